/// Two rates of events, compared given the number of all events: the first has a binomial number of them (Przyborowski
/// and Wilenski, 1940).
public struct RateRatio: Equatable, Sendable {
  /// The first rate as a multiple of the second; infinite if the second had no event.
  public let ratio: Double
  /// Two-sided, 0-1: twice the smaller tail, of which the outcome counts half.
  public let midP: Double
  /// The 95 % limits that invert the mid-p.
  public let midPInterval: Interval

  /// - Parameters:
  ///   - first: events of the first time, and its length in any unit.
  ///   - second: events of the second time, and its length in the same unit.
  ///   - overdispersion: variance over mean of the counts, at least 1: the mid-p and its limits allow for it, the limits
  ///     on the scale of logarithms.
  /// - Returns: `nil` without events, or if a count is negative or more than 16 million, or a length is not positive
  ///   and finite, or beyond comparison with the other.
  public init?(
    first: (events: Int, exposure: Double), second: (events: Int, exposure: Double), overdispersion: Double = 1
  ) {
    guard plausibleCounts.contains(first.events), plausibleCounts.contains(second.events),
      first.events + second.events > 0, first.exposure > 0, first.exposure.isFinite, second.exposure > 0,
      second.exposure.isFinite
    else { return nil }
    let events = first.events
    let total = events + second.events
    let scale = second.exposure / first.exposure
    guard scale > 0, scale.isFinite else { return nil }
    ratio = Double(events) / Double(second.events) * scale

    let chance = 1 / (1 + scale)
    let outcome = binomialProbability(events, of: total, chance: chance)
    let upper = binomialUpperTail(events, of: total, chance: chance)
    let lower = binomialUpperTail(second.events, of: total, chance: scale / (1 + scale))
    // Where one time is 1e15 times the other, rounding may leave less than nothing.
    midP = allowing(
      overdispersion: overdispersion, p: max(0, min(1, 2 * min(lower - outcome / 2, upper - outcome / 2))))

    func limit(at tail: Double) -> Double {
      let chance = leastValue(from: 0, through: 1) { chance in
        let above = binomialUpperTail(events + 1, of: total, chance: chance)
        return above + binomialProbability(events, of: total, chance: chance) / 2 >= tail
      }
      return chance / (1 - chance) * scale
    }
    let ratio = self.ratio
    func widened(_ limit: Double) -> Double {
      guard overdispersion > 1, ratio > 0, ratio.isFinite, limit > 0, limit.isFinite else { return limit }
      return ratio * exponential(logarithm(limit / ratio) * overdispersion.squareRoot())
    }
    midPInterval = Interval(
      lower: events == 0 ? 0 : widened(limit(at: tailShare)),
      upper: second.events == 0 ? .infinity : widened(limit(at: 1 - tailShare)))
  }
}
