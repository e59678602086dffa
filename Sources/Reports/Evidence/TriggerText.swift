public import Analysis
internal import Journal
internal import Statistics

/// The analysis of triggers as a page of text.
public struct TriggerText {
  private let analysis: TriggerAnalysis
  private let sentences: TriggerSentences
  private let layout: TextLayout
  private let command: NextStep.Wording

  /// - Parameter command: what to type for a step.
  public init(
    _ analysis: TriggerAnalysis, layout: TextLayout, command: @escaping NextStep.Wording = { _ in nil }
  ) {
    self.analysis = analysis
    self.layout = layout
    self.command = command
    sentences = TriggerSentences(analysis)
  }

  public func text(_ detail: EvidenceDetail) -> String {
    let notes =
      detail == .brief
      ? [sentences.briefCaution]
      : [sentences.caution, sentences.stricter, detail == .full ? TriggerChecks.oneLook : nil]
    let said = notes.compactMap { $0 }.joined(separator: " ")
    let caution = analysis.findings.isEmpty || said.isEmpty ? [] : [layout.dim(layout.wrap(said))]
    if detail == .brief {
      let title = layout.bold(layout.wrap("What may set episodes off (\(sentences.coverage))"))
      let lines = [title] + standingOut(2, isBrief: true, sentences.short) + rest(isBrief: true) + caution
      return lines.joined(separator: "\n")
    }
    let heading = layout.bold("What may set episodes off") + "\n" + layout.wrap(sentences.log)
    let findings =
      detail == .full
      ? analysis.findings.map(self.detail)
      : [standingOut(4, sentences.sentence), rest(isBrief: false)].filter { !$0.isEmpty }
        .map { $0.joined(separator: "\n") }
    return ([heading] + findings + suspectedOnly + caution).joined(separator: "\n\n")
  }

  private func standingOut(
    _ most: Int, isBrief: Bool = false, _ sentence: (TriggerFinding) -> String
  ) -> [String] {
    let leads = analysis.leads
    let lines = leads.prefix(most).map { lead in
      let others = analysis.findings.filter {
        $0.trigger == lead.trigger && !$0.isPrimary && $0.verdict == .possible && $0.direction == lead.direction
      }
      let also = isBrief || others.isEmpty ? "" : " Possible as well: \(listed(others.map(\.window.words)))."
      return layout.wrap("\(name(lead)): \(sentence(lead))\(also)", rest: "  ")
    }
    let more = leads.count - lines.count
    return lines + (more > 0 ? ["\(more) more" + (command(.seeAllTriggers).map { ": \($0)" } ?? ".")] : [])
  }

  /// The triggers that do not stand out, by what is said of them.
  private func rest(isBrief: Bool) -> [String] {
    let groups: [(TriggerFinding.Verdict, TriggerFinding.Frequency?, String)] = [
      (.unlikelyStrong, nil, "A doubling of risk looks unlikely"), (.noClearLink, nil, "No clear link so far"),
      (.cannotTell, nil, "Too early to tell"), (.cannotTell, .tooConstant, "Present on too many days to tell"),
      (.cannotTell, .tooRare, "Present on too few days to tell"),
    ]
    let said = Set(analysis.leads.map(\.trigger))
    let others = analysis.findings.filter { $0.isPrimary && !said.contains($0.trigger) }
    let judged =
      groups.compactMap { verdict, frequency, title in
        let items =
          others
          .filter { $0.verdict == verdict && (verdict != .cannotTell || $0.frequency == frequency) }
          .map { $0.trigger.name + (isBrief ? "" : remark($0)) }
        return items.isEmpty ? nil : "\(title): \(items.joined(separator: ", "))."
      }
      + [onlyTheDayBefore(others.filter { $0.verdict == .unlikelyStrong || $0.verdict == .noClearLink })]
      .compactMap { $0 }
    let paragraphs = isBrief && !judged.isEmpty ? [judged.joined(separator: " ")] : judged
    return paragraphs.map { layout.wrap($0, rest: "  ") } + notEnough
  }

  /// Without times of day, nobody can tell whether an exposure of the episode's own day came before it. No link with the
  /// day before says nothing about that day.
  private func onlyTheDayBefore(_ findings: [TriggerFinding]) -> String? {
    let names = findings.filter { $0.window == .dayBefore }.map(\.trigger.name)
    guard !names.isEmpty else { return nil }
    let which = names.count == findings.count ? "" : " for \(listed(names))"
    return "Only the day before was compared\(which): most times of day are not known."
  }

  /// Most triggers lack the same: that is said once.
  private var notEnough: [String] {
    let findings = analysis.leading.filter { $0.verdict == .notEnoughLog }
    return Dictionary(grouping: findings, by: sentences.notEnough).sorted { $0.key < $1.key }.map { reason, findings in
      let names = listed(findings.map { $0.trigger.name })
      return layout.wrap("\(capitalized(names)): \(reason)", rest: "  ")
    }
  }

  private func remark(_ finding: TriggerFinding) -> String {
    switch finding.verdict {
    case .noClearLink, .unlikelyStrong: " (\(sentences.shortOdds(finding)))"
    case .cannotTell: finding.moreEpisodes.map { " (\(glued("about \(counted($0, "more episode"))")))" } ?? ""
    case .notEnoughLog, .likelyLinked, .possible: ""
    }
  }

  private func name(_ finding: TriggerFinding) -> String { capitalized(finding.trigger.name) }

  private var suspectedOnly: [String] {
    let items = analysis.suspectedOnly.prefix(3)
    guard let first = items.first else { return [] }
    let names = items.map { "\($0.trigger.name) (\(glued(counted($0.episodes, "episode"))))" }
    return [
      layout.wrap("Suspected but not tracked, so nothing can be said yet: \(listed(Array(names))).")
        + (command(.track(first.trigger)).map { "\n  \($0)" } ?? "")
    ]
  }

  private func detail(_ finding: TriggerFinding) -> String {
    var lines = [layout.bold(layout.wrap("\(name(finding)), \(finding.window.words)"))]
    lines.append(layout.wrap(sentences.sentence(finding), first: "  ", rest: "  "))
    let counts = finding.counts
    lines.append(
      layout.wrap(
        "Episode days: \(counts.exposedCases) exposed, \(counts.unexposedCases) not; other days: "
          + "\(counts.exposedControls) exposed, \(counts.unexposedControls) not; \(finding.informativeCases) episodes "
          + "in informative strata; \(finding.log.answeredDays) of \(finding.log.days) days answered.",
        first: "  ", rest: "  "))
    if let estimate = finding.estimate {
      let ratio = estimate.oddsRatio.map { glued("odds ratio \(NumberText.ratio($0))") + ", " } ?? ""
      let q = finding.q.map { ", " + glued("q \(NumberText.p($0))") } ?? ", not tested"
      lines.append(
        layout.wrap(
          "\(ratio)\(glued("mid-p \(NumberText.p(estimate.midP))"))\(q), "
            + "\(glued("least possible p \(NumberText.p(estimate.minimumAttainableMidP))")); \(sentences.shortOdds(finding)), "
            + "probability of higher odds \(NumberText.percent(estimate.posterior.probabilityAboveOne)).",
          first: "  ", rest: "  "))
    }
    lines += TriggerChecks(finding).lines.map { layout.wrap($0, first: "  ", rest: "  ") }
    return lines.joined(separator: "\n")
  }
}
