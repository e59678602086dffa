/// The odds ratios of several covariates together, conditional on the number of cases in every stratum: exact, by the
/// recursion of Gail, Lubin and Rubinstein (1981) over a stratum's members.
public struct ConditionalLogistic: Equatable, Sendable {
  /// The covariates of the cases and of the controls of one stratum, one row a member.
  public struct Stratum: Equatable, Sendable {
    public let cases: [[Double]]
    public let controls: [[Double]]

    public init(cases: [[Double]], controls: [[Double]]) {
      self.cases = cases
      self.controls = controls
    }
  }

  /// ln of the odds ratio per unit, one a covariate.
  public let coefficients: [Double]
  public let standardErrors: [Double]
  /// ln of the conditional likelihood where no covariate has an effect.
  public let logLikelihoodWithoutEffect: Double
  /// ln of the greatest conditional likelihood.
  public let logLikelihood: Double

  /// - Parameter strata: all rows as long as there are covariates. It costs members · cases · covariates² a stratum.
  /// - Returns: `nil` without covariates, if rows differ in length or hold what is not finite, or if the estimate is
  ///   infinite or not determined by the data.
  public init?(_ strata: [Stratum]) {
    let rows = strata.flatMap { $0.cases + $0.controls }
    guard let size = rows.first?.count, size > 0, rows.allSatisfy({ $0.count == size && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let informative = strata.filter { !$0.cases.isEmpty && !$0.controls.isEmpty }
    var coefficients = [Double](repeating: 0, count: size)
    var current = Self.likelihood(informative, coefficients)
    logLikelihoodWithoutEffect = current.logLikelihood
    for _ in 0..<100 {
      guard let covariance = inverse(current.information) else { return nil }
      var step = product(covariance, current.score)
      // How much a further step can gain, to second order.
      let gain = zip(step, current.score).reduce(0) { $0 + $1.0 * $1.1 } / 2
      guard gain > 1e-14 else {
        // On the way to an infinite estimate nothing is gained either, but the steps do not end.
        let effects = product(rows, step)
        guard let least = effects.min(), let greatest = effects.max(), greatest - least < 1e-3 else { return nil }
        self.coefficients = coefficients
        standardErrors = covariance.indices.map { covariance[$0][$0].squareRoot() }
        logLikelihood = current.logLikelihood
        return
      }
      // The likelihood is concave: a step that does not rise went too far.
      var next = Self.likelihood(informative, zip(coefficients, step).map(+))
      for _ in 0..<50 where !(next.logLikelihood >= current.logLikelihood - 1e-12) {
        step = step.map { $0 / 2 }
        next = Self.likelihood(informative, zip(coefficients, step).map(+))
      }
      coefficients = zip(coefficients, step).map(+)
      current = next
    }
    return nil
  }

  private struct Likelihood {
    var logLikelihood = 0.0
    var score: [Double]
    var information: [[Double]]
  }

  private static func likelihood(_ strata: [Stratum], _ coefficients: [Double]) -> Likelihood {
    let size = coefficients.count
    var sum = Likelihood(
      score: [Double](repeating: 0, count: size),
      information: [[Double]](repeating: [Double](repeating: 0, count: size), count: size))
    for stratum in strata {
      let members = stratum.cases + stratum.controls
      // Measured from the stratum's mean, which drops out, weights stay near 1.
      let means = (0..<size).map { column in
        members.reduce(0) { $0 + $1[column] } / Double(members.count)
      }
      var sets = CaseSets(cases: stratum.cases.count, covariates: size)
      for (index, member) in members.enumerated() {
        let row = zip(member, means).map(-)
        let effect = zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
        sets.add(row, weight: exponential(effect))
        guard index < stratum.cases.count else { continue }
        sum.logLikelihood += effect
        for column in 0..<size { sum.score[column] += row[column] }
      }
      let moments = sets.moments()
      sum.logLikelihood -= moments.logTotal
      for row in 0..<size {
        sum.score[row] -= moments.means[row]
        for column in 0..<size {
          sum.information[row][column] += moments.products[row][column] - moments.means[row] * moments.means[column]
        }
      }
    }
    return sum
  }
}

/// The sums over all sets of members, by their size up to the number of cases: of the product of the members' weights,
/// and of that times the members' covariates and times their products.
private struct CaseSets {
  private let covariates: Int
  /// For each size: the sum, then those of the covariates, then those of the products, row by row.
  private var sums: [[Double]]
  private var logScale = 0.0

  init(cases: Int, covariates: Int) {
    self.covariates = covariates
    sums = [[Double]](
      repeating: [Double](repeating: 0, count: 1 + covariates + covariates * covariates), count: cases + 1)
    sums[0][0] = 1
  }

  mutating func add(_ row: [Double], weight: Double) {
    for size in stride(from: sums.count - 1, to: 0, by: -1) {
      let smaller = sums[size - 1]
      sums[size][0] += weight * smaller[0]
      for one in 0..<covariates {
        sums[size][1 + one] += weight * (smaller[1 + one] + row[one] * smaller[0])
        for other in 0..<covariates {
          let place = 1 + covariates + one * covariates + other
          sums[size][place] +=
            weight
            * (smaller[place] + row[one] * smaller[1 + other] + row[other] * smaller[1 + one]
              + row[one] * row[other] * smaller[0])
        }
      }
    }
    // The sums of large strata would leave the range of doubles.
    let greatest = sums.reduce(0) { max($0, $1[0]) }
    guard greatest > 1e100 else { return }
    sums = sums.map { $0.map { $0 / greatest } }
    logScale += logarithm(greatest)
  }

  /// Of the sets as large as there are cases.
  func moments() -> (logTotal: Double, means: [Double], products: [[Double]]) {
    let sums = sums[sums.count - 1]
    let products = (0..<covariates).map { one in
      (0..<covariates).map { other in sums[1 + covariates + one * covariates + other] / sums[0] }
    }
    return (logarithm(sums[0]) + logScale, sums[1...covariates].map { $0 / sums[0] }, products)
  }
}
