/// The blocks of a trial in which both arms were measured.
struct MeasuredBlocks {
  let blocks: [MeasuredBlock]

  init(_ closed: [TrialBlock]) {
    blocks = closed.compactMap(MeasuredBlock.init)
  }

  /// Probabilities this near to a threshold are at it: they are sums of products that the draw makes exact.
  static let rounding = 1e-12

  /// A less B in points.
  var difference: Double? {
    guard !blocks.isEmpty else { return nil }
    let weights = blocks.reduce(0) { $0 + $1.weight }
    return blocks.reduce(0) { $0 + $1.weight * $1.difference } / weights / 10
  }

  var leastP: Double { min(1, blocks.reduce(2) { $0 / Double($1.choices.count) }) }

  /// The exact probabilities of a sum under A at least, and at most, as great as the one seen, had A's outcomes been
  /// less by a difference in tenths.
  func tails(less difference: Int) -> (more: Double, less: Double) {
    // The distribution of the sum, block by block, from its least value on.
    var lower = 0
    var chances = [1.0]
    var observed = 0
    for block in blocks {
      let sums = block.sums(less: difference)
      let (least, most) = (sums.min() ?? 0, sums.max() ?? 0)
      var next = [Double](repeating: 0, count: chances.count + most - least)
      for sum in sums {
        for (index, chance) in chances.enumerated() where chance > 0 { next[index + sum - least] += chance }
      }
      chances = next.map { $0 / Double(sums.count) }
      lower += least
      observed += block.observedSum(less: difference)
    }
    let place = observed - lower
    return (min(1, chances[place...].reduce(0, +)), min(1, chances[...place].reduce(0, +)))
  }

  /// The outermost tenths that neither one-sided test rejects at 2.5 %, in points.
  func interval(around difference: Double) -> TrialResult.Limits {
    let middle = Int((10 * difference).rounded(.toNearestOrEven))
    let least = tailShare * (1 + Self.rounding)
    return TrialResult.Limits(
      lower: edge(from: -2 * Self.span, to: middle) { tails(less: $0).more > least },
      upper: edge(from: 2 * Self.span, to: middle) { tails(less: $0).less > least })
  }

  /// The last place, on the way from one that holds, at which a difference still does, in points; `nil` if it holds at
  /// the far end as well.
  private func edge(from far: Int, to near: Int, where holds: (Int) -> Bool) -> Double? {
    guard !holds(far) else { return nil }
    var (far, near) = (far, near)
    while abs(near - far) > 1 {
      let middle = (near + far) >> 1
      if holds(middle) { near = middle } else { far = middle }
    }
    return Double(near) / 10
  }

  /// The mixture of the tilted likelihood ratios: for each tilt, the product over the blocks of exp(tilt · sum) over its
  /// mean over the block's assignments.
  func eValue(less difference: Int) -> Double { Self.eValue(tilted, less: difference) }

  /// The differences whose e-value stays below 20, in points; `nil` where the range goes on beyond 10 points.
  func confidenceSequence() -> TrialResult.Limits {
    let tilted = tilted
    let held = (-Self.span...Self.span).filter { Self.eValue(tilted, less: $0) < 0.5 / tailShare }
    guard let lower = held.first, let upper = held.last else { return TrialResult.Limits(lower: nil, upper: nil) }
    return TrialResult.Limits(
      lower: lower == -Self.span ? nil : Double(lower) / 10, upper: upper == Self.span ? nil : Double(upper) / 10)
  }

  /// The blocks under each tilt.
  private var tilted: [[TiltedBlock]] {
    Self.tilts.map { tilt in blocks.map { TiltedBlock($0, tilt: tilt) } }
  }

  private static func eValue(_ tilted: [[TiltedBlock]], less difference: Int) -> Double {
    let logs = tilted.map { blocks in blocks.reduce(0) { $0 + $1.logEValue(less: difference) } }
    let top = logs.max() ?? 0
    return exponential(top) * logs.reduce(0) { $0 + exponential($1 - top) } / Double(logs.count)
  }

  /// Per point, or per day a week.
  private static let tilts = [0.1, 0.2, 0.4, 0.8].flatMap { [$0, -$0] }
  /// Differences are looked for among -10 to 10 points, in tenths.
  private static let span = 100
}
