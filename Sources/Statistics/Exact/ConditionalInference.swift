/// What the exact distribution of the exposed cases says of the odds ratio.
///
/// The distribution is computed once, at the shrunken estimate, in a window around the outcome that leaves out what is
/// below 1e-25 of the greatest probability. For any other odds ratio its probabilities are tilted, so that
/// neither 10,000 cases in a stratum nor 2,000 strata overflow or lose digits.
public struct ConditionalInference: Sendable {
  private let exposedCases: Int
  private let support: ClosedRange<Int>
  /// ln of the shrunken odds ratio.
  private let center: Double
  /// ln of what the distribution's normalising constant is at the center, as a multiple of that without an effect.
  private let logTotal: Double
  /// The probability, at the center, of the number of exposed cases that was seen.
  private let observed: Double
  /// The probabilities of more exposed cases, nearest first.
  private let above: [Double]
  /// The probabilities of fewer exposed cases, nearest first.
  private let below: [Double]

  init(_ oddsRatio: ConditionalOddsRatio) {
    exposedCases = oddsRatio.exposedCases
    support = oddsRatio.support
    center = oddsRatio.logMode(imaginaryPairs: 1)
    logTotal = oddsRatio.logTotal(oddsRatio: exponential(center))
    let window = oddsRatio.distribution(oddsRatio: exponential(center))
    observed = window[exposedCases]
    let index = min(max(exposedCases - window.lower, 0), window.masses.count)
    below = window.masses[..<index].reversed()
    above = Array(window.masses[index...].dropFirst())
  }

  /// The two-sided mid-p of no effect, 0-1: twice the smaller tail, of which the outcome itself counts half (Lancaster,
  /// 1961; recommended by Fagerland, Lydersen and Laake, 2013).
  public func midP() -> Double {
    let (tail, outcome) = nullTail()
    let smaller = tail - outcome / 2
    return min(1, 2 * min(smaller, 1 - smaller))
  }

  /// The 95 % limits of the odds ratio that invert the mid-p; 0 or infinite at the ends of the support.
  public func midPInterval() -> Interval {
    func upperTail(_ beta: Double) -> Double {
      let (above, below) = tilted(to: beta)
      guard above.isFinite else { return 1 }
      return (above + observed / 2) / (above + observed + below)
    }
    func lowerTail(_ beta: Double) -> Double {
      let (above, below) = tilted(to: beta)
      guard below.isFinite else { return 1 }
      return (below + observed / 2) / (above + observed + below)
    }
    return Interval(
      lower: exposedCases == support.lowerBound
        ? 0 : exponential(leastValue(from: -30, through: 30) { upperTail($0) >= tailShare }),
      upper: exposedCases == support.upperBound
        ? .infinity : exponential(leastValue(from: -30, through: 30) { lowerTail($0) <= tailShare }))
  }

  /// The tail towards which the outcome leans, without an effect, and the outcome's own probability.
  private func nullTail() -> (tail: Double, outcome: Double) {
    let factor = exponential(logTotal - Double(exposedCases) * center)
    let tail = sum(center >= 0 ? above : below, ratio: exponential(-abs(center)))
    return (min(1, factor * (tail + observed)), min(1, factor * observed))
  }

  /// The weights of more and of fewer exposed cases at another ln odds ratio, beside the weight of those seen at the
  /// center. At most one of them is infinite.
  private func tilted(to beta: Double) -> (above: Double, below: Double) {
    (sum(above, ratio: exponential(beta - center)), sum(below, ratio: exponential(center - beta)))
  }

  private func sum(_ masses: [Double], ratio: Double) -> Double {
    var power = 1.0
    var sum = 0.0
    for mass in masses {
      power *= ratio
      sum += mass * power
    }
    return sum
  }
}

extension ConditionalOddsRatio {
  /// P values and intervals. It costs about n log n in the number of days: ask for it once.
  public func inference() -> ConditionalInference {
    ConditionalInference(self)
  }
}

