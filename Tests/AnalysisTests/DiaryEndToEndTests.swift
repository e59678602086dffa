import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

/// From what was written down to the numbers of a verdict, against numbers computed apart from this program, with the
/// method of version 0.2.
struct DiaryEndToEndTests {
  private let vectors: DiaryEndToEnd
  private let diary: Diary
  private let method = TriggerMethod(blockDays: 28, controlIndex: .median)

  init() throws {
    vectors = try DiaryEndToEnd.read()
    diary = vectors.diary
  }

  private func table(_ window: TriggerWindow) throws -> DayTable {
    let tables = DayTable.tables(of: lifting, in: diary, days: diary.days, now: now, method: method)
    return try #require(tables.first { $0.window == window })
  }

  private func finding(_ window: TriggerWindow) throws -> TriggerFinding {
    let analysis = TriggerAnalysis(diary, days: diary.days, now: now, method: method)
    return try #require(analysis.findings.first { $0.window == window })
  }

  private func result(_ window: TriggerWindow) -> DiaryEndToEnd.Result {
    window == .hours0To24 ? vectors.result24h : vectors.result48h
  }

  /// The vectors name two reasons only: every check-in answers the trigger.
  private func reason(_ exclusion: DayTable.Exclusion?) -> String? {
    switch exclusion {
    case .noCheckIn: "no check-in"
    case .notAnswered: "not answered"
    case .untimed: "no time"
    case .inPain: "pain in the window"
    case nil: nil
    }
  }

  @Test func everyRowOfTheDayTableIsThatOfTheVectors() throws {
    let rows = try table(.hours0To24).rows
    #expect(rows.map(\.day.iso) == vectors.dayTable.map(\.date))
    for (row, expected) in zip(rows, vectors.dayTable) {
      #expect(row.isCase == (expected.case == 1), "\(expected.date)")
      #expect(row.isExposed == (expected.exposed == 1), "\(expected.date)")
      #expect([row.stratum.block, row.stratum.isWeekend ? 1 : 0] == expected.stratum, "\(expected.date)")
      #expect(reason(row.exclusion) == expected.excluded, "\(expected.date)")
    }
  }

  @Test(arguments: [TriggerWindow.hours0To24, .hours0To48])
  func asManyDaysAreLeftOut(window: TriggerWindow) throws {
    let left = try table(window).rows.compactMap { reason($0.exclusion) }
    #expect(Dictionary(left.map { ($0, 1) }, uniquingKeysWith: +) == result(window).excluded)
  }

  @Test(arguments: [TriggerWindow.hours0To24, .hours0To48])
  func countsAreTheSame(window: TriggerWindow) throws {
    let finding = try finding(window)
    let expected = result(window)
    let strata = finding.strata.map { key, stratum in
      (
        "\(key.block)/\(key.isWeekend ? 1 : 0)",
        [stratum.exposedCases, stratum.unexposedCases, stratum.exposedControls, stratum.unexposedControls]
      )
    }
    #expect(Dictionary(strata) { first, _ in first } == expected.strata)
    #expect(finding.caseDays == expected.caseDays)
    #expect(finding.usableDays - finding.caseDays == expected.controlDays)
    #expect(finding.counts.exposedCases == expected.exposedCases)
  }

  @Test(arguments: [TriggerWindow.hours0To24, .hours0To48])
  func estimatesAreTheSameToAMillionth(window: TriggerWindow) throws {
    let expected = result(window)
    let finding = try finding(window)
    let estimate = try #require(finding.estimate)
    let posterior = estimate.posterior
    let limits = estimate.midPInterval
    let figures: [(String, Double?, Double)] = [
      ("odds ratio", estimate.oddsRatio, expected.oddsRatio.value), ("mid-p", estimate.midP, expected.midP),
      ("lower", limits.lower, expected.midPInterval[0].value),
      ("upper", limits.upper, expected.midPInterval[1].value),
      ("least p", estimate.minimumAttainableMidP, expected.minimumAttainableMidP),
      ("shrunken", estimate.shrunkenOddsRatio, expected.shrunkenOddsRatio),
      ("median", posterior.median, expected.posterior.median),
      ("low", posterior.interval.lower, expected.posterior.interval[0]),
      ("high", posterior.interval.upper, expected.posterior.interval[1]),
      ("above 1", posterior.probabilityAboveOne, expected.posterior.probabilityAboveOne),
    ]
    for (name, computed, value) in figures {
      #expect(isClose(computed, value), "\(name): \(computed ?? .nan), expected \(value)")
    }
  }
}
