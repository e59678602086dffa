/// The probability that a number of events, spread at random over a time, keeps its running count within limits.
///
/// Poisson counts are followed from checkpoint to checkpoint, keeping what lies within the limits, and are at last
/// conditioned on the number of all events (Khmaladze and Shinjikashvili, 2001). Exact to about 1e-13.
///
/// - Parameters:
///   - events: how many.
///   - checkpoints: the share of the whole time since the checkpoint before, and the counts allowed there, in order.
func corridorProbability(events: Int, checkpoints: [(share: Double, allowed: ClosedRange<Int>)]) -> Double {
  var count = ProbabilityWindow.certain(0)
  var increments = ProbabilityWindow.certain(0)
  var share = 0.0
  var passed = 0.0
  for checkpoint in checkpoints {
    // Most corridors have even checkpoints.
    if checkpoint.share != share {
      share = checkpoint.share
      increments = .poisson(mean: share * Double(events))
    }
    count = count.convolved(with: increments).clipped(to: checkpoint.allowed)
    passed += share
  }
  let rest = ProbabilityWindow.poisson(mean: max(0, 1 - passed) * Double(events))
  let total = count.masses.enumerated().reduce(0) { $0 + $1.element * rest[events - count.lower - $1.offset] }
  return min(1, total / poissonProbability(events, mean: Double(events)))
}
