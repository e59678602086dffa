internal import Analysis
internal import Journal

extension DoctorPage {
  /// A question that was not asked is never a no.
  var warningSigns: Document.Block {
    let asked = "asked about in \(summary.episodesAsked) of \(counted(summary.episodes, "episode"))"
    guard !summary.warningSigns.isEmpty else {
      let answer =
        summary.episodes == 0
        ? "not asked (no episodes)" : summary.episodesAsked == 0 ? "not asked" : "\(asked); none reported"
      return .paragraph("Warning signs: \(answer).")
    }
    let signs = summary.warningSigns.map { sign, days in
      "\(capitalized(sign.meaning)) (\(days.map(times.day).joined(separator: ", ")))"
    }
    return .paragraph("Warning signs, answered yes: \(signs.joined(separator: "; ")). They were \(asked).", .alert)
  }
}
