/// Counts that grow or shrink by the same share in every unit of time: log-linear Poisson regression by iterated
/// weighted least squares (McCullagh and Nelder, 1989).
public struct PoissonRegression: Equatable, Sendable {
  /// ln of the expected count at time 0.
  public let intercept: Double
  /// Growth of ln of the expected count per unit of time.
  public let slope: Double
  /// Of the slope, if counts vary as Poisson counts do.
  public let standardError: Double
  /// Pearson's chi-square per degree of freedom: 1 for Poisson counts, more for uneven ones. `nil` for two counts.
  public let dispersion: Double?
  /// Of the slope, allowing for the ``dispersion``.
  public let quasiStandardError: Double?

  /// The change per unit of time in percent of the count before.
  public var percentChange: Double { 100 * (exponential(slope) - 1) }

  /// - Parameters:
  ///   - times: different from one another, in any unit, such as the number of the week; weeks may be missing.
  ///   - counts: one a time.
  /// - Returns: `nil` for fewer than two counts, for negative ones or ones above 16 million, where the estimate would
  ///   be infinite (such as all events at the first or the last time), or if the times are all the same or not finite.
  public init?(times: [Double], counts: [Int]) {
    guard counts.count > 1, times.count == counts.count, times.allSatisfy(\.isFinite),
      counts.allSatisfy(plausibleCounts.contains), let first = times.min(), let last = times.max(), first < last,
      (last - first).isFinite,
      // If all events were at one end, an ever steeper slope would fit ever better.
      zip(times, counts).contains(where: { $0 > first && $1 > 0 }),
      zip(times, counts).contains(where: { $0 < last && $1 > 0 })
    else { return nil }
    let total = counts.reduce(0) { $0 + Double($1) }
    let mean = total / Double(counts.count)
    // Measured from the middle of the events, and in units of the whole time, the two parameters hardly depend on one
    // another.
    let center = zip(times, counts).reduce(0) { $0 + $1.0 * (Double($1.1) / total) }
    let unit = last - first
    let positions = times.map { ($0 - center) / unit }
    var level = logarithm(mean)
    var growth = 0.0
    var spread = 0.0
    for _ in 0..<200 {
      let expected = positions.map { exponential(level + growth * $0) }
      let weight = expected.reduce(0, +)
      let position = zip(expected, positions).reduce(0) { $0 + $1.0 * $1.1 } / weight
      spread = zip(expected, positions).reduce(0) { $0 + $1.0 * ($1.1 - position) * ($1.1 - position) }
      let score = zip(zip(counts, expected), positions).reduce(0) {
        $0 + (Double($1.0.0) - $1.0.1) * ($1.1 - position)
      }
      // A step of more than 1 would be far off: the count would change by e.
      let step = max(-1, min(1, score / spread))
      guard step.isFinite else { return nil }
      growth += step
      // Whatever the slope, the best level makes the expected counts add up to those seen.
      level = logarithm(total) - logarithm(positions.reduce(0) { $0 + exponential(growth * $1) })
      if abs(step) < 1e-14 * (1 + abs(growth)) { break }
    }
    slope = growth / unit
    intercept = level - slope * center
    standardError = 1 / spread.squareRoot() / unit
    guard intercept.isFinite, standardError.isFinite else { return nil }
    if counts.count > 2 {
      let chiSquare = zip(counts, positions).reduce(0) { sum, pair in
        let expected = exponential(level + growth * pair.1)
        return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
      }
      let dispersion = chiSquare / Double(counts.count - 2)
      self.dispersion = dispersion
      quasiStandardError = standardError * dispersion.squareRoot()
    } else {
      dispersion = nil
      quasiStandardError = nil
    }
  }
}
