/// A number of events per unit of observation, with exact 95 % limits (Garwood, 1936).
public struct PoissonRate: Equatable, Sendable {
  /// Events per unit.
  public let rate: Double
  public let interval: Interval

  /// - Parameters:
  ///   - events: how many were seen.
  ///   - exposure: for how many units; for a rate per 28 days, days / 28.
  /// - Returns: `nil` if the events are negative or more than 16 million, or the exposure is not positive and finite.
  public init?(events: Int, exposure: Double) {
    guard plausibleCounts.contains(events), exposure > 0, exposure.isFinite else { return nil }
    let count = Double(events)
    // The upper limit lies below this for any count.
    let bound = count + 10 * count.squareRoot() + 20
    let lower =
      events == 0
      ? 0 : leastValue(from: 0, through: count) { regularizedGamma(shape: count, $0).lower >= tailShare }
    let upper = leastValue(from: 0, through: bound) { regularizedGamma(shape: count + 1, $0).upper <= tailShare }
    rate = count / exposure
    interval = Interval(lower: lower / exposure, upper: upper / exposure)
  }
}
