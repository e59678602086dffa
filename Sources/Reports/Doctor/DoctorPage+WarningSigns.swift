internal import Analysis
internal import Journal

extension DoctorPage {
  /// A question that was not asked is never a no.
  var warningSigns: Document.Block {
    let asked = "asked after \(summary.episodesAsked) of \(counted(summary.episodes, "episode"))"
    guard !summary.warningSigns.isEmpty else {
      let answer =
        summary.episodes == 0
        ? "no episode to ask about" : summary.episodesAsked == 0 ? "not asked" : "\(asked); none reported"
      return .paragraph("Warning signs: \(answer).")
    }
    let signs = summary.warningSigns.map { sign, days in
      "\(capitalized(sign.meaning)) (\(days.map(times.day).joined(separator: ", ")))"
    }
    return .paragraph("Warning signs, answered with yes: \(signs.joined(separator: "; ")). Questions \(asked).", .alert)
  }
}
