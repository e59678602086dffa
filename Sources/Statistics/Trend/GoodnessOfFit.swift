/// Whether counts in categories differ from the shares that are expected (Pearson, 1900).
public struct GoodnessOfFit: Equatable, Sendable {
  public let chiSquare: Double
  public let degreesOfFreedom: Int
  /// 0-1; the approximation asks for at least 5 expected in every category.
  public let p: Double
  /// The least number expected in a category.
  public let leastExpected: Double

  /// - Parameters:
  ///   - counts: one a category.
  ///   - weights: how much of the whole is expected in each, in any unit, such as days observed.
  /// - Returns: `nil` for fewer than two categories, negative counts, without events, or if a weight is not positive.
  public init?(counts: [Int], weights: [Double]) {
    let total = counts.reduce(0) { $0 + Double($1) }
    let weight = weights.reduce(0, +)
    guard counts.count > 1, counts.count == weights.count, counts.allSatisfy({ $0 >= 0 }), total > 0,
      weights.allSatisfy({ $0 > 0 }), weight.isFinite
    else { return nil }
    let expected = weights.map { total * ($0 / weight) }
    chiSquare = zip(counts, expected).reduce(0) { $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) / $1.1 }
    degreesOfFreedom = counts.count - 1
    p = chiSquareUpperTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
    leastExpected = expected.min() ?? 0
  }
}
