/// The choices that the analysis of triggers rests on, fixed before anyone looks at the data. The simulation tries
/// others, for the table in the method article.
package struct TriggerMethod: Sendable {
  /// Days are compared within blocks of so many days, weekends with weekends.
  package var blockDays: Int
  package var controlIndex: ControlIndex

  /// From which time of day a day without an onset looks back.
  package enum ControlIndex: Sendable {
    /// The clock times of the case days in turn, so that controls have the cases' own mix of hours.
    case rotated
    /// The low median of the case days' clock times (through version 0.2).
    case median
  }

  package static let standard = TriggerMethod(blockDays: 14, controlIndex: .rotated)

  package init(blockDays: Int, controlIndex: ControlIndex) {
    self.blockDays = blockDays
    self.controlIndex = controlIndex
  }

  /// Blocks that have ended, and are followed by a check-in: what they hold is decided.
  func closedBlocks(days: Int) -> Int { max(0, days - 1) / blockDays }
}
