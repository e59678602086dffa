/// Whether events come closer together or farther apart as time goes on (Laplace, 1773; Cox and Lewis, 1966).
public struct LaplaceTrend: Equatable, Sendable {
  /// A normal deviate; positive if events become more frequent.
  public let statistic: Double
  /// Two-sided, 0-1.
  public let p: Double

  /// - Parameters:
  ///   - times: of the events since the start, in any unit and order.
  ///   - duration: how long was observed, in the same unit.
  /// - Returns: `nil` without events, or if a time lies outside of what was observed.
  public init?(times: [Double], duration: Double) {
    guard !times.isEmpty, duration > 0, duration.isFinite, times.allSatisfy((0...duration).contains) else {
      return nil
    }
    let count = Double(times.count)
    let mean = times.reduce(0) { $0 + $1 / duration } / count
    statistic = (mean - 0.5) * (12 * count).squareRoot()
    p = normalTwoSided(statistic)
  }
}
