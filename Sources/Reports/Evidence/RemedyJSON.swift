public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension RemedyAnalysis {
  /// The analysis as `analyze remedies --json` gives it.
  public var json: JSON {
    .object([
      "schema": .int(1), "remedies": .array(findings.map { $0.json(RemedySentences(self)) }),
      "sentences": .strings([RemedySentences.regressionToTheMean]),
    ])
  }
}

extension RemedyFinding {
  fileprivate func json(_ sentences: RemedySentences) -> JSON {
    let sentence = sentences.sentence(self).replacing("\u{A0}", with: " ")
    let limits = isJudged ? improved30?.wilsonInterval : nil
    return .object([
      "remedy": .string(remedy.name), "uses": .int(uses), "measured": .int(improved30?.trials ?? 0),
      "improved30": .int(improved30?.successes ?? 0), "improved50": .int(improved50), "low": .maybe(limits?.lower),
      "high": .maybe(limits?.upper), "meanDrop": .maybe(meanDrop?.mean),
      "meanDropLow": .maybe(meanDrop?.interval?.lower), "meanDropHigh": .maybe(meanDrop?.interval?.upper),
      "medianMinutesToRelief": .maybe(medianMinutesToRelief), "shareOfGreatestRelief": .maybe(shareOfGreatestRelief),
      "helped": .object(
        Helped.allCases.map { JSON.Member(name: $0.rawValue, value: .int(helped[$0] ?? 0)) }),
      "shrunkenShare": .maybe(shrunkenShare), "firstUses": .int(readable.uses), "withBoth": .int(readable.withBoth),
      "fromReadings": .int(fromReadings),
      "untreated": untreated.map { $0.json } ?? .null, "why": .maybe(why(sentences)), "sentence": .string(sentence),
    ])
  }

  private func why(_ sentences: RemedySentences) -> String? {
    if !isJudged { return "At least \(Self.leastToJudge) uses with an intensity before and after are needed." }
    return gap.map { sentences.gap($0, self).replacing("\u{A0}", with: " ") }
  }
}

extension RemedyFinding.Untreated {
  fileprivate var json: JSON {
    .object([
      "count": .int(improved30.trials), "improved30": .int(improved30.successes), "matchedUses": .int(matched.trials),
      "matchedImproved30": .int(matched.successes), "difference": .double(difference),
      "low": .double(interval.lower), "high": .double(interval.upper), "p": .double(p), "q": .double(q),
      "aboveWorstMoments": .bool(isAboveWorstMoments),
      "adjustedPoints": .maybe(adjusted?.points),
      "adjustedLow": .maybe(adjusted?.interval.lower), "adjustedHigh": .maybe(adjusted?.interval.upper),
    ])
  }
}
