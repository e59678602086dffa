/// The odds ratio of exposure and event in strata, conditional on every stratum's margins (Cox, 1970; Breslow and Day,
/// 1980), from which all that is particular to a stratum drops out.
///
/// One case with one control a stratum is McNemar's analysis, one stratum Fisher's. Everything here is exact; it costs
/// little more than reading the strata. What needs the distribution of the exposed cases is in ``inference()``.
public struct ConditionalOddsRatio: Sendable {
  /// Cases that were exposed, over all strata.
  public let exposedCases: Int
  /// The numbers of exposed cases that the margins of the strata allow.
  public let support: ClosedRange<Int>
  /// Cases in strata with both exposed and unexposed days: the others say nothing of the odds ratio.
  public let informativeCases: Int
  /// The least mid-p that any outcome could have had, 0-1 (Tarone, 1990): if it is not small, no data with these
  /// margins could have been told from chance. 1 if the support is one number.
  public let minimumAttainableMidP: Double
  /// The informative strata; those alike in their margins are one, with their number.
  let margins: [(margins: StratumMargins, count: Int)]
  /// Exposed cases of the strata that leave their number no choice.
  private let fixedCases: Int

  /// `nil` if a count is negative or more than 16 million, as is no count of days.
  public init?(_ strata: [Stratum]) {
    var counts: [StratumMargins: Int] = [:]
    var exposedCases = 0
    var informativeCases = 0
    for stratum in strata {
      guard let margins = stratum.margins else { return nil }
      counts[margins, default: 0] += 1
      exposedCases += stratum.exposedCases
      if margins.exposed > 0, margins.unexposed > 0 { informativeCases += margins.cases }
    }
    self.exposedCases = exposedCases
    self.informativeCases = informativeCases
    fixedCases = counts.reduce(0) { $0 + ($1.key.isInformative ? 0 : $1.key.support.lowerBound * $1.value) }
    margins =
      counts.filter(\.key.isInformative).map { (margins: $0.key, count: $0.value) }
      .sorted { $0.margins < $1.margins }
    var (lower, upper) = (fixedCases, fixedCases)
    var (logLowest, logHighest) = (0.0, 0.0)
    for (margins, count) in margins {
      lower += margins.support.lowerBound * count
      upper += margins.support.upperBound * count
      logLowest += margins.logNullProbability(of: margins.support.lowerBound) * Double(count)
      logHighest += margins.logNullProbability(of: margins.support.upperBound) * Double(count)
    }
    support = lower...upper
    // At an end of the support the mid-p is twice half of the end's own probability.
    minimumAttainableMidP = min(1, exponential(min(logLowest, logHighest)))
  }

  /// The conditional maximum likelihood estimate: 0 or infinite at the ends of the support, `nil` if it is one number.
  public func maximumLikelihood() -> Double? {
    guard support.count > 1 else { return nil }
    if exposedCases == support.lowerBound { return 0 }
    if exposedCases == support.upperBound { return .infinity }
    return exponential(logMode(imaginaryPairs: 0))
  }

  /// The standard error of ln of the maximum likelihood estimate, from the information there; `nil` where that is not
  /// finite.
  public func standardErrorOfLog() -> Double? {
    guard exposedCases > support.lowerBound, exposedCases < support.upperBound else { return nil }
    return 1 / moments(oddsRatio: exponential(logMode(imaginaryPairs: 0))).variance.squareRoot()
  }

  /// The mode under the log-F(2, 2) prior, as if one discordant pair had been seen each way, which draws the ratio
  /// towards 1 (Greenland and Mansournia, 2015): always positive and finite. 95 % of the prior is within 1/39 to 39.
  public func shrunken() -> Double {
    exponential(logMode(imaginaryPairs: 1))
  }

  /// The probabilities of the numbers of exposed cases; what is below 1e-25 of the greatest is left out at either end.
  func distribution(oddsRatio: Double) -> ProbabilityWindow {
    var sum = ProbabilityWindow.sum(
      of: margins.map { $0.margins.distribution(oddsRatio: oddsRatio).convolved(times: $0.count) })
    sum.lower += fixedCases
    return sum
  }

  /// ln of the ratio of the likelihood's normalising constants at an odds ratio and at 1.
  func logTotal(oddsRatio: Double) -> Double {
    margins.reduce(Double(fixedCases) * logarithm(oddsRatio)) {
      $0 + $1.margins.logTotal(oddsRatio: oddsRatio) * Double($1.count)
    }
  }

  /// Where the score, with the prior's, is zero: Newton's steps, and halving where they would leave what is known to
  /// hold the root.
  func logMode(imaginaryPairs pairs: Double) -> Double {
    var low = -30.0
    var high = 30.0
    var estimate = 0.0
    for _ in 0..<200 {
      let moments = moments(oddsRatio: exponential(estimate))
      let share = 1 / (1 + exponential(-estimate))
      let score = Double(exposedCases) - moments.mean + pairs * (1 - 2 * share)
      if score > 0 { low = estimate } else { high = estimate }
      let step = score / (moments.variance + 2 * pairs * share * (1 - share))
      let isWithin = low < estimate + step && estimate + step < high
      let next = isWithin ? estimate + step : (low + high) / 2
      let change = abs(next - estimate)
      estimate = next
      if change < 1e-13 * (1 + abs(estimate)) { break }
    }
    return estimate
  }

  private func moments(oddsRatio: Double) -> StratumMargins.Moments {
    var sum = StratumMargins.Moments(mean: Double(fixedCases), variance: 0)
    for (margins, count) in margins {
      let moments = margins.moments(oddsRatio: oddsRatio)
      sum.mean += moments.mean * Double(count)
      sum.variance += moments.variance * Double(count)
    }
    return sum
  }
}
