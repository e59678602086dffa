import Journal
import TestSupport
import Testing

@testable import Analysis

struct PeriodOfDiaryTests {
  private func week(_ diary: Diary, _ days: ClosedRange<Day> = thisWeek, isComparison: Bool = false) -> PeriodOfDiary {
    PeriodOfDiary(days, diary: diary, now: now, isComparison: isComparison)
  }

  @Test func aWeekOfWhichNothingWasWrittenIsUnknown() {
    #expect(!week(diary()).isKnown)
  }

  @Test(arguments: ["2026-11-15", "2026-11-18", "2026-11-21"])
  func oneCheckInMakesAWeekKnown(day: String) {
    #expect(week(diary(checkIns: [checkIn(day)])).isKnown)
  }

  @Test func oneEpisodeMakesAWeekKnown() {
    #expect(week(diary([episode("2026-11-18 22:40")])).isKnown)
  }

  @Test func anOngoingEpisodeMakesAWeekKnown() {
    #expect(week(diary([episode("2026-10-18 22:40", end: .ongoing)])).isKnown)
  }

  @Test func whatWasWrittenOfOtherWeeksDoesNotMakeAWeekKnown() {
    let beside = [checkIn("2026-11-14", clear: true), checkIn("2026-11-22", clear: true)]
    #expect(!week(diary([episode("2026-11-14 22:40", minutes: 80)], checkIns: beside)).isKnown)
  }

  @Test(arguments: [("2026-11-14", true), ("2026-11-15", true), ("2026-11-16", false), ("2026-11-21", false)])
  func aWeekThatIsComparedWithLiesWhollyWithinTheJournal(begins: String, isKnown: Bool) {
    let begun = diary(checkIns: [checkIn("2026-11-21")], begins: begins)
    #expect(week(begun, isComparison: true).isKnown == isKnown)
    #expect(week(begun).isKnown)
  }

  @Test func onlyEpisodesThatBeganInTheWeekAreBegun() {
    let onsets = ["2026-11-14 23:59", "2026-11-15 00:00", "2026-11-21 23:59", "2026-11-22 00:00"]
    #expect(week(diary(onsets.map { episode($0) })).begun.map(\.onset) == [moment(onsets[1]), moment(onsets[2])])
  }
}

struct MinutesInPainTests {
  private func minutes(_ episodes: [Episode], now: Moment = now) -> Double? {
    PeriodOfDiary(thisWeek, diary: diary(episodes), now: now, isComparison: false).minutesInPain
  }

  @Test func withoutAnEpisodeThereAreNone() {
    #expect(minutes([]) == 0)
  }

  @Test(arguments: [
    // Within the week.
    ("2026-11-18 22:40", 35, 35.0), ("2026-11-18 23:30", 60, 60), ("2026-11-15 00:00", 10_080, 10_080),
    // Over its beginning, over its end, over both.
    ("2026-11-14 23:30", 60, 30), ("2026-11-21 23:30", 60, 30), ("2026-11-01 00:00", 43_200, 10_080),
    // The week is the one of the place where the episode was.
    ("2026-11-15T00:00+13:00", 45, 45), ("2026-11-14T23:30-08:00", 60, 30), ("2026-11-21T23:30+13:00", 60, 30),
  ])
  func aKnownLengthIsClippedToTheWeek(onset: String, length: Int, minutes: Double) {
    #expect(self.minutes([episode(onset, minutes: length)]) == minutes)
  }

  @Test func whatOnlyTouchesTheWeeksEdgesAddsNothing() {
    let beside = [episode("2026-11-14 22:00", minutes: 120), episode("2026-11-22 00:00", minutes: 60)]
    #expect(minutes(beside) == 0)
  }

  @Test func lengthsAreSummed() {
    #expect(minutes([episode("2026-11-18 22:40", minutes: 35), episode("2026-11-20 08:00", minutes: 90)]) == 125)
  }

  @Test(arguments: [("2026-11-21 09:00", 40.0), ("2026-11-20 23:40", 600), ("2026-11-14 20:00", 9220)])
  func anOngoingEpisodeLastsUntilNow(onset: String, minutes: Double) {
    #expect(self.minutes([episode(onset, end: .ongoing)]) == minutes)
  }

  @Test func anOngoingEpisodeAheadOfTheClockHasNotLasted() {
    #expect(minutes([episode("2026-11-21 10:00", end: .ongoing)]) == 0)
  }

  @Test(arguments: [
    episode("2026-11-18 22:40"), episode("2026-11-18 20:00", .part, end: .ongoing),
    episode("2026-11-18 00:00", .day, end: .ongoing),
    episode("2026-11-18 22:40", end: .at(moment("2026-11-19 09:00", .part))),
    episode("2026-11-10 00:00", .day, end: .at(moment("2026-11-16 00:00", .day))),
  ])
  func withoutAnyKnownLengthTheyAreUnknown(unknown: Episode) {
    #expect(minutes([unknown]) == nil)
  }

  @Test func anUnknownLengthIsLeftOutBesideAKnownOne() {
    #expect(minutes([episode("2026-11-18 22:40"), episode("2026-11-20 08:00", minutes: 90)]) == 90)
  }

  @Test func aLengthIsKnownHoweverWellTheOnsetIs() {
    #expect(minutes([episode("2026-11-18 00:00", .day, minutes: 35)]) == 35)
  }

  @Test func clocksThatChangeDoNotChangeALength() {
    let night = episode("2026-11-18T01:30+02:00", end: .at(moment("2026-11-18T03:30+01:00")))
    #expect(minutes([night]) == 180)
  }

  @Test(
    arguments: [
      ([episode("2026-11-18 22:40")], 1), ([episode("2026-11-18 22:40", minutes: 5)], 0),
      ([episode("2026-11-18 22:40", end: .ongoing)], 0), ([episode("2026-11-18 20:00", .part, end: .ongoing)], 1),
      ([episode("2026-11-10 00:00", .day, end: .at(moment("2026-11-16 00:00", .day)))], 1),
      ([episode("2026-11-14 22:40")], 0),
    ] as [([Episode], Int)])
  func episodesThatAreLeftOut(episodes: [Episode], count: Int) {
    #expect(Period(diary(episodes)).episodesOfUnknownLength == count)
  }
}
