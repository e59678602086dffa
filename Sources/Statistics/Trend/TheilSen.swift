/// A straight line through values in time that outliers hardly move: the median of the slopes of all pairs (Theil,
/// 1950; Sen, 1968).
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
  /// - Returns: `nil` for fewer than two values, if one is not finite, or if the times do not rise. About n log n; the
  ///   slopes are exact unless the times differ by 1e12 of their steps.
  public init?(times: [Double], values: [Double]) {
    guard values.count > 1, times.count == values.count, times.allSatisfy(\.isFinite), values.allSatisfy(\.isFinite),
      zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }),
      (times[times.count - 1] - times[0]).isFinite, let middleTime = median(times), let middleValue = median(values),
      let slopes = PairSlopes(times: times, values: values)
    else { return nil }
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

/// The slopes of all pairs of points, without a list of them (after Matoušek, 1991).
///
/// Seen along a line, a point is a residual: its value less the line's. A pair's slope is at most that of the line if
/// its later residual is at most the earlier one.
private struct PairSlopes {
  private let times: [Double]
  private let values: [Double]
  /// Below the least and above the greatest slope, by more than rounding could blur.
  private let bounds: (low: Double, high: Double)

  /// `nil` if a slope is too great for a double.
  init?(times: [Double], values: [Double]) {
    self.times = times
    self.values = values
    // The slope of a pair is a mean of the slopes between neighbours: none lies outside of theirs.
    let neighbours = values.indices.dropFirst().map { index in
      (values[index] - values[index - 1]) / (times[index] - times[index - 1])
    }
    guard let least = neighbours.min(), let greatest = neighbours.max() else { return nil }
    let margin = greatest - least + max(abs(least), abs(greatest), 1)
    bounds = (least - margin, greatest + margin)
    guard bounds.low.isFinite, bounds.high.isFinite else { return nil }
  }

  var count: Int { values.count * (values.count - 1) / 2 }

  /// The slope with as many smaller ones: they are counted along ever closer lines, until few enough are left to list.
  func value(atRank rank: Int) -> Double {
    let few = 4 * values.count
    var (low, high) = bounds
    var (countToLow, countToHigh) = (0, count)
    while countToHigh - countToLow > few {
      let middle = middle(low, high)
      // Very many pairs have the same slope, but for rounding: any of them will do.
      guard middle > low else { break }
      let countToMiddle = countPairsNotRising(residuals(along: middle))
      if countToMiddle > rank {
        (high, countToHigh) = (middle, countToMiddle)
      } else {
        (low, countToLow) = (middle, countToMiddle)
      }
    }
    let slopes = slopes(above: low, upTo: high, atMost: few)
    // Where slopes differ by their last digits only, rounding may list more or fewer than were counted.
    return slopes.isEmpty ? high : slopes[min(max(rank - countToLow, 0), slopes.count - 1)]
  }

  /// The slopes between two, least first: those of the pairs that change their order from one line to the other, each
  /// of which sorting by insertion swaps once. It ends with the first ones if there are too many.
  private func slopes(above low: Double, upTo high: Double, atMost limit: Int) -> [Double] {
    func isBefore(_ one: Int, _ other: Int, _ residuals: [Double]) -> Bool {
      residuals[one] < residuals[other] || residuals[one] == residuals[other] && one > other
    }
    let before = residuals(along: low)
    let after = residuals(along: high)
    var order = values.indices.sorted { isBefore($0, $1, before) }
    var slopes: [Double] = []
    for start in order.indices.dropFirst() {
      var place = start
      while place > 0, isBefore(order[place], order[place - 1], after) {
        guard slopes.count < limit else { return slopes.sorted() }
        slopes.append(slope(from: order[place - 1], to: order[place]))
        order.swapAt(place - 1, place)
        place -= 1
      }
    }
    return slopes.sorted()
  }

  private func residuals(along slope: Double) -> [Double] {
    values.indices.map { values[$0] - slope * (times[$0] - times[0]) }
  }

  private func slope(from one: Int, to other: Int) -> Double {
    (values[other] - values[one]) / (times[other] - times[one])
  }
}
