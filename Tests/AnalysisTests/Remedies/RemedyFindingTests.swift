import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct RemedyFindingTests {
  private func measured(
    _ day: Int, from before: Int, to after: Int, minutes: Int? = 60, helped: Helped? = nil
  ) -> Episode {
    let iso = (firstDay + day).iso
    var use = use("heat", at: "\(iso) 11:00")
    use.before = before
    use.after = after
    use.afterMinutes = minutes
    use.helped = helped
    // Pain that no longer rises.
    return episode("\(iso) 10:00", places: ["neck"], remedies: [use], readings: ["\(iso) 10:30": before])
  }

  private func alone(_ day: Int, from before: Int, to after: Int, minutes: Int = 60, place: Episode.Place = "neck")
    -> Episode
  {
    let iso = (firstDay + day).iso
    let later = "\(iso) \(11 + minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return episode(
      "\(iso) 10:00", places: [place], readings: ["\(iso) 10:30": before, "\(iso) 11:00": before, later: after])
  }

  private func finding(_ episodes: [Episode]) throws -> RemedyFinding {
    let diary = diary(episodes)
    return try #require(RemedyAnalysis(diary, days: diary.days).findings.first)
  }

  private func compared(_ episodes: [Episode]) throws -> RemedyFinding.Untreated {
    let found = try finding(episodes)
    return try #require(found.untreated)
  }

  @Test func usesAreCountedByTheYardstick() throws {
    let pairs = [(8, 4), (8, 5), (8, 6), (8, 8), (4, 2), (4, 3), (3, 0)]
    let found = try finding(pairs.enumerated().map { measured($0, from: $1.0, to: $1.1) })
    #expect(found.uses == 7)
    #expect(found.improved30?.successes == 3)
    #expect(found.improved30?.trials == 6)
    #expect(found.improved50 == 2)
    #expect(isClose(found.meanDrop?.mean, 2))
  }

  @Test(arguments: [(4, false), (5, true)])
  func aJudgementTakesFiveUses(uses: Int, isJudged: Bool) throws {
    let found = try finding((0..<uses).map { measured($0, from: 8, to: 4 + $0 % 2) })
    #expect(found.isJudged == isJudged)
    #expect((found.meanDrop?.interval != nil) == isJudged)
    #expect((found.medianMinutesToRelief != nil) == isJudged)
  }

  @Test func theMedianTimeToReliefIsThatOfTheCurve() throws {
    let minutes = [20, 30, 40, 50, 60]
    let found = try finding(minutes.enumerated().map { measured($0, from: 8, to: 4, minutes: $1) })
    #expect(found.medianMinutesToRelief == 40)
  }

  @Test func whatWasNotSeenToEaseIsCensored() throws {
    let eased = [20, 30].enumerated().map { measured($0, from: 8, to: 4, minutes: $1) }
    let not = [40, 50, 60].enumerated().map { measured($0 + 10, from: 8, to: 8, minutes: $1) }
    let found = try finding(eased + not)
    #expect(found.medianMinutesToRelief == nil)
  }

  /// From 8 to 4 an hour later: 4 points of 8 at the end of the hour.
  @Test func theShareOfTheGreatestRelief() throws {
    let found = try finding([measured(0, from: 8, to: 4)])
    #expect(isClose(found.shareOfGreatestRelief, 0.5))
  }

  @Test func answersAreCounted() throws {
    let answers: [Helped?] = [.yes, .yes, .some, .no, .worse, nil]
    let found = try finding(answers.enumerated().map { measured($0, from: 8, to: 4, helped: $1) })
    #expect(found.helped == [.yes: 2, .some: 1, .no: 1, .worse: 1])
  }

  // MARK: - Beside pain that was left alone

  /// Four pairs: 3 of 4 against 1 of 4 are 50 points.
  @Test func `matched uses and untreated episodes are compared`() throws {
    let treated = (0..<5).map { measured($0, from: 8, to: $0 == 0 ? 8 : 4) }
    let untreated = (10..<14).map { alone($0, from: 7, to: $0 == 10 ? 2 : 7) }
    let beside = try compared(treated + untreated)
    #expect(beside.improved30 == Proportion(successes: 1, trials: 4))
    #expect(beside.matched == Proportion(successes: 3, trials: 4))
    #expect(isClose(beside.difference, 0.5))
    #expect(beside.interval.lower < 0.5 && 0.5 < beside.interval.upper)
  }

  /// Untreated pain stays as it was in the second hour. From its worst moment, the onset, it falls as far as when treated.
  @Test(arguments: [(7, RemedyFinding.Untreated.Verdict.more), (9, .moment)])
  func `relief has to be more frequent than from the worst moments`(
    worst: Int, verdict: RemedyFinding.Untreated.Verdict
  ) throws {
    let treated = (0..<10).map { measured($0, from: 8, to: 4) }
    let untreated = (20..<30).map { day in
      let iso = (firstDay + day).iso
      return episode(
        "\(iso) 10:00", places: ["neck"],
        readings: ["\(iso) 10:31": worst, "\(iso) 11:01": 7, "\(iso) 11:31": 6, "\(iso) 12:31": 6])
    }
    #expect(try compared(treated + untreated).verdict == verdict)
  }

  @Test func withoutAnyThereIsNoComparison() throws {
    let found = try finding((0..<6).map { measured($0, from: 8, to: 4) })
    #expect(found.untreated == nil)
  }

  @Test(
    arguments: [
      (8, 60, "neck", true), (7, 60, "neck", true), (9, 60, "neck", true), (6, 60, "neck", false),
      (10, 60, "neck", false), (8, 60, "jaw", false),
      // The treated were measured after an hour: half of it to twice is near enough.
      (8, 30, "neck", true), (8, 120, "neck", true), (8, 29, "neck", false), (8, 121, "neck", false),
    ])
  func onlyLikeIsCompared(before: Int, minutes: Int, place: Episode.Place, isCompared: Bool) throws {
    let untreated = alone(20, from: before, to: 4, minutes: minutes, place: place)
    let found = try finding((0..<5).map { measured($0, from: 8, to: 4) } + [untreated])
    #expect((found.untreated != nil) == isCompared)
  }

  /// Treated an hour after the onset, when pain no longer rose.
  @Test(
    arguments: [
      (["10:30": 8, "11:00": 8, "12:00": 4], true), (["11:00": 8, "12:00": 4], false),
      (["10:30": 7, "11:00": 8, "12:00": 4], false), (["10:00": 8, "11:00": 4], false),
      (["13:00": 8, "13:30": 8, "14:30": 4], false),
    ] as [(KeyValuePairs<String, Int>, Bool)])
  func `only a like stage of the episode is compared`(readings: KeyValuePairs<String, Int>, isCompared: Bool) throws {
    let iso = (firstDay + 20).iso
    var left = episode("\(iso) 10:00", places: ["neck"])
    left.readings = readings.map { Episode.Reading(at: moment("\(iso) \($0.key)"), intensity: $0.value) }
    let found = try finding((0..<5).map { measured($0, from: 8, to: 4) } + [left])
    #expect((found.untreated != nil) == isCompared)
    #expect(found.gap == (isCompared ? nil : .stage))
  }

  @Test func `a comparison takes both intensities of most uses`() throws {
    let uses = (0..<8).map { measured($0, from: 8, to: 4) }
    let missing = (20..<22).map { episode("\((firstDay + $0).iso) 10:00", places: ["neck"], remedies: [use("heat")]) }
    let others = (40..<44).map { alone($0, from: 8, to: 7) }
    #expect(try finding(uses + missing + others).untreated != nil)
    let third = episode("\((firstDay + 30).iso) 10:00", places: ["neck"], remedies: [use("heat")])
    let found = try finding(uses + missing + [third] + others)
    #expect(found.readable.uses == 11)
    #expect(found.readable.withBoth == 8)
    #expect(found.gap == .readings)
  }

  @Test func `what is missing for a comparison is known`() throws {
    let uses = (0..<5).map { measured($0, from: 8, to: 4) }
    #expect(try finding(uses).gap == .untreated)
    let unread = (20..<23).map { episode("\((firstDay + $0).iso) 10:00", places: ["neck"]) }
    #expect(try finding(uses + unread).gap == .secondReading(episodes: 3))
    #expect(try finding(Array(uses.prefix(4))).gap == nil)
  }

  @Test func theSameDelayIsThatOfTheTreated() throws {
    let late = (0..<5).map { measured($0, from: 8, to: 4, minutes: 180) }
    let early = try finding(late + [alone(20, from: 8, to: 4, minutes: 60)])
    let same = try finding(late + [alone(20, from: 8, to: 4, minutes: 180)])
    #expect(early.untreated == nil)
    #expect(same.untreated != nil)
  }

  @Test(arguments: [(8, 8, true), (10, 7, false), (7, 10, false)])
  func `an adjusted comparison takes eight pairs`(treated: Int, untreated: Int, isAdjusted: Bool) throws {
    let uses = (0..<treated).map { measured($0, from: 7 + $0 % 2, to: 3 + $0 % 3) }
    let others = (0..<untreated).map { alone(40 + $0, from: 7 + $0 % 2, to: 6 + $0 % 3 % 2) }
    let beside = try compared(uses + others)
    #expect((beside.adjusted != nil) == isAdjusted)
  }

  /// Each treated use ends two points below what was left alone from the same intensity.
  @Test func theAdjustedDifferenceIsInPoints() throws {
    let uses = (0..<10).map { measured($0, from: 7 + $0 % 2, to: 3 + $0 % 2 + $0 % 5 / 4) }
    let others = (0..<10).map { alone(40 + $0, from: 7 + $0 % 2, to: 5 + $0 % 2 + $0 % 5 / 4) }
    let beside = try compared(uses + others)
    #expect(isClose(beside.adjusted?.points, -2))
  }
}
