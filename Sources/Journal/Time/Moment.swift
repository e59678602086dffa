/// How well a moment is known.
public enum Precision: String, CaseIterable, Sendable {
  case minute
  /// To the part of the day: morning, evening …
  case part
  case day
}

/// An instant, with the UTC offset in force where the person was and how precisely it is known.
///
/// Local time of day is the stored offset's: travel and clock changes never move an old episode.
/// A moment known to the day only stands at the start of that day.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int
  /// Narrow, because each entry holds several moments, and an analysis all of the entries.
  private let offset: Int32
  public let precision: Precision

  /// - Parameter utcOffset: seconds east of UTC.
  public init(seconds: Int, utcOffset: Int, precision: Precision = .minute) {
    self.seconds = seconds
    offset = Int32(clamping: utcOffset)
    self.precision = precision
  }

  /// Seconds east of UTC.
  public var utcOffset: Int { Int(offset) }

  /// The local calendar day.
  public var day: Day { Day(number: (seconds + utcOffset).dividedDown(by: 86_400)) }

  /// Minutes since local midnight, 0-1439.
  public var minuteOfDay: Int { (seconds + utcOffset).remainder(dividedDownBy: 86_400) / 60 }

  /// The part of the local day.
  public var part: PartOfDay { PartOfDay(minuteOfDay: minuteOfDay) }

  /// The same moment at the start of its minute.
  public var toTheMinute: Moment {
    Moment(seconds: seconds - seconds.remainder(dividedDownBy: 60), utcOffset: utcOffset, precision: precision)
  }

  public func with(precision: Precision) -> Moment {
    Moment(seconds: seconds, utcOffset: utcOffset, precision: precision)
  }
}

/// Parts of the day, and the time that each stands for.
public enum PartOfDay: String, CaseIterable, Sendable {
  case morning, noon, afternoon, evening, night

  /// Minutes since midnight.
  public var standsFor: Int {
    switch self {
    case .morning: 9 * 60
    case .noon: 12 * 60
    case .afternoon: 15 * 60
    case .evening: 20 * 60
    case .night: 23 * 60
    }
  }

  /// Minutes since midnight; night lasts until the morning of the next day.
  public var begins: Int {
    switch self {
    case .morning: 5 * 60
    case .noon: 12 * 60
    case .afternoon: 13 * 60
    case .evening: 18 * 60
    case .night: 22 * 60
    }
  }

  public init(minuteOfDay: Int) {
    self = PartOfDay.allCases.last { $0.begins <= minuteOfDay } ?? .night
  }
}
