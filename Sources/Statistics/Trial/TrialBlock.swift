/// The outcomes of a closed block, in tenths of a point (or of a day a week).
public struct TrialBlock: Equatable, Sendable {
  public struct Slot: Equatable, Sendable {
    public let arm: TrialArm
    /// `nil` if it was not measured.
    public let tenths: Int?

    public init(arm: TrialArm, tenths: Int?) {
      self.arm = arm
      self.tenths = tenths
    }
  }

  public let slots: [Slot]

  public init(_ slots: [Slot]) {
    self.slots = slots
  }
}

/// The measured outcomes of a block, and what each other assignment with as many under A would have given.
struct MeasuredBlock {
  let outcomes: [Int]
  let isUnderA: [Bool]
  /// Every choice of as many slots as A got: the sum of its outcomes, and how many of A's own slots it holds.
  let choices: [Choice]

  struct Choice {
    let sum: Int
    let overlap: Int
  }

  /// `nil` if only one arm was measured: such a block says nothing of the difference.
  init?(_ block: TrialBlock) {
    let measured = block.slots.compactMap { slot in slot.tenths.map { (slot.arm == .a, $0) } }
    let isUnderA = measured.map(\.0)
    let outcomes = measured.map(\.1)
    let size = isUnderA.count { $0 }
    guard size > 0, size < measured.count, measured.count <= 16 else { return nil }
    self.isUnderA = isUnderA
    self.outcomes = outcomes
    choices = (0..<(1 << measured.count)).compactMap { (chosen: Int) -> Choice? in
      guard chosen.nonzeroBitCount == size else { return nil }
      let indices = outcomes.indices.filter { chosen >> $0 & 1 == 1 }
      return Choice(sum: indices.reduce(0) { $0 + outcomes[$1] }, overlap: indices.count { isUnderA[$0] })
    }
  }

  var countUnderA: Int { isUnderA.count { $0 } }
  var countUnderB: Int { isUnderA.count - countUnderA }

  /// The sum under A that was seen, had A's outcomes been less by a difference.
  func observedSum(less difference: Int) -> Int {
    zip(outcomes, isUnderA).reduce(0) { $0 + ($1.1 ? $1.0 - difference : 0) }
  }

  /// The sums under A of all assignments, had A's outcomes been less by a difference.
  func sums(less difference: Int) -> [Int] {
    choices.map { $0.sum - difference * $0.overlap }
  }

  /// The mean under A less the mean under B, in tenths.
  var difference: Double {
    let underA = observedSum(less: 0)
    let all = outcomes.reduce(0, +)
    return Double(underA) / Double(countUnderA) - Double(all - underA) / Double(countUnderB)
  }

  /// How much the difference counts: a(m - a)/m.
  var weight: Double { Double(countUnderA * countUnderB) / Double(outcomes.count) }
}
