/// Whether times of day are uneven in any way, such as with two peaks; it does not matter where the day begins (Kuiper,
/// 1960).
public struct Kuiper: Equatable, Sendable {
  /// The greatest distance of the times above an even spread plus the greatest below, 0-1.
  public let statistic: Double
  /// 0-1. Exact where the statistic is at least a half and there are at most 400 times (Stephens, 1965), and otherwise
  /// Stephens' approximation (1970).
  public let p: Double

  /// - Parameter parts: times as parts of the circle, such as hours / 24; whole turns do not count.
  /// - Returns: `nil` without times, or if one is not finite.
  public init?(_ parts: [Double]) {
    guard !parts.isEmpty, parts.allSatisfy(\.isFinite) else { return nil }
    let count = Double(parts.count)
    var above = 0.0
    var below = 0.0
    for (index, part) in parts.map({ $0 - $0.rounded(.down) }).sorted().enumerated() {
      above = max(above, Double(index + 1) / count - part)
      below = max(below, part - Double(index) / count)
    }
    statistic = above + below
    // The statistic is never less than one time's share.
    guard statistic > (1 + 1e-12) / count else {
      p = 1
      return
    }
    let isExact = statistic >= 0.5 && parts.count <= 400
    let probability =
      isExact ? Self.exactP(statistic, count: parts.count) : Self.stephensP(statistic, count: count)
    p = min(1, max(0, probability))
  }

  /// Stephens' sum for the upper tail.
  private static func exactP(_ statistic: Double, count: Int) -> Double {
    let n = Double(count)
    return (0...Int(n * (1 - statistic))).reduce(0) { sum, index in
      let t = Double(index)
      let y = statistic + t / n
      let rest = 1 - y
      guard rest > 0 else { return sum }
      let polynomial =
        y * y * y * n - y * y * t * (3 - 2 / n) + y * t * (t - 1) * (3 - 2 / n) / n
        - t * (t - 1) * (t - 2) / (n * n)
      let logFactor =
        logBinomialCoefficient(count, index) + (n - t - 1) * logarithm(rest) + (t - 3) * logarithm(y)
      return sum + exponential(logFactor) * polynomial
    }
  }

  /// The limiting distribution at V(√n + 0.155 + 0.24/√n) (Stephens, 1970).
  private static func stephensP(_ statistic: Double, count: Double) -> Double {
    let root = count.squareRoot()
    let scaled = statistic * (root + 0.155 + 0.24 / root)
    // Below this the series converges slowly, and its sum is 1 to more digits than the approximation has.
    guard scaled > 0.4 else { return 1 }
    return (1...100).reduce(0) { sum, index in
      let term = Double(index * index) * scaled * scaled
      return sum + 2 * (4 * term - 1) * exponential(-2 * term)
    }
  }
}
