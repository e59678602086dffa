import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

/// From diaries to verdicts.
struct TriggerAnalysisTests {
  private func repeated(_ pattern: String, _ times: Int) -> String { String(repeating: pattern, count: times) }

  private func verdicts(_ checkIns: [CheckIn], _ episodes: [Episode]) -> [TriggerFinding.Verdict] {
    findings(checkIns, episodes).map(\.verdict)
  }

  /// Each with the first window of hours.
  @Test(
    arguments: [
      // 34 days: the first looks back to nothing, five are washed out. 33 have one usable day too few.
      (33, "a......", " o     ", .notEnoughLog), (34, "a......", " o     ", .likelyLinked),
      // Four cases are too few, however long the log.
      (28, "a......", " o     ", .notEnoughLog),
      // Never there, nearly always there.
      (70, ".......", " o     ", .cannotTell), (70, "xxxxxxx", " o     ", .cannotTell),
      // Every case after a day with it, none on one without.
      (84, "a......", " o     ", .likelyLinked),
      // The same, but seen on the day of the episode only, and on other days.
      (84, ".x.x...", " o     ", .possible),
      // Every case on one of the few days without it: less often is never called likely.
      (84, "x.xxxxx", " o     ", .possible),
      // There every other day, and on every other case.
      (84, "x.x.x.x.x.x.x.", " o      o     ", .noClearLink),
      (392, "x.x.x.x.x.x.x.", " o      o     ", .unlikelyStrong),
    ] as [(Int, String, String, TriggerFinding.Verdict)])
  func verdictsOfSmallDiaries(days: Int, log cycle: String, onsets marks: String, verdict: TriggerFinding.Verdict) {
    let checkIns = log(String(repeated(cycle, days).prefix(days)))
    let episodes = onsets(String(repeated(marks, days).prefix(days)))
    #expect(verdicts(checkIns, episodes).first == verdict)
  }

  @Test(
    arguments: [
      // 12 of 20 days, 11 of 19.
      ("...??", 0.6, true), ("..??.???", 0.375, false),
    ] as [(String, Double, Bool)])
  func coverageIsThatOfTheTriggersOwnLog(week: String, coverage: Double, isEnough: Bool) throws {
    let checkIns = log("sss" + repeated(week, 40) + ".")
    let finding = try #require(findings(checkIns, []).first)
    #expect(abs(finding.log.coverage - coverage) < 0.01)
    #expect((finding.log.coverage >= TriggerFinding.leastCoverage) == isEnough)
  }

  @Test func aTriggerHasThreeWindowsOfHoursOrOneOfDays() {
    #expect(findings(log("..x.."), []).map(\.window) == [.hours0To24, .hours24To48, .hours0To48])
    #expect(findings(log("..d.."), []).map(\.window) == [.dayBefore])
  }

  @Test func `one unknown time of many leaves the hours`() {
    #expect(findings(log("x.xdx"), []).map(\.window) == TriggerWindow.hourly)
    #expect(findings(log(".x..."), onsets("o  D ")).map(\.window) == TriggerWindow.hourly)
  }

  @Test func onsetsOfUnknownTimeMakeAllTriggersDaily() {
    let checkIns = joined(log("..x.."), log(".x...", stress))
    #expect(findings(checkIns, onsets("  D  ")).map(\.window) == [.dayBefore, .dayBefore])
  }

  @Test func exposuresOfUnknownTimeMakeTheirTriggerDaily() {
    let checkIns = joined(log("..d.."), log(".x...", stress))
    #expect(findings(checkIns, []).map(\.window) == [.dayBefore, .hours0To24, .hours24To48, .hours0To48])
  }

  @Test func anOnsetOutsideOfTheLogDoesNotDecideTheResolution() {
    let early = episode("2026-01-02 00:00", .day, end: .at(moment("2026-01-02 00:00", .day)))
    #expect(findings(log("..x.."), [early]).map(\.window) == TriggerWindow.hourly)
  }

