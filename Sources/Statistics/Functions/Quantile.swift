/// The quantile of a sample by linear interpolation between order statistics (Hyndman and Fan, 1996, type 7).
///
/// - Parameters:
///   - values: in any order.
///   - probability: 0-1; 0.5 is the median.
/// - Returns: `nil` if there are no values, one is not a number, or the probability lies outside of 0-1.
public func quantile(_ values: [Double], _ probability: Double) -> Double? {
  guard !values.isEmpty, !values.contains(where: \.isNaN), (0...1).contains(probability) else { return nil }
  let sorted = values.sorted()
  let position = probability * Double(sorted.count - 1)
  let below = Int(position.rounded(.down))
  // Beside an infinite value there is nothing to interpolate: it would yield what is not a number.
  guard position > Double(below), sorted[below].isFinite else { return sorted[below] }
  return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
}

/// The middle value, or the mean of the two middle ones; `nil` if there are no values.
public func median(_ values: [Double]) -> Double? {
  quantile(values, 0.5)
}
