/// Shares drawn towards their common mean, as far as they differ no more than chance would have it: a beta-binomial model
/// with its mean and its strength from the shares themselves (empirical Bayes: Efron and Morris, 1975; Kleinman, 1973).
/// The first of several shares is high by luck as well; its shrunken one is not on average.
///
/// - Returns: one for each, 0-1, in the order given; a single one stays as it is.
public func shrunkenShares(_ proportions: [Proportion]) -> [Double] {
  guard proportions.count > 1 else { return proportions.map(\.share) }
  let trials = proportions.reduce(0) { $0 + Double($1.trials) }
  let mean = proportions.reduce(0) { $0 + Double($1.successes) } / trials
  let chance = mean * (1 - mean)
  guard chance > 0 else { return proportions.map(\.share) }
  let count = Double(proportions.count)
  // The weighted variance between the shares, and what chance alone would make of it. Summed in an order of its own, so
  // that the last digit does not depend on the order given.
  let ordered = proportions.sorted { ($0.trials, $0.successes) < ($1.trials, $1.successes) }
  let between = ordered.reduce(0) { $0 + Double($1.trials) * ($1.share - mean) * ($1.share - mean) }
  let squares = proportions.reduce(0) { $0 + Double($1.trials) * Double($1.trials) }
  let excess = (between - chance * (count - 1)) / (trials - squares / trials)
  guard excess > 0 else { return proportions.map { _ in mean } }
  // Never less than two imaginary uses: a few shares say little of how much shares differ.
  let strength = max(2, chance / excess - 1)
  return proportions.map { (Double($0.successes) + strength * mean) / (Double($0.trials) + strength) }
}
