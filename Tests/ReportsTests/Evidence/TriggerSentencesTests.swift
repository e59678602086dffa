import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Exchange
@testable import Reports

/// The words of each verdict and direction.
struct TriggerSentencesTests {
  /// Of ten days with two episodes.
  private let sentences: TriggerSentences = {
    let diary = diary([episode("2026-01-06 12:00"), episode("2026-01-08 12:00")], checkIns(10))
    return TriggerSentences(TriggerAnalysis(diary, days: diary.days, now: now))
  }()

  private static let expected = [
    "likely linked":
      "Episodes began on 6 of 31 days (19 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %). "
      + "Allowing for weekends and slow changes, odds about 4.4 times as high (95 % range 1.1 to more than 20). "
      + "Likely linked "
      + "as of 2026-04-12, the end of the last block of days. Worth showing your doctor; not proof.",
    "possible":
      "Episodes began on 8 of 28 days (29 %) with lifting in the 24 h before, and on 2 of 72 other days (3 %). A possible "
      + "link, or chance. Keep logging.",
    "possibly less often":
      "Episodes began on 1 of 61 days (2 %) with lifting in the 24 h before, and on 20 of 60 other days (33 %). Possibly "
      + "less often before episodes; could still be chance. Keep logging.",
    "no clear link":
      "Episodes began on 4 of 31 days (13 %) with lifting in the 24 h before, and on 7 of 70 other days (10 %). No clear "
      + "link so far (odds x1.3, range 0.34 to 4.1).",
    "unlikely":
      "Episodes began on 32 of 332 days (10 %) with lifting in the 24 h before, and on 70 of 770 other days (9 %). A "
      + "doubling of risk looks unlikely (odds x1.1, range 0.68 to 1.6).",
    "never there":
      "Too early to tell. Lifting was never present on 49 usable days, so there is nothing to compare.",
    "always there":
      "Too early to tell. Lifting was present on every one of 49 usable days, so there is nothing to compare.",
    "rarely there":
      "Too early to tell. Lifting was logged on only 1 usable day; about 3 more episodes would be needed.",
    "rarely missing":
      "Too early to tell. Lifting was missing on only 1 usable day; about 3 more episodes would be needed.",
    "short log": "Too little pain-free time between episodes yet: 12 of 28 usable days.",
    "few usable days": "Too little pain-free time between episodes yet: 14 of 28 usable days.",
    "few episodes": "Not enough episodes yet: 4 with check-ins around them, 5 needed.",
  ]

  @Test(arguments: verdictCounts.map(\.name))
  func verdicts(name: String) throws {
    let example = try #require(verdictCounts.first { $0.name == name })
    #expect(
      sentences.unbroken(finding(example.counts, q: example.q, isLink: name == "likely linked")) == Self.expected[name])
  }

  @Test(
    arguments: [
      (27, 100, "Not enough check-ins yet: 27 of 100 days."), (59, 100, "Not enough check-ins yet: 59 of 100 days."),
      (1, 1, "Not enough check-ins yet: 1 of 28 days."),
    ])
  func aShortLog(answered: Int, days: Int, sentence: String) {
    #expect(sentences.unbroken(finding([[1, 1, 2, 2]], answered: answered, of: days)) == sentence)
  }

  @Test(
    arguments: [
      (TriggerWindow.hours0To24, "in the 24 h before"), (.hours24To48, "24 to 48 h before"),
      (.hours0To48, "in the 48 h before"), (.dayBefore, "the day before"),
    ])
  func windows(window: TriggerWindow, words: String) {
    let sentence = sentences.unbroken(finding([[4, 7, 27, 63]], q: 0.9, "lifting", window))
    #expect(
      sentence.hasPrefix("Episodes began on 4 of 31 days (13 %) with lifting \(words), and on 7 of 70 other days"))
  }

  @Test(
    arguments: [
      (TriggerFinding.Doubt.hindsight, "only in answers written after the pain began, and not seen the day before."),
      (.firstSign, "not seen the day before, so it may be a first sign of the episode rather than its trigger."),
      (.beside(trigger("poor sleep")), "it comes together with poor sleep and has no clear link of its own."),
    ])
  func `what keeps a link from being likely is said`(doubt: TriggerFinding.Doubt, words: String) {
    var doubted = finding([[8, 2, 20, 70]], isLink: true)
    let isEarly = doubt == .firstSign
    if case .beside(let other) = doubt {
      doubted.decision?.beside = other
    } else {
      let agreed = decision(doubted)
      var other = TriggerDecision(
        blocks: agreed.blocks, through: agreed.through, counts: agreed.counts, eValue: agreed.eValue,
        posterior: agreed.posterior, dayBefore: .init(counts: agreed.counts, probabilityAboveOne: 0.4),
        exposedCases: 6, hindsightCases: isEarly ? 2 : 5)
      other.isEvident = true
      doubted.decision = other
    }
    doubted.judge(q: 0.01)
    #expect(sentences.unbroken(doubted).hasSuffix("A possible link: \(words)"))
  }

  @Test(arguments: [(95, "Too common"), (2, "Too rare")])
  func `too often or too seldom`(present: Int, words: String) {
    let strata = finding([[8, 2, 20, 70]]).strata
    let log = TriggerFinding.Log(answeredDays: 100, days: 100, presentDays: present)
    var extreme = TriggerFinding(trigger("lifting"), .hours0To24, log: log, strata: strata)
    extreme.judge(q: nil)
    #expect(
      sentences.unbroken(extreme) == "\(words) to tell: present on \(present) of 100 answered days (\(present) %).")
  }

  @Test func suspicionStandsBesideTheVerdict() {
    var suspected = episode("2026-01-06 12:00")
    suspected.triggers = [trigger("heat")]
    let diary = diary([suspected, episode("2026-01-08 12:00")], checkIns(10))
    let both = TriggerSentences(TriggerAnalysis(diary, days: diary.days, now: now))
    #expect(both.unbroken(finding([[0, 9, 0, 40]], "heat")).hasSuffix(" You suspected it in 1 of 2 episodes."))
  }

  @Test(
    arguments: [
      ("fatigue", [8, 2, 20, 70], true), ("Stiffness", [8, 2, 20, 70], true), ("tiredness", [8, 2, 20, 70], true),
      ("cravings", [8, 2, 20, 70], true), ("lifting", [8, 2, 20, 70], false), ("fatigue", [1, 20, 60, 40], false),
      ("fatigue", [4, 7, 27, 63], false),
    ])
  func whatMayBelongToTheEpisodeIsSaidToDoSo(name: String, counts: [Int], isSaid: Bool) {
    let sentence = sentences.unbroken(finding([counts], q: 0.05, name))
    #expect(sentence.hasSuffix(" It may be an early sign of an episode that has begun.") == isSaid)
  }

  @Test func theNumberOfTestsIsSaid() {
    #expect(sentences.caution == "No trigger could be tested yet.")
    let caution = TriggerSentences(.rich).caution
    #expect(
      caution
        == "\(TriggerAnalysis.rich.tested) tests were made. On average up to 1 in 10 of the \"likely links\" is a "
        + "coincidence, however often you look."
    )
  }

  @Test func theLogIsSaid() {
    #expect(sentences.log.replacing("\u{A0}", with: " ") == "10 of 10 days (100 %) have a check-in; 2 episodes.")
    #expect(TriggerSentences(.rich).log.hasPrefix("365 of 365 days"))
  }
}
