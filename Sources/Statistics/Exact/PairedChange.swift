/// The mean of differences within pairs, with Student's test and interval (Student, 1908).
public struct PairedChange: Equatable, Sendable {
  public let mean: Double
  /// Student's t against no change.
  public let statistic: Double
  /// Two-sided, 0-1.
  public let p: Double
  /// The 95 % limits of the mean.
  public let interval: Interval

  /// - Parameter differences: one a pair, such as before less after.
  /// - Returns: `nil` for fewer than two, if one is not finite, or if all are the same.
  public init?(_ differences: [Double]) {
    guard differences.count > 1, differences.allSatisfy(\.isFinite), Set(differences).count > 1 else { return nil }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let standardError = (squares / (count - 1) / count).squareRoot()
    guard standardError > 0, standardError.isFinite else { return nil }
    let reach = studentLimit(degreesOfFreedom: count - 1) * standardError
    self.mean = mean
    statistic = mean / standardError
    p = studentTwoSided(statistic, degreesOfFreedom: count - 1)
    interval = Interval(lower: mean - reach, upper: mean + reach)
  }
}
