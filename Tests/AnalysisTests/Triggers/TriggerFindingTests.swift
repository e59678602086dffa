import Journal
import Statistics
import Testing

@testable import Analysis

/// What the counts of the days amount to.
struct TriggerFindingTests {
  private static let fullLog = TriggerFinding.Log(answeredDays: 100, days: 100, presentDays: 30)

  /// - Parameter counts: of each stratum exposed cases, unexposed cases, exposed controls, unexposed controls.
  private func finding(_ counts: [[Int]], log: TriggerFinding.Log = fullLog, q: Double? = nil) -> TriggerFinding {
    let strata = counts.enumerated().map { block, count in
      (
        key: DayTable.StratumKey(block: block, isWeekend: false),
        stratum: Stratum(
          exposedCases: count[0], unexposedCases: count[1], exposedControls: count[2], unexposedControls: count[3])
      )
    }
    var finding = TriggerFinding(lifting, .hours0To24, log: log, strata: strata)
    finding.judge(q: q)
    return finding
  }

  @Test(
    arguments: [
      // Without a decision nothing is likely.
      ([8, 2, 20, 70], 0.001, .possible, .more), ([1, 20, 60, 40], 0.001, .possible, .less),
      ([1, 20, 60, 40], 0.5, .possible, .less), ([4, 7, 27, 63], 0.9, .noClearLink, .more),
      ([30, 70, 300, 700], 0.9, .unlikelyStrong, .less), ([32, 70, 300, 700], 0.9, .unlikelyStrong, .more),
      // Just beyond, and just short of what calls for a word.
      ([16, 4, 50, 40], 0.5, .possible, .more), ([4, 16, 40, 50], 0.5, .possible, .less),
      ([9, 14, 60, 105], 0.9, .noClearLink, .more),
      // A small q with limits that hold 1 is not a link.
      ([4, 7, 27, 63], 0.01, .noClearLink, .more),
    ] as [([Int], Double, TriggerFinding.Verdict, TriggerFinding.Direction)])
  func verdicts(
    counts: [Int], q: Double, verdict: TriggerFinding.Verdict, direction: TriggerFinding.Direction
  ) {
    let finding = finding([counts], q: q)
    #expect(finding.verdict == verdict)
    #expect(finding.direction == direction)
    #expect(finding.q == q)
  }

  /// Each check on its own keeps a link from being called likely.
  @Test(
    arguments: [
      (true, 1.2, 0.9, nil, .likelyLinked, nil), (false, 1.2, 0.9, nil, .possible, .oneLook),
      (true, 0.9, 0.9, nil, .possible, .oneLook), (true, 1.2, 0.8, nil, .possible, .firstSign),
      (true, 1.2, nil, nil, .likelyLinked, nil), (true, 1.2, 0.9, stress, .possible, .beside(stress)),
    ] as [(Bool, Double, Double?, Word?, TriggerFinding.Verdict, TriggerFinding.Doubt?)])
  func `a likely link takes every check`(
    isEvident: Bool, lower: Double, dayBefore: Double?, beside: Word?, verdict: TriggerFinding.Verdict,
    doubt: TriggerFinding.Doubt?
  ) {
    var finding = finding([[8, 2, 20, 70]])
    let counts = finding.counts
    var decision = TriggerDecision(
      blocks: 7, through: firstDay + 97, counts: counts, eValue: 30,
      posterior: .init(median: 4, interval: Interval(lower: lower, upper: 9), probabilityAboveOne: 0.99),
      dayBefore: .init(counts: counts, probabilityAboveOne: dayBefore), exposedCases: 8, hindsightCases: 2)
    decision.isEvident = isEvident
    decision.beside = beside
    finding.decision = decision
    finding.judge(q: 0.01)
    #expect(finding.verdict == verdict)
    #expect(finding.doubt == doubt)
  }

