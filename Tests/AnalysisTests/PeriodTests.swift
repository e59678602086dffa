import Journal
import TestSupport
import Testing

@testable import Analysis

struct WeekFigureTests {
  /// Begins `count` episodes in the week that lies some weeks before this one.
  private func episodes(_ count: Int, weeksBefore: Int, intensity: Int? = nil) -> [Episode] {
    let wednesday = day("2026-11-18") - weeksBefore * 7
    return (0..<count).map { episode("\(wednesday.iso) \(10 + $0):00", minutes: 10, intensity: intensity) }
  }

  @Test func aFigureStandsBesideTheWeekBeforeAndTheMedianOfEight() {
    let counts = [2, 5, 1, 1, 2, 2, 3, 4, 9]
    let week = Period(diary(counts.enumerated().flatMap { episodes($1, weeksBefore: $0) }))
    #expect(week.episodes == Period.Figure(value: 2, previous: 5, medianOf8: 2.5, periods: 8))
    #expect(week.minutesInPain == Period.Figure(value: 20, previous: 50, medianOf8: 25, periods: 8))
  }

  @Test func theNinthWeekBeforeCountsForNothing() {
    let week = Period(diary(episodes(1, weeksBefore: 0) + episodes(9, weeksBefore: 9)))
    #expect(week.episodes == Period.Figure(value: 1, previous: nil, medianOf8: nil, periods: 0))
  }

  @Test func unknownWeeksCountTowardsNoMedian() {
    let week = Period(diary(episodes(1, weeksBefore: 2) + episodes(4, weeksBefore: 5)))
    #expect(week.episodes == Period.Figure(value: nil, previous: nil, medianOf8: 2.5, periods: 2))
  }

  @Test func aKnownWeekWithoutAnEpisodeIsZero() {
    let week = Period(diary(checkIns: checkIns("2026-11-08", "2026-11-21")))
    #expect(week.episodes == Period.Figure(value: 0, previous: 0, medianOf8: 0, periods: 1))
    #expect(week.minutesInPain.value == 0)
  }

  @Test func aWeekOfWhichNothingWasWrittenHasNoFigures() {
    let week = Period(diary(checkIns: checkIns("2026-11-08", "2026-11-14")))
    #expect(!week.isKnown)
    #expect(
      [week.episodes, week.minutesInPain, week.worst, week.median, week.clearDays].allSatisfy { $0.value == nil })
  }

  @Test func aWeekThatBeginsBeforeTheJournalIsNoWeekBefore() {
    let young = Period(diary(checkIns: checkIns("2026-11-12", "2026-11-21"), begins: "2026-11-12"))
    #expect(young.episodes == Period.Figure(value: 0, previous: nil, medianOf8: nil, periods: 0))
  }

  @Test func theJournalsFirstWeekIsKnown() {
    let first = Period(diary(checkIns: [checkIn("2026-11-21")], begins: "2026-11-21"))
    #expect(first.episodes == Period.Figure(value: 0, previous: nil, medianOf8: nil, periods: 0))
  }

  @Test func withoutCheckInsClearDaysAreUnknownAndEpisodesAreNot() {
    let week = Period(diary(episodes(2, weeksBefore: 0)))
    #expect(week.checkedIn == 0)
    #expect(week.clearDays.value == nil)
    #expect(week.episodes.value == 2)
  }

  @Test func clearDaysAreThoseThatNothingContradicts() {
    let week = Period(diary(episodes(1, weeksBefore: 0), checkIns: checkIns("2026-11-16", "2026-11-20", clear: true)))
    #expect(week.checkedIn == 5)
    #expect(week.clearDays.value == 4)
  }

  @Test func theWorstAndTheMedianOfTheEpisodes() {
    let rated = [3, 8, nil, 4, 7].enumerated().map { episode("2026-11-18 1\($0):00", intensity: $1) }
    let week = Period(diary(rated))
    #expect(week.worst.value == 8)
    #expect(week.median.value == 5.5)
    #expect(week.episodesWithoutIntensity == 1)
  }

  @Test func withoutAnIntensityTheWorstIsUnknown() {
    let week = Period(diary([episode("2026-11-18 10:00")]))
    #expect(week.worst.value == nil)
    #expect(week.median.value == nil)
    #expect(!week.worst.isKnown)
  }

  @Test func aReadingOfAnOlderEpisodeIsAmongTheWorstOfTheWeek() {
    let old = episode("2026-11-10 10:00", end: .ongoing, intensity: 5, readings: ["2026-11-17 10:00": 9])
    let week = Period(diary([old]))
    #expect(week.worst.value == 9)
    #expect(week.median.value == nil)
  }

  @Test func aFigureThatOnlyOtherWeeksHaveIsKnown() {
    let week = Period(diary(episodes(1, weeksBefore: 0) + episodes(1, weeksBefore: 3, intensity: 6)))
    #expect(week.worst == Period.Figure(value: nil, previous: nil, medianOf8: 6, periods: 1))
    #expect(week.worst.isKnown)
  }

  @Test func aWeekReachesEightWeeksBack() {
    #expect(Period.reach(of: thisWeek) == days("2026-09-20", "2026-11-21"))
  }

  @Test func theClearStreakIsAsGiven() {
    #expect(Period(thisWeek, diary: diary(), clearStreak: 12, now: now).clearStreak == 12)
  }
}

