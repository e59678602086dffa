public import Journal

/// An allocation of a trial, and what came of it.
public struct TrialSlot: Equatable, Sendable {
  public let allocation: Trial.Allocation
  /// The block that it belongs to, from 0.
  public let block: Int
  /// Relief, or pain days a week, in tenths; `nil`: not measured.
  public let tenths: Int?
  /// Whether the person kept to what was told; `nil`: not recorded.
  public let isFollowed: Bool?
  /// Whether a warning sign ended it.
  public let hasWarningSign: Bool
  /// Whether nothing that happens from now on belongs to its outcome.
  public let isOver: Bool

  /// Whether pain was worse after than before. Weeks have no before.
  public var isWorse: Bool { allocation.before != nil && (tenths ?? 0) < 0 }
}

extension TrialSlot {
  init(_ allocation: Trial.Allocation, of trial: Trial, block: Int, in diary: Diary, now: Moment) {
    self.allocation = allocation
    self.block = block
    switch trial.unit {
    case .episode:
      let episode = allocation.episode.flatMap { uuid in diary.episodes.first { $0.uuid == uuid } }
      hasWarningSign = episode.map { !$0.warningSigns.isEmpty } ?? false
      isOver = now.seconds - allocation.toldAt.seconds >= TrialOutcome.window.upperBound * 60
      let after = episode?.intensity(after: allocation.toldAt)
      tenths = allocation.before.flatMap { before in after.map { (before - $0) * 10 } }
      let first = episode?.remedies.first { use in
        trial.arm(of: use) != nil && (use.at.map { $0.seconds >= allocation.toldAt.seconds - 300 } ?? true)
      }
      isFollowed =
        allocation.left != nil || hasWarningSign
        ? false : trial.isFollowed(allocation.arm, by: [first].compactMap { $0 })
    case .week:
      let week = diary.week(of: allocation)
      hasWarningSign = diary.episodes.contains {
        week.contains(diary.dayStart.day(of: $0.onset)) && !$0.warningSigns.isEmpty
      }
      isOver = diary.dayStart.day(of: now) > week.upperBound
      tenths = isOver ? diary.painDayTenths(in: week, now: now) : nil
      let uses = (diary.episodes.flatMap(\.remedies) + diary.remedyUses).filter { use in
        use.at.map { week.contains(diary.dayStart.day(of: $0)) } ?? false
      }
      isFollowed =
        allocation.left != nil || hasWarningSign ? false : isOver ? trial.isFollowed(allocation.arm, by: uses) : nil
    }
  }
}

extension Trial {
  /// The arm that a use belongs to; `nil` for a remedy that is not compared.
  func arm(of use: RemedyUse) -> Arm? {
    use.remedy.id == remedy.id ? .a : use.remedy.id == other?.id ? .b : nil
  }

  /// Whether uses keep to an arm. Going without is kept to unless the remedy was used; a remedy that was not logged may
  /// have been used all the same.
  fileprivate func isFollowed(_ arm: Arm, by uses: [RemedyUse]) -> Bool? {
    let arms = Set(uses.compactMap { self.arm(of: $0) })
    if arms.contains(where: { $0 != arm }) { return false }
    return arms.contains(arm) || remedy(of: arm) == nil ? true : nil
  }
}
