internal import Analysis
internal import Journal

extension DoctorPage {
  /// The triggers of the period, then the verdicts over the whole record, one finding per trigger.
  var triggers: [Document.Block] {
    section("Possible triggers", counts + verdicts, spanWithRecord)
  }

  /// "Suspected in 9 episodes: stress 2, lifting 1."
  private var counts: [String] {
    let suspected = summary.triggerCounts.filter { $0.suspectedIn > 0 }.prefix(5)
    guard !suspected.isEmpty else { return [] }
    let items = suspected.map { glued("\($0.trigger.name) \($0.suspectedIn)") }
    return ["Suspected in \(counted(summary.episodes, "episode")): \(items.joined(separator: ", "))."]
  }

  private var verdicts: [String] {
    let sentences = TriggerSentences(summary.triggers)
    let leading = summary.triggers.leading
    let linked = leading.filter { $0.verdict == .likelyLinked }.sorted { ($0.q ?? 1) < ($1.q ?? 1) }
    let lines = linked.prefix(3).map { finding in
      "\(capitalized(finding.trigger.name)): \(presence(finding.trigger))\(inRecord)\(sentences.short(finding))"
    }
    let others = Dictionary(grouping: leading) { $0.verdictWords }
    let groups = ["possible link", "possibly less often", "no clear link", "doubling unlikely"].compactMap { words in
      others[words].map { "\(capitalized(words)): \($0.map(\.trigger.name).joined(separator: ", "))." }
    }
    let more = linked.dropFirst(3).map(\.trigger.name)
    let rest = more.isEmpty ? [] : ["Likely linked, too: \(more.joined(separator: ", "))."]
    guard !(lines + groups).isEmpty else {
      return ["Too early to tell: this needs check-ins on days with and without pain."]
    }
    return lines + rest + groups + [sentences.caution]
  }

  /// "present on 6 of 23 days with an answer. ", if the period has answers and the record is longer than the period.
  private func presence(_ trigger: Word) -> String {
    guard !isWholeRecord, let count = summary.triggerCounts.first(where: { $0.trigger == trigger }),
      count.answeredDays > 0
    else { return "" }
    return "present on \(count.presentDays) of \(counted(count.answeredDays, "day")) with an answer. "
  }
}
