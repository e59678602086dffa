/// Whether counts are more uneven than chance would have them (Fisher, Thornton and Mackenzie, 1922; Fano, 1947).
public struct IndexOfDispersion: Equatable, Sendable {
  /// Variance over mean: about 1 for Poisson counts, more if events come in bursts.
  public let index: Double
  public let chiSquare: Double
  public let degreesOfFreedom: Int
  /// The probability of counts at least as uneven, 0-1.
  public let p: Double

  /// - Parameter counts: of intervals of equal length.
  /// - Returns: `nil` for fewer than two counts, for negative ones, or if all are 0.
  public init?(_ counts: [Int]) {
    let total = counts.reduce(0) { $0 + Double($1) }
    guard counts.count > 1, counts.allSatisfy({ $0 >= 0 }), total > 0 else { return nil }
    let mean = total / Double(counts.count)
    chiSquare = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / mean
    degreesOfFreedom = counts.count - 1
    index = chiSquare / Double(degreesOfFreedom)
    p = chiSquareUpperTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
  }
}
