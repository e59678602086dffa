internal import Journal
internal import Statistics

extension [TriggerFinding] {
  /// Judges the decisions of all triggers together: which e-values stand out, and which of these links is another's.
  ///
  /// - Parameter isTested: of each finding, whether it takes part.
  mutating func decide(_ isTested: [Bool], _ answered: AnsweredTriggers) {
    let indices = self.indices.filter { isTested[$0] && self[$0].isPrimary }
    let eValues = indices.map { self[$0].decision?.eValue ?? 1 }
    let isEvident = eBenjaminiHochberg(eValues, share: TriggerFinding.falseAlarmShare)
    for (place, index) in indices.enumerated() {
      let rank = eValues.count { $0 >= eValues[place] }
      let flagged = isEvident.count { $0 }
      self[index].decision?.neededEValue =
        Double(eValues.count) / (TriggerFinding.falseAlarmShare * Double(Swift.max(rank, flagged)))
      self[index].decision?.isEvident = isEvident[place]
    }
    separate(indices, answered)
  }

  /// Puts the triggers that stand out into one model. One that keeps no link beside the others is marked with the
  /// strongest of them.
  private mutating func separate(_ indices: [Int], _ answered: AnsweredTriggers) {
    let together = indices.filter { index in
      self[index].decision.map { $0.isEvident || $0.posterior.probabilityAboveOne >= 0.9 } ?? false
    }.sorted { (self[$0].decision?.eValue ?? 0) > (self[$1].decision?.eValue ?? 0) }.prefix(Self.mostTogether)
    guard together.count > 1, together.contains(where: { self[$0].decision?.isEvident == true }) else { return }
    let counters = together.compactMap { index in
      answered.triggers.first { $0.word == self[index].trigger }
        .map { answered.counter($0.answers, self[index].window) }
    }
    // Where the model has no finite answer, they cannot be told apart: the one with the most evidence speaks for all.
    let scores = adjustedScores(counters) ?? together.indices.map { $0 == together.startIndex ? .infinity : 0 }
    let ranked = zip(together, scores).sorted { $0.1 > $1.1 }.map(\.0)
    let triggers = ranked.map { self[$0].trigger }
    // The strongest goes with the next one, where neither can be told from the other.
    for (index, score) in zip(together, scores) where score < Self.leastScore {
      self[index].decision?.beside = index == ranked[0] ? triggers[1] : triggers[0]
    }
  }

  /// More triggers than these are not told apart from a year of episodes.
  private static var mostTogether: Int { 5 }
  /// Standard deviations of the normal distribution: the model is tried again at the end of each block.
  private static var leastScore: Double { 2.5 }

  /// The adjusted ln odds ratios over their standard errors, from the days that are usable for all.
  private func adjustedScores(_ counters: [DayCounter]) -> [Double]? {
    guard let caseDays = counters.first?.caseDays else { return nil }
    var strata: [DayTable.StratumKey: (cases: [[Double]], controls: [[Double]])] = [:]
    for offset in 0..<caseDays.closedDays {
      let days = counters.map { $0[offset] }
      guard days.allSatisfy({ $0.exclusion == nil }) else { continue }
      let row = days.map { $0.isExposed ? 1.0 : 0 }
      let key = counters[0].stratum(offset)
      if days[0].isCase {
        strata[key, default: ([], [])].cases.append(row)
      } else {
        strata[key, default: ([], [])].controls.append(row)
      }
    }
    let model = ConditionalLogistic(
      strata.sorted { $0.key < $1.key }.map {
        ConditionalLogistic.Stratum(cases: $0.value.cases, controls: $0.value.controls)
      })
    return model.map { zip($0.coefficients, $0.standardErrors).map(/) }
  }
}
