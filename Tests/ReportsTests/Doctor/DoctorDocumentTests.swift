import Analysis
import Journal
import TestSupport
import Testing

@testable import Reports

struct DoctorDocumentTests {
  private func text(
    _ episodes: [Episode], checkIns: [CheckIn] = [], uses: [RemedyUse] = [], begins: String = "2026-01-01"
  ) -> String {
    let days = now.day - 27...now.day
    let diary = Diary(
      days: day(begins)...now.day, episodes: episodes, checkIns: checkIns, remedyUses: uses, journalBegins: day(begins))
    return Document(DoctorSummary(days, diary: diary, now: now), now: now, command: typed)
      .text(TextLayout(columns: 1000))
  }

  private func answered(_ sign: WarningSign, _ isPresent: Bool, on day: String) -> Episode {
    var episode = episode("\(day) 08:00")
    episode.warningAnswers = [Episode.WarningAnswer(sign: sign, isPresent: isPresent)]
    return episode
  }

  @Test func `a warning sign that was not asked about is never a no`() {
    let plain = episode("2026-11-19 08:00")
    #expect(text([]).contains("Warning signs: not asked (no episodes)."))
    #expect(text([plain]).contains("Warning signs: not asked."))
    let denied = answered(.fever, false, on: "2026-11-18")
    #expect(text([denied, plain]).contains("Warning signs: asked about in 1 of 2 episodes; none reported."))
    let reported = answered(.fever, true, on: "2026-11-20")
    #expect(
      text([denied, plain, reported]).contains(
        "Warning signs, answered yes: Fever (Fri 20 Nov). They were asked about in 2 of 3 episodes."))
  }

  @Test func `what is known of the days before is said`() {
    let now = episode("2026-11-18 08:00")
    let before = [episode("2026-10-20 08:00"), episode("2026-10-22 08:00")]
    let checkIns = [checkIn("2026-10-21")]
    #expect(text([now]).contains("1 episode; nothing was recorded in the 28 days before."))
    #expect(text(before + [now], checkIns: checkIns).contains("1 episode; 2 in the 28 days before."))
    #expect(
      text(before + [now], checkIns: checkIns, begins: "2026-10-20")
        .contains("1 episode; 3 of the 28 days before were recorded: 2 episodes."))
    #expect(
      text([now], checkIns: checkIns, begins: "2026-10-21")
        .contains("1 episode; 1 of the 28 days before was recorded: no episodes."))
  }

  @Test func `every block names its period, and a remedy's uses in it come first`() {
    let heat = use("heat", from: 7, to: 3)
    let old = (1...6).map { episode("2026-09-0\($0) 08:00", remedies: [heat]) }
    let page = text(old + [episode("2026-11-18 08:00", intensity: 7, remedies: [heat])])
    let period = "Sun 25 Oct - Sat 21 Nov"
    for title in ["In short", "Where and how", "Medicines"] { #expect(page.contains("\n\(title), \(period)\n")) }
    for title in ["Remedies", "Possible triggers"] {
      #expect(page.contains("\n\(title), \(period); whole record from Thu 1 Jan\n"))
    }
    #expect(page.contains("Heat: 1 use. Whole record: pain fell by 30 % or more after 7 of 7 uses"))
  }

  @Test func `where nothing can be compared it is said what is missing, and how to record it`() {
    let treated = (1...5).map {
      episode(
        "2026-11-1\($0) 08:00", places: [place("neck")], remedies: [use("heat", from: 7, to: 3, afterMinutes: 60)])
    }
    let left = [16, 17].map { episode("2026-11-\($0) 08:00", intensity: 4, places: [place("neck")]) }
    #expect(text(treated).contains("Not compared: every episode was treated."))
    let page = text(left + treated)
    #expect(page.contains("Not compared: 2 episodes without a remedy have no second intensity at these places."))
    #expect(page.contains("\nTo record a second intensity while an episode lasts: twinge update 4\n"))
  }

  @Test func `doses are counted and added up`() {
    func ibuprofen(_ dose: String, _ time: String) -> RemedyUse {
      use("ibuprofen", dose, at: time, wordClass: "medicine")
    }
    let page = text(
      [],
      uses: [
        ibuprofen("400mg", "2026-11-18 08:00"), ibuprofen("400 mg", "2026-11-18 14:00"),
        ibuprofen("400mg", "2026-11-18 20:00"), ibuprofen("400", "2026-11-20 08:00"),
      ])
    #expect(
      page.contains(
        "Ibuprofen: 4 doses on 2 days, 1,200 mg in the 3 with an amount in mg; at most 3 doses and 1,200 mg in a day."))
  }

  @Test(arguments: [
    (0.5, DoseUnit.milligram, "0.5 mg"), (3600, .milligram, "3,600 mg"), (1_000_000, .milligram, "1,000,000 mg"),
    (1, .tablet, "1 tablet"), (2.5, .tablet, "2.5 tablets"), (2, .patch, "2 patches"), (12.25, .millilitre, "12.25 ml"),
  ])
  func amounts(amount: Double, unit: DoseUnit, text: String) {
    #expect(MedicineUseText.amount(amount, unit).replacing("\u{A0}", with: " ") == text)
  }

  @Test func `a terminal that is wide enough draws the days, others are spared the words`() {
    let episodes = [episode("2026-11-18 08:00", intensity: 7), episode("2026-11-20 08:00", intensity: 4)]
    #expect(text(episodes).contains("\nWorst pain by day\n"))
    let days = now.day - 27...now.day
    let diary = Diary(days: days, episodes: episodes, checkIns: [], journalBegins: days.lowerBound)
    let document = Document(DoctorSummary(days, diary: diary, now: now), now: now)
    #expect(!document.text(TextLayout(columns: 40)).contains("Worst pain by day"))
    #expect(!document.markdown.contains("Worst pain by day"))
  }
}
