import Journal
import Testing

@testable import Analysis

struct DoctorSummaryTests {
  private let period = days("2026-10-25", "2026-11-21")

  private func summary(_ diary: Diary) -> DoctorSummary { DoctorSummary(period, diary: diary, now: now) }

  @Test func anEmptyPeriodIsNotKnown() {
    let empty = summary(diary(begins: nil))
    #expect(!empty.isKnown)
    #expect(empty.episodesBefore == nil)
    #expect(empty.intensity == nil)
    #expect(empty.change == nil)
  }

  @Test func whatWasNotWrittenDownBeforeIsNotZero() {
    let one = summary(diary([episode("2026-11-20 08:00")]))
    #expect(one.isKnown)
    #expect(one.episodesBefore == nil)
    let answered = summary(diary([episode("2026-11-20 08:00")], checkIns: [checkIn("2026-10-01")]))
    #expect(answered.episodesBefore == 0)
  }

  @Test func daysOfPainAndSevereDays() {
    let summary = summary(
      diary(
        [
          episode("2026-11-18 08:00", minutes: 60, intensity: 7),
          episode("2026-11-20 20:00", minutes: 600, intensity: 4),
        ], checkIns: checkIns("2026-11-01", "2026-11-16", clear: true)))
    #expect(summary.painDays == 3)
    #expect(summary.severeDays == 1)
    #expect(summary.clearDays == 16)
    #expect(summary.longestClearStretch == 16)
  }

  @Test func aPlaceAndItsSideCountTogether() {
    var left = episode("2026-11-18 08:00", intensity: 7, places: ["calf"])
    left.places[0].side = .left
    let summary = summary(diary([left, episode("2026-11-19 08:00", intensity: 3, places: ["neck"]), left]))
    #expect(
      summary.places == [
        DoctorSummary.PlaceCount(place: "calf", side: .left, episodes: 2, worst: 7),
        DoctorSummary.PlaceCount(place: "neck", side: nil, episodes: 1, worst: 3),
      ])
  }

  @Test func theWorstOfAnEpisodeInSeveralPlacesBelongsToNoneOfThem() {
    let summary = summary(diary([episode("2026-11-18 08:00", intensity: 7, places: ["calf", "neck"])]))
    #expect(summary.places.map(\.worst) == [nil, nil])
  }

  @Test func warningSignsStandWithTheirDays() {
    var fever = episode("2026-11-18 08:00")
    fever.warningSigns = [.fever]
    var old = episode("2026-10-01 08:00")
    old.warningSigns = [.chest]
    let signs = summary(diary([old, fever, fever])).warningSigns
    #expect(signs.map(\.sign) == [.fever])
    #expect(signs.map(\.days) == [[day("2026-11-18")]])
  }

  @Test func medicineDaysAreDaysAndNotTablets() {
    let uses = [
      use("ibuprofen", at: "2026-11-18 08:00", "medicine"), use("ibuprofen", at: "2026-11-18 20:00", "medicine"),
      use("ibuprofen", at: "2026-11-20 08:00", "medicine"), use("heat", at: "2026-11-20 08:00", "heat"),
      use("ibuprofen", at: "2026-10-01 08:00", "medicine"),
    ]
    let medicines = summary(diary(uses: uses)).medicines
    #expect(medicines == [DoctorSummary.MedicineDays(medicine: "ibuprofen", days: 2, doses: [])])
  }

  @Test func medicineDaysOfHeadacheAreCountedOnlyWhereTheHeadHurt() {
    let uses = [use("ibuprofen", at: "2026-11-18 08:00", "medicine")]
    #expect(summary(diary(uses: uses)).headacheMedicineDays == nil)
    let head = summary(diary([episode("2026-11-18 08:00", places: ["head"])], uses: uses))
    #expect(head.headacheMedicineDays == 1)
  }

  @Test func aRemedyIsNewIfItWasNotUsedBefore() {
    let uses = [
      use("heat", at: "2026-09-01 08:00"), use("heat", at: "2026-11-18 08:00"), use("yoga", at: "2026-11-19 08:00"),
    ]
    let new = summary(diary(uses: uses)).newRemedies
    #expect(new.map(\.remedy.name) == ["yoga"])
    #expect(new.map(\.day) == [day("2026-11-19")])
  }

  @Test func pegStandsBesideTheOneNearestToFourWeeksBefore() {
    func answered(_ iso: String, _ pain: Int) -> CheckIn {
      var checkIn = checkIn(iso)
      checkIn.peg = PEG(pain: pain, enjoyment: pain, activity: pain)
      return checkIn
    }
    let peg = summary(
      diary(checkIns: [
        answered("2026-09-01", 9), answered("2026-10-20", 6), answered("2026-11-10", 5), answered("2026-11-17", 3),
      ])
    ).peg
    #expect(peg?.last.score == 3)
    #expect(peg?.earlier?.score == 6)
    #expect(peg?.earlierDay == day("2026-10-20"))
  }
}
