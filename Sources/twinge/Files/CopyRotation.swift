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
    let copies = names.compactMap { name in BackupName(name, purpose: "backup", journal: journal).map { (name, $0) } }
      .sorted { $0.1 > $1.1 }
      .compactMap { name, parts in parts.day.map { (name: name, day: $0) } }
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
}
