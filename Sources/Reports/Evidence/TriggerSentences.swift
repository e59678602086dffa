public import Analysis
internal import Journal
internal import Statistics

/// The analysis of triggers in sentences: counts first, then odds, then words; the same on the page and in JSON. No
/// sentence claims more than that two things were recorded together.
public struct TriggerSentences: Sendable {
  private let analysis: TriggerAnalysis

  public init(_ analysis: TriggerAnalysis) {
    self.analysis = analysis
  }

  /// The finding of one window for one trigger, for JSON: without line breaks.
  public func unbroken(_ finding: TriggerFinding) -> String {
    sentence(finding).replacing("\u{A0}", with: " ")
  }

  /// The finding of one window for one trigger.
  public func sentence(_ finding: TriggerFinding) -> String {
    [body(finding), resolution(finding), suspicion(finding), earlySign(finding)].compactMap { $0 }.joined(
      separator: " ")
  }

  private func body(_ finding: TriggerFinding) -> String {
    switch finding.verdict {
    case .notEnoughLog: return notEnough(finding)
    case .cannotTell:
      return finding.frequency.map { frequency($0, finding) } ?? "Too early to tell. \(whyNotTold(finding))"
    case .likelyLinked:
      return "\(counts(finding)) \(odds(finding)) \(decided(finding))Worth showing your doctor; not proof."
    case .possible: return "\(counts(finding)) \(possible(finding))"
    case .noClearLink: return "\(counts(finding)) No clear link so far (\(shortOdds(finding)))."
    case .unlikelyStrong: return "\(counts(finding)) A doubling of risk looks unlikely (\(shortOdds(finding)))."
    }
  }

  /// "Likely linked as of 2026-08-02."
  private func decided(_ finding: TriggerFinding) -> String {
    finding.decision.map { "Likely linked as of \($0.through.iso), the end of the last block of days. " } ?? ""
  }

  /// Why a link is not called likely.
  private func possible(_ finding: TriggerFinding) -> String {
    guard isMore(finding) else {
      return "Possibly less often before episodes; could still be chance. Keep logging."
    }
    return switch finding.doubt {
    case .oneLook, nil: "A possible link, or chance. Keep logging."
    case .hindsight: "A possible link: only in answers written after the pain began, and not seen the day before."
    case .firstSign:
      "A possible link: not seen the day before, so it may be a first sign of the episode rather than its trigger."
    case .beside(let other):
      "A possible link: it comes together with \(other.name) and has no clear link of its own."
    }
  }

  private func frequency(_ frequency: TriggerFinding.Frequency, _ finding: TriggerFinding) -> String {
    let days = NumberText.share(finding.log.presentDays, of: finding.log.answeredDays, "answered day")
    return switch frequency {
    case .tooConstant: "Too common to tell: present on \(days)."
    case .tooRare: "Too rare to tell: present on \(days)."
    }
  }

  /// "Likely linked: episodes on 6 of 31 days (19 %) with it in the 24 h before, on 2 of 64 other days (3 %);
  /// odds x4.4, range 1.1 to more than 20."
  func short(_ finding: TriggerFinding) -> String {
    let exposed = NumberText.share(finding.counts.exposedCases, of: finding.exposedDays, "day")
    let others = NumberText.share(finding.counts.unexposedCases, of: finding.unexposedDays, "other day")
    let verdict = finding.verdict == .likelyLinked ? "Likely linked" : "A possible link, or chance"
    return
      "\(verdict): episodes on \(exposed) with it \(finding.window.words), on \(others); \(shortOdds(finding))."
  }

  /// "Episodes began on 6 of 31 days (19 %) with lifting in the 24 h before, and on 2 of 64 other days (3 %)."
  private func counts(_ finding: TriggerFinding) -> String {
    let name = finding.trigger.name
    let exposed = NumberText.share(finding.counts.exposedCases, of: finding.exposedDays, "day")
    let others = NumberText.share(finding.counts.unexposedCases, of: finding.unexposedDays, "other day")
    return "Episodes began on \(exposed) with \(name) \(finding.window.words), and on \(others)."
  }

  /// "Allowing for weekends and slow changes, odds about 4.4 times as high (95 % range 1.1 to more than 20)."
  private func odds(_ finding: TriggerFinding) -> String {
    guard let estimate = finding.estimate else { return "" }
    return "Allowing for weekends and slow changes, odds about \(NumberText.ratio(estimate.shrunkenOddsRatio)) times "
      + "as high (95 % range \(NumberText.range(estimate.posterior.interval)))."
  }

