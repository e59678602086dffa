public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension TrialAnalysis {
  /// The trial as `trial --json` gives it.
  ///
  /// - Parameter isShown: with what came of it; otherwise only what does not give it away.
  public func json(isShown: Bool, times: MomentText) -> JSON {
    let sentences = TrialSentences(self, times: times)
    let shown = isShown ? [sentences.verdict, sentences.difference, sentences.sequence] : [TrialSentences.hidden]
    var members = JSON.members([
      "schema": .int(1), "trial": .int(trial.id), "unit": .string(trial.unit.rawValue),
      "outcome": .string(trial.unit.outcome.rawValue), "remedy": .string(trial.remedy.name),
      "other": .maybe(trial.other?.name), "state": .string(state.rawValue), "told": .int(slots.count),
      "planned": .int(isOver ? plannedSlots : trial.usualSlots), "measured": .int(slots.count { $0.tenths != nil }),
      "followed": .int(slots.count { $0.isFollowed == true }),
      "notFollowed": .int(slots.count { $0.isFollowed == false }),
      "peeks": .strings(trial.peeks.map(\.timestamp)),
      "result": isShown ? result?.json(verdict) ?? .null : .null,
    ])
    if !isShown || result == nil {
      let why = isShown ? sentences.verdict : TrialSentences.hidden
      members.append(JSON.Member(name: "why", value: .string(why)))
    }
    if isShown { members.append(JSON.Member(name: "slots", value: .array(slots.map(\.json)))) }
    let entries = TrialProtocol(analysis: self, times: times, isShown: isShown).entries.map {
      JSON.Member(name: $0.name.lowercased(), value: .string($0.text))
    }
    return .object(
      members
        + JSON.members([
          "protocol": .object(entries),
          "sentences": .strings(
            ([sentences.progress, sentences.adherence] + shown).compactMap { $0?.replacing("\u{A0}", with: " ") }),
        ]))
  }
}

extension TrialResult {
  fileprivate func json(_ verdict: Verdict) -> JSON {
    .object([
      "verdict": .string(verdict.rawValue), "blocks": .int(blocks), "informativeBlocks": .int(informativeBlocks),
      "measuredA": .int(measuredA), "measuredB": .int(measuredB), "missing": .int(missing),
      "difference": .double(difference), "pMore": .double(pMore), "pLess": .double(pLess), "p": .double(p),
      "leastP": .double(leastP), "low": .maybe(interval.lower), "high": .maybe(interval.upper),
      "eValue": .double(eValue), "lowAtAnyLook": .maybe(confidenceSequence.lower),
      "highAtAnyLook": .maybe(confidenceSequence.upper),
    ])
  }
}

extension TrialSlot {
  fileprivate var json: JSON {
    .object([
      "block": .int(block + 1), "arm": .string(allocation.arm.rawValue),
      "toldAt": .string(allocation.toldAt.timestamp), "before": .maybe(allocation.before),
      "value": .maybe(tenths.map { Double($0) / 10 }), "followed": isFollowed.map(JSON.bool) ?? .null,
      "episode": .maybe(allocation.episode),
    ])
  }
}
