/// The effect of a treatment on an outcome at a like start: after ~ before + treated, by least squares (Fisher, 1932).
public struct AnalysisOfCovariance: Equatable, Sendable {
  public struct Coefficient: Equatable, Sendable {
    public let value: Double
    public let standardError: Double
  }

  public let intercept: Coefficient
  /// Of the start.
  public let before: Coefficient
  /// Treated less untreated, at the same start.
  public let treatment: Coefficient
  /// The 95 % limits of the treatment's effect.
  public let interval: Interval
  /// Two-sided, of no effect of the treatment, 0-1.
  public let p: Double

  /// - Parameters:
  ///   - before: the start, one a case.
  ///   - after: the outcome.
  ///   - treated: whether there was a treatment.
  /// - Returns: `nil` for fewer than four cases, without both groups, if the starts within the groups are all the same,
  ///   if the line fits without a rest, if a value is not finite, or if the numbers differ.
  public init?(before: [Double], after: [Double], treated: [Bool]) {
    guard before.count > 3, before.count == after.count, before.count == treated.count,
      before.allSatisfy(\.isFinite), after.allSatisfy(\.isFinite)
    else { return nil }
    let count = Double(before.count)
    // Measured from its mean, the start does not hide the intercept.
    let center = before.reduce(0, +) / count
    let rows = zip(before, treated).map { [1, $0 - center, $1 ? 1 : 0] }
    let moments = (0..<3).map { row in
      (0..<3).map { column in rows.reduce(0) { $0 + $1[row] * $1[column] } }
    }
    guard let inverse = inverse(moments) else { return nil }
    let sums = (0..<3).map { column in zip(rows, after).reduce(0) { $0 + $1.0[column] * $1.1 } }
    let coefficients = product(inverse, sums)
    let rest = zip(product(rows, coefficients), after).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
    let variance = rest / (count - 3)
    guard variance > 0, variance.isFinite else { return nil }
    let shift = [1, -center, 0]
    let interceptVariance = zip(shift, product(inverse, shift)).reduce(0) { $0 + $1.0 * $1.1 }
    intercept = Coefficient(
      value: coefficients[0] - center * coefficients[1], standardError: (variance * interceptVariance).squareRoot())
    self.before = Coefficient(value: coefficients[1], standardError: (variance * inverse[1][1]).squareRoot())
    let error = (variance * inverse[2][2]).squareRoot()
    treatment = Coefficient(value: coefficients[2], standardError: error)
    let reach = studentLimit(degreesOfFreedom: count - 3) * error
    interval = Interval(lower: coefficients[2] - reach, upper: coefficients[2] + reach)
    p = studentTwoSided(coefficients[2] / error, degreesOfFreedom: count - 3)
  }
}
