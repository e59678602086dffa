public import Analysis
internal import Journal
internal import Statistics

/// The checks for a likely link, with the figures that decide them.
public struct TriggerChecks: Sendable {
  /// Explains the limits of p, q, odds and their ranges.
  static let oneLook = "P, q, odds and ranges are valid for one look, the e-value however often you look."

  private let finding: TriggerFinding

  public init(_ finding: TriggerFinding) {
    self.finding = finding
  }

  /// Empty for windows that do not decide the verdict.
  public var lines: [String] {
    guard finding.isPrimary else { return [] }
    guard let decision = finding.decision else { return ["No block of days has ended yet that could decide this."] }
    return [evidence(decision), range(decision), dayBefore(decision), hindsight(decision), others(decision)]
  }

  private func evidence(_ decision: TriggerDecision) -> String {
    let needed = decision.neededEValue
    let taken = needed.isFinite ? "needs \(Self.eValue(needed))" : "not tested"
    return "\(counted(decision.blocks, "block")) ended, the last on \(decision.through.iso): e-value "
      + "\(Self.eValue(decision.eValue)), \(taken): \(passed(decision.isEvident))"
  }

  private func range(_ decision: TriggerDecision) -> String {
    "Range of the odds ratio by then \(NumberText.range(decision.posterior.interval)): \(passed(decision.isApart))"
  }

  private func dayBefore(_ decision: TriggerDecision) -> String {
    guard let probability = decision.dayBefore.probabilityAboveOne else {
      return "The day before alone: too few days to tell."
    }
    let counts = decision.dayBefore.counts
    return "The day before alone: \(counts.exposedCases) of "
      + "\(counted(counts.exposedCases + counts.exposedControls, "day")) after it, \(counts.unexposedCases) of "
      + "\(counted(counts.unexposedCases + counts.unexposedControls, "other day")); probability of higher odds "
      + "\(NumberText.percent(probability)): \(passed(decision.dayBefore.agrees))"
  }

  private func hindsight(_ decision: TriggerDecision) -> String {
    "Written after the pain began, or more than 36 h late: \(decision.hindsightCases) of "
      + "\(counted(decision.exposedCases, "episode")) with it; \(finding.log.lateDays) of "
      + "\(counted(finding.log.answeredDays, "answered day"))."
  }

  private func others(_ decision: TriggerDecision) -> String {
    decision.beside.map { "Allowing for \($0.name): no clear link of its own." }
      ?? "Allowing for the other triggers that stand out: \(passed(true))"
  }

  private func passed(_ isPassed: Bool) -> String { isPassed ? "passed." : "not passed." }

  private static func eValue(_ value: Double) -> String {
    value >= 1_000_000 ? "over a million" : value >= 100 ? "\(Int(value.rounded()))" : decimal(value)
  }
}
