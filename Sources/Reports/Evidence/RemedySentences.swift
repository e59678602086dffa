public import Analysis
internal import Journal
internal import Statistics

/// The relief that followed remedies, in sentences: the same on the page and in JSON.
public struct RemedySentences: Sendable {
  /// Remedies that are judged together.
  private let remedies: Int

  public init(_ analysis: RemedyAnalysis) {
    remedies = analysis.findings.count(where: \.isJudged)
  }

  /// Included in every analysis of remedies; in brief, only if there is something to compare.
  public static let regressionToTheMean =
    "Pain is usually treated near its peak, so part of every drop would have come anyway."

  /// Included once if it applies to all.
  static let nothingToCompare =
    "Without a comparison with untreated episodes, no remedy can be given the credit. A randomised trial could tell."

  public func sentence(_ finding: RemedyFinding) -> String {
    [relief(finding), shrunken(finding), comparison(finding), answers(finding)].compactMap { $0 }.joined(separator: " ")
  }

  /// "Pain fell by 30 % or more after 7 of 10 uses (40 to 89 %)."
  func relief(_ finding: RemedyFinding) -> String {
    guard let improved = finding.improved30 else {
      return "\(capitalized(counted(finding.uses, "use"))), none with an intensity before and after."
    }
    let uses = "\(improved.successes) of \(counted(improved.trials, "use"))"
    guard finding.isJudged else {
      return "Pain fell by 30 % or more after \(uses)\(fromReadings(finding)): too few to judge."
    }
    let range = NumberText.percents(improved.wilsonInterval)
    return "Pain fell by 30 % or more after \(uses) (\(range))\(fromReadings(finding))."
  }

  /// ", 3 of them by the episode's readings"
  private func fromReadings(_ finding: RemedyFinding) -> String {
    guard finding.fromReadings > 0 else { return "" }
    return ", \(finding.fromReadings) of them by the episode's readings"
  }

  /// "Untreated episodes at a similar stage: 2 of 8, uses matched with them: 5 of 8. Difference 38 points (-9 to 68):
  /// unclear."
  private func comparison(_ finding: RemedyFinding) -> String? {
    guard finding.isJudged else { return nil }
    guard let untreated = finding.untreated else { return finding.gap.map { gap($0, finding) } }
    let points = { (share: Double) in String(Int((share * 100).rounded())) }
    let interval = untreated.interval
    return
      "Untreated episodes at a similar stage: \(untreated.improved30.successes) of \(untreated.improved30.trials), uses "
      + "matched with them: \(untreated.matched.successes) of \(untreated.matched.trials). Difference "
      + "\(points(untreated.difference)) points (\(glued("\(points(interval.lower)) to \(points(interval.upper))"))): "
      + "\(verdict(untreated.verdict))."
  }

  private func verdict(_ verdict: RemedyFinding.Untreated.Verdict) -> String {
    switch verdict {
    case .unclear: "unclear"
    case .more: "relief more often than untreated"
    case .moment:
      "relief more often, but not more than from the worst moments of untreated episodes. The moment you chose may explain it"
    case .less: "relief less often than untreated. Episodes that are treated may be the worse ones"
    }
  }

  /// Why the remedy cannot be compared, and what is needed.
  func gap(_ gap: RemedyFinding.Gap, _ finding: RemedyFinding) -> String {
    switch gap {
    case .readings:
      "Not compared: \(NumberText.share(finding.readable.withBoth, of: finding.readable.uses, "use")) have an intensity "
        + "before and after; \(NumberText.percent(RemedyFinding.leastReadable)) are needed."
    case .untreated: "Not compared: every episode was treated."
    case .secondReading(let episodes):
      "Not compared: \(counted(episodes, "episode")) without a remedy \(episodes == 1 ? "has" : "have") no second "
        + "intensity at these places."
    case .stage:
      "Not compared: untreated episodes have no intensity at a similar stage, after an earlier one that shows no rise."
    }
  }

  /// "Allowing for chance among 5 remedies, about 52 %."
  private func shrunken(_ finding: RemedyFinding) -> String? {
    guard remedies > 1, let share = finding.shrunkenShare else { return nil }
    return "Allowing for chance among \(remedies) remedies, about \(NumberText.percent(share))."
  }

  /// "You said it helped 4 of 5 times."
  private func answers(_ finding: RemedyFinding) -> String? {
    let all = finding.helped.values.reduce(0, +)
    guard all > 0 else { return nil }
    return "You said it helped \(finding.helped[.yes] ?? 0) of \(counted(all, "time"))."
  }

  /// The figures behind the sentence.
  func figures(_ finding: RemedyFinding) -> String? {
    var parts: [String] = []
    if let improved = finding.improved30 {
      parts.append("by half or more: \(finding.improved50) of \(improved.trials)")
    }
    if let drop = finding.meanDrop {
      let range = drop.interval.map { " (\(glued("\(decimal($0.lower)) to \(decimal($0.upper))")))" } ?? ""
      parts.append("mean drop \(decimal(drop.mean)) points\(range)")
    }
    if let minutes = finding.medianMinutesToRelief {
      parts.append("30 % lower within \(Int(minutes)) min in half of them")
    }
    if let share = finding.shareOfGreatestRelief {
      parts.append("\(NumberText.percent(share)) of the greatest possible relief over the time followed")
    }
    if let adjusted = finding.untreated?.adjusted {
      parts.append(
        "at the same intensity before, \(decimal(adjusted.points)) points afterwards compared with untreated "
          + "(\(glued("\(decimal(adjusted.interval.lower)) to \(decimal(adjusted.interval.upper))")), "
          + "\(glued("p \(NumberText.p(adjusted.p))")))")
    }
    return parts.isEmpty ? nil : capitalized(parts.joined(separator: "; ")) + "."
  }
}
