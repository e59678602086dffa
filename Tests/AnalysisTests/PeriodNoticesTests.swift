import Journal
import TestSupport
import Testing

@testable import Analysis

struct PeriodNoticesTests {
  /// Every day checked in, so that only what is tested is noticed.
  private let answered = checkIns("2026-11-01", "2026-11-22")

  @Test func aQuietWeekHasNone() {
    #expect(Period(diary(checkIns: answered)).notices.isEmpty)
  }

  @Test(
    arguments: [
      ("2026-11-21 08:00", nil), ("2026-11-19 00:00", nil), ("2026-11-18 23:59", 3), ("2026-11-01 08:00", 20),
    ] as [(String, Int?)])
  func anEpisodeOpenForThreeDays(onset: String, days: Int?) {
    let open = episode(onset, id: 12, end: .ongoing, intensity: 6)
    #expect(Period(diary([open], checkIns: answered)).notices == (days.map { [.notEasing(id: 12, days: $0)] } ?? []))
  }

  @Test(
    arguments: [
      (nil, [:], true), (8, [:], true), (8, ["2026-11-20 09:00": 8], true), (8, ["2026-11-20 09:00": 7], true),
      (8, ["2026-11-20 09:00": 6], true), (8, ["2026-11-20 09:00": 5], false),
      // Eased for a while only.
      (8, ["2026-11-19 09:00": 3, "2026-11-20 09:00": 8], true),
      (nil, ["2026-11-19 09:00": 9, "2026-11-20 09:00": 4], false),
      // Low intensities cannot be judged, but nothing is left at 0.
      (3, ["2026-11-20 09:00": 1], true), (3, ["2026-11-20 09:00": 0], false),
    ] as [(Int?, KeyValuePairs<String, Int>, Bool)])
  func anOpenEpisodeThatIsNotEasing(intensity: Int?, readings: KeyValuePairs<String, Int>, isNoticed: Bool) {
    let open = episode("2026-11-17 08:00", end: .ongoing, intensity: intensity, readings: readings)
    #expect(Period(diary([open], checkIns: answered)).notices.isEmpty == !isNoticed)
  }

  @Test func anEpisodeThatIsOverIsNotOpen() {
    let over = episode("2026-11-01 08:00", end: .at(moment("2026-11-20 08:00")), intensity: 8)
    #expect(Period(diary([over], checkIns: answered)).notices.isEmpty)
  }

  @Test func aPastWeekSaysNothingOfWhatIsOpenNow() {
    let open = episode("2026-11-01 08:00", end: .ongoing, intensity: 8)
    #expect(Period(diary([open], checkIns: answered), days("2026-11-08", "2026-11-14")).notices.isEmpty)
  }

  /// A use a day, the days before today.
  private func uses(_ count: Int, _ wordClass: String = "medicine") -> [RemedyUse] {
    (0..<count).map { use("ibuprofen", at: "\((day("2026-11-21") - $0).iso) 08:00", wordClass: wordClass) }
  }

  @Test(arguments: [(0, nil), (9, nil), (10, 10), (28, 28), (40, 28)] as [(Int, Int?)])
  func medicineOnManyOfTwentyEightDays(count: Int, days: Int?) {
    let week = Period(diary(checkIns: answered, uses: uses(count)))
    #expect(week.notices == (days.map { [.medicine(days: $0)] } ?? []))
  }

  @Test func medicineTwiceADayIsOneDay() {
    #expect(Period(diary(checkIns: answered, uses: uses(9) + uses(9))).notices.isEmpty)
  }

  @Test func onlyMedicinesAreCounted() {
    #expect(Period(diary(checkIns: answered, uses: uses(28, "heat"))).notices.isEmpty)
  }

  @Test func medicineWithinEpisodesIsCountedToo() {
    let onsets = (0..<10).map { "\((day("2026-11-21") - $0).iso) 08:00" }
    // Of a use without a time only the episode's day is known.
    let within = onsets.map { episode($0, minutes: 5, remedies: [use("ibuprofen", wordClass: "medicine")]) }
    let without = onsets.map { episode($0, minutes: 5) }
    #expect(Period(diary(within, checkIns: answered)).notices == [.medicine(days: 10)])
    #expect(Period(diary(without, checkIns: answered)).notices.isEmpty)
  }

  @Test func theLastDaysOfAWeekThatIsNotOverEndToday() {
    let begun = days("2026-11-16", "2026-11-22")
    let first = (0..<10).map { use("ibuprofen", at: "\((day("2026-10-25") + $0).iso) 08:00", wordClass: "medicine") }
    #expect(Period(diary(checkIns: answered, uses: first), begun).notices == [.medicine(days: 10)])
  }

