/// The time of day at which a person's days begin.
///
/// With 04:00, what happened at 02:00 belongs to the evening before. It decides under which day things are counted
/// and shown together; the times themselves are never changed by it.
public struct DayStart: Hashable, Sendable {
  /// Minutes after midnight, 0-720.
  public let minuteOfDay: Int

  public static let midnight = DayStart(unchecked: 0)

  /// - Returns: `nil` if the minute lies outside of 0-720: a day that began in the afternoon would be most of another.
  public init?(minuteOfDay: Int) {
    guard (0...720).contains(minuteOfDay) else { return nil }
    self.init(unchecked: minuteOfDay)
  }

  private init(unchecked minuteOfDay: Int) {
    self.minuteOfDay = minuteOfDay
  }

  /// The day that a moment belongs to. A moment known to the day or to a part of it names its day itself.
  public func day(of moment: Moment) -> Day {
    moment.precision == .minute ? back(moment).day : moment.day
  }

  /// Whether the time belongs to the day before the calendar's.
  public func isAfter(_ time: TimeOfDay) -> Bool {
    time.precision == .minute && time.minuteOfDay < minuteOfDay
  }

  /// Whether one day ends and the next begins at the moment.
  func isBoundary(_ moment: Moment) -> Bool {
    back(moment).minuteOfDay == 0
  }

  /// The moment by a clock that is behind by as much as days begin after midnight.
  func back(_ moment: Moment) -> Moment {
    Moment(seconds: moment.seconds - minuteOfDay * 60, utcOffset: moment.utcOffset, precision: moment.precision)
  }
}
