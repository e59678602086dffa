import Statistics

/// Trials of one person with a look after every episode, and how often the two arms are said to be apart.
enum TrialTable {
  static func print(_ trials: Int) {
    Table.row([
      "trial by episode, looked at after each", "trials", "difference", "apart, %", "by the wrong side, %",
      "decided early, %", "interval holds it, %", "sequence holds it at all times, %",
    ])
    for episodes in [24, 40] {
      for difference in [0.0, 1, 1.5, 2] { line(episodes, difference, trials) }
    }
  }

  private static func line(_ episodes: Int, _ difference: Double, _ trials: Int) {
    var (apart, wrong, early, covered, always) = (0, 0, 0, 0, 0)
    let tenths = Int(difference * 10)
    for trial in 0..<trials {
      var random = SeededGenerator(seed: UInt64(trial) &* 6151 &+ UInt64(episodes))
      var orders: [[TrialArm]] = []
      for order in TrialAllocation(seed: random.next(), unit: .episode, blocks: episodes).blocks
      where orders.joined().count < episodes { orders.append(order) }
      var closed: [TrialBlock] = []
      var (isApart, holds) = (false, true)
      for (number, order) in orders.enumerated() {
        closed.append(
          TrialBlock(
            order.map { arm in
              let relief = 2 + (arm == .a ? difference : 0) + 1.8 * random.normal()
              return .init(arm: arm, tenths: 10 * Int(relief.rounded()))
            }))
        guard let result = TrialResult(closed) else { continue }
        let isLast = number + 1 == orders.count
        let sequence = result.confidenceSequence
        if (sequence.lower ?? -100) * 10 > Double(tenths) || (sequence.upper ?? 100) * 10 < Double(tenths) {
          holds = false
        }
        if isLast {
          let limits = result.interval
          if (limits.lower ?? -100) <= difference, difference <= (limits.upper ?? 100) { covered += 1 }
        }
        guard !isApart, let higher = TrialResult.verdict(result, isFinished: isLast).higher else { continue }
        isApart = true
        apart += 1
        if !isLast { early += 1 }
        if difference > 0, higher == .b { wrong += 1 }
      }
      if holds { always += 1 }
    }
    Table.row(
      ["\(episodes) episodes", "\(trials)", "\(difference)"]
        + [apart, wrong, early, covered, always].map { Table.percent($0, trials) })
  }
}