  /// A trigger from Thursday of the second week on, another from the beginning: both have their own log.
  @Test func aTriggerThatWasTrackedLateHasItsOwnLog() {
    let checkIns = joined(log(repeated("s", 10) + repeated(".", 20)), log(repeated(".", 30), stress))
    let logs = findings(checkIns, []).filter(\.isPrimary).map(\.log)
    #expect(logs.map(\.answeredDays) == [20, 30])
    #expect(logs.map(\.days) == [20, 30])
  }

  /// The adjusted p-values of Benjamini and Hochberg (1995), counted anew.
  private func adjusted(_ p: [Double]) -> [Double] {
    p.map { own in
      let larger = p.filter { $0 >= own }
      return larger.map { other in min(1, other * Double(p.count) / Double(p.count { $0 <= other })) }.min() ?? 1
    }
  }

  @Test(arguments: 0..<6)
  func allPairsOfTriggerAndWindowAreOneFamily(seed: UInt64) {
    let analysis = analysis(.random(seed: seed, days: 200))
    let tested = analysis.findings.filter { $0.q != nil }
    #expect(tested.count == analysis.tested)
    let expected = adjusted(tested.compactMap { $0.estimate?.midP })
    for (finding, q) in zip(tested, expected) { #expect(isClose(finding.q, q)) }
  }

  @Test func whatCannotBeToldTakesNoShareOfTheCaution() throws {
    let telling = log(repeated(".x.....", 12))
    let episodes = onsets(repeated(" o     ", 12))
    let alone = findings(telling, episodes)
    let never = findings(joined(telling, log(repeated(".", 84), stress)), episodes)
    #expect(never.filter { $0.trigger == stress }.allSatisfy { $0.q == nil && $0.verdict == .cannotTell })
    #expect(never.filter { $0.trigger == lifting }.map(\.q) == alone.map(\.q))
  }

  @Test func whatHasNotEnoughLogIsNotTested() {
    let few = findings(log(repeated(".x.....", 4)), onsets(repeated(" o     ", 4)))
    #expect(few.allSatisfy { $0.q == nil && $0.verdict == .notEnoughLog })
  }

  @Test func ofTenFlagsOneIsExpectedToBeFalse() {
    let linked = analysis(diary(onsets(repeated(" o     ", 12)), checkIns: log(repeated("a......", 12))))
    let flagged = linked.findings.count { $0.verdict == .likelyLinked }
    #expect(flagged > 0)
    #expect(isClose(linked.expectedFalseAlarms, 0.1 * Double(flagged)))
  }

  // MARK: - What a likely link takes

  @Test func `the day before must agree`() throws {
    let finding = try #require(findings(log(repeated(".x.x...", 12)), onsets(repeated(" o     ", 12))).first)
    #expect(finding.decision?.isEvident == true)
    #expect(finding.decision?.dayBefore.agrees == false)
    // The check-ins of the fixtures are written down in November.
    #expect(finding.doubt == .hindsight)
    var early = log(repeated(".x.x...", 12))
    for index in early.indices { early[index].recordedAt = moment("\(early[index].day.iso) 11:00") }
    #expect(findings(early, onsets(repeated(" o     ", 12))).first?.doubt == .firstSign)
  }

  @Test func `a verdict is decided when a block ends and stays till the next one does`() {
    let diary = diary(onsets(repeated(" o     ", 20)), checkIns: log(repeated("a......", 20)))
    let decisions = (56...140).compactMap { day in
      TriggerAnalysis(diary, days: firstDay...firstDay + day - 1, now: now).findings.first.map {
        ($0.decision?.through, $0.decision?.eValue, $0.verdict)
      }
    }
    for (one, next) in zip(decisions, decisions.dropFirst()) where one.0 == next.0 {
      #expect(one.1 == next.1 && one.2 == next.2)
    }
    #expect(decisions.last?.2 == .likelyLinked)
  }

  @Test func `of two that come together the weaker is said to go with the other`() throws {
    // Stress comes on all days of lifting but one, and on one day more.
    let lifted = log(repeated("a......", 19) + ".......")
    let stressed = log("......." + repeated("a......", 18) + "...a...", stress)
    let judged = findings(joined(lifted, stressed), onsets(repeated(" o     ", 20))).filter(\.isPrimary)
    #expect(judged.first { $0.trigger == lifting }?.verdict == .likelyLinked)
    #expect(judged.first { $0.trigger == stress }?.doubt == .beside(lifting))
  }

  @Test(arguments: [(1, 20, TriggerFinding.Frequency.tooConstant), (39, 40, .tooRare)])
  func `what is nearly always or never there is not judged`(
    absent: Int, cycle: Int, frequency: TriggerFinding.Frequency
  ) {
    let cycleLog = repeated("x", cycle - absent) + repeated(".", absent)
    let judged = findings(log(repeated(cycleLog, 240 / cycle)), onsets(repeated(" o     ", 34)))
    #expect(judged.allSatisfy { $0.frequency == frequency && $0.verdict == .cannotTell && $0.q == nil })
  }

  // MARK: - Suspicion

  @Test func suspicionIsNoExposure() {
    let suspected = (0..<12).map {
      episode("\((firstDay + $0 * 7 + 1).iso) 12:00", id: $0 + 1, minutes: 30, triggers: ["lifting"])
    }
    let finding = findings(log(repeated(".......", 12)), suspected).first
    #expect(finding?.exposedDays == 0)
  }

  @Test func suspicionIsCountedByEpisodes() {
    let episodes = [
      episode("2026-01-07 12:00", triggers: ["heat", "heat"]), episode("2026-01-08 12:00", triggers: ["heat", "fall"]),
      episode("2026-01-09 12:00", triggers: ["fall", "age"]), episode("2026-01-10 12:00"),
    ]
    let analysis = analysis(diary(episodes, checkIns: log("......")))
    #expect(analysis.suspected.map { "\($0.key.name) \($0.value)" }.sorted() == ["age 1", "fall 2", "heat 2"])
    #expect(analysis.suspectedOnly.map(\.trigger.name) == ["fall", "heat", "age"])
    #expect(analysis.suspectedOnly.map(\.episodes) == [2, 2, 1])
    #expect(analysis.episodes == 4)
  }

  @Test func whatCheckInsAnswerIsNotSuspectedOnly() {
    var hurt = episode("2026-01-07 12:00")
    hurt.triggers = [lifting]
    #expect(analysis(diary([hurt], checkIns: log("..."))).suspectedOnly.isEmpty)
  }

  @Test func onlyEpisodesOfThePeriodAreCounted() {
    let two = diary([episode("2026-01-07 12:00"), episode("2026-02-07 12:00")], checkIns: log("..."))
    #expect(TriggerAnalysis(two, days: days("2026-02-01", "2026-02-28"), now: now).episodes == 1)
  }

  // MARK: - Little or nothing

  @Test func anEmptyDiaryHasNoFinding() {
    let empty = analysis(diary(begins: nil))
    #expect(empty.findings.isEmpty)
    #expect(empty.tested == 0)
    #expect(empty.episodes == 0)
    #expect(empty.log == TriggerFinding.Log(answeredDays: 0, days: 0))
    #expect(empty.expectedFalseAlarms == 0)
  }

  @Test func checkInsAloneAreNotEnough() {
    let only = analysis(diary(checkIns: log(repeated(".x.....", 20))))
    #expect(only.findings.map(\.verdict) == [.notEnoughLog, .notEnoughLog, .notEnoughLog])
    #expect(only.log == TriggerFinding.Log(answeredDays: 140, days: 140))
  }

  @Test func episodesAloneHaveNoFinding() {
    let only = analysis(diary(onsets(repeated(" o     ", 20))))
    #expect(only.findings.isEmpty)
    #expect(only.episodes == 20)
  }

  @Test func aCheckInThatAnswersNothingHasNoFinding() {
    let only = analysis(diary(checkIns: log("sss")))
    #expect(only.findings.isEmpty)
    #expect(only.log == TriggerFinding.Log(answeredDays: 3, days: 3))
  }
}