struct WeekChangeTests {
  private func shown(_ changes: [Period.Change]) -> [String] {
    changes.map { "\($0.name) \($0.count) \($0.previous.map(String.init) ?? "?")" }
  }

  @Test func placesAreCountedOnceAnEpisode() {
    let week = Period(
      diary([
        episode("2026-11-10 08:00", places: ["calf"]),
        episode("2026-11-18 08:00", places: ["lower back", "calf", "calf"]),
        episode("2026-11-19 08:00", places: ["lower back"]),
      ]))
    #expect(shown(week.places) == ["lower back 2 0", "calf 1 1"])
  }

  @Test func theMostChangedComeFirstThenTheMostFrequentThenByName() {
    let week = Period(
      diary([
        episode("2026-11-10 08:00", triggers: ["stress", "heat", "lifting"]),
        episode("2026-11-11 08:00", triggers: ["stress", "heat"]),
        episode("2026-11-12 08:00", triggers: ["stress"]),
        episode("2026-11-18 08:00", triggers: ["fatigue", "overuse", "anxiety"]),
        episode("2026-11-19 08:00", triggers: ["fatigue", "lifting"]),
      ]))
    let expected = ["stress 0 3", "fatigue 2 0", "heat 0 2", "anxiety 1 0", "overuse 1 0", "lifting 1 1"]
    #expect(shown(week.triggers) == expected)
  }

  @Test func whileTheWeekBeforeIsUnknownNothingIsZero() {
    let week = Period(diary([episode("2026-11-18 08:00", triggers: ["stress"])]))
    #expect(shown(week.triggers) == ["stress 1 ?"])
  }

  @Test func wordsOfAWeekBeforeTheJournalAreLeftOut() {
    let early = diary(
      [episode("2026-11-10 08:00", places: ["calf"]), episode("2026-11-18 08:00", places: ["neck"])],
      begins: "2026-11-10")
    #expect(shown(Period(early).places) == ["neck 1 ?"])
  }

  @Test func remediesCountWithinEpisodesAndOutside() {
    let within = episode("2026-11-18 08:00", remedies: [use("ice"), use("heat", at: "2026-11-18 09:00"), use("ice")])
    let outside = [
      use("heat", at: "2026-11-14 23:59"), use("heat", at: "2026-11-15 00:00"), use("heat", at: "2026-11-15 12:00"),
      use("yoga", at: "2026-11-22 00:00"),
    ]
    let week = Period(diary([within], checkIns: [checkIn("2026-11-10")], uses: outside))
    #expect(shown(week.remedies) == ["heat 3 1", "ice 1 0"])
  }

  @Test func aWeekWithoutWordsHasNoChanges() {
    let week = Period(diary([episode("2026-11-18 08:00")]))
    #expect(week.places.isEmpty && week.triggers.isEmpty && week.remedies.isEmpty)
  }
}

struct WeekJudgementTests {
  private func judgement(before: [Int?], after: [Int?], begins: String = "2026-01-01") -> Judgement {
    let earlier = before.enumerated().map { episode("2026-11-10 1\($0):00", intensity: $1) }
    let later = after.enumerated().map { episode("2026-11-18 1\($0):00", intensity: $1) }
    return Period(diary(earlier + later, begins: begins)).judgement
  }

  @Test(
    arguments: [
      ([8, 6, 7, 7], [4, 4, 4, 4], Judgement.better), ([4, 4, 4, 4], [8, 6, 7, 7], .worse),
      ([7, 7, 7, 7], [6, 6, 6, 6], .same), ([5, 5, 5, 5], [5, 5, 5, 5], .same),
      // Medians count, not the worst.
      ([7, 7, 7, 10], [3, 3, 3, 10], .better), ([2, 3, 2, 3], [1, 1, 1, 1], .cannotTell),
      // Four episodes with an intensity are the least.
      ([8, 8, 8, 8], [2, 2, 2], .cannotTell), ([8, 8, 8], [2, 2, 2, 2], .cannotTell),
      ([8, 8, 8, nil], [2, 2, 2, 2], .cannotTell), ([8, 8, 8, 8, nil], [2, 2, 2, 2, nil], .better),
      ([nil, nil, nil, nil], [nil, nil, nil, nil], .cannotTell), ([], [5, 5, 5, 5], .cannotTell),
      ([5, 5, 5, 5], [], .cannotTell),
    ] as [([Int?], [Int?], Judgement)])
  func medianAgainstMedian(before: [Int?], after: [Int?], judgement: Judgement) {
    #expect(self.judgement(before: before, after: after) == judgement)
  }

  @Test func aWeekThatBeginsBeforeTheJournalCannotBeComparedWith() {
    #expect(judgement(before: [8, 8, 8, 8], after: [2, 2, 2, 2], begins: "2026-11-10") == .cannotTell)
  }
}
