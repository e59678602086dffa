import Analysis
import Journal
import TestSupport
import Testing

@testable import Reports

struct PeriodSentencesTests {
  private func sentences(_ week: Period) -> PeriodSentences { PeriodSentences(week, now: now, command: typed) }

  /// Episodes an hour apart on one day.
  private func episodes(_ intensities: [Int?], on day: String, minutes: Int? = 10) -> [Episode] {
    intensities.enumerated().map { episode("\(day) 1\($0):00", minutes: minutes, intensity: $1) }
  }

  @Test(
    arguments: [
      (0, nil, "No episodes."), (1, nil, "1 episode; pain on 1 day."), (3, nil, "3 episodes; pain on 1 day."),
      (0, 0, "No episodes, and none the week before."), (0, 2, "No episodes, 2 fewer than the week before."),
      (3, 1, "3 episodes, 2 more than the week before; pain on 1 day."),
      (1, 3, "1 episode, 2 fewer than the week before; pain on 1 day."),
      (2, 2, "2 episodes, the same as the week before; pain on 1 day."),
    ] as [(Int, Int?, String)])
  func headlines(count: Int, previous: Int?, headline: String) {
    let begun =
      episodes([Int?](repeating: nil, count: count), on: "2026-11-18")
      + episodes([Int?](repeating: nil, count: previous ?? 0), on: "2026-11-11")
    let week = Period(
      begun, checkIns: [checkIn("2026-11-10"), checkIn("2026-11-17")],
      begins: previous == nil ? "2026-11-10" : "2026-01-01")
    #expect(sentences(week).headline == headline)
  }

  @Test func anOlderEpisodeStillHurts() {
    let week = Period([episode("2026-11-01 10:00", end: .ongoing)], begins: "2026-11-15")
    #expect(sentences(week).headline == "No episodes; pain on 7 days.")
  }

  @Test(arguments: [
    (7, 4, "Typical pain (median) 4, was 7: clearly lower (at least 2 points and 30 %)."),
    (4, 7, "Typical pain (median) 7, was 4: clearly higher (at least 2 points and 30 %)."),
    (
      6, 5, "Typical pain (median) 5, was 6. A change of less than 2 points and 30 % is within the usual ups and downs."
    ),
    (6, 6, "Typical pain (median) 6, as in the week before."),
    (2, 2, "Typical pain (median) 2, as in the week before."),
  ])
  func judgements(before: Int, after: Int, sentence: String) {
    let week = Period(
      episodes([before, before, before, before], on: "2026-11-11")
        + episodes([after, after, after, after], on: "2026-11-18"))
    #expect(sentences(week).judgement == sentence)
  }

  @Test(
    arguments: [
      ([], [6, 6], "too early to compare: nothing recorded the week before"),
      ([nil], [nil], "nothing to compare: no episode with an intensity began in either week"),
      (
        [6, 6, 6, 6], [nil],
        "too few to compare: 0 episodes with an intensity this week, 4 the week before. Each needs at least 4"
      ),
      (
        [6, 6, 6, 6], [8, 8],
        "too few to compare: 2 episodes with an intensity this week, 4 the week before. Each needs at least 4"
      ),
      ([3, 3, 3, 3], [1, 1, 1, 1], "at 3 of 10 and below, a change is too small to judge"),
    ] as [([Int?], [Int?], String)])
  func reasonsWhyItCannotBeTold(before: [Int?], after: [Int?], reason: String) {
    let week = Period(episodes(before, on: "2026-11-11") + episodes(after, on: "2026-11-18"))
    #expect(sentences(week).whyNotJudged == reason)
    #expect(sentences(week).judgement == capitalized(reason) + ".")
  }

