public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension RemedyAnalysis {
  /// The analysis as `analyze remedies --json` gives it.
  public var json: JSON {
    .object([
      "schema": .int(1), "remedies": .array(findings.map(\.json)),
      "sentences": .strings([RemedySentences.regressionToTheMean]),
    ])
  }
}

extension RemedyFinding {
  fileprivate var json: JSON {
    let sentence = RemedySentences().sentence(self).replacing("\u{A0}", with: " ")
    let limits = isJudged ? improved30?.wilsonInterval : nil
    return .object([
      "remedy": .string(remedy.name), "uses": .int(uses), "measured": .int(improved30?.trials ?? 0),
      "improved30": .int(improved30?.successes ?? 0), "improved50": .int(improved50), "low": .maybe(limits?.lower),
      "high": .maybe(limits?.upper), "meanDrop": .maybe(meanDrop?.mean),
      "meanDropLow": .maybe(meanDrop?.interval?.lower), "meanDropHigh": .maybe(meanDrop?.interval?.upper),
      "medianMinutesToRelief": .maybe(medianMinutesToRelief), "shareOfGreatestRelief": .maybe(shareOfGreatestRelief),
      "helped": .object(
        Helped.allCases.map { JSON.Member(name: $0.rawValue, value: .int(helped[$0] ?? 0)) }),
      "untreated": untreated.map { $0.json } ?? .null, "why": .maybe(why), "sentence": .string(sentence),
    ])
  }

  private var why: String? {
    if !isJudged { return "It takes \(Self.leastToJudge) uses with an intensity before and after, to judge." }
    return untreated == nil ? RemedySentences.nothingToCompare : nil
  }
}

extension RemedyFinding.Untreated {
  fileprivate var json: JSON {
    .object([
      "count": .int(improved30.trials), "improved30": .int(improved30.successes), "difference": .double(difference),
      "low": .double(interval.lower), "high": .double(interval.upper), "adjustedPoints": .maybe(adjusted?.points),
      "adjustedLow": .maybe(adjusted?.interval.lower), "adjustedHigh": .maybe(adjusted?.interval.upper),
    ])
  }
}
