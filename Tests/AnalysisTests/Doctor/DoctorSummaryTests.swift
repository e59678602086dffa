import Journal
import TestSupport
import Testing

@testable import Analysis

struct DoctorSummaryTests {
  private let period = days("2026-10-25", "2026-11-21")

  private func summary(_ diary: Diary) -> DoctorSummary { DoctorSummary(period, diary: diary, now: now) }

  @Test func anEmptyPeriodIsNotKnown() {
    let empty = summary(diary(begins: nil))
    #expect(!empty.isKnown)
    #expect(!empty.before.isComparable && empty.before.recordedDays == 0)
    #expect(empty.intensity == nil)
    #expect(empty.change == nil)
  }

  @Test func whatWasNotWrittenDownBeforeIsNotZero() {
    let one = summary(diary([episode("2026-11-20 08:00")]))
    #expect(one.isKnown)
    #expect(!one.before.isComparable)
    let answered = summary(diary([episode("2026-11-20 08:00")], checkIns: [checkIn("2026-10-01")]))
    #expect(answered.before.isComparable && answered.before.episodes == 0)
  }

  @Test func `what is known of the days before is counted, though the journal begins among them`() {
    let before = summary(
      diary(
        [episode("2026-10-10 08:00"), episode("2026-10-12 08:00")], checkIns: checkIns("2026-10-11", "2026-10-24"),
        begins: "2026-10-10")
    ).before
    #expect(!before.isComparable)
    #expect(before.days.length == 28 && before.recordedDays == 15 && before.episodes == 2)
  }

  @Test func `a day on which something hurt without an episode is a day with pain`() {
    var hurt = checkIn("2026-11-17")
    hurt.hurt = true
    let summary = summary(
      diary(checkIns: checkIns("2026-11-14", "2026-11-16", clear: true) + [hurt, checkIn("2026-11-18")]))
    #expect(summary.painDays == 1 && summary.severeDays == 0)
    // The check-in without an answer is in neither number.
    #expect(summary.clearDays == 3 && summary.answeredDays == 4 && summary.checkedIn == 5)
  }

  @Test func `a question about a warning sign that was not asked is no answer`() {
    var asked = episode("2026-11-18 08:00")
    asked.warningAnswers = [Episode.WarningAnswer(sign: .fever, isPresent: false)]
    let summary = summary(diary([episode("2026-11-17 08:00"), asked]))
    #expect(summary.warningSigns.isEmpty && summary.episodesAsked == 1 && summary.episodes == 2)
  }

  @Test func `the period's own triggers and remedies are counted`() {
    var checkIn = checkIn("2026-11-18")
    checkIn.answers = [CheckIn.Answer(trigger: Word(kind: .trigger, name: "stress"), present: true)]
    let heat = use("heat", at: "2026-11-18 08:00", wordClass: "heat")
    let summary = summary(
      diary(
        [
          episode("2026-11-18 07:00", triggers: ["stress"], remedies: [heat]),
          episode("2026-10-01 07:00", remedies: [heat]),
        ],
        checkIns: [checkIn]))
    #expect(summary.triggerCounts.map(\.suspectedIn) == [1])
    #expect(summary.triggerCounts.map(\.presentDays) == [1] && summary.triggerCounts.map(\.answeredDays) == [1])
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
        PlaceCount(place: "calf", side: .left, episodes: 2, worst: 7),
        PlaceCount(place: "neck", side: nil, episodes: 1, worst: 3),
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
      use("ibuprofen", at: "2026-11-18 08:00", wordClass: "medicine"),
      use("ibuprofen", at: "2026-11-18 20:00", wordClass: "medicine"),
      use("ibuprofen", at: "2026-11-20 08:00", wordClass: "medicine"),
      use("heat", at: "2026-11-20 08:00", wordClass: "heat"),
      use("ibuprofen", at: "2026-10-01 08:00", wordClass: "medicine"),
    ]
    let medicines = summary(diary(uses: uses)).medicines
    #expect(medicines.map(\.medicine) == ["ibuprofen"])
    #expect(medicines.map(\.days) == [2] && medicines.map(\.doses) == [3] && medicines.map(\.mostInADay) == [2])
    #expect(medicines.allSatisfy { $0.totals.isEmpty }, "no dose was written")
  }

  @Test func medicineDaysOfHeadacheAreCountedOnlyWhereTheHeadHurt() {
    let uses = [use("ibuprofen", at: "2026-11-18 08:00", wordClass: "medicine")]
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