  @Test func `of a week before that was recorded in part it is said how much`() {
    let week = Period(
      episodes([6, 6], on: "2026-11-12") + episodes([6], on: "2026-11-18"), checkIns: [checkIn("2026-11-13")],
      begins: "2026-11-12")
    #expect(
      sentences(week).whyNotJudged == "too early to compare: only 2 of the 7 days before were recorded (2 episodes)")
  }

  @Test func aWeekOfWhichNothingWasWrittenHasOneSentence() {
    let unknown = sentences(Period([]))
    #expect(unknown.headline == nil)
    #expect(unknown.all == ["Nothing was recorded for this week, so it is not known whether anything hurt."])
  }

  @Test func lengthsThatAreNotKnown() {
    let none = Period(episodes([6], on: "2026-11-18", minutes: nil))
    let some = Period(episodes([6], on: "2026-11-18", minutes: nil) + episodes([6], on: "2026-11-19"))
    #expect(sentences(none).all.contains("No durations recorded."))
    #expect(sentences(some).all.contains("Time in pain leaves out 1 episode without a duration."))
  }

  @Test func intensitiesThatAreNotKnown() {
    let some = Period(episodes([6, nil, nil], on: "2026-11-18"))
    #expect(sentences(some).all.contains("Typical pain leaves out 2 episodes without an intensity."))
    #expect(!sentences(Period(episodes([nil], on: "2026-11-18"))).all.contains { $0.contains("leaves out") })
  }

  @Test func afterAWeekWithoutPainNothingIsJudged() {
    let week = Period(episodes([6, 6], on: "2026-11-11"), checkIns: [checkIn("2026-11-18")])
    #expect(!sentences(week).all.contains { $0.contains("compare") })
  }

  @Test(
    arguments: [(0, nil), (1, nil), (2, "2 clear days in a row."), (30, "30 clear days in a row.")] as [(Int, String?)])
  func clearDaysInARow(streak: Int, sentence: String?) {
    let week = Period([], checkIns: [checkIn("2026-11-18")], clearStreak: streak)
    #expect(sentences(week).all.first { $0.contains("in a row") } == sentence)
  }

  @Test func anEpisodeThatIsNotEasing() {
    let open = episode("2026-11-17 08:00", id: 12, end: .ongoing, intensity: 6)
    let expected =
      "Episode 12 has lasted 4 days so far, without a clearly lower reading. "
      + "Pain that does not improve within a few days is a reason to see a doctor."
    let advice = PeriodSentences.Advice(sentence: expected, command: "twinge guide warning-signs")
    #expect(sentences(Period([open])).advice.contains(advice))
  }

  @Test func aPlaceThatHurtsAgainDespiteRemedies() {
    let treated = ["2026-11-01", "2026-11-10", "2026-11-20"].map {
      episode("\($0) 08:00", minutes: 5, places: [place("neck")], remedies: [use("heat")])
    }
    let expected = PeriodSentences.Advice(
      sentence: "In 3 episodes in the last 28 days, neck hurt despite remedies. "
        + "Pain that keeps coming back despite self-care is a reason to see a doctor.",
      command: "twinge guide warning-signs")
    #expect(sentences(Period(treated)).advice.contains(expected))
  }

  @Test(arguments: [("strain", "prevention"), ("sleep", "self-care"), ("injury", "healing"), ("mine", nil), (nil, nil)])
  func theLastLinePointsToWhatFits(wordClass: String?, topic: String?) {
    let word = Word(kind: .trigger, name: "lifting", wordClass: wordClass)
    let suspected = ["2026-11-19", "2026-11-20"].map { day in
      var suspected = episode("\(day) 08:00", minutes: 5)
      suspected.triggers = [word]
      return suspected
    }
    let expected = topic.map {
      PeriodSentences.Advice(
        sentence: "You suspect lifting most often (2 episodes). The guide has more on this.",
        command: "twinge guide \($0)")
    }
    let last = sentences(Period(suspected)).advice.last
    #expect(topic == nil ? last?.command?.contains("guide") != true : last == expected)
  }

  @Test(arguments: [("2026-11-21", "the last 28 days"), ("2026-11-14", "the 28 days up to Sat 14 Nov")])
  func medicineOnManyDays(last: String, period: String) {
    let uses = (0..<12).map { use("ibuprofen", at: "\((day(last) - $0).iso) 08:00", wordClass: "medicine") }
    let week = Period([], checkIns: [checkIn(last)], uses: uses, last: last)
    let expected = "Medicine on 12 of \(period). Ask a pharmacist about the maximum."
    #expect(sentences(week).advice.contains(PeriodSentences.Advice(sentence: expected)))
  }

  @Test func whatIsMissingComesWithWhatToType() {
    let answered = ["2026-11-15", "2026-11-17", "2026-11-18", "2026-11-20"].map { checkIn($0) }
    let expected = [
      PeriodSentences.Advice(
        sentence: "No check-in on Mon 16 Nov and Thu 19 Nov: a day without one does not count as clear.",
        command: "twinge checkin --day 2026-11-19"),
      PeriodSentences.Advice(sentence: "No check-in yet today.", command: "twinge checkin"),
    ]
    #expect(Array(sentences(Period([], checkIns: answered)).advice.suffix(2)) == expected)
    #expect(
      sentences(Period([], checkIns: answered)).all.last == "No check-in yet today. Type: twinge checkin")
  }

  @Test(arguments: 0..<300)
  func noSentenceSpeaksOfCausesOrPlaysTheDoctor(seed: UInt64) {
    let words = ["cause", "trigger", "protect", "prevent", "dose", "diagnos", "should", "treat", "normal"]
    for sentence in sentences(.random(seed: seed)).all {
      #expect(!words.contains { sentence.lowercased().contains($0) }, "\(sentence)")
    }
  }

  @Test(arguments: 0..<300)
  func sentencesAreWholeSentences(seed: UInt64) {
    for advice in sentences(.random(seed: seed)).advice {
      let first = advice.sentence.first
      #expect(first?.isUppercase == true || first?.isNumber == true, "\(advice.sentence)")
      #expect(advice.sentence.last == ".", "\(advice.sentence)")
      #expect(!advice.sentence.contains("  ") && !advice.sentence.contains("Optional"), "\(advice.sentence)")
    }
  }

  @Test(
    arguments: [(4, "4"), (4.5, "4.5"), (4.26, "4.3"), (4.96, "5"), (0, "0"), (10, "10"), (0.04, "0"), (1.66, "1.7")]
      as [(Double, String)])
  func numbersHaveOneDecimalAtMost(value: Double, text: String) {
    #expect(decimal(value) == text)
  }
}
