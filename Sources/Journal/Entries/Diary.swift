/// A stretch of the journal as values: what was written down of these days.
public struct Diary: Sendable {
  public let days: ClosedRange<Day>
  /// Those known to touch the days, oldest first.
  public let episodes: [Episode]
  /// Oldest first, one a day.
  public let checkIns: [CheckIn]
  /// Outside of episodes, oldest first.
  public let remedyUses: [RemedyUse]
  /// All of the journal's, oldest first.
  public let trials: [Trial]
  /// The first day of the whole journal: before it, nothing is known. `nil` if the journal is empty.
  public let journalBegins: Day?
  /// Decides under which day things are counted.
  public let dayStart: DayStart

  public init(
    days: ClosedRange<Day>, episodes: [Episode], checkIns: [CheckIn], remedyUses: [RemedyUse] = [],
    trials: [Trial] = [], journalBegins: Day?, dayStart: DayStart = .midnight
  ) {
    self.days = days
    self.episodes = episodes
    self.checkIns = checkIns
    self.remedyUses = remedyUses
    self.trials = trials
    self.journalBegins = journalBegins
    self.dayStart = dayStart
  }
}
