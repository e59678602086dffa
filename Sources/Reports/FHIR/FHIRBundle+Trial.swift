public import Analysis
internal import Exchange
internal import Journal
internal import Statistics

extension FHIRBundle {
  /// Adds what came of a trial of one that has ended.
  public mutating func append(_ analysis: TrialAnalysis, times: MomentText) {
    let trial = analysis.trial
    let last = trial.stoppedAt ?? trial.allocations.last?.toldAt ?? trial.startedAt
    let sentences = TrialSentences(analysis, times: times)
    var members = JSON.members([
      "status": .string("final"), "code": FHIR.concept(nil, "N-of-1 trial: \(trial.title)"),
      "subject": FHIR.reference(patient),
      "effectivePeriod": .object(["start": .string(trial.startedAt.instant), "end": .string(last.instant)]),
      "issued": .string(trial.recordedAt.instant), "performer": .array([FHIR.reference(patient)]),
      "valueString": FHIR.string(sentences.verdict),
    ])
    let text = [sentences.difference, sentences.sequence, sentences.progress, sentences.adherence].compactMap { $0 }
    members += FHIR.notes(text.joined(separator: " ").replacing("\u{A0}", with: " "))
    if let result = analysis.result {
      members.append(JSON.Member(name: "component", value: .array(components(result, of: trial))))
    }
    add("Observation", trial.uuid.lowercased(), members)
  }

  private func components(_ result: TrialResult, of trial: Trial) -> [JSON] {
    let unit = trial.unit == .episode ? "points of relief" : "pain days a week"
    let quantity = { (value: Double) -> JSON in .object(["value": .double(value), "unit": .string(unit)]) }
    var components = [
      JSON.object([
        "code": FHIR.concept(nil, "Difference, A minus B"), "valueQuantity": quantity(result.difference),
      ])
    ]
    if let lower = result.interval.lower, let upper = result.interval.upper {
      components.append(
        .object([
          "code": FHIR.concept(nil, "95 % range of the difference"),
          "valueRange": .object(["low": quantity(lower), "high": quantity(upper)]),
        ]))
    }
    return components
  }
}
