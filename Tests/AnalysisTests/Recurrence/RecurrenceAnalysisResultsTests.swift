import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct RecurrenceAnalysisResultsTests {
  private typealias Change = RecurrenceAnalysis.Change
  private typealias Dispersion = RecurrenceAnalysis.Dispersion

  private func dots(_ count: Int) -> String { String(repeating: ".", count: count) }

  private func observed(_ pattern: String) -> ObservedDays {
    ObservedDays(diary(checkIns: log(pattern)), in: diary().days)
  }

  /// As many onsets a week as the numbers say, on its first days.
  private func onsets(_ counts: [Int]) -> [Day] {
    counts.enumerated().flatMap { week, count in (0..<count).map { firstDay + week * 7 + $0 } }
  }

  // MARK: - Change

  private func compared(_ marks: String, _ pattern: String, span: Int) -> RecurrenceAnalysis.Change? {
    let diary = diary(AnalysisTests.onsets(marks), checkIns: log(pattern))
    let last = firstDay + pattern.count - 1
    return Change(JoinedEpisode.joining(diary.episodes), in: diary, until: last, span: span, overdispersion: 1)
  }

  @Test func theLastDaysStandBesideAsManyBefore() throws {
    let change = try #require(compared("o o o o o o o o o   o  ", dots(23), span: 10))
    #expect(change.days == 10)
    #expect(change.recent == (episodes: 3, observedDays: 10))
    #expect(change.before == (episodes: 5, observedDays: 10))
    #expect(isClose(change.ratio.ratio, 0.6))
  }

  @Test func ratesArePerObservedDay() throws {
    let change = try #require(compared("o o o o o o o ", "......." + "..?.?..", span: 7))
    #expect(change.before == (episodes: 4, observedDays: 7))
    #expect(change.recent == (episodes: 3, observedDays: 5))
    #expect(isClose(change.ratio.ratio, (3.0 / 5) / (4.0 / 7)))
  }

  @Test(arguments: [("o o o o       ", false), ("o o o o o     ", true)])
  func aChangeTakesFiveEpisodes(marks: String, isKnown: Bool) {
    #expect((compared(marks, dots(14), span: 7) != nil) == isKnown)
  }

  @Test func aSideThatWasNotObservedIsNotCompared() {
    #expect(compared("o o o o o o o ", "???????.......", span: 7) == nil)
  }

  // MARK: - Weekly intensity

  private func weeks(_ worst: [[Int?]]) -> RecurrenceAnalysis.WeeklyIntensity? {
    let episodes = worst.enumerated().flatMap { week, values in
      values.enumerated().map { number, intensity in
        episode("\((firstDay + week * 7 + number).iso) 12:00", minutes: 10, intensity: intensity)
      }
    }
    return RecurrenceAnalysis.WeeklyIntensity(diary(episodes), days: firstDay...day("2026-12-31"))
  }

  @Test func theSlopeIsInPointsAWeek() throws {
    let weekly = try #require(weeks((1...8).map { [$0] }))
    #expect(weekly.weeks == 8)
    #expect(weekly.slope.slope == 1)
    #expect(weekly.trend.score == 28)
  }

  @Test func aWeekIsItsMean() throws {
    let weekly = try #require(weeks((1...8).map { [$0, $0 + 2, nil] }))
    #expect(weekly.slope.slope == 1)
  }

  @Test func aWeekWithoutAnIntensityIsLeftOutOfTheSlopeButNotOfTime() throws {
    let weekly = try #require(weeks([[1], [2], [nil], [], [5], [6], [7], [8], [9], [10]]))
    #expect(weekly.weeks == 8)
    #expect(weekly.slope.slope == 1)
  }

  @Test(arguments: [7, 8])
  func aTrendTakesEightWeeks(weeks: Int) {
    #expect((self.weeks([[Int?]](repeating: [4, 5], count: weeks)) != nil) == (weeks == 8))
  }

  // MARK: - Bursts

  @Test func countsOfWeeksThatAreAllAlikeAreEven() throws {
    let dispersion = try #require(Dispersion(onsets([Int](repeating: 2, count: 8)), observed: observed(dots(56))))
    #expect(dispersion.weeks == 1)
    #expect(dispersion.fewest == 2)
    #expect(dispersion.most == 2)
    #expect(dispersion.index.index == 0)
  }

  /// Mean 2; squared distances 4 * 4 + 4 * 4 = 32 over 7 weeks of freedom and the mean.
  @Test func burstsAreUneven() throws {
    let dispersion = try #require(Dispersion(onsets([4, 0, 4, 0, 4, 0, 4, 0]), observed: observed(dots(56))))
    #expect(dispersion.fewest == 0)
    #expect(dispersion.most == 4)
    #expect(isClose(dispersion.index.index, 32.0 / 7 / 2))
  }

  @Test(
    arguments: [
      // One a week on average; one in two weeks; one in three, which takes four.
      (8, 8, 1), (16, 15, 2), (16, 8, 2), (32, 8, 4), (32, 11, 4), (31, 8, nil), (16, 7, nil), (7, 20, nil),
    ] as [(Int, Int, Int?)])
  func rareEpisodesAreCountedInLongerBins(weeks: Int, episodes: Int, bin: Int?) {
    let days = (0..<episodes).map { firstDay + $0 * weeks * 7 / episodes }
    #expect(Dispersion(days, observed: observed(dots(weeks * 7)))?.weeks == bin)
  }

  // MARK: - A sudden change

  @Test func theDayOfAChangeIsThatOfTheWeekAfterIt() throws {
    let counts = [0, 0, 0, 0, 3, 3, 3, 3]
    let split = try #require(RecurrenceAnalysis.Split(onsets(counts), observed: observed(dots(56)), overdispersion: 1))
    #expect(split.week == 4)
    #expect(split.day == firstDay + 28)
  }

  @Test func aChangeIsFoundAlongObservedDays() throws {
    // A week that nobody answered for comes before the change.
    let onsets = onsets([0, 0, 0, 0, 0, 3, 3, 3, 3])
    let pattern = dots(7) + "???????" + dots(49)
    let split = try #require(RecurrenceAnalysis.Split(onsets, observed: observed(pattern), overdispersion: 1))
    #expect(split.week == 4)
    #expect(split.day == firstDay + 35)
  }

  @Test(arguments: [(8, 10, true), (7, 10, false), (8, 9, false)])
  func aChangeTakesEightWeeksAndTenEpisodes(weeks: Int, episodes: Int, isKnown: Bool) {
    let days = (0..<episodes).map { firstDay + $0 * weeks * 7 / episodes }
    #expect((RecurrenceAnalysis.Split(days, observed: observed(dots(weeks * 7)), overdispersion: 1) != nil) == isKnown)
  }

  // MARK: - Weekends

  /// Six of ten onsets on weekends, where two of seven days are one.
  @Test func weekendsAreSharesOfObservedDays() throws {
    let days = [0, 5, 6, 7, 12, 13, 14, 19, 20, 21].map { firstDay + $0 }
    let weekend = try #require(RecurrenceAnalysis.Weekend(days, observed: observed(dots(28))))
    #expect(weekend.count == 6)
    #expect(weekend.episodes == 10)
    #expect(isClose(weekend.expectedShare, 2.0 / 7))
  }

  @Test func weekendsWithoutCheckInsAreNotExpected() throws {
    let days = [Int](0..<10).map { firstDay + $0 * 2 }
    let weekend = try #require(RecurrenceAnalysis.Weekend(days, observed: observed(".....??......?.......")))
    #expect(isClose(weekend.expectedShare, 3.0 / 18))
  }

  @Test(arguments: [(9, false), (10, true)])
  func weekendsTakeTenEpisodes(episodes: Int, isKnown: Bool) {
    let days = (0..<episodes).map { firstDay + $0 }
    #expect((RecurrenceAnalysis.Weekend(days, observed: observed(dots(28))) != nil) == isKnown)
  }

  @Test(arguments: ["....." + "??" + ".....", "?????.."])
  func withoutBothKindsOfDaysNothingIsExpected(pattern: String) {
    let days = (0..<10).map { firstDay + $0 }
    #expect(RecurrenceAnalysis.Weekend(days, observed: observed(pattern)) == nil)
  }

  @Test(arguments: [(34, false), (35, true)])
  func weekdaysTakeThirtyFiveEpisodes(episodes: Int, isKnown: Bool) {
    let days = (0..<episodes).map { firstDay + $0 }
    #expect((RecurrenceAnalysis.weekdays(days, observed: observed(dots(70))) != nil) == isKnown)
  }

  /// Of 35, fewer than five are expected on a weekday that was observed less often.
  @Test func everyWeekdayTakesFiveExpectedEpisodes() {
    let days = (0..<35).map { firstDay + $0 }
    #expect(RecurrenceAnalysis.weekdays(days, observed: observed("?" + dots(69))) == nil)
  }

  // MARK: - Limits of a rate

  @Test func `limits are wider where episodes come in bursts`() throws {
    let observed = observed(dots(56))
    let overdispersion = observed.overdispersion(of: onsets([4, 0, 4, 0, 4, 0, 4, 0]))
    // Around the line through them, the counts vary a little less than around their mean.
    #expect((2...32.0 / 12).contains(overdispersion))
    let rate = try #require(PoissonRate(events: 16, exposure: 2))
    let limits = RecurrenceAnalysis.limits(of: rate, overdispersion: overdispersion)
    // On the scale of logarithms.
    #expect(isClose(logarithm(limits.upper / 8), logarithm(rate.interval.upper / 8) * overdispersion.squareRoot()))
    #expect(isClose(logarithm(limits.lower / 8), logarithm(rate.interval.lower / 8) * overdispersion.squareRoot()))
  }

  @Test func `even counts leave the limits of the rate`() throws {
    let rate = try #require(PoissonRate(events: 3, exposure: 1))
    #expect(observed(dots(56)).overdispersion(of: onsets([Int](repeating: 2, count: 8))) == 1)
    #expect(RecurrenceAnalysis.limits(of: rate, overdispersion: 1) == rate.interval)
  }
}
