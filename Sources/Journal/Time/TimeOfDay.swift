/// A time within some day, as a person writes it: `14:30`, `2pm`, `noon`, `evening`.
public struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0-1439.
  public let minuteOfDay: Int
  /// `.minute` or `.part`.
  public let precision: Precision
  /// In the small hours of a night that began the day before: "last night 3am".
  let isPastMidnight: Bool

  public init(minuteOfDay: Int) {
    self.init(minuteOfDay: minuteOfDay, isPastMidnight: false)
  }

  private init(minuteOfDay: Int, isPastMidnight: Bool) {
    self.minuteOfDay = minuteOfDay
    self.isPastMidnight = isPastMidnight
    precision = .minute
  }

  public init(_ part: PartOfDay) {
    minuteOfDay = part.standsFor
    precision = .part
    isPastMidnight = false
  }

  /// - Throws: ``TimeError``.
  public init(_ text: String) throws(TimeError) {
    let words = TimeWords(text).words.filter { !TimeWords.filler.contains($0) }
    guard !words.isEmpty else { throw .empty }
    if words == ["midnight"] { throw .ambiguousMidnight }
    guard let time = try TimeOfDay.reading(words) else { throw .notATime }
    self = time
  }

  /// Reads all of the words as a time of day.
  ///
  /// - Returns: `nil` if the words have another form altogether.
  static func reading(_ words: [String]) throws(TimeError) -> TimeOfDay? {
    if words.count > 1, let part = PartOfDay(rawValue: words[0]) {
      return try reading(Array(words.dropFirst())).map { time throws(TimeError) in try time.within(part) }
    }
    guard words.count == 1 || (words.count == 2 && halves.contains(words[1])) else { return nil }
    if words.count == 1, let part = PartOfDay(rawValue: words[0]) { return TimeOfDay(part) }
    let text = words.joined()
    let half = text.suffix(2)
    let isTwelveHour = halves.contains(String(half))
    let parts = (isTwelveHour ? text.dropLast(2) : text[...]).split(separator: ":", omittingEmptySubsequences: false)
    // Seconds may stand there; the journal keeps minutes.
    guard (2...3).contains(parts.count) || (parts.count == 1 && isTwelveHour) else { return nil }
    guard let hour = Int(digits: parts[0].utf8), parts[0].utf8.count <= 2 else { return nil }
    var minute = 0
    for (index, part) in parts.enumerated().dropFirst() {
      guard part.utf8.count == 2, let value = Int(digits: part.utf8) else { return nil }
      guard value < 60 else { throw .noSuchTimeOfDay }
      if index == 1 { minute = value }
    }
    guard isTwelveHour ? (1...12).contains(hour) : hour < 24 else { throw .noSuchTimeOfDay }
    let hourOfDay = isTwelveHour ? hour % 12 + (half == "pm" ? 12 : 0) : hour
    return TimeOfDay(minuteOfDay: hourOfDay * 60 + minute)
  }

  /// The time as one of a part of the day: "evening 22:40", "night 3am".
  private func within(_ part: PartOfDay) throws(TimeError) -> TimeOfDay {
    guard precision == .minute else { throw .notATime }
    let isSmallHours = part == .night && minuteOfDay < 6 * 60
    guard isSmallHours || part.mayHold.contains(minuteOfDay / 60) else { throw .noSuchTimeOfDay }
    return TimeOfDay(minuteOfDay: minuteOfDay, isPastMidnight: isSmallHours)
  }

  private static let halves: Set = ["am", "pm"]
}

extension PartOfDay {
  /// The hours that people may call so.
  fileprivate var mayHold: Range<Int> {
    switch self {
    case .morning: 0..<13
    case .noon: 11..<15
    case .afternoon: 12..<19
    case .evening: 16..<24
    case .night: 18..<24
    }
  }
}
