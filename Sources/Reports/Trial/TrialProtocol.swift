internal import Analysis
internal import Journal
internal import Statistics

/// How a trial was done, line by line, with the items of the CONSORT extension for n-of-1 trials (CENT, 2015).
struct TrialProtocol {
  let analysis: TrialAnalysis
  let times: MomentText
  /// Whether to show the result.
  let isShown: Bool

  private var trial: Trial { analysis.trial }

  var entries: [Document.Entry] {
    [
      Document.Entry("Who", "one person, who also recorded every outcome"),
      Document.Entry("Why", trial.reason ?? "not recorded"), Document.Entry("Compared", compared),
      Document.Entry("Order", order), Document.Entry("Blinding", "none: you knew which remedy it was"),
      Document.Entry("Outcome", outcome), Document.Entry("Analysis", method), Document.Entry("Rule", Self.rule),
      Document.Entry("Changes", changes), Document.Entry("Harms", harms),
    ]
  }

  private var compared: String {
    let with = trial.other.map { "\(trial.remedy.name) (A) and \($0.name) (B)" }
    return switch trial.unit {
    case .episode: (with ?? "\(trial.remedy.name) (A) and going without it (B)") + ", first in an episode"
    case .week: (with ?? "\(trial.remedy.name) (A) and going without it (B)") + ", a week each"
    }
  }

  private var order: String {
    let blocks =
      trial.unit == .episode ? "blocks of 4 or 6 episodes, half of each block A" : "pairs of weeks, one of each"
    return "random, in \(blocks); fixed at the start by a random number, and hidden until each draw"
  }

  private var outcome: String {
    let window = TrialOutcome.window
    return switch trial.unit {
    case .episode:
      "relief in points: the intensity at the draw minus the one closest to \(TrialOutcome.delay) minutes later "
        + "(\(window.lowerBound) to \(window.upperBound)); pain that has gone counts as 0"
    case .week: "pain days a week, for weeks with \(TrialOutcome.leastDays) or more days known"
    }
  }

  private var method: String {
    "every outcome counts for the remedy drawn, whether or not you used it; exact permutation test within blocks"
  }

  static let rule =
    "a difference counts once the evidence reaches \(Int(TrialResult.decisiveEValue)) to 1 at any look (1 % chance of error), or if p is "
    + "\(TrialResult.decisiveP) or less at the planned end (4 %)"

  private var changes: String {
    var parts: [String] = []
    if analysis.state == .decided, analysis.slots.count < analysis.plannedSlots {
      parts.append("ended by the rule after \(analysis.slots.count) of \(analysis.plannedSlots)")
    }
    if let stopped = trial.stoppedAt {
      let planned = analysis.state == .stopped ? ", before its planned end" : ""
      parts.append("stopped \(times.moment(stopped))\(planned)")
    }
    if let first = trial.peeks.first {
      parts.append("looked at before the end \(counted(trial.peeks.count, "time")), first \(times.moment(first))")
    }
    return parts.isEmpty ? "none" : parts.joined(separator: "; ")
  }

  private var harms: String {
    var parts: [String] = []
    if trial.unit == .episode {
      let known = analysis.slots.filter { $0.tenths != nil }
      let worse = { (arm: Trial.Arm) in "\(arm.rawValue) \(known.count { $0.isWorse && $0.allocation.arm == arm })" }
      let byArm = isShown ? " (\(worse(.a)), \(worse(.b)))" : ""
      parts.append(
        known.isEmpty
          ? "not known yet"
          : "pain was worse after \(known.count(where: \.isWorse)) of \(known.count)\(byArm)")
    }
    parts.append("left because of harm: \(analysis.slots.count { $0.allocation.left == .harm })")
    parts.append("with a warning sign: \(analysis.slots.count(where: \.hasWarningSign))")
    return parts.joined(separator: "; ")
  }
}
