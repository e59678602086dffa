/// The hidden order of a trial's arms: blocks in random order, half of each block A.
public struct TrialAllocation: Equatable, Sendable {
  public let blocks: [[TrialArm]]

  /// What is allocated an arm.
  public enum Unit: String, CaseIterable, Sendable {
    /// An episode: blocks of 4 or 6, drawn first, so that the last of a block cannot be foreseen.
    case episode
    /// A week: pairs.
    case period
  }

  /// The order that a seed fixes (SplitMix64; Fisher and Yates, from the end). The first blocks do not depend on how
  /// many there are.
  public init(seed: UInt64, unit: Unit, blocks count: Int) {
    var random = SeededGenerator(seed: seed)
    blocks = (0..<count).map { _ in
      let size = unit == .period ? 2 : [4, 6][random.draw(below: 2)]
      var arms = [TrialArm](repeating: .a, count: size / 2) + [TrialArm](repeating: .b, count: size / 2)
      for last in stride(from: size - 1, to: 0, by: -1) { arms.swapAt(last, random.draw(below: last + 1)) }
      return arms
    }
  }
}

extension SeededGenerator {
  /// A number from 0 up to a bound, by rejection: written out because the order of a trial must never change with the
  /// standard library.
  mutating func draw(below bound: Int) -> Int {
    let bound = UInt64(bound)
    // 2⁶⁴ modulo the bound: so many of the greatest numbers would favour some results.
    let surplus = (UInt64.max % bound + 1) % bound
    while true {
      let number = next()
      if surplus == 0 || number < 0 &- surplus { return Int(number % bound) }
    }
  }
}
