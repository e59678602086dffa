public import Journal
public import Statistics

/// A trial of one as it stands: what was told, what came of it, and what the closed blocks say.
///
/// By intention to treat: an outcome counts for the arm that was told, whether or not the person kept to it.
public struct TrialAnalysis: Equatable, Sendable {
  /// An export for others may replace its words.
  public var trial: Trial
  /// What was told, in order.
  public let slots: [TrialSlot]
  /// How many allocations all planned blocks have. Only for when the trial is over: before, it would give away blocks.
  public let plannedSlots: Int
  /// Blocks of which every outcome has been.
  public let closedBlocks: Int
  /// What the closed blocks say; `nil` if none has outcomes under both arms.
  public let result: TrialResult?
  public let verdict: TrialResult.Verdict
  public let state: State

  public enum State: String, Sendable {
    case running
    /// The evidence reached the line that was fixed at the start.
    case decided
    /// All planned blocks are closed.
    case finished
    /// By the person, before its planned end.
    case stopped
  }

  public init(_ trial: Trial, in diary: Diary, now: Moment) {
    self.trial = trial
    let sizes = trial.order.map(\.count)
    let blockOfSlot = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
    plannedSlots = blockOfSlot.count
    slots = zip(trial.allocations, blockOfSlot).map { allocation, block in
      TrialSlot(allocation, of: trial, block: block, in: diary, now: now)
    }
    var closed: [TrialBlock] = []
    for (block, size) in sizes.enumerated() {
      let own = slots.filter { $0.block == block }
      guard own.count == size, own.allSatisfy(\.isOver) else { break }
      closed.append(TrialBlock(own.map { .init(arm: TrialArm($0.allocation.arm), tenths: $0.tenths) }))
    }
    closedBlocks = closed.count
    let isFinished = closed.count == sizes.count
    // The line holds at the first look at which it is reached, whatever comes after.
    let decided = closed.indices.map { Array(closed[...$0]) }
      .first { (TrialResult.eValue($0) ?? 0) >= TrialResult.decisiveEValue }
    result = TrialResult(closed)
    verdict = TrialResult.verdict(decided.flatMap(TrialResult.init) ?? result, isFinished: isFinished)
    state = decided != nil ? .decided : isFinished ? .finished : trial.stoppedAt != nil ? .stopped : .running
  }
}

extension TrialAnalysis {
  /// Whether its result is to be shown without asking.
  public var isOver: Bool { state != .running }

  /// The arm that did better, where the trial tells them apart: more relief, or fewer pain days.
  public var better: Trial.Arm? {
    verdict.higher.map { higher in (higher == .a) == (trial.unit == .episode) ? .a : .b }
  }

  /// The arm that the next allocation is, which nobody is told before; `nil` if there is none left.
  public var nextArm: Trial.Arm? {
    let arms = trial.order.joined().dropFirst(slots.count)
    return isOver ? nil : arms.first.map { $0 == .a ? .a : .b }
  }

  /// The last allocation, while its outcome can still come.
  public var openSlot: TrialSlot? { slots.last.flatMap { $0.isOver ? nil : $0 } }

  public func slots(of arm: Trial.Arm) -> [TrialSlot] { slots.filter { $0.allocation.arm == arm } }

  /// The mean outcome of an arm in its own unit, over all that was measured; `nil` without any.
  public func mean(of arm: Trial.Arm) -> Double? {
    let tenths = slots(of: arm).compactMap(\.tenths)
    return tenths.isEmpty ? nil : Double(tenths.reduce(0, +)) / Double(tenths.count) / 10
  }
}

extension Diary {
  /// The journal's trials as they stand, oldest first. The diary has to reach back to the first of them.
  public func trialAnalyses(now: Moment) -> [TrialAnalysis] {
    trials.map { TrialAnalysis($0, in: self, now: now) }
  }
}

extension Trial {
  /// The hidden order of the arms.
  fileprivate var order: [[TrialArm]] {
    TrialAllocation(seed: seed, unit: unit == .episode ? .episode : .period, blocks: blocks).blocks
  }

  /// How many allocations a trial takes, give or take: the exact number would give away the sizes of its blocks.
  public var usualSlots: Int { blocks * (unit == .episode ? 5 : 2) }
}

extension TrialArm {
  fileprivate init(_ arm: Trial.Arm) { self = arm == .a ? .a : .b }
}
