/// A date in numbers of which the order is not told: `31/8`, `12/31/2026`, `31.8.2026`.
///
/// It is taken where only one order makes a day, or one that has come already.
struct NumericDate {
  private let first: Int
  private let second: Int
  private let year: Int?

  /// - Returns: `nil` if the word has another form.
  init?(_ word: String) {
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int(digits: $0.utf8) : nil }
    guard numbers.count == parts.count, (2...3).contains(parts.count),
      parts.prefix(2).allSatisfy({ (1...2).contains($0.utf8.count) }),
      Set(word.filter { !$0.isNumber }).count == 1, parts.count == 3 || !word.contains("-")
    else { return nil }
    // 14.30 is a time.
    if parts.count == 2, word.contains("."), numbers[0] < 24, parts[1].utf8.count == 2 { return nil }
    if parts.count == 3 {
      guard [2, 4].contains(parts[2].utf8.count) else { return nil }
      year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    } else {
      year = nil
    }
    (first, second) = (numbers[0], numbers[1])
  }

  /// - Throws: ``TimeError`` if it could be two days, or is none.
  func meaning(today: Day) throws(TimeError) -> DateWords.Meaning {
    let orders = first == second ? [(first, second)] : [(first, second), (second, first)]
    var found: [(meaning: DateWords.Meaning, text: String)] = []
    for (dayOfMonth, month) in orders {
      guard (1...12).contains(month), let meaning = meaning(month: month, dayOfMonth: dayOfMonth, today) else {
        continue
      }
      let name = monthNames[month - 1].prefix(3).lowercased()
      found.append((meaning, "\(dayOfMonth) \(name)" + (year.map { " \($0)" } ?? "")))
    }
    let past = found.filter { $0.meaning.days.contains { $0 <= today } }
    if past.count == 1 { return past[0].meaning }
    guard let any = found.first else { throw .noSuchDay }
    if found.count > 1, !past.isEmpty { throw .ambiguous(.date, readings: found.map(\.text)) }
    return any.meaning
  }

  private func meaning(month: Int, dayOfMonth: Int, _ today: Day) -> DateWords.Meaning? {
    guard let year else { return DateWords.Meaning(month: month, dayOfMonth: dayOfMonth, today: today) }
    return Day(year: year, month: month, dayOfMonth: dayOfMonth).map { DateWords.Meaning(days: [$0]) }
  }
}