  @Test func unansweredDaysAreNamedButForToday() {
    let some = [checkIn("2026-11-15"), checkIn("2026-11-17"), checkIn("2026-11-18"), checkIn("2026-11-20")]
    let expected: [Period.Notice] = [.unanswered([day("2026-11-16"), day("2026-11-19")]), .todayOpen]
    #expect(Period(diary(checkIns: some)).notices == expected)
  }

  @Test func daysBeforeTheJournalNeedNoAnswer() {
    let young = diary(checkIns: [checkIn("2026-11-19")], begins: "2026-11-19")
    #expect(Period(young).notices == [.unanswered([day("2026-11-20")]), .todayOpen])
  }

  @Test func anEmptyJournalHasNoUnansweredDay() {
    #expect(Period(diary(begins: nil), days("2026-11-08", "2026-11-14")).notices.isEmpty)
  }

  @Test func daysThatAreStillToComeNeedNoAnswer() {
    let begun = diary(checkIns: checkIns("2026-11-16", "2026-11-20"))
    #expect(Period(begun, days("2026-11-16", "2026-11-22")).notices == [.todayOpen])
  }

  @Test func todayDoneIsNotOpen() {
    #expect(Period(diary(checkIns: checkIns("2026-11-15", "2026-11-21"))).notices.isEmpty)
  }

  @Test func aPastWeekHasNoToday() {
    let past = diary(checkIns: checkIns("2026-11-08", "2026-11-13"))
    #expect(Period(past, days("2026-11-08", "2026-11-14")).notices == [.unanswered([day("2026-11-14")])])
  }

  /// Episodes a week apart, the last one today, each with a remedy unless one is left out.
  private func treated(_ count: Int, at places: [String], without untreated: Int = -1) -> [Episode] {
    (0..<count).map { index in
      episode(
        "\((day("2026-11-21") - index * 7).iso) 08:00", minutes: 5, places: places.map { place($0) },
        remedies: index == untreated ? [] : [use("heat")])
    }
  }

  @Test(arguments: [(2, nil), (3, 3), (4, 4), (5, 4)] as [(Int, Int?)])
  func aPlaceThatHurtsAgainDespiteRemedies(count: Int, episodes: Int?) {
    let notices = Period(diary(treated(count, at: ["neck"]), checkIns: answered)).notices
    #expect(notices == (episodes.map { [.recurring(place: "neck", episodes: $0)] } ?? []))
  }

  @Test func withoutARemedyNothingWasTriedYet() {
    #expect(Period(diary(treated(3, at: ["neck"], without: 1), checkIns: answered)).notices.isEmpty)
  }

  @Test func ofSeveralPlacesTheOneThatHurtMost() {
    let both =
      treated(3, at: ["neck", "calf"]) + [episode("2026-11-20 08:00", places: ["neck"], remedies: [use("ice")])]
    #expect(Period(diary(both, checkIns: answered)).notices == [.recurring(place: "neck", episodes: 4)])
  }

  @Test func anEpisodeThatDoesNotEaseSaysItAll() {
    let open = episode("2026-11-17 08:00", id: 12, end: .ongoing, intensity: 6)
    let notices = Period(diary(treated(4, at: ["neck"]) + [open], checkIns: answered)).notices
    #expect(notices == [.notEasing(id: 12, days: 4)])
  }

  @Test(
    arguments: [
      ([["lifting"]], nil), ([["lifting"], ["lifting"]], "lifting 2"),
      ([["lifting", "stress"], ["stress"]], "stress 2"),
      ([["lifting"], ["stress"]], nil), ([["stress", "lifting"], ["stress", "lifting"]], "lifting 2"),
    ] as [([[String]], String?)])
  func whatIsSuspectedMost(suspected: [[String]], most: String?) {
    let episodes = suspected.map { episode("2026-11-20 08:00", triggers: $0) }
    let notices = Period(diary(episodes, checkIns: answered)).notices.map { notice in
      if case .suspectedMost(let trigger, let count) = notice { "\(trigger.name) \(count)" } else { "other" }
    }
    #expect(notices == [most].compactMap { $0 })
  }

  @Test func aPastWeekPointsNowhere() {
    let past = treated(4, at: ["neck"]) + treated(2, at: []).map { episode($0.onset.timestamp, triggers: ["lifting"]) }
    #expect(Period(diary(past, checkIns: answered), days("2026-11-08", "2026-11-14")).notices.isEmpty)
  }
}
