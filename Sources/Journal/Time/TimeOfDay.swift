/// A time within some day, as a person writes it: `14:30`, `2pm`, `noon`, `evening`.
public struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0-1439.
  public let minuteOfDay: Int
  /// `.minute` or `.part`.
  public let precision: Precision
  /// In the small hours of a night that began the day before: "last night 3am".
  let isPastMidnight: Bool
  /// Said as a clock of twelve hours shows it, so that it could be twelve hours later as well: "8 o'clock".
  let isHalfOpen: Bool

  public init(minuteOfDay: Int) {
    self.init(minuteOfDay: minuteOfDay, isPastMidnight: false)
  }

  private init(minuteOfDay: Int, isPastMidnight: Bool = false, isHalfOpen: Bool = false) {
    self.minuteOfDay = minuteOfDay
    self.isPastMidnight = isPastMidnight
    self.isHalfOpen = isHalfOpen
    precision = .minute
  }

  public init(_ part: PartOfDay) {
    minuteOfDay = part.standsFor
    precision = .part
    isPastMidnight = false
    isHalfOpen = false
  }

  /// - Throws: ``TimeError``.
  public init(_ text: String) throws(TimeError) {
    let words = TimeWords(text).meaningful
    guard !words.isEmpty else { throw .empty }
    if words == ["midnight"] { throw .ambiguous(.midnight, readings: ["00:00", "23:59"]) }
    guard let time = try TimeOfDay.reading(words) else { throw .notATime }
    if time.isHalfOpen { throw time.ambiguity }
    self = time
  }

  /// Reads all of the words as a time of day.
  ///
  /// - Returns: `nil` if the words have another form altogether.
  static func reading(_ words: [String]) throws(TimeError) -> TimeOfDay? {
    if let spoken = SpokenClock(words) { return try reading(spoken) }
    if words.count > 1, let part = PartOfDay(rawValue: words[0]) {
      // The midnight that a night holds is the end of its day.
      if part == .night, words.dropFirst() == ["midnight"] { return TimeOfDay(minuteOfDay: 0, isPastMidnight: true) }
      let rest = Array(words.dropFirst())
      return try reading(rest).map { time throws(TimeError) in try time.within(part) }
    }
    guard words.count == 1 || (words.count == 2 && halves.contains(words[1])) else { return nil }
    if words.count == 1, let part = PartOfDay(rawValue: words[0]) { return TimeOfDay(part) }
    let text = words.joined()
    let half = text.suffix(2)
    let isTwelveHour = halves.contains(String(half))
    let digits = isTwelveHour ? text.dropLast(2) : text[...]
    if !isTwelveHour, let time = try written(digits) { return time }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    // Seconds may follow; the journal keeps minutes.
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

  /// `1430`, `14.30`: other ways to write hours and minutes.
  private static func written(_ digits: Substring) throws(TimeError) -> TimeOfDay? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let first = Int(digits: parts[0].utf8), let second = Int(digits: parts[1].utf8)
    {
      guard first < 24, second < 60 else { return nil }
      let time = TimeOfDay(minuteOfDay: first * 60 + second)
      guard first > 0, (1...12).contains(second) else { return time }
      // 8.05 may be five past eight, or the eighth of May.
      throw .ambiguous(
        .timeOrDate, readings: [time.minuteOfDay.clock, "\(first) \(monthNames[second - 1].prefix(3).lowercased())"])
    }
    guard digits.utf8.count == 4, let number = Int(digits: digits.utf8), number / 100 < 24, number % 100 < 60,
      // More likely the year than a time.
      !(1990...2059).contains(number)
    else { return nil }
    return TimeOfDay(minuteOfDay: number / 100 * 60 + number % 100)
  }

  private static func reading(_ spoken: SpokenClock) throws(TimeError) -> TimeOfDay? {
    let time = TimeOfDay(
      minuteOfDay: spoken.hour % 24 * 60 + spoken.minute, isHalfOpen: (1...12).contains(spoken.hour))
    guard let last = spoken.rest.first else { return time }
    guard spoken.rest.count == 1 else { return nil }
    if let part = PartOfDay(rawValue: last) { return try time.within(part) }
    guard halves.contains(last) else { return nil }
    guard time.isHalfOpen else { throw .noSuchTimeOfDay }
    return time.halves[last == "am" ? 0 : 1]
  }

  /// The times that it can be: before noon and after it, where that is open.
  var halves: [TimeOfDay] {
    guard isHalfOpen else { return [self] }
    let before = minuteOfDay % 720
    return [TimeOfDay(minuteOfDay: before), TimeOfDay(minuteOfDay: before + 720)]
  }

  /// What to say where both halves of the day are possible.
  var ambiguity: TimeError { .ambiguous(.hour, readings: halves.map(\.minuteOfDay.clock)) }

  /// The time as one of a part of the day: "evening 22:40", "night 3am".
  private func within(_ part: PartOfDay) throws(TimeError) -> TimeOfDay {
    guard precision == .minute else { throw .notATime }
    if isHalfOpen {
      let fitting = halves.compactMap { try? $0.within(part) }
      guard let only = fitting.first else { throw .noSuchTimeOfDay }
      guard fitting.count == 1 else { throw ambiguity }
      return only
    }
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
