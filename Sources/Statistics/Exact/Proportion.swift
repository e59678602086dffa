/// A number of successes in a number of trials, with its 95 % intervals and tests.
public struct Proportion: Equatable, Sendable {
  public let successes: Int
  public let trials: Int

  /// `nil` without trials, with more than 16 million, or if the successes are negative or more than the trials.
  public init?(successes: Int, trials: Int) {
    guard trials > 0, plausibleCounts.contains(trials), (0...trials).contains(successes) else { return nil }
    self.successes = successes
    self.trials = trials
  }

  /// 0-1.
  public var share: Double { Double(successes) / Double(trials) }

  /// By inverting the score test (Wilson, 1927).
  public var wilsonInterval: Interval {
    let count = Double(trials)
    let squared = normalLimit * normalLimit
    let center = (share + squared / (2 * count)) / (1 + squared / count)
    let reach =
      normalLimit * (share * (1 - share) / count + squared / (4 * count * count)).squareRoot() / (1 + squared / count)
    return Interval(
      lower: successes == 0 ? 0 : center - reach, upper: successes == trials ? 1 : center + reach)
  }

  /// The two-sided exact p of a chance, 0-1: the probability of all outcomes that are no more probable than this one.
  /// `nil` if the chance is not within 0-1.
  public func binomialTest(chance: Double) -> Double? {
    guard (0...1).contains(chance) else { return nil }
    // Outcomes as probable as this one may differ from it in the last digits.
    let limit = binomialProbability(successes, of: trials, chance: chance) * (1 + 1e-7)
    let sum = (0...trials).reduce(0) { sum, number in
      let probability = binomialProbability(number, of: trials, chance: chance)
      return probability <= limit ? sum + probability : sum
    }
    return min(1, sum)
  }

  /// This share less another, and the 95 % limits from both Wilson intervals (Newcombe, 1998, method 10).
  public func difference(from other: Proportion) -> (difference: Double, interval: Interval) {
    func distance(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    let (own, others) = (wilsonInterval, other.wilsonInterval)
    let difference = share - other.share
    return (
      difference,
      Interval(
        lower: difference - distance(share - own.lower, others.upper - other.share),
        upper: difference + distance(own.upper - share, other.share - others.lower))
    )
  }
}
