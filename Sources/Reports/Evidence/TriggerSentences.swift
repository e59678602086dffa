public import Analysis
internal import Journal
internal import Statistics

/// What the analysis of triggers amounts to, in sentences: counts first, then odds, then words; the same on the page and
/// in JSON. No sentence says more than that two things were written down together.
public struct TriggerSentences: Sendable {
  private let analysis: TriggerAnalysis

  public init(_ analysis: TriggerAnalysis) {
    self.analysis = analysis
  }

  /// What one window says of one trigger, for JSON: no line of it is broken.
  public func unbroken(_ finding: TriggerFinding) -> String {
    sentence(finding).replacing("\u{A0}", with: " ")
  }

  /// What one window says of one trigger.
  public func sentence(_ finding: TriggerFinding) -> String {
    ([body(finding), suspicion(finding), earlySign(finding)]).compactMap { $0 }.joined(separator: " ")
  }

  private func body(_ finding: TriggerFinding) -> String {
    switch finding.verdict {
    case .notEnoughLog: return notEnough(finding)
    case .cannotTell: return "Cannot be told yet. \(whyNotTold(finding))"
    case .likelyLinked:
      return "\(counts(finding)) \(odds(finding)) "
        + (isMore(finding)
          ? "Worth showing your doctor; not proof." : "Less often before episodes; not proof.")
    case .possible:
      return "\(counts(finding)) "
        + (isMore(finding)
          ? "A possible link; could still be chance. Keep logging."
          : "Possibly less often before episodes; could still be chance. Keep logging.")
    case .noClearLink: return "\(counts(finding)) No clear link so far (\(shortOdds(finding)))."
    case .unlikelyStrong: return "\(counts(finding)) A doubling of risk looks unlikely (\(shortOdds(finding)))."
    }
  }

  /// "Likely linked: episodes on 6 of 31 days (19 %) with it in the 24 h before, on 2 of 64 other days (3 %); odds x4.4,
  /// range 1.1 to more than 20."
  func short(_ finding: TriggerFinding) -> String {
    let exposed = NumberText.share(finding.counts.exposedCases, of: finding.exposedDays, "day")
    let others = NumberText.share(finding.counts.unexposedCases, of: finding.unexposedDays, "other day")
    let verdict = finding.verdict == .likelyLinked ? "Likely linked" : "A possible link, or chance"
    return "\(verdict): episodes on \(exposed) with it \(finding.window.words), on \(others); \(shortOdds(finding))."
  }

  /// "Episodes began on 6 of 31 days (19 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %)."
  private func counts(_ finding: TriggerFinding) -> String {
    let name = finding.trigger.name
    let exposed = NumberText.share(finding.counts.exposedCases, of: finding.exposedDays, "day")
    let others = NumberText.share(finding.counts.unexposedCases, of: finding.unexposedDays, "other day")
    return "Episodes began on \(exposed) with \(name) \(finding.window.words), and on \(others)."
  }

  /// "Allowing for weekend and part of the log, odds about 4.4 times higher (95 % range 1.1 to more than 20)."
  private func odds(_ finding: TriggerFinding) -> String {
    guard let estimate = finding.estimate else { return "" }
    let ratio = estimate.shrunkenOddsRatio
    let range = estimate.posterior.interval
    // The range is turned with the ratio: both say how many times.
    let (words, limits) =
      isMore(finding)
      ? ("\(NumberText.ratio(ratio)) times higher", range)
      : ("\(NumberText.ratio(1 / ratio)) times lower", Interval(lower: 1 / range.upper, upper: 1 / range.lower))
    return "Allowing for weekend and part of the log, odds about \(words) (95 % range \(NumberText.range(limits)))."
  }

  /// "odds x1.1, range 0.5 to 2.6"
  func shortOdds(_ finding: TriggerFinding) -> String {
    guard let estimate = finding.estimate else { return "" }
    return glued("odds x\(NumberText.ratio(estimate.shrunkenOddsRatio)),") + " "
      + glued("range \(NumberText.range(estimate.posterior.interval))")
  }

  /// What the log lacks.
  func notEnough(_ finding: TriggerFinding) -> String {
    let log = finding.log
    if log.coverage < TriggerFinding.leastCoverage || log.answeredDays < TriggerFinding.leastUsableDays {
      // Of the days that it ran over, or of those that it takes, whichever is what is missing.
      let days = log.coverage < TriggerFinding.leastCoverage ? log.days : TriggerFinding.leastUsableDays
      return "Not enough check-ins yet: \(log.answeredDays) of \(counted(days, "day"))."
    }
    if finding.usableDays < TriggerFinding.leastUsableDays {
      return "Too little pain-free time between episodes yet: \(counted(finding.usableDays, "usable day")), "
        + "it takes \(TriggerFinding.leastUsableDays)."
    }
    return "Not enough episodes yet: \(finding.caseDays) with check-ins around them, "
      + "it takes \(TriggerFinding.leastCaseDays)."
  }

  private func whyNotTold(_ finding: TriggerFinding) -> String {
    let name = capitalized(finding.trigger.name)
    let reason: String
    if finding.exposedDays == 0 {
      reason = "\(name) was never there on \(counted(finding.usableDays, "usable day"))"
    } else if finding.unexposedDays == 0 {
      reason = "\(name) was there on every one of \(counted(finding.usableDays, "usable day"))"
    } else if finding.exposedDays <= finding.unexposedDays {
      reason = "\(name) was logged on only \(counted(finding.exposedDays, "usable day"))"
    } else {
      reason = "\(name) was missing on only \(counted(finding.unexposedDays, "usable day"))"
    }
    guard let more = finding.moreEpisodes else { return "\(reason), so there is nothing to compare." }
    return "\(reason); it would take about \(counted(more, "more episode"))."
  }

  /// "You suspected it in 9 of 12 episodes."
  private func suspicion(_ finding: TriggerFinding) -> String? {
    guard let count = analysis.suspected[finding.trigger] else { return nil }
    return "You suspected it in \(count) of \(counted(analysis.episodes, "episode"))."
  }

  /// What comes before an episode may already belong to it.
  private func earlySign(_ finding: TriggerFinding) -> String? {
    let signs = ["fatigue", "tired", "stiff", "craving"]
    let name = finding.trigger.name.lowercased()
    guard finding.verdict == .likelyLinked || finding.verdict == .possible, isMore(finding),
      signs.contains(where: name.contains)
    else { return nil }
    return "It may be an early sign of an episode that has begun."
  }

  private func isMore(_ finding: TriggerFinding) -> Bool { finding.direction == .more }

  /// How many tests were made, and how many flags are expected to be false.
  public var caution: String {
    guard analysis.tested > 0 else { return "No trigger could be tested yet." }
    return "\(counted(analysis.tested, "test")) of triggers in time windows; 1 in 10 of the likely links may be chance."
  }

  /// "check-ins on 113 of 120 days"
  var coverage: String {
    analysis.log.days == 0
      ? "no check-in yet" : "check-ins on \(analysis.log.answeredDays) of \(counted(analysis.log.days, "day"))"
  }

  /// "113 of 120 days have a check-in (94 %); 10 episodes."
  public var log: String {
    let log = analysis.log
    guard log.days > 0 else { return "There is no check-in yet, and triggers can be told from check-ins only." }
    return "\(NumberText.share(log.answeredDays, of: log.days, "day")) \(log.days == 1 ? "has" : "have") a check-in; "
      + "\(counted(analysis.episodes, "episode"))."
  }
}
