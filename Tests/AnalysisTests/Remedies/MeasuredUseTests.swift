import Journal
import TestSupport
import Testing

@testable import Analysis

/// A use with an intensity before and after, and what may stand in for them.
struct MeasuredUseTests {
  @Test(
    arguments: [
      // 30 % of 5 is 1.5, but it takes 2 points.
      (5, 4, false, false), (5, 3, true, false), (5, 2, true, true), (4, 2, true, true), (6, 4, true, false),
      (7, 5, false, false), (7, 4, true, false), (10, 7, true, false), (10, 8, false, false), (10, 5, true, true),
      (2, 0, true, true), (1, 0, false, false), (5, 8, false, false),
    ])
  func theYardstickIsTwoPointsAndAShare(before: Int, after: Int, by30: Bool, by50: Bool) {
    #expect(Relief.isImproved(from: before, to: after, by: 0.3) == by30)
    #expect(Relief.isImproved(from: before, to: after, by: 0.5) == by50)
  }

  @Test(arguments: [(3, false), (4, true), (0, false), (10, true)])
  func atThreeAndBelowAFallCannotBeJudged(before: Int, isJudged: Bool) {
    #expect(MeasuredUse(heat(from: before, to: 0), in: nil)?.isJudged == isJudged)
  }

  private func heat(
    at time: String? = "2026-01-07 12:00", from before: Int? = nil, to after: Int? = nil, minutes: Int? = nil
  ) -> RemedyUse {
    var use = use("heat", at: time)
    use.before = before
    use.after = after
    use.afterMinutes = minutes
    return use
  }

  private func measured(_ use: RemedyUse, _ readings: KeyValuePairs<String, Int> = [:]) -> MeasuredUse? {
    MeasuredUse(use, in: episode("2026-01-07 10:00", remedies: [use], readings: readings))
  }

  @Test func aUseKeepsItsOwnIntensities() {
    let use = measured(
      heat(from: 8, to: 5, minutes: 30), ["2026-01-07 11:00": 6, "2026-01-07 13:00": 1])
    #expect(use?.before == 8)
    #expect(use?.after == 5)
    #expect(use?.minutes == 30)
    #expect(use?.drop == 3)
  }

  @Test func whereAUseHasNoneReadingsStandIn() {
    let use = measured(heat(), ["2026-01-07 11:00": 6, "2026-01-07 11:50": 7, "2026-01-07 13:00": 4])
    #expect(use?.before == 7)
    #expect(use?.after == 4)
    #expect(use?.minutes == 60)
  }

  @Test func aReadingAtTheTimeOfUseIsBefore() {
    #expect(measured(heat(to: 2), ["2026-01-07 12:00": 6])?.before == 6)
  }

  @Test(
    arguments: [
      ("2026-01-07 12:29", nil), ("2026-01-07 12:30", 30), ("2026-01-07 14:00", 120), ("2026-01-07 14:01", nil),
    ] as [(String, Int?)])
  func aReadingAfterLiesBetweenHalfAnHourAndTwo(time: String, minutes: Int?) {
    #expect(measured(heat(from: 6), [time: 3])?.minutes == minutes)
  }

  @Test func theReadingNearestToAnHourCounts() {
    let use = measured(heat(from: 8), ["2026-01-07 12:31": 7, "2026-01-07 12:50": 5, "2026-01-07 13:40": 2])
    #expect(use?.after == 5)
  }

  @Test(
    arguments: [(nil, 3, nil), (7, nil, nil), (7, 3, 4)] as [(Int?, Int?, Int?)])
  func withoutBothNothingIsMeasured(before: Int?, after: Int?, drop: Int?) {
    #expect(measured(heat(from: before, to: after))?.drop == drop)
  }

  @Test func outsideOfAnEpisodeItsOwnIntensitiesCount() {
    #expect(MeasuredUse(heat(from: 7, to: 3, minutes: 60), in: nil)?.drop == 4)
  }

  @Test func readingsAfterTheNextRemedyAreItsOwn() {
    let heat = heat(from: 8)
    let ice = use("ice", at: "2026-01-07 12:50")
    let both = episode(
      "2026-01-07 10:00", remedies: [heat, ice], readings: ["2026-01-07 12:40": 7, "2026-01-07 13:00": 2])
    #expect(MeasuredUse(heat, in: both)?.after == 7)
  }

  // MARK: - Time to relief

