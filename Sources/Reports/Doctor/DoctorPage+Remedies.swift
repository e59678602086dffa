internal import Analysis
internal import Journal

extension DoctorPage {
  var medicines: [Document.Block] {
    guard !summary.medicines.isEmpty else { return section("Medicines", ["None logged."]) }
    let blocks = section("Medicines", summary.medicines.prefix(6).map { MedicineUseText.sentence($0) })
    guard let days = summary.headacheMedicineDays else { return blocks }
    let overuse =
      "Medicine on \(days) of the last 30 days. For headache, doctors look for overuse from 10 to 15 days a month "
      + "over three months, depending on the medicine (ICHD-3)."
    return blocks + [.paragraph(overuse, .faint)]
  }

  /// The uses in the period, each with the finding of the whole record.
  var remedies: [Document.Block] {
    let sentences = RemedySentences(summary.remedies)
    let uses = Dictionary(uniqueKeysWithValues: summary.remedyUses.map { ($0.remedy, $0.uses) })
    // Remedies used in the period come first.
    let findings = summary.remedies.findings
    let used = findings.filter { uses[$0.remedy] != nil }
    let shown = (used + findings.filter { uses[$0.remedy] == nil && $0.isJudged }).prefix(4)
    let lines = shown.map { finding in
      let count = uses[finding.remedy].map { counted($0, "use") } ?? "not used in this period"
      let record = sentences.sentence(finding)
      return isWholeRecord
        ? "\(capitalized(finding.remedy.name)): \(record)"
        : "\(capitalized(finding.remedy.name)): \(count). \(inRecord)\(record.prefix(1).lowercased() + record.dropFirst())"
    }
    let isCompared = summary.remedies.findings.contains { $0.untreated != nil }
    let missing = lines.isEmpty || isCompared ? [] : [RemedySentences.nothingToCompare]
    let blocks = section("Remedies", lines + missing, spanWithRecord)
    let lacksReadings = shown.contains { if case .secondReading = $0.gap { true } else { false } }
    guard lacksReadings, let command = command(.addReading) else { return blocks }
    return blocks + [.advice("To record a second intensity while an episode lasts:", command: command)]
  }
  /// N-of-1 trials, the last first, with their result or the note that one is running.
  var trials: [Document.Block] {
    let lines = summary.trials.suffix(2).reversed().map { analysis in
      let sentences = TrialSentences(analysis, times: times)
      let result =
        analysis.isOver ? [sentences.verdict, sentences.difference] : ["Running; results stay hidden until it ends."]
      let parts = ["\(capitalized(analysis.trial.title)): \(sentences.progress)"] + result + [sentences.adherence]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
    return lines.isEmpty ? [] : [.heading("Trial in one person (n-of-1), random order"), .list(lines)]
  }
}
