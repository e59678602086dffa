/// A straight line through values in time that outliers hardly move: the median of the slopes of all pairs (Theil, 1950;
/// Sen, 1968).
public struct TheilSen: Equatable, Sendable {
  /// Per unit of time.
  public let slope: Double
  /// The 95 % limits of the slope, from the variance of the Mann-Kendall score (Sen, 1968).
  public let interval: Interval
  /// The line's value at time 0: it passes through the medians of times and values.
  public let intercept: Double

  /// - Parameters:
  ///   - times: rising, in any unit; they need not be even.
  ///   - values: one a time.
  /// - Returns: `nil` for fewer than two values, if one is not finite, or if the times do not rise. Slopes are found
  ///   among all pairs by counting, in about n log n; to about 1e-12 of the values' size.
  public init?(times: [Double], values: [Double]) {
    guard values.count > 1, times.count == values.count, times.allSatisfy(\.isFinite), values.allSatisfy(\.isFinite),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }),
      let middleTime = median(times), let middleValue = median(values)
    else { return nil }
    let slopes = PairSlopes(times: times, values: values)
    let pairs = slopes.count
    let spread = normalLimit * mannKendallVariance(count: values.count, ties: tieSizes(values)).squareRoot()
    let lower = Int(((Double(pairs) - spread) / 2).rounded(.toNearestOrEven)) - 1
    let upper = Int(((Double(pairs) + spread) / 2).rounded(.toNearestOrEven))
    slope = (slopes.value(atRank: (pairs - 1) / 2) + slopes.value(atRank: pairs / 2)) / 2
    interval = Interval(
      lower: slopes.value(atRank: max(lower, 0)), upper: slopes.value(atRank: min(upper, pairs - 1)))
    intercept = middleValue - slope * middleTime
  }
}

/// The slopes of all pairs of points, without a list of them.
private struct PairSlopes {
  private let times: [Double]
  private let values: [Double]
  private let least: Double
  private let greatest: Double

  init(times: [Double], values: [Double]) {
    self.times = times
    self.values = values
    // The slope of a pair is a mean of the slopes between neighbours: none lies outside of theirs.
    let neighbours = values.indices.dropFirst().map { index in
      (values[index] - values[index - 1]) / (times[index] - times[index - 1])
    }
    least = neighbours.min() ?? 0
    greatest = neighbours.max() ?? 0
  }

  var count: Int { values.count * (values.count - 1) / 2 }

  /// The slope with as many smaller ones.
  func value(atRank rank: Int) -> Double {
    leastValue(from: least, through: greatest) { count(upTo: $0) > rank }
  }

  /// Seen along a line of the slope, a pair with a slope up to it does not rise.
  private func count(upTo slope: Double) -> Int {
    countPairsNotRising(values.indices.map { values[$0] - slope * (times[$0] - times[0]) })
  }
}
