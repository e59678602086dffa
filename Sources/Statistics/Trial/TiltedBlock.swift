/// A block under one tilt, with its assignments put together by how many of A's own slots they hold: a difference moves
/// all of these alike.
struct TiltedBlock {
  private let tilt: Double
  /// How many of A's own slots they lack, and the ln of their share of all assignments, each weighted by
  /// exp(tilt · (its sum less A's)).
  private let groups: [(lacking: Double, logWeight: Double)]

  init(_ block: MeasuredBlock, tilt: Double) {
    self.tilt = tilt
    let observed = block.observedSum(less: 0)
    groups = Dictionary(grouping: block.choices, by: \.overlap).sorted { $0.key < $1.key }.map { overlap, choices in
      let logs = choices.map { tilt * Double($0.sum - observed) / 10 }
      return (Double(block.countUnderA - overlap), logarithmOfSum(logs) - logarithm(Double(block.choices.count)))
    }
  }

  /// ln of exp(tilt · sum) over its mean over the assignments, had A's outcomes been less by a difference in tenths.
  func logEValue(less difference: Int) -> Double {
    -logarithmOfSum(groups.map { $0.logWeight + tilt * Double(difference) * $0.lacking / 10 })
  }
}

/// ln of a sum of exponentials.
private func logarithmOfSum(_ logs: [Double]) -> Double {
  let top = logs.max() ?? 0
  return top + logarithm(logs.reduce(0) { $0 + exponential($1 - top) })
}
