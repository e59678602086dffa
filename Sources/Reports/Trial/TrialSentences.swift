public import Analysis
internal import Journal
internal import Statistics

/// An n-of-1 trial in sentences: the same on the terminal, on pages and in JSON.
public struct TrialSentences: Sendable {
  let analysis: TrialAnalysis
  let times: MomentText

  private var trial: Trial { analysis.trial }

  public init(_ analysis: TrialAnalysis, times: MomentText) {
    self.analysis = analysis
    self.times = times
  }

  // MARK: - On the way

  /// "12 of about 35 episodes since Sat 21 Nov; outcome known for 10."
  public var progress: String {
    let told = analysis.slots.count
    let noun = trial.unit == .episode ? "episode" : "week"
    let planned = analysis.isOver ? "\(analysis.plannedSlots)" : "about \(max(trial.usualSlots, told + 1))"
    let over = analysis.slots.filter(\.isOver)
    let known = over.isEmpty ? "" : "; outcome known for \(over.count { $0.tenths != nil }) of \(over.count)"
    return "\(told) of \(planned) \(noun)s since \(times.moment(trial.startedAt))\(known)."
  }

  /// "Followed in 9, not followed in 1, not recorded in 2."
  public var adherence: String? {
    let over = analysis.slots.filter(\.isOver)
    guard !over.isEmpty else { return nil }
    let counts = [
      ("followed", over.count { $0.isFollowed == true }), ("not followed", over.count { $0.isFollowed == false }),
      ("not recorded", over.count { $0.isFollowed == nil }),
    ].filter { $0.1 > 0 }
    return capitalized(counts.map { "\($0.0) in \($0.1)" }.joined(separator: ", ")) + "."
  }

  public static let whatIsFixed =
    "Fixed now: the order, which is random and hidden, and the rule: \(TrialProtocol.rule)."
  public static let freedom =
    "Your safety comes first: with a warning sign, see someone. You can do something else at any time."

  public static let hidden = "Results stay hidden until the trial ends."

  // MARK: - Result

  /// The verdict of the rule, in a sentence.
  public var verdict: String {
    switch analysis.verdict {
    case .apartA, .apartB:
      guard let better = analysis.better else { return "" }
      return "The trial found a difference: \(more) \(name(better)) than \(name(better.other))."
    case .alike:
      return "About the same: any difference is below "
        + (trial.unit == .episode ? "1 point." : "1 day a week.")
    case .unclear: return "The trial could not tell which is better."
    case .goOn:
      return analysis.isOver
        ? "Stopped early. By the rule fixed at the start, it cannot tell which is better."
        : "Not decided yet."
    case .cannotTell: return "Nothing to compare yet: no finished block has results for both."
    }
  }

  private var more: String { trial.unit == .episode ? "more relief" : "fewer pain days" }

  /// "After an hour, pain had fallen by 1.8 points more with heat than with ice (95 % range 0.4 to 3.1)."
  public var difference: String? {
    guard let result = analysis.result else { return nil }
    guard result.difference != 0 else {
      return "On average there was no difference (95 % range \(range(result.interval)))."
    }
    // The arm that did better comes first.
    let isA = (result.difference > 0) == (trial.unit == .episode)
    let better: Trial.Arm = isA ? .a : .b
    let size = decimal(abs(result.difference))
    let limits = range(result.interval, isTurned: result.difference < 0)
    let what =
      trial.unit == .episode
      ? "After an hour, pain had fallen by \(size) points more \(name(better)) than \(name(better.other))"
      : "There were \(size) fewer pain days a week \(name(better)) than \(name(better.other))"
    return "\(what) (95 % range \(limits))."
  }

  /// The range that is valid however often one looks, in the direction of the difference.
  public var sequence: String? {
    analysis.result.map {
      "Allowing for early looks, the range is \(range($0.confidenceSequence, isTurned: $0.difference < 0)). "
        + "Evidence of a difference: \(evidence($0.eValue)) to 1; p \(NumberText.p($0.p))."
    }
  }

  /// The limits of what one trial can say.
  public static let scope = "This is true for you, at the time of the trial. It is not medical advice."

  /// `with heat`, `without heat`.
  func name(_ arm: Trial.Arm) -> String {
    trial.remedy(of: arm).map { "with \($0.name)" } ?? "without \(trial.remedy.name)"
  }

  /// A mean outcome in its unit: `1.8 points`, `2.3 days a week`.
  func mean(_ arm: Trial.Arm) -> String { analysis.mean(of: arm).map(decimal) ?? "" }

  private func evidence(_ value: Double) -> String {
    value > 1000 ? "over 1000" : value >= 10 ? "\(Int(value))" : decimal(value)
  }

  private func range(_ limits: TrialResult.Limits, isTurned: Bool = false) -> String {
    let lower = isTurned ? limits.upper.map { -$0 } : limits.lower
    let upper = isTurned ? limits.lower.map { -$0 } : limits.upper
    return switch (lower, upper) {
    case (let lower?, let upper?): glued("\(decimal(lower)) to \(decimal(upper))")
    case (let lower?, nil): glued("\(decimal(lower)) or more")
    case (nil, let upper?): glued("\(decimal(upper)) or less")
    case (nil, nil): "not bounded yet"
    }
  }
}

extension Trial.Arm {
  var other: Trial.Arm { self == .a ? .b : .a }
}
