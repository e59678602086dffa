/// The 97.5 % point of the normal distribution: 95 % of it lies within this many standard deviations.
let normalLimit = 1.959963984540054

/// The share of each tail that a 95 % interval leaves out.
let tailShare = 0.025

/// The counts that a journal can have, up to about 16 million: 45,000 years of days. Beyond them, sums would overflow
/// and loops take hours.
let plausibleCounts = 0...(1 << 24)

/// The probability of a normal deviate at least as far from 0, on either side.
func normalTwoSided(_ z: Double) -> Double {
  complementaryErrorFunction(abs(z) / 2.0.squareRoot())
}

/// The value below which a share of the normal distribution lies.
func normalQuantile(_ probability: Double) -> Double {
  leastValue(from: -40, through: 40) { 0.5 * complementaryErrorFunction(-$0 / 2.0.squareRoot()) >= probability }
}

/// A two-sided p as it is where counts vary more than by chance: the normal deviate it belongs to, divided by the root
/// of the overdispersion (quasi-likelihood: Wedderburn, 1974).
func allowing(overdispersion: Double, p: Double) -> Double {
  guard overdispersion > 1, p > 0 else { return p }
  return normalTwoSided(normalQuantile(p / 2) / overdispersion.squareRoot())
}

/// The probability of a value of Student's t at least as far from 0, on either side.
func studentTwoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
  regularizedBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t))
}

/// The 97.5 % point of Student's t.
func studentLimit(degreesOfFreedom: Double) -> Double {
  leastValue(from: 0, through: 100) { studentTwoSided($0, degreesOfFreedom: degreesOfFreedom) <= 2 * tailShare }
}

/// The probability of a chi-square at least as great.
func chiSquareUpperTail(_ x: Double, degreesOfFreedom: Int) -> Double {
  regularizedGamma(shape: Double(degreesOfFreedom) / 2, x / 2).upper
}

/// The value below which a share of the beta distribution lies.
func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
  leastValue(from: 0, through: 1) { regularizedBeta(a, b, $0) >= probability }
}

/// ln C(n, k), for 0 <= k <= n.
func logBinomialCoefficient(_ n: Int, _ k: Int) -> Double {
  logarithmOfGamma(Double(n + 1)) - logarithmOfGamma(Double(k + 1)) - logarithmOfGamma(Double(n - k + 1))
}

/// The probability of k successes in n trials.
func binomialProbability(_ k: Int, of n: Int, chance: Double) -> Double {
  // 0 · ln 0 is not a number.
  guard chance > 0 else { return k == 0 ? 1 : 0 }
  guard chance < 1 else { return k == n ? 1 : 0 }
  return exponential(
    logBinomialCoefficient(n, k) + Double(k) * logarithm(chance) + Double(n - k) * logarithmOfOnePlus(-chance))
}

/// The probability of at least k successes in n trials.
func binomialUpperTail(_ k: Int, of n: Int, chance: Double) -> Double {
  guard k > 0 else { return 1 }
  guard k <= n else { return 0 }
  return regularizedBeta(Double(k), Double(n - k + 1), chance)
}

/// The probability of k events where a number is expected.
func poissonProbability(_ k: Int, mean: Double) -> Double {
  guard mean > 0 else { return k == 0 ? 1 : 0 }
  return exponential(Double(k) * logarithm(mean) - mean - logarithmOfGamma(Double(k + 1)))
}
