import Journal
import TestSupport
import Testing

@testable import Analysis

struct RemedyDaysTests {
  private func remedyDays(_ dayStart: DayStart) -> RemedyDays {
    Diary(
      days: thisWeek,
      episodes: [
        episode(
          "2026-11-20 22:40", remedies: [use("ibuprofen", at: "2026-11-21 02:00", wordClass: "medicine"), use("heat")])
      ], checkIns: [], remedyUses: [use("walking", at: "2026-11-18 12:00"), use("rest")], journalBegins: nil,
      dayStart: dayStart
    ).remedyDays(in: thisWeek)
  }

  @Test func aUseCountsForItsOwnDayOrForThatOfItsEpisode() {
    #expect(
      remedyDays(.midnight)
        == RemedyDays(medicine: [day("2026-11-21")], other: [day("2026-11-18"), day("2026-11-20")]))
  }

  @Test func itIsTheDayThatThePersonLivesIn() throws {
    let four = try #require(DayStart(minuteOfDay: 240))
    #expect(remedyDays(four).medicine == [day("2026-11-20")])
  }

  @Test func otherDaysAreLeftOut() {
    let used = diary(uses: [use("heat", at: "2026-11-01 08:00")])
    #expect(used.remedyDays(in: thisWeek) == RemedyDays(medicine: [], other: []))
  }
}
