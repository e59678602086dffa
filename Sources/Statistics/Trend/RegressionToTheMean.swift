/// By how much the next value is expected to be lower for no reason but that this one was high (Galton, 1886; Davis,
/// 1976).
///
/// - Parameters:
///   - value: this one.
///   - mean: of all values.
///   - correlation: between one value and the next, -1 to 1.
/// - Returns: negative below the mean; `nil` if the correlation is out of range, or a value is not finite.
public func expectedDrop(from value: Double, mean: Double, correlation: Double) -> Double? {
  guard value.isFinite, mean.isFinite, (-1...1).contains(correlation) else { return nil }
  return (1 - correlation) * (value - mean)
}
