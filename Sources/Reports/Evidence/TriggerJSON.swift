public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension TriggerAnalysis {
  /// The analysis as `analyze triggers --json` gives it.
  public var json: JSON {
    let sentences = TriggerSentences(self)
    return .object([
      "schema": .int(1), "triggers": .array(findings.map { json($0, sentences) }),
      "suspectedOnly": .array(
        suspectedOnly.map { .object(["trigger": .string($0.trigger.name), "suspectedIn": .int($0.episodes)]) }),
      "episodes": .int(episodes), "coverage": .object(["days": .int(log.days), "checkedIn": .int(log.answeredDays)]),
      "tested": .int(tested), "expectedFalseAlarms": .double(expectedFalseAlarms),
      "caution": .string(sentences.caution),
    ])
  }

  private func json(_ finding: TriggerFinding, _ sentences: TriggerSentences) -> JSON {
    let sentence = sentences.unbroken(finding)
    let estimate = finding.estimate
    let isJudged = finding.verdict != .notEnoughLog && finding.verdict != .cannotTell
    return .object([
      "trigger": .string(finding.trigger.name), "window": .string(finding.window.rawValue),
      "isLeading": .bool(leading.contains { $0.trigger == finding.trigger && $0.window == finding.window }),
      "resolution": .string(finding.window.resolution.rawValue), "usableDays": .int(finding.usableDays),
      "coverage": .double(finding.log.coverage), "exposedCases": .int(finding.counts.exposedCases),
      "unexposedCases": .int(finding.counts.unexposedCases),
      "exposedControls": .int(finding.counts.exposedControls),
      "unexposedControls": .int(finding.counts.unexposedControls),
      "informativeCases": .int(finding.informativeCases),
      "strata": .array(
        finding.strata.map { key, stratum in
          .object([
            "block": .int(key.block), "weekend": .bool(key.isWeekend),
            "cycleWeek": key.cycleWeek == 0 ? .null : .int(key.cycleWeek),
            "counts": .array([
              .int(stratum.exposedCases), .int(stratum.unexposedCases), .int(stratum.exposedControls),
              .int(stratum.unexposedControls),
            ]),
          ])
        }),
      "oddsRatio": .maybe(estimate?.oddsRatio), "oddsRatioLow": .maybe(estimate?.midPInterval.lower),
      "oddsRatioHigh": .maybe(estimate?.midPInterval.upper), "midP": .maybe(estimate?.midP),
      "minimumAttainableP": .maybe(estimate?.minimumAttainableMidP), "q": .maybe(finding.q),
      "shrunkenOddsRatio": .maybe(estimate?.shrunkenOddsRatio),
      "posterior": estimate.map { $0.posterior.json } ?? .null, "verdict": .string(finding.verdict.rawValue),
      "doubt": .maybe(finding.doubt?.name), "beside": .maybe(finding.decision?.beside?.name),
      "presentDays": .int(finding.log.presentDays), "lateDays": .int(finding.log.lateDays),
      "frequency": .maybe(finding.frequency?.rawValue), "decision": finding.decision?.json ?? .null,
      "direction": .maybe(isJudged ? finding.direction?.rawValue : nil),
      "suspectedIn": .int(suspected[finding.trigger] ?? 0), "moreEpisodes": .maybe(finding.moreEpisodes),
      "why": .maybe(isJudged ? nil : sentence), "sentence": .string(sentence),
    ])
  }
}

extension TriggerFinding.Doubt {
  fileprivate var name: String {
    switch self {
    case .oneLook: "oneLook"
    case .hindsight: "hindsight"
    case .firstSign: "firstSign"
    case .beside: "beside"
    }
  }
}

extension TriggerDecision {
  fileprivate var json: JSON {
    .object([
      "blocks": .int(blocks), "through": .string(through.iso), "exposedCases": .int(counts.exposedCases),
      "unexposedCases": .int(counts.unexposedCases), "exposedControls": .int(counts.exposedControls),
      "unexposedControls": .int(counts.unexposedControls), "eValue": .double(eValue),
      "neededEValue": .maybe(neededEValue.isFinite ? neededEValue : nil), "posterior": posterior.json,
      "dayBefore": .object([
        "exposedCases": .int(dayBefore.counts.exposedCases), "unexposedCases": .int(dayBefore.counts.unexposedCases),
        "exposedControls": .int(dayBefore.counts.exposedControls),
        "unexposedControls": .int(dayBefore.counts.unexposedControls),
        "probabilityAboveOne": .maybe(dayBefore.probabilityAboveOne),
      ]),
      "hindsightCases": .int(hindsightCases), "likelyLink": .bool(isLink),
    ])
  }
}

extension ConditionalInference.Posterior {
  fileprivate var json: JSON {
    .object([
      "median": .double(median), "low": .double(interval.lower), "high": .double(interval.upper),
      "probabilityAboveOne": .double(probabilityAboveOne),
    ])
  }
}