  @Test(
    arguments: [
      // 27 and 28 usable days.
      ([4, 1, 4, 18], 100, false), ([4, 1, 4, 19], 100, true),
      // 4 and 5 case days.
      ([3, 1, 10, 40], 100, false), ([4, 1, 10, 40], 100, true),
      // 59 and 60 % of the days answered.
      ([4, 4, 10, 40], 59, false), ([4, 4, 10, 40], 60, true),
    ] as [([Int], Int, Bool)])
  func theLeastLog(counts: [Int], answered: Int, isEnough: Bool) {
    let finding = finding([counts], log: TriggerFinding.Log(answeredDays: answered, days: 100, presentDays: 30), q: 0.5)
    #expect(finding.hasEnoughLog == isEnough)
    #expect((finding.verdict == .notEnoughLog) == !isEnough)
  }

  /// A stratum without exposed or without unexposed days says nothing.
  @Test(
    arguments: [
      ([[2, 2, 10, 10], [0, 6, 0, 20]], 4, false), ([[2, 3, 10, 10], [0, 6, 0, 20]], 5, true),
      ([[0, 9, 0, 40]], 0, false), ([[9, 0, 40, 0]], 0, false), ([[2, 2, 10, 10], [1, 0, 0, 1]], 5, true),
    ] as [([[Int]], Int, Bool)])
  func theLeastInformativeCases(counts: [[Int]], informative: Int, isTestable: Bool) {
    let finding = finding(counts, q: isTestable ? 0.9 : nil)
    #expect(finding.informativeCases == informative)
    #expect(finding.isTestable == isTestable)
    #expect((finding.verdict == .cannotTell) == !isTestable)
  }

  /// One exposed day among 36, five of them cases: at best p is 5 / 36. Among 101 it is 5 / 101.
  @Test(arguments: [(30, 5.0 / 36, false), (95, 5.0 / 101, true), (93, 5.0 / 99, false)])
  func whatCouldNotHaveASmallPIsNotTested(unexposed: Int, leastP: Double, isTestable: Bool) {
    let finding = finding([[0, 5, 1, unexposed]])
    #expect(isClose(finding.estimate?.minimumAttainableMidP, leastP))
    #expect(finding.isTestable == isTestable)
  }

  @Test(
    arguments: [
      // 2 of 5 informative cases: three more, at 2 in 5.
      ([[1, 1, 10, 10], [0, 3, 0, 20]], 8),
      // ln 0.05 / ln(5/36) is 1.52: half as many again.
      ([[0, 5, 1, 30]], 3),
      // No case says anything, so nothing can be foreseen.
      ([[0, 9, 0, 40]], nil),
      // What can be told needs no more.
      ([[4, 4, 10, 40]], nil),
    ] as [([[Int]], Int?)])
  func howManyMoreEpisodesItWouldTake(counts: [[Int]], more: Int?) {
    let q = finding(counts).isTestable ? 0.9 : nil
    #expect(finding(counts, q: q).moreEpisodes == more)
  }

  @Test func noMoreEpisodesAreNamedWhereTheLogIsTooShort() {
    #expect(finding([[0, 5, 1, 5]]).moreEpisodes == nil)
  }

  @Test func countsAreThoseOfAllStrata() {
    let finding = finding([[1, 2, 3, 4], [5, 6, 7, 8]])
    #expect(finding.counts == Stratum(exposedCases: 6, unexposedCases: 8, exposedControls: 10, unexposedControls: 12))
    #expect(finding.usableDays == 36)
    #expect(finding.caseDays == 14)
    #expect(finding.exposedDays == 16)
    #expect(finding.unexposedDays == 20)
  }

  @Test func withoutDaysNothingIsEstimated() {
    let finding = finding([])
    #expect(finding.estimate == nil)
    #expect(finding.direction == nil)
    #expect(finding.verdict == .notEnoughLog)
  }

  @Test func anInfiniteRatioStaysFiniteOnceItIsShrunken() {
    let estimate = finding([[6, 0, 4, 40]]).estimate
    #expect(estimate?.oddsRatio == .infinity)
    #expect(estimate?.shrunkenOddsRatio.isFinite == true)
    #expect(estimate?.posterior.interval.upper.isFinite == true)
  }

  @Test(arguments: [(TriggerWindow.hours0To24, true), (.hours24To48, false), (.hours0To48, false), (.dayBefore, true)])
  func oneWindowSpeaksForTheTrigger(window: TriggerWindow, isPrimary: Bool) {
    #expect(TriggerFinding(lifting, window, log: Self.fullLog, strata: []).isPrimary == isPrimary)
  }
}
