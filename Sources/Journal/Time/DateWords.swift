/// Understands which days a date can mean: `yesterday`, `monday`, `20 nov`, `2026-11-20`.
enum DateWords {
  /// The days that a date can mean, latest first: a weekday comes every week, a day of a month every year.
  struct Meaning {
    let days: [Day]

    init(days: [Day]) {
      self.days = days
    }

    /// A day of any year.
    ///
    /// - Returns: `nil` if no year has it.
    init?(month: Int, dayOfMonth: Int, today: Day) {
      // 29 February may be eight years back.
      let days = (0...8).compactMap { Day(year: today.year - $0, month: month, dayOfMonth: dayOfMonth) }
      guard let first = days.first else { return nil }
      // Today's date with a time that is ahead is a slip, not a year ago.
      self.days = first == today ? [today] : days
    }
  }

  /// The ways to cut words into a date and a time before or behind it, longest date first.
  ///
  /// - Returns: nothing for more words than a date and a time take together.
  static func splits(of words: [String]) -> [(date: [String], time: [String])] {
    guard words.count <= 8 else { return [] }
    var splits: [(date: [String], time: [String])] = [(words, [])]
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      splits.append((Array(words[..<length]), Array(words[length...])))
      splits.append((Array(words[(words.count - length)...]), Array(words[..<(words.count - length)])))
    }
    return splits
  }

  /// - Returns: `nil` if the words are no date.
  /// - Throws: ``TimeError`` if they are one that does not exist.
  static func reading(_ words: [String], today: Day) throws(TimeError) -> Meaning? {
    if let relative = relativeDay(words, today: today) { return relative }
    if words.count == 1 {
      if let weekday = weekday(words[0]) { return last(weekday, upTo: today) }
      if let day = try yearMonthDay(words[0]) { return day }
      return try NumericDate(words[0])?.meaning(today: today)
    }
    if words.count == 2, let weekday = weekday(words[1]) {
      if words[0] == "last" { return last(weekday, upTo: today - 1) }
      if words[0] == "this" { return last(weekday, upTo: today) }
    }
    // "fri 20 nov", as the program itself writes it.
    if words.count > 2, let weekday = weekday(words[0]) {
      guard let date = try dayAndMonth(Array(words.dropFirst()), today: today) else { return nil }
      // A slip in the weekday or the day must not find a year of long ago that happens to fit.
      guard let day = date.days.prefix(2).first(where: { $0.weekday == weekday }) else { throw .noSuchDay }
      return Meaning(days: [day])
    }
    return try dayAndMonth(words, today: today)
  }

  private static func relativeDay(_ words: [String], today: Day) -> Meaning? {
    switch words {
    case ["today"]: Meaning(days: [today])
    case ["yesterday"]: Meaning(days: [today - 1])
    case ["day", "before", "yesterday"]: Meaning(days: [today - 2])
    default: nil
    }
  }

  private static func weekday(_ word: String) -> Weekday? {
    guard word.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.name.hasPrefix(word) }
  }

  private static func last(_ weekday: Weekday, upTo day: Day) -> Meaning {
    let back = (day.weekday.rawValue - weekday.rawValue + 7) % 7
    return Meaning(days: [day - back, day - back - 7])
  }

  private static func yearMonthDay(_ word: String) throws(TimeError) -> Meaning? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ Int(digits: $0.utf8) != nil })
    else { return nil }
    guard let day = Day(iso: parts.joined(separator: "-")) else { throw .noSuchDay }
    return Meaning(days: [day])
  }

  /// `20 nov`, `nov 20`, `20 november 2026`, `20th nov`.
  private static func dayAndMonth(_ words: [String], today: Day) throws(TimeError) -> Meaning? {
    guard (2...3).contains(words.count) else { return nil }
    let monthFirst = month(words[0]) != nil
    guard let month = month(words[monthFirst ? 0 : 1]), let dayOfMonth = dayOfMonth(words[monthFirst ? 1 : 0])
    else { return nil }
    if words.count == 3 {
      guard words[2].utf8.count == 4, let year = Int(digits: words[2].utf8) else { return nil }
      guard let day = Day(year: year, month: month, dayOfMonth: dayOfMonth) else { throw .noSuchDay }
      return Meaning(days: [day])
    }
    guard let meaning = Meaning(month: month, dayOfMonth: dayOfMonth, today: today) else { throw .neverSuchDay }
    return meaning
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    let digits = ["st", "nd", "rd", "th"].contains(String(word.suffix(2))) ? word.dropLast(2) : word[...]
    guard digits.utf8.count <= 2, let value = Int(digits: digits.utf8), value >= 1 else { return nil }
    return value
  }
}
