/// The days of one stratum, counted by whether they were exposed and whether an event began (a case) or not (a
/// control).
public struct Stratum: Equatable, Sendable {
  public let exposedCases: Int
  public let unexposedCases: Int
  public let exposedControls: Int
  public let unexposedControls: Int

  public init(exposedCases: Int, unexposedCases: Int, exposedControls: Int, unexposedControls: Int) {
    self.exposedCases = exposedCases
    self.unexposedCases = unexposedCases
    self.exposedControls = exposedControls
    self.unexposedControls = unexposedControls
  }

  var counts: [Int] { [exposedCases, unexposedCases, exposedControls, unexposedControls] }

  /// What the conditional analysis holds fixed; `nil` for counts that no journal has.
  var margins: StratumMargins? {
    guard counts.allSatisfy(plausibleCounts.contains) else { return nil }
    return StratumMargins(
      exposed: exposedCases + exposedControls, unexposed: unexposedCases + unexposedControls,
      cases: exposedCases + unexposedCases)
  }
}
