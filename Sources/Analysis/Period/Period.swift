public import Journal
internal import Statistics

/// A stretch of days, such as a week, beside the one before and the median of the eight before, all as long as it.
///
/// A stretch in which nothing was written down, or that begins before the journal, is unknown: it has no figures, and
/// counts towards no median.
public struct Period: Sendable {
  public let days: ClosedRange<Day>
  /// Days of the period with a check-in.
  public let checkedIn: Int
  /// ``checkedIn`` beside the periods before: fewer check-ins can look like fewer episodes.
  public let checkIns: Figure
  public let episodes: Figure
  /// Sum over the episodes whose length is known, clipped to the period; `nil` if there are episodes, and none is.
  public let minutesInPain: Figure
  /// Episodes that touch the period and are left out of ``minutesInPain``.
  public let episodesOfUnknownLength: Int
  /// The worst that is known of the period's days.
  public let worst: Figure
  /// The median of the worst intensities of the episodes that began in the period.
  public let median: Figure
  /// Episodes of the period without any intensity.
  public let episodesWithoutIntensity: Int
  public let clearDays: Figure
  /// Days of the period of which ``clearDays`` are counted: those with an answer to whether anything hurt.
  public let answeredDays: Int
  public let clearStreak: Int
  /// The median of the nights that were written down, in hours.
  public let sleep: Figure
  /// The last score.
  public let peg: Figure
  /// Days on which a medicine was taken.
  public let medicineDays: Figure
  public let byDay: [DayMark]
  public let remedyDays: RemedyDays
  /// What is known of as many days just before, whole or in part.
  public let before: PeriodBefore
  /// The period itself and the seven before it, oldest first.
  public let recent: [Recent]
  /// Most often first.
  public let sites: [PlaceCount]
  /// Most changed first.
  public let places: [Change]
  public let triggers: [Change]
  public let remedies: [Change]
  public let judgement: Judgement
  /// Episodes with an intensity in this period and in the one before.
  public let ratedEpisodes: (now: Int, before: Int)
  public let notices: [Notice]

  /// A figure of the period; `nil` is unknown.
  public struct Figure: Equatable, Sendable {
    public let value: Double?
    public let previous: Double?
    public let medianOf8: Double?
    /// How many of the eight periods before the median has.
    public let periods: Int

    /// Whether any of the periods has the figure.
    public var isKnown: Bool { value != nil || previous != nil || medianOf8 != nil }
  }

  /// One of the last eight periods.
  public struct Recent: Equatable, Sendable {
    public let days: ClosedRange<Day>
    /// `nil`: nothing is known of it.
    public let episodes: Int?
    /// The median of the worst intensities; `nil`: unknown, or no episode with one began.
    public let median: Double?
  }

  /// In how many of the period's episodes a word stands, and of the one before.
  public struct Change: Equatable, Sendable {
    public let name: String
    public let count: Int
    /// `nil`: the period before is unknown.
    public let previous: Int?
  }

  /// What is worth a look.
  public enum Notice: Equatable, Sendable {
    /// An episode that has been open for days, and whose readings do not fall.
    case notEasing(id: Int, days: Int)
    /// Days of the last 28 on which a medicine was taken.
    case medicine(days: Int)
    /// Days without a check-in, but for today.
    case unanswered([Day])
    case todayOpen
    /// A place that hurt again and again in the last 28 days, although remedies were used each time.
    case recurring(place: String, episodes: Int)
    /// What most of the period's episodes are suspected of.
    case suspectedMost(Word, episodes: Int)
  }

