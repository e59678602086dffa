import Journal

/// Decides which backups of a journal to keep: the newest of each of the last days, weeks and months that have one.
struct CopyRotation: Equatable {
  let days: Int
  let weeks: Int
  let months: Int

  /// - Parameter text: `7,5,12`.
  /// - Throws: ``Failure``.
  init(_ text: String) throws(Failure) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int(String($0).trimmed) }
    guard numbers.count == 3, let days = numbers[0], let weeks = numbers[1], let months = numbers[2],
      (1...1000).contains(days), (0...1000).contains(weeks), (0...1000).contains(months)
    else {
      throw Failure(
        "--keep takes how many daily, weekly and monthly copies to keep.", hint: "For example: --keep 7,5,12",
        code: .usage)
    }
    (self.days, self.weeks, self.months) = (days, weeks, months)
  }

  /// The copies that can be removed, oldest first.
  ///
  /// - Parameters:
  ///   - names: file names in a folder; other files than copies of this journal are ignored.
  ///   - journal: the journal's file name.
  func superfluous(_ names: [String], of journal: String) -> [String] {
    let copies = names.compactMap { name in Self.day(of: name, journal: journal).map { (name: name, day: $0) } }
      .sorted { $0.name > $1.name }
    var kept: Set<String> = []
    func keep(_ count: Int, _ unit: (Day) -> [Int]) {
      var seen: [[Int]] = []
      for copy in copies where !seen.contains(unit(copy.day)) && seen.count < count {
        seen.append(unit(copy.day))
        kept.insert(copy.name)
      }
    }
    keep(days) { [$0.number] }
    keep(weeks) { [$0.isoWeek.year, $0.isoWeek.week] }
    keep(months) { [$0.year, $0.month] }
    return copies.map(\.name).filter { !kept.contains($0) }.reversed()
  }

  /// The day in the name of a copy: `journal.backup-20261121-094000.sqlite`.
  private static func day(of name: String, journal: String) -> Day? {
    let stem = journal.hasSuffix(".sqlite") ? String(journal.dropLast(7)) : journal
    let end = journal.hasSuffix(".sqlite") ? ".sqlite" : ""
    guard name.hasPrefix("\(stem).backup-"), name.hasSuffix(end) else { return nil }
    let stamp = Array(name.dropFirst(stem.count + 8).dropLast(end.count))
    guard stamp.count == 15, stamp[8] == "-", (stamp[..<8] + stamp[9...]).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Day(iso: "\(String(stamp[..<4]))-\(String(stamp[4..<6]))-\(String(stamp[6..<8]))")
  }
}
