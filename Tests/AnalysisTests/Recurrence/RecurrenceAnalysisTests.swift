import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct RecurrenceAnalysisTests {
  private func recurrence(
    _ episodes: [Episode], _ checkIns: [CheckIn], days: ClosedRange<Day>? = nil, span: Int = 28
  ) -> RecurrenceAnalysis {
    let diary = diary(episodes, checkIns: checkIns)
    return RecurrenceAnalysis(diary, days: days ?? diary.days, comparing: span, now: now)
  }

  private func dots(_ count: Int) -> String { String(repeating: ".", count: count) }

  @Test(arguments: [(13, false), (14, true)])
  func aRateTakesFourteenObservedDays(days: Int, hasRate: Bool) {
    #expect((recurrence(onsets("o"), log(dots(days))).ratePer28Days != nil) == hasRate)
  }

  /// Seven episodes in 56 days: 3.5 per 28, with the limits of Garwood (1936).
  @Test func theRateIsPerObservedDay() throws {
    let marks = "o      o      o      o      o      o      o      "
    let rate = try #require(recurrence(onsets(marks), log(dots(56))).ratePer28Days)
    #expect(isClose(rate.estimate, 3.5))
    #expect(isClose(rate.interval.lower, 1.407182))
    #expect(isClose(rate.interval.upper, 7.211338))
  }

  @Test func withoutEpisodesTheRateIsBelowALimit() throws {
    let rate = try #require(recurrence([], log(dots(28))).ratePer28Days)
    #expect(rate.estimate == 0)
    #expect(isClose(rate.interval.upper, 3.688879))
  }

  /// A day that nobody answered for counts neither as a day nor by its episode.
  @Test func onlyObservedDaysCount() {
    let analysis = recurrence(onsets("o    o    o    "), log(".....?....????????????????????"))
    #expect(analysis.observedDays == 9)
    #expect(analysis.episodes == 1)
    #expect(analysis.episodesElsewhere == 2)
  }

  @Test func episodesCloseTogetherAreOne() {
    let episodes = ["2026-01-06 08:00", "2026-01-06 20:00", "2026-01-07 10:00", "2026-01-12 08:00"]
      .map { episode($0, minutes: 30) }
    let analysis = recurrence(episodes, log(dots(20)))
    #expect(analysis.episodes == 2)
    #expect(analysis.logged == 4)
  }

  @Test func whatBeganBeforeThePeriodIsNotNew() {
    let episodes = [
      episode("2026-01-31 20:00", end: .at(moment("2026-02-02 08:00"))), episode("2026-02-02 20:00", minutes: 10),
    ]
    let analysis = recurrence(episodes, log(dots(60)), days: days("2026-02-01", "2026-02-28"))
    #expect(analysis.episodes == 0)
    #expect(analysis.logged == 1)
  }

  /// Onsets of the same hour of ten days, nine of which are known to the minute.
  @Test(arguments: [(10, 0, true), (9, 1, false)])
  func timesOfDayTakeTenOnsetsKnownToTheMinute(exact: Int, parts: Int, hasTimes: Bool) {
    let episodes = (0..<exact + parts).map {
      episode("\((firstDay + $0 * 3).iso) 09:00", $0 < exact ? .minute : .part, minutes: 10)
    }
    let analysis = recurrence(episodes, log(dots(40)))
    #expect((analysis.timeOfDay != nil) == hasTimes)
    #expect((analysis.unevenDay != nil) == hasTimes)
  }

  @Test func onsetsAtOneHourAreFlagged() throws {
    let episodes = (0..<12).map { episode("\((firstDay + $0 * 3).iso) 09:20", minutes: 10) }
    let tested = try #require(recurrence(episodes, log(dots(40))).timeOfDay)
    #expect(tested.isFlagged)
    #expect(isClose(tested.result.meanTime.map { $0 * 24 }, 9 + 1.0 / 3))
  }

  /// They follow within 24 hours, so they are one for what counts days.
  @Test func `onsets of days in a row have a time of day`() throws {
    let episodes = (0..<12).map { episode("\((firstDay + $0).iso) 09:20", minutes: 10) }
    let analysis = recurrence(episodes, log(dots(40)))
    #expect(analysis.episodes == 1)
    #expect(try #require(analysis.timeOfDay).isFlagged)
  }

  @Test func `of the onsets of a day each counts in turn`() {
    let times = ["2026-01-05 06:00", "2026-01-05 12:00", "2026-01-07 06:00", "2026-01-07 12:00", "2026-01-09 18:00"]
    let episodes = times.map { episode($0, minutes: 10) } + [episode("2026-01-11 18:00", .part, minutes: 10)]
    #expect(
      RecurrenceAnalysis.timesOfDay(diary(episodes), days: days("2026-01-01", "2026-01-31")) == [0.25, 0.5, 0.75])
    #expect(RecurrenceAnalysis.timesOfDay(diary(episodes), days: days("2026-01-07", "2026-01-08")) == [0.25])
  }

  @Test(arguments: [(4, false), (5, true)])
  func aTrendTakesFiveEpisodes(count: Int, hasTrend: Bool) {
    let episodes = (0..<count).map { episode("\((firstDay + $0 * 5).iso) 09:00", minutes: 10) }
    #expect((recurrence(episodes, log(dots(40))).trend != nil) == hasTrend)
  }

  /// Half of the observed time lies before the onsets: days that nobody answered for would move them.
  @Test func theTrendRunsAlongObservedTime() throws {
    let pattern = dots(20) + String(repeating: "?", count: 60) + dots(20)
    let places = [4, 9, 14, 85, 90, 95]
    let episodes = places.map { episode("\((firstDay + $0).iso) 12:00", minutes: 10) }
    let trend = try #require(recurrence(episodes, log(pattern)).trend)
    // By hand: 4.5, 9.5, 14.5, 25.5, 30.5 and 35.5 of 40 days have the mean 20.
    #expect(abs(trend.result.statistic) < 1e-9)
  }

  // MARK: - The family of tests

  @Test func allTestsAreOneFamily() {
    let analysis = recurrence(.many, log(dots(150)), days: firstDay...firstDay + 149)
    let p = [
      analysis.change?.p, analysis.trend?.p, analysis.weeklyIntensity?.p, analysis.dispersion?.p,
      analysis.changePoint?.p,
      analysis.timeOfDay?.p, analysis.unevenDay?.p, analysis.weekend?.p, analysis.weekdays?.p,
    ].compactMap { $0 }
    let q = [
      analysis.change?.q, analysis.trend?.q, analysis.weeklyIntensity?.q, analysis.dispersion?.q,
      analysis.changePoint?.q,
      analysis.timeOfDay?.q, analysis.unevenDay?.q, analysis.weekend?.q, analysis.weekdays?.q,
    ].compactMap { $0 }
    #expect(p.count == 9)
    #expect(analysis.tested == p.count)
    #expect(benjaminiHochberg(p) == q)
  }

  @Test(arguments: [(0.1, true), (0.1001, false)])
  func whatIsFlagged(q: Double, isFlagged: Bool) {
    #expect(RecurrenceAnalysis.Tested(result: 0, p: 0, q: q).isFlagged == isFlagged)
  }

  // MARK: - Little or nothing

  @Test func anEmptyDiaryHasNothing() {
    let empty = recurrence([], [])
    #expect(empty.observedDays == 0)
    #expect(empty.ratePer28Days == nil)
    #expect(empty.gaps.curve == nil)
    #expect(empty.strictRecurrences == nil)
    #expect(empty.tested == 0)
  }

  @Test func episodesWithoutCheckInsHaveNoRate() {
    let only = recurrence(.many, [])
    #expect(only.episodes == 0)
    #expect(only.episodesElsewhere == [Episode].many.count)
    #expect(only.ratePer28Days == nil)
    #expect(only.trend == nil)
    #expect(only.change == nil)
    #expect(only.weekend == nil)
    #expect(only.gaps.ended == 0)
  }

  @Test(arguments: 0..<20)
  func movingEverythingByFourWeeksChangesNothing(seed: UInt64) {
    let original = Diary.random(seed: seed)
    let episodes = original.episodes.map { episode in
      var other = episode
      other.onset = Moment(
        seconds: episode.onset.seconds + 28 * 86_400, utcOffset: 3600, precision: episode.onset.precision)
      if case .at(let end) = episode.end {
        other.end = .at(Moment(seconds: end.seconds + 28 * 86_400, utcOffset: 3600))
      }
      return other
    }
    let checkIns = original.checkIns.map { checkIn in
      var other = checkIn
      other.day = checkIn.day + 28
      return other
    }
    let period = original.days.lowerBound + 28...original.days.upperBound + 28
    let moved = Diary(days: period, episodes: episodes, checkIns: checkIns, journalBegins: period.lowerBound)
    let before = RecurrenceAnalysis(original, days: original.days, comparing: 28, now: now)
    let after = RecurrenceAnalysis(moved, days: period, comparing: 28, now: now)
    #expect(after.episodes == before.episodes)
    #expect(after.ratePer28Days?.estimate == before.ratePer28Days?.estimate)
    #expect(after.gaps.curve == before.gaps.curve)
    #expect(after.trend?.p == before.trend?.p)
    #expect(after.weekend?.p == before.weekend?.p)
    #expect(after.changePoint?.result.change == before.changePoint?.result.change)
  }
}

extension [Episode] {
  /// Fifty episodes over twenty-one weeks, at any hour and day, some worse than others.
  static let many = (0..<50).map { number in
    episode(
      "\((firstDay + number * 3 - number % 2).iso) \(10 + number * 7 % 13):00", id: number + 1, minutes: 60,
      intensity: 3 + number * 5 % 7)
  }
}