  /// - Parameters:
  ///   - diary: of ``reach(of:)``.
  ///   - clearStreak: of ``clearDaysInARow(upTo:now:diary:)``.
  ///   - now: the clock; an ongoing episode lasts until then.
  public init(_ days: ClosedRange<Day>, diary: Diary, clearStreak: Int, now: Moment) {
    let periods = (0...8).map { back in
      PeriodOfDiary(
        days.lowerBound - back * days.length...days.upperBound - back * days.length, diary: diary, now: now,
        isComparison: back > 0)
    }
    let current = periods[0]
    self.days = days
    self.clearStreak = clearStreak
    checkedIn = current.marks.count(where: \.checkedIn)
    checkIns = Period.figure(periods) { Double($0.checkedIn) }
    byDay = current.marks
    remedyDays = diary.remedyDays(in: days)
    episodes = Period.figure(periods) { Double($0.begun.count) }
    minutesInPain = Period.figure(periods, \.minutesInPain)
    episodesOfUnknownLength = current.episodesOfUnknownLength
    worst = Period.figure(periods) { $0.marks.compactMap(\.worst).max().map(Double.init) }
    median = Period.figure(periods) { Statistics.median($0.intensities) }
    episodesWithoutIntensity = current.begun.count { $0.worst == nil }
    clearDays = Period.figure(periods) { $0.answeredDays == 0 ? nil : Double($0.marks.count(where: \.clear)) }
    answeredDays = current.answeredDays
    sleep = Period.figure(periods) { Statistics.median($0.checkIns.compactMap(\.sleepMinutes).map { Double($0) / 60 }) }
    peg = Period.figure(periods) { $0.checkIns.last { $0.peg != nil }?.peg?.score }
    medicineDays = Period.figure(periods) { Double(diary.remedyDays(in: $0.days).medicine.count) }
    before = PeriodBefore(days, diary: diary, now: now)
    recent = periods.prefix(8).reversed().map { period in
      Recent(
        days: period.days, episodes: period.isKnown ? period.begun.count : nil,
        median: period.isKnown ? Statistics.median(period.intensities) : nil)
    }
    sites = PlaceCount.all(of: current.begun)
    places = Period.changes(periods) { $0.places.map(\.word.name) }
    triggers = Period.changes(periods) { $0.triggers.map(\.name) }
    remedies = Period.changes(
      periods, { $0.remedies.map(\.remedy.name) }, outside: { $0.remedyUses.map(\.remedy.name) })
    judgement = Period.judge(current, periods[1])
    ratedEpisodes = (current.intensities.count, periods[1].intensities.count)
    notices = Period.notices(current, diary: diary, now: now)
  }

  /// - Parameters:
  ///   - days: the period.
  ///   - now: the clock; an ongoing episode lasts until then.
  ///   - load: loads a stretch of the journal; is called as often as it takes.
  public init(
    _ days: ClosedRange<Day>, now: Moment, diary load: (ClosedRange<Day>) throws -> Diary
  ) rethrows {
    let diary = try load(Period.reach(of: days))
    let streak = try clearDaysInARow(upTo: min(days.upperBound, diary.dayStart.day(of: now)), now: now, diary: load)
    self.init(days, diary: diary, clearStreak: streak, now: now)
  }

  /// The days of the diary that a period needs: its own and those of the eight periods before.
  public static func reach(of days: ClosedRange<Day>) -> ClosedRange<Day> {
    days.lowerBound - 8 * days.length...days.upperBound
  }

  /// Whether anything was written down of the period.
  public var isKnown: Bool { episodes.value != nil }

  private static func figure(_ periods: [PeriodOfDiary], _ value: (PeriodOfDiary) -> Double?) -> Figure {
    let values = periods.map { $0.isKnown ? value($0) : nil }
    let before = values.dropFirst().compactMap { $0 }
    return Figure(
      value: values[0], previous: values[1], medianOf8: Statistics.median(before), periods: before.count)
  }

  private static func changes(
    _ periods: [PeriodOfDiary], _ names: (Episode) -> [String], outside: (PeriodOfDiary) -> [String] = { _ in [] }
  ) -> [Change] {
    let counts = periods.prefix(2).map { period in
      var counts: [String: Int] = [:]
      for episode in period.begun {
        for name in Set(names(episode)) { counts[name, default: 0] += 1 }
      }
      for name in outside(period) { counts[name, default: 0] += 1 }
      return counts
    }
    let isPreviousKnown = periods[1].isKnown
    return Set(counts[0].keys).union(isPreviousKnown ? Set(counts[1].keys) : [])
      .map { name in
        Change(name: name, count: counts[0][name] ?? 0, previous: isPreviousKnown ? counts[1][name] ?? 0 : nil)
      }
      .sorted { left, right in
        let leftChange = abs(left.count - (left.previous ?? 0))
        let rightChange = abs(right.count - (right.previous ?? 0))
        return (-leftChange, -left.count, left.name) < (-rightChange, -right.count, right.name)
      }
  }

  /// Episodes with an intensity that a judgement takes in either period. With four in each, chance alone puts all of one
  /// period above all of the other 3 times in 100; with three in each, 10 times in 100.
  public static let leastToJudge = 4

  /// Median against median.
  private static func judge(_ current: PeriodOfDiary, _ previous: PeriodOfDiary) -> Judgement {
    guard current.isKnown, previous.isKnown, current.intensities.count >= leastToJudge,
      previous.intensities.count >= leastToJudge, let before = Statistics.median(previous.intensities),
      let after = Statistics.median(current.intensities)
    else { return .cannotTell }
    return Yardstick.judge(before: before, after: after)
  }
}
