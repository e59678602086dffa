public import Journal
public import Statistics

/// What a doctor asks of a diary, for one page (in the order of what is agreed on by guides to pain diaries).
///
/// The period is what is reported on; what recurs, triggers and remedies are told from the whole record up to its end,
/// since four weeks tell little of them.
public struct DoctorSummary: Sendable {
  public let days: ClosedRange<Day>
  public let record: ClosedRange<Day>
  public let checkedIn: Int
  /// Answered with yes in the period, oldest first within each.
  public let warningSigns: [(sign: WarningSign, days: [Day])]
  /// Episodes of the period with an answer to any question about a warning sign.
  public let episodesAsked: Int
  public let episodes: Int
  public let before: PeriodBefore
  /// Of the rates per checked-in day in this period and the one before; `nil` with fewer than five episodes.
  public let change: RateRatio?
  /// Days that an episode is known to touch, and those at 7 or worse.
  public let painDays: Int
  public let severeDays: Int
  public let clearDays: Int
  /// Checked-in days of which it is known whether anything hurt: what ``clearDays`` is counted of.
  public let answeredDays: Int
  public let places: [PlaceCount]
  public let sensations: [(sensation: Sensation, episodes: Int)]
  /// The worst of each episode that has an intensity; `nil` if none has.
  public let intensity: Spread?
  public let peg: PEGChange?
  /// Minutes, of the episodes whose length is known.
  public let duration: Spread?
  public let partsOfDay: [(part: PartOfDay, episodes: Int)]
  /// Clear days in a row, at most.
  public let longestClearStretch: Int
  /// How much episodes limited what the person wanted to do, 0-10.
  public let limits: Spread?
  public let limitingEpisodes: Int
  /// Hours, of the nights that were written down.
  public let sleep: Spread?
  public let medicines: [MedicineUse]
  /// Medicine days in the last 30, where headaches were logged: only for these are there thresholds.
  public let headacheMedicineDays: Int?
  /// Remedies used in the period, medicines too, most used first.
  public let remedyUses: [(remedy: Word, uses: Int)]
  /// What the period says of triggers, most suspected first.
  public let triggerCounts: [TriggerCount]
  /// Remedies first used in the period, with the day.
  public let newRemedies: [(remedy: Word, day: Day)]
  public let remedyDays: RemedyDays
  /// Of the episodes that began in the period.
  public let onsets: [Moment]
  /// Of the period's days, oldest first.
  public let marks: [DayMark]
  public let recurrence: RecurrenceAnalysis
  public let triggers: TriggerAnalysis
  public let remedies: RemedyAnalysis
  /// Trials of one that began before the period's end, oldest first.
  public let trials: [TrialAnalysis]

  /// Whether anything was written down of the period.
  public var isKnown: Bool { checkedIn > 0 || painDays > 0 }

  /// A trigger that an episode of the period is suspected of, or that a check-in of it answered.
  public struct TriggerCount: Equatable, Sendable {
    public let trigger: Word
    /// Episodes that it is suspected of.
    public let suspectedIn: Int
    public let presentDays: Int
    public let answeredDays: Int
  }

  /// The middle of some values, half of them around it, and all of them.
  public struct Spread: Equatable, Sendable {
    public let count: Int
    public let median: Double
    public let lowerQuartile: Double
    public let upperQuartile: Double
    public let least: Double
    public let greatest: Double

    /// `nil` without values.
    init?(_ values: [Double]) {
      guard let median = quantile(values, 0.5), let lower = quantile(values, 0.25), let upper = quantile(values, 0.75),
        let least = values.min(), let greatest = values.max()
      else { return nil }
      (count, self.median, lowerQuartile, upperQuartile) = (values.count, median, lower, upper)
      (self.least, self.greatest) = (least, greatest)
    }
  }

  public struct PEGChange: Equatable, Sendable {
    public let last: PEG
    public let day: Day
    /// The one nearest to four weeks earlier, at least two weeks before.
    public let earlier: PEG?
    public let earlierDay: Day?
  }
}
