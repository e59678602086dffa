/// Whether events come closer together or farther apart as time goes on (Laplace, 1773; Cox and Lewis, 1966).
public struct LaplaceTrend: Equatable, Sendable {
  /// A normal deviate; positive if events become more frequent.
  public let statistic: Double
  /// Two-sided, 0-1.
  public let p: Double

  /// - Parameters:
  ///   - times: of the events since the start, in any unit and order.
  ///   - duration: how long was observed, in the same unit.
  ///   - overdispersion: variance over mean of the counts, at least 1.
  /// - Returns: `nil` without events, or if a time lies outside of what was observed.
  public init?(times: [Double], duration: Double, overdispersion: Double = 1) {
    guard !times.isEmpty, duration > 0, duration.isFinite, times.allSatisfy((0...duration).contains) else {
      return nil
    }
    let count = Double(times.count)
    let mean = times.reduce(0) { $0 + $1 / duration } / count
    statistic = (mean - 0.5) * (12 * count).squareRoot()
    p = normalTwoSided(statistic / overdispersion.squareRoot())
  }
}
