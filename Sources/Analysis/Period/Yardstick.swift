/// What a change means to the person who feels it.
public enum Judgement: String, Sendable {
  case better, worse, same, cannotTell
}

/// The clinical yardstick for a change of intensity on the scale from 0 to 10: at least 2 points and at least 30 %
/// of where it came from (Farrar and others, 2001; Ostelo and others, 2008). At 3 and below a fall cannot be judged.
public enum Yardstick {
  /// - Parameters:
  ///   - before: an intensity, 0-10.
  ///   - after: an intensity, 0-10.
  public static func judge(before: Double, after: Double) -> Judgement {
    let higher = max(before, after)
    guard higher > 3 else { return before == after ? .same : .cannotTell }
    // A rise is held against the same yardstick as the fall that would take it back.
    guard higher - min(before, after) >= 2, (higher - min(before, after)) / higher >= 0.3 else { return .same }
    return after < before ? .better : .worse
  }
}