extension ConditionalInference {
  /// What is believed of the odds ratio under the log-F(2, 2) prior.
  public struct Posterior: Equatable, Sendable {
    public let median: Double
    /// The equal-tailed 95 % interval.
    public let interval: Interval
    /// 0-1.
    public let probabilityAboveOne: Double

    package init(median: Double, interval: Interval, probabilityAboveOne: Double) {
      self.median = median
      self.interval = interval
      self.probabilityAboveOne = probabilityAboveOne
    }
  }

  /// The posterior of the odds ratio: the conditional likelihood with one imaginary discordant pair each way (Greenland
  /// and Mansournia, 2015), by the trapezoidal rule over ln odds ratios of -15 to 15 in 3,000 steps, and linear
  /// between.
  public func posterior() -> Posterior {
    let densities = densities()
    var cumulative = [0.0]
    for (density, next) in zip(densities.values, densities.values.dropFirst()) {
      cumulative.append(cumulative[cumulative.count - 1] + (density + next) / 2)
    }
    let total = cumulative[cumulative.count - 1]
    func quantile(_ probability: Double) -> Double {
      let wanted = probability * total
      let next = max(1, cumulative.firstIndex { $0 >= wanted } ?? 1)
      let (low, high) = (cumulative[next - 1], cumulative[next])
      return exponential(Self.grid(densities.first + next - 1, plus: (wanted - low) / (high - low)))
    }
    let zero = min(max(Self.gridSteps / 2 - densities.first, 0), cumulative.count - 1)
    return Posterior(
      median: quantile(0.5), interval: Interval(lower: quantile(tailShare), upper: quantile(1 - tailShare)),
      probabilityAboveOne: 1 - cumulative[zero] / total)
  }

  /// The evidence against no effect: the conditional likelihood over that of an odds ratio of 1, averaged over the
  /// prior. Without an effect it reaches 20 in at most 1 of 20 records, however often one looks at the end of a stratum
  /// (Ville, 1939; Grünwald, de Heide and Koolen, 2024).
  ///
  /// - Parameter isHarmOnly: whether the prior is kept to odds ratios above 1, and doubled there.
  public func eValue(isHarmOnly: Bool = false) -> Double {
    let densities = densities()
    let (_, null) = nullTail()
    guard null > 0 else { return .infinity }
    let half = Self.gridSteps / 2
    var sum = 0.0
    for (index, density) in densities.values.enumerated() {
      let step = densities.first + index
      let isAtEnd = step == 0 || step == Self.gridSteps || (isHarmOnly && step == half)
      if !isHarmOnly || step >= half { sum += isAtEnd ? density / 2 : density }
    }
    return sum * (isHarmOnly ? 2 : 1) * 2 * Self.halfWidth / Double(Self.gridSteps) / null
  }

  private static let gridSteps = 3_000
  private static let halfWidth = 15.0

  private static func grid(_ step: Int, plus part: Double = 0) -> Double {
    (Double(step - gridSteps / 2) + part) / 100
  }

  /// The density on the grid, as a share of that at the mode, with the step of the first. The density is log-concave,
  /// and followed from the mode outwards only until it no longer counts.
  private func densities() -> (first: Int, values: [Double]) {
    func density(_ step: Int) -> Double {
      let beta = Self.grid(step)
      let (above, below) = tilted(to: beta)
      let logPrior = beta - 2 * logarithmOfOnePlus(exponential(beta))
      return exponential(logPrior) * observed / (above + observed + below)
    }
    let middle = min(max(Int((center * 100).rounded()) + Self.gridSteps / 2, 1), Self.gridSteps - 1)
    let least = density(middle) * 1e-18
    var values = [density(middle)]
    var last = middle
    while last < Self.gridSteps, last == middle || values[values.count - 1] > least {
      last += 1
      values.append(density(last))
    }
    var lower: [Double] = []
    var first = middle
    while first > 0, first == middle || lower[lower.count - 1] > least {
      first -= 1
      lower.append(density(first))
    }
    return (first, lower.reversed() + values)
  }
}
