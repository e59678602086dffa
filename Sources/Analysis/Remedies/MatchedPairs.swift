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
    let moments = UntreatedMoment.byMinute(left)
    var isTaken = [Bool](repeating: false, count: left.count)
    for use in uses {
      guard let own = use.sinceOnset else { continue }
      var nearest: UntreatedMoment?
      // Long after the onset there are far more minutes to look at than moments.
      let apart = 0...use.longestApart
      let distances =
        apart.count <= moments.count
        ? Array(apart) : Set(moments.keys.map { abs($0 - own) }).filter(apart.contains).sorted()
      for distance in distances where nearest == nil {
        for minute in Set([own - distance, own + distance]) {
          for moment in moments[minute] ?? [] where !isTaken[moment.episode] {
            if nearest.map({ moment.isNearer(to: use, than: $0) }) ?? true,
              isComparable(use, left[moment.episode][moment.place])
            {
              nearest = moment
            }
          }
        }
      }
      guard let nearest else { continue }
      isTaken[nearest.episode] = true
      treated.append(use)
      untreated.append(left[nearest.episode][nearest.place])
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

/// One moment of the episodes that were left alone, small enough to look through many.
private struct UntreatedMoment {
  let episode: Int
  /// Among the moments of its episode.
  let place: Int
  let before: Int

  /// All of them by their minutes since onset.
  static func byMinute(_ left: [[MeasuredUse]]) -> [Int: [UntreatedMoment]] {
    var moments: [Int: [UntreatedMoment]] = [:]
    for (episode, course) in left.enumerated() {
      for (place, moment) in course.enumerated() {
        guard let minute = moment.sinceOnset else { continue }
        moments[minute, default: []].append(UntreatedMoment(episode: episode, place: place, before: moment.before))
      }
    }
    return moments
  }

  /// Of two moments as far in time, the nearer one in intensity, then the earlier one.
  func isNearer(to use: MeasuredUse, than other: UntreatedMoment) -> Bool {
    (abs(before - use.before), episode, place) < (abs(other.before - use.before), other.episode, other.place)
  }
}