  @Test(
    arguments: [
      (["2026-01-07 12:20": 7, "2026-01-07 12:45": 5, "2026-01-07 13:00": 3], 45, true),
      (["2026-01-07 12:20": 7, "2026-01-07 13:00": 6], 60, false),
      (["2026-01-07 12:10": 2, "2026-01-07 13:00": 8], 10, true),
    ] as [(KeyValuePairs<String, Int>, Double, Bool)])
  func reliefIsTheFirstFallByThirtyPercent(readings: KeyValuePairs<String, Int>, minutes: Double, isSeen: Bool) {
    let time = measured(heat(from: 8), readings)?.timeToRelief
    #expect(time?.minutes == minutes)
    #expect(time?.isSeen == isSeen)
  }

  @Test func theNextRemedyEndsWhatIsKnownOfAWay() {
    let heat = heat(from: 8)
    let ice = use("ice", at: "2026-01-07 12:50")
    let both = episode(
      "2026-01-07 10:00", remedies: [heat, ice], readings: ["2026-01-07 12:40": 7, "2026-01-07 13:00": 2])
    let time = MeasuredUse(heat, in: both)?.timeToRelief
    #expect(time?.minutes == 40)
    #expect(time?.isSeen == false)
  }

  @Test func anIntensityAfterAKnownTimeIsOnTheWay() {
    let time = measured(heat(from: 8, to: 4, minutes: 30))?.timeToRelief
    #expect(time?.minutes == 30)
    #expect(time?.isSeen == true)
  }

  @Test func anIntensityAfterAnUnknownTimeIsNot() {
    #expect(measured(heat(from: 8, to: 4))?.timeToRelief == nil)
  }

  // MARK: - Left alone

  @Test func anUntreatedEpisodeIsMeasuredFromItsFirstReading() {
    let alone = episode(
      "2026-01-07 10:00", places: ["neck"],
      readings: ["2026-01-07 10:10": 7, "2026-01-07 10:40": 6, "2026-01-07 11:12": 4])
    let use = MeasuredUse.untreated(alone, delay: 60).first
    #expect(use?.before == 7)
    #expect(use?.after == 4)
    #expect(use?.minutes == 62)
    #expect(MeasuredUse.untreated(alone, delay: 30).first?.after == 6)
    #expect(MeasuredUse.untreated(alone, delay: 30).map(\.sinceOnset) == [10, 40])
    #expect(MeasuredUse.untreated(alone, delay: 30).map(\.wasRising) == [nil, false])
  }

  @Test func aTreatedEpisodeIsNotLeftAlone() {
    let treated = episode(
      "2026-01-07 10:00", remedies: [use("ice")], readings: ["2026-01-07 10:00": 7, "2026-01-07 11:00": 4])
    #expect(MeasuredUse.untreated(treated, delay: 60).isEmpty)
  }

  @Test(arguments: [[:], ["2026-01-07 10:00": 7], ["2026-01-07 10:00": 7, "2026-01-07 10:29": 4]])
  func withoutAReadingNearTheDelayNothingIsKnown(readings: KeyValuePairs<String, Int>) {
    #expect(MeasuredUse.untreated(episode("2026-01-07 10:00", readings: readings), delay: 60).isEmpty)
  }

  @Test(
    arguments: [
      (["neck"], 7, true), (["neck", "jaw"], 6, true), (["neck"], 8, true), (["neck"], 9, false), (["neck"], 5, false),
      (["jaw"], 7, false), ([], 7, false),
    ])
  func likeStandsBesideLike(places: [String], before: Int, isComparable: Bool) throws {
    let treated = try #require(
      MeasuredUse(
        heat(from: 7, to: 3),
        in: episode("2026-01-07 10:00", places: ["neck", "shoulder"], readings: ["2026-01-07 11:30": 7])))
    let alone = MeasuredUse.untreated(
      episode(
        "2026-01-09 10:00", places: places.map { place($0) },
        readings: ["2026-01-09 11:30": before, "2026-01-09 12:00": before, "2026-01-09 13:00": 4]), delay: 60)
    #expect(alone.contains(where: treated.isComparable) == isComparable)
  }

  @Test(
    arguments: [
      ("2026-01-07 11:00", 6), ("2026-01-07 12:00", 6), ("2026-01-07 10:59", nil),
    ] as [(String, Int?)])
  func aReadingOfTheHourBeforeStandsIn(at time: String, before: Int?) {
    #expect(measured(heat(to: 2), KeyValuePairs(dictionaryLiteral: (time, 6)))?.before == before)
  }

  @Test func whatStandsInIsMarked() {
    #expect(measured(heat(from: 6, to: 2))?.isFromReadings == false)
    #expect(measured(heat(to: 2), ["2026-01-07 12:00": 6])?.isFromReadings == true)
    #expect(measured(heat(from: 6), ["2026-01-07 13:00": 2])?.isFromReadings == true)
  }
}
