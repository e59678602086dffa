internal import Statistics

/// Uses of a remedy, each with the most similar moment of an episode that was left alone. Every use and every episode is
/// in one pair at most, and what came after has no part in the choice.
struct MatchedPairs {
  private(set) var treated: [MeasuredUse] = []
  private(set) var untreated: [MeasuredUse] = []

  /// - Parameters:
  ///   - uses: each takes its moment in turn.
  ///   - left: of each episode that was left alone, what was measured from each of its readings on.
  ///   - isComparable: whether a use may be compared with such a moment.
  init(
    _ uses: [MeasuredUse], beside left: [[MeasuredUse]], where isComparable: (MeasuredUse, MeasuredUse) -> Bool
  ) {
    var isTaken = [Bool](repeating: false, count: left.count)
    for use in uses {
      var nearest: (episode: Int, moment: MeasuredUse, distance: (Int, Int))?
      for episode in left.indices where !isTaken[episode] {
        for moment in left[episode] {
          let distance = use.distance(to: moment)
          if nearest.map({ distance < $0.distance }) ?? true, isComparable(use, moment) {
            nearest = (episode, moment, distance)
          }
        }
      }
      guard let nearest else { continue }
      isTaken[nearest.episode] = true
      treated.append(use)
      untreated.append(nearest.moment)
    }
  }

  /// The two-sided mid-p of no difference in relief: pairs of which one eased are as likely to be either (McNemar).
  var p: Double {
    let strata = zip(treated, untreated).map { treated, untreated in
      Stratum(
        exposedCases: treated.isImproved30 ? 1 : 0, unexposedCases: untreated.isImproved30 ? 1 : 0,
        exposedControls: treated.isImproved30 ? 0 : 1, unexposedControls: untreated.isImproved30 ? 0 : 1)
    }
    return ConditionalOddsRatio(strata)?.inference().midP() ?? 1
  }
}

extension MeasuredUse {
  /// How far another moment is from this use: in minutes since onset, then in points.
  fileprivate func distance(to other: MeasuredUse) -> (Int, Int) {
    (abs((sinceOnset ?? 0) - (other.sinceOnset ?? 0)), abs(before - other.before))
  }
}
