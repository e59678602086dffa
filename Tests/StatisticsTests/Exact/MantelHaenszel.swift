@testable import Statistics

/// The odds ratio common to strata, by Mantel and Haenszel (1959), and its 95 % limits: another way to nearly the same.
struct MantelHaenszel: Equatable, Sendable {
  let oddsRatio: Double
  /// Of ln of the odds ratio (Robins, Breslow and Greenland, 1986).
  let standardErrorOfLog: Double
  let interval: Interval

  /// `nil` if the ratio would be 0, infinite or undefined, or a count is negative or more than 16 million.
  init?(_ strata: [Stratum]) {
    guard strata.allSatisfy({ $0.margins != nil }) else { return nil }
    var (concordant, discordant) = (0.0, 0.0)
    var (both, mixed, neither) = (0.0, 0.0, 0.0)
    for stratum in strata {
      let counts = stratum.counts.map(Double.init)
      let total = counts.reduce(0, +)
      guard total > 0 else { continue }
      let share = (counts[0] + counts[3]) / total
      let product = counts[0] * counts[3] / total
      let crossProduct = counts[1] * counts[2] / total
      concordant += product
      discordant += crossProduct
      both += share * product
      mixed += share * crossProduct + (1 - share) * product
      neither += (1 - share) * crossProduct
    }
    guard concordant > 0, discordant > 0 else { return nil }
    let variance =
      both / (2 * concordant * concordant) + mixed / (2 * concordant * discordant)
      + neither / (2 * discordant * discordant)
    oddsRatio = concordant / discordant
    standardErrorOfLog = variance.squareRoot()
    let factor = exponential(normalLimit * standardErrorOfLog)
    interval = Interval(lower: oddsRatio / factor, upper: oddsRatio * factor)
  }
}
