/// The margins of a stratum. Given them, the number of exposed cases has Fisher's noncentral hypergeometric
/// distribution: P(k) is proportional to C(exposed, k) · C(unexposed, cases - k) · oddsRatio^k (Fisher, 1935).
///
/// The terms are walked outwards from the greatest by their ratios (Liao and Rosen, 2001), so that nothing overflows,
/// and only as far as they count: a stratum of 10,000 cases costs a few hundred terms.
struct StratumMargins: Hashable, Comparable, Sendable {
  let exposed: Int
  let unexposed: Int
  let cases: Int

  /// The numbers of exposed cases that the margins allow.
  var support: ClosedRange<Int> { max(0, cases - unexposed)...min(cases, exposed) }

  /// Whether the margins leave the number of exposed cases open.
  var isInformative: Bool { support.count > 1 }

  /// Any order will do, as long as it is the same whatever the order of the strata.
  static func < (left: StratumMargins, right: StratumMargins) -> Bool {
    (left.exposed, left.unexposed, left.cases) < (right.exposed, right.unexposed, right.cases)
  }

  struct Moments {
    var mean: Double
    var variance: Double
  }

  /// The mean and the variance of the number of exposed cases.
  func moments(oddsRatio: Double) -> Moments {
    let mode = mode(oddsRatio: oddsRatio)
    var total = 0.0
    var first = 0.0
    var second = 0.0
    walk(from: mode, oddsRatio: oddsRatio) { number, weight in
      let distance = Double(number - mode)
      total += weight
      first += distance * weight
      second += distance * distance * weight
    }
    let mean = first / total
    return Moments(mean: Double(mode) + mean, variance: max(0, second / total - mean * mean))
  }

  /// The distribution of the number of exposed cases.
  func distribution(oddsRatio: Double) -> ProbabilityWindow {
    var masses = [Double](repeating: 0, count: support.count)
    var total = 0.0
    walk(from: mode(oddsRatio: oddsRatio), oddsRatio: oddsRatio) { number, weight in
      masses[number - support.lowerBound] = weight
      total += weight
    }
    return ProbabilityWindow(lower: support.lowerBound, masses: masses.map { $0 / total }).trimmed()
  }

  /// ln of the sum of all terms, as a share of their sum without an effect, C(all, cases).
  func logTotal(oddsRatio: Double) -> Double {
    let mode = mode(oddsRatio: oddsRatio)
    var total = 0.0
    walk(from: mode, oddsRatio: oddsRatio) { total += $1 }
    return logNullProbability(of: mode) + Double(mode) * logarithm(oddsRatio) + logarithm(total)
  }

  /// ln of the probability of a number within the support when exposure has no effect.
  func logNullProbability(of number: Int) -> Double {
    logBinomialCoefficient(exposed, number) + logBinomialCoefficient(unexposed, cases - number)
      - logBinomialCoefficient(exposed + unexposed, cases)
  }

  /// Each number with its weight, which is 1 for the first.
  @inline(__always)
  private func walk(from mode: Int, oddsRatio: Double, _ visit: (Int, Double) -> Void) {
    let (lower, upper) = (support.lowerBound, support.upperBound)
    // Beside the greatest, what is smaller than this changes no digit even of what is tilted later.
    let negligible = 1e-30
    visit(mode, 1)
    var weight = 1.0
    var number = mode
    while number < upper {
      weight *= oddsRatio * growth(after: number)
      number += 1
      guard weight > negligible else { break }
      visit(number, weight)
    }
    weight = 1
    number = mode
    while number > lower {
      number -= 1
      weight /= oddsRatio * growth(after: number)
      guard weight > negligible else { break }
      visit(number, weight)
    }
  }

  /// The number of the greatest term; the ratio of neighbours falls, so halving finds it.
  private func mode(oddsRatio: Double) -> Int {
    var low = support.lowerBound
    var high = support.upperBound
    while low < high {
      let middle = (low + high) / 2
      if oddsRatio * growth(after: middle) >= 1 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The term of the next number as a multiple of this one's, for an odds ratio of 1.
  @inline(__always)
  private func growth(after number: Int) -> Double {
    Double(exposed - number) * Double(cases - number)
      / (Double(number + 1) * Double(unexposed - cases + number + 1))
  }
}