  /// "odds x1.1, range 0.5 to 2.6"
  func shortOdds(_ finding: TriggerFinding) -> String {
    guard let estimate = finding.estimate else { return "" }
    return glued("odds x\(NumberText.ratio(estimate.shrunkenOddsRatio)),") + " "
      + glued("range \(NumberText.range(estimate.posterior.interval))")
  }

  /// The data that are still missing.
  func notEnough(_ finding: TriggerFinding) -> String {
    let log = finding.log
    if log.coverage < TriggerFinding.leastCoverage || log.answeredDays < TriggerFinding.leastUsableDays {
      // Names the number that is too small: days recorded, or days needed.
      let days = log.coverage < TriggerFinding.leastCoverage ? log.days : TriggerFinding.leastUsableDays
      return "Not enough check-ins yet: \(log.answeredDays) of \(counted(days, "day"))."
    }
    if finding.usableDays < TriggerFinding.leastUsableDays {
      return "Too little pain-free time between episodes yet: \(finding.usableDays) of "
        + "\(TriggerFinding.leastUsableDays) usable days."
    }
    return "Not enough episodes yet: \(finding.caseDays) with check-ins around them, "
      + "\(TriggerFinding.leastCaseDays) needed."
  }

  private func whyNotTold(_ finding: TriggerFinding) -> String {
    let name = capitalized(finding.trigger.name)
    let reason: String
    if finding.exposedDays == 0 {
      reason = "\(name) was never present on \(counted(finding.usableDays, "usable day"))"
    } else if finding.unexposedDays == 0 {
      reason = "\(name) was present on every one of \(counted(finding.usableDays, "usable day"))"
    } else if finding.exposedDays <= finding.unexposedDays {
      reason = "\(name) was logged on only \(counted(finding.exposedDays, "usable day"))"
    } else {
      reason = "\(name) was missing on only \(counted(finding.unexposedDays, "usable day"))"
    }
    guard let more = finding.moreEpisodes else { return "\(reason), so there is nothing to compare." }
    return "\(reason); about \(counted(more, "more episode")) would be needed."
  }

  /// Why days are compared instead of hours.
  private func resolution(_ finding: TriggerFinding) -> String? {
    guard finding.window == .dayBefore, finding.verdict != .notEnoughLog else { return nil }
    return "Most times of day are not known, so only the day before is compared."
  }

  /// "You suspected it in 9 of 12 episodes."
  private func suspicion(_ finding: TriggerFinding) -> String? {
    guard let count = analysis.suspected[finding.trigger] else { return nil }
    return "You suspected it in \(count) of \(counted(analysis.episodes, "episode"))."
  }

  /// A feeling before an episode may already be part of it.
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
    return
      "\(counted(analysis.tested, "test")) \(analysis.tested == 1 ? "was" : "were") made. On average up to 1 in 10 of the "
      + "\"likely links\" is a coincidence, however often you look."
  }

  /// The same in one line, if there is a likely link.
  var briefCaution: String? {
    analysis.expectedFalseAlarms > 0 ? "On average up to 1 in 10 of the \"likely links\" is a coincidence." : nil
  }

  /// A note if an earlier version would have given another verdict.
  var stricter: String? {
    let isChanged = analysis.findings.contains { finding in
      finding.verdict == .possible && (finding.q ?? 1) <= TriggerFinding.falseAlarmShare
        && finding.estimate.map { $0.posterior.interval.lower > 1 || $0.posterior.interval.upper < 1 } ?? false
    }
    return isChanged ? "Verdicts are stricter since 0.3; see \"How it is computed\" in the documentation." : nil
  }

  /// "check-ins on 113 of 120 days"
  var coverage: String {
    analysis.log.days == 0
      ? "no check-ins yet" : "check-ins on \(analysis.log.answeredDays) of \(counted(analysis.log.days, "day"))"
  }

  /// "113 of 120 days have a check-in (94 %); 10 episodes."
  public var log: String {
    let log = analysis.log
    guard log.days > 0 else { return "No check-ins yet. Triggers can only be tested with check-ins." }
    return "\(NumberText.share(log.answeredDays, of: log.days, "day")) \(log.days == 1 ? "has" : "have") a check-in; "
      + "\(counted(analysis.episodes, "episode"))."
  }
}
