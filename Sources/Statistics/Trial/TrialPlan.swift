/// How many episodes a trial takes.
public enum TrialPlan {
  /// Episodes in all, both arms together, to tell a difference with a probability (normal approximation).
  ///
  /// - Parameters:
  ///   - spread: the standard deviation of the outcome, in points.
  ///   - difference: in points.
  public static func episodes(spread: Double, difference: Double, power: Double = 0.8) -> Int {
    let limits = normalQuantile(1 - TrialResult.decisiveP / 2) + normalQuantile(power)
    return Int((4 * spread * spread * limits * limits / (difference * difference)).rounded(.up))
  }
}
