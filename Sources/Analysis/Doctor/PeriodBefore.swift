public import Journal

/// What is known of as many days as a period has, just before it.
public struct PeriodBefore: Equatable, Sendable {
  public let days: ClosedRange<Day>
  /// Days with a check-in, or that an episode is known to touch.
  public let recordedDays: Int
  /// Episodes that began on these days, as far as they were logged.
  public let episodes: Int
  /// Whether the journal had begun before these days.
  public let isWithinJournal: Bool

  /// Whether the number of episodes can stand beside the period's: nothing written down is not nothing that happened.
  public var isComparable: Bool { isWithinJournal && recordedDays > 0 }

  /// - Parameters:
  ///   - period: the days that these come before.
  ///   - diary: has these days, too.
  ///   - now: the clock; an ongoing episode lasts until then.
  init(_ period: ClosedRange<Day>, diary: Diary, now: Moment) {
    days = period.lowerBound - period.length...period.lowerBound - 1
    let days = days
    let marks = diary.marks(of: days, now: now)
    recordedDays = marks.count { $0.checkedIn || $0.hurt }
    episodes = diary.episodes.count { days.contains(diary.dayStart.day(of: $0.onset)) }
    isWithinJournal = diary.journalBegins.map { $0 <= days.lowerBound } ?? false
  }
}
