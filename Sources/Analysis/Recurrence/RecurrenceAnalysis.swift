public import Journal
public import Statistics

/// How episodes of one site group come back: how often, after what gaps, rising or falling, in bursts, at what time.
///
/// Episodes less than 24 hours apart count as one. Rates, trends and shares count the days that have a check-in, and the
/// episodes that began on them. What there is too little data for is `nil`.
public struct RecurrenceAnalysis: Sendable {
  public let days: ClosedRange<Day>
  /// Days of the period with a check-in.
  public let observedDays: Int
  /// Episodes that began on observed days.
  public let episodes: Int
  /// Episodes that began on days without a check-in; they are left out of what counts days.
  public let episodesElsewhere: Int
  /// Episodes as logged, before those close together were joined.
  public let logged: Int
  /// Episodes per 28 observed days; `nil` with fewer than 14.
  public let ratePer28Days: (estimate: Double, interval: Interval)?
  public let change: Tested<Change>?
  public let gaps: Gaps
  /// Whether onsets lean towards the end of the time observed.
  public let trend: Tested<LaplaceTrend>?
  public let weeklyIntensity: Tested<WeeklyIntensity>?
  public let dispersion: Tested<Dispersion>?
  public let changePoint: Tested<Split>?
  /// Within the waking hours, where they are known.
  public let timeOfDay: Tested<TimeOfDayTest>?
  public let unevenDay: Tested<Kuiper>?
  /// How much more the numbers of episodes vary than by chance, at least 1. Rates and changes allow for it.
  public let overdispersion: Double
  public let weekend: Tested<Weekend>?
  public let weekdays: Tested<GoodnessOfFit>?
  /// New episodes of the low back of a day or more, at 2 or worse, after at least 30 observed days without any; `nil`
  /// if no episode was in the low back.
  public let strictRecurrences: Int?
  /// How many tests were made together.
  public let tested: Int

  /// A test with its p-value adjusted for all tests of the analysis.
  public struct Tested<Result: Sendable>: Sendable {
    public let result: Result
    public let p: Double
    public let q: Double

    /// Whether it stands out among all that was tested.
    public var isFlagged: Bool { q <= RecurrenceAnalysis.falseAlarmShare }
  }

  /// The largest expected share of false findings among the flagged ones.
  public static let falseAlarmShare = 0.1

  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  ///   - span: how many days at its end are compared with as many before.
  ///   - now: the clock.
  public init(_ diary: Diary, days: ClosedRange<Day>, comparing span: Int, now: Moment) {
    let dayStart = diary.dayStart
    let all = JoinedEpisode.joining(diary.episodes)
    let observed = ObservedDays(diary, in: days)
    let joined = all.filter { days.contains(dayStart.day(of: $0.onset)) }
    let counted = joined.filter { observed.contains(dayStart.day(of: $0.onset)) }
    let onsets = counted.map { dayStart.day(of: $0.onset) }

    self.days = days
    observedDays = observed.days.count
    episodes = counted.count
    episodesElsewhere = joined.count - counted.count
    logged = diary.episodes.count { days.contains(dayStart.day(of: $0.onset)) }
    gaps = Gaps(joined, observed: observed, dayStart: dayStart)
    strictRecurrences = StrictRecurrence.count(in: diary, days: days)

    // One family: the more is tried, the more caution every result calls for.
    let overdispersion = observed.overdispersion(of: onsets)
    self.overdispersion = overdispersion
    var family = Family()
    let change = family.add(
      Change(all, in: diary, until: days.upperBound, span: span, overdispersion: overdispersion), \.ratio.midP)
    let trend = family.add(
      counted.count < Self.leastForTrend
        ? nil
        : LaplaceTrend(
          times: counted.compactMap { observed.time(of: $0.onset, dayStart: dayStart) },
          duration: Double(observed.days.count), overdispersion: overdispersion), \.p)
    let weekly = family.add(WeeklyIntensity(diary, days: days), \.trend.p)
    let dispersion = family.add(Dispersion(onsets, observed: observed), \.index.p)
    let split = family.add(
      Split(onsets, observed: observed, overdispersion: overdispersion), \.change.p)
    let waking = WakingHours(diary, days: days)
    let times = Self.timesOfDay(diary, days: days)
    let awake = waking?.shares(of: times) ?? times
    let rayleigh = family.add(
      times.count < Self.leastForTimes ? nil : TimeOfDayTest(awake, waking: awake == times ? nil : waking), \.p)
    let kuiper = family.add(times.count < Self.leastForTimes ? nil : Kuiper(awake), \.p)
    let weekend = family.add(Weekend(onsets, observed: observed), \.p)
    let weekdays = family.add(Self.weekdays(onsets, observed: observed), \.p)
    let q = family.q()
    self.change = change(q)
    self.trend = trend(q)
    weeklyIntensity = weekly(q)
    let bursts = dispersion(q)
    self.dispersion = bursts
    changePoint = split(q)
    timeOfDay = rayleigh(q)
    unevenDay = kuiper(q)
    self.weekend = weekend(q)
    self.weekdays = weekdays(q)
    tested = q.count
    let rate =
      observedDays < Self.leastDaysForRate
      ? nil : PoissonRate(events: counted.count, exposure: Double(observedDays) / 28)
    ratePer28Days = rate.map { ($0.rate, Self.limits(of: $0, overdispersion: overdispersion)) }
  }
}
