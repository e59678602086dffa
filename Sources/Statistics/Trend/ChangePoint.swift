/// The split of counts in time that two different Poisson rates fit best, beside one rate (Worsley, 1986).
public struct ChangePoint: Equatable, Sendable {
  /// How many counts come before the change.
  public let countsBefore: Int
  /// Twice the gain in ln of the likelihood.
  public let likelihoodRatio: Double
  /// The probability that the best split of counts without a change gains as much, 0-1.
  ///
  /// Given their sum, such counts are spread at random over the intervals. Where a split would gain less is a range of
  /// running counts at each interval, so the probability of staying within all ranges is computed exactly, where
  /// simulation would estimate it.
  public let p: Double

  /// - Parameters:
  ///   - counts: of intervals of equal length, in order of time.
  ///   - overdispersion: variance over mean of the counts, at least 1: the gain counts as so much less.
  /// - Returns: `nil` for fewer than two counts, for negative ones, without events, or with more than a million.
  public init?(_ counts: [Int], overdispersion: Double = 1) {
    guard counts.count > 1, overdispersion >= 1, counts.allSatisfy(plausibleCounts.contains) else { return nil }
    let events = counts.reduce(0, +)
    guard (1...1_000_000).contains(events) else { return nil }
    var best = (countsBefore: 1, gain: -Double.infinity)
    var before = 0
    for (index, count) in counts.dropLast().enumerated() {
      before += count
      let gain = Self.gain(before, of: events, share: Double(index + 1) / Double(counts.count))
      // The earliest of equal splits, whatever the last digit.
      if gain > best.gain + 1e-9 { best = (index + 1, gain) }
    }
    countsBefore = best.countsBefore
    likelihoodRatio = best.gain

    let checkpoints = (1..<counts.count).map { interval in
      let share = Double(interval) / Double(counts.count)
      return (
        share: 1 / Double(counts.count),
        allowed: Self.lesserGains(than: best.gain / overdispersion - 1e-9, of: events, share: share)
      )
    }
    let allowed = checkpoints.compactMap { checkpoint in
      checkpoint.allowed.map { (share: checkpoint.share, allowed: $0) }
    }
    // A range that allows no count at all is left by every course.
    p =
      allowed.count < checkpoints.count
      ? 1 : max(0, 1 - corridorProbability(events: events, checkpoints: allowed))
  }

  /// What a split gains that has a number of the events in a share of the time: 0 where that is their share.
  private static func gain(_ before: Int, of events: Int, share: Double) -> Double {
    func term(_ count: Int, _ share: Double) -> Double {
      count == 0 ? 0 : Double(count) * logarithm(Double(count) / (Double(events) * share))
    }
    return 2 * (term(before, share) + term(events - before, 1 - share))
  }

  /// The running counts at which a split gains less than a limit; the gain falls to their expected number and rises
  /// from there. `nil` if there are none.
  private static func lesserGains(than limit: Double, of events: Int, share: Double) -> ClosedRange<Int>? {
    let middle = Double(events) * share
    let candidates = [Int(middle), min(Int(middle) + 1, events)]
    guard let inside = candidates.first(where: { gain($0, of: events, share: share) < limit }) else { return nil }
    func isInside(_ count: Int) -> Bool { gain(count, of: events, share: share) < limit }
    let lowest = isInside(0) ? 0 : edge(from: inside, to: 0, isInside)
    let highest = isInside(events) ? events : edge(from: inside, to: events, isInside)
    return min(lowest, inside)...max(highest, inside)
  }

  /// The last number inside on the way to one outside.
  private static func edge(from inside: Int, to outside: Int, _ isInside: (Int) -> Bool) -> Int {
    var (inside, outside) = (inside, outside)
    while abs(outside - inside) > 1 {
      let middle = (inside + outside) / 2
      if isInside(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }
}
