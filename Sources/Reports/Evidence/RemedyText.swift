public import Analysis
internal import Journal
internal import Statistics

/// The analysis of remedies as a block of text.
public struct RemedyText: Sendable {
  private let analysis: RemedyAnalysis
  private let layout: TextLayout
  private let sentences: RemedySentences

  public init(_ analysis: RemedyAnalysis, layout: TextLayout) {
    self.analysis = analysis
    self.layout = layout
    sentences = RemedySentences(analysis)
  }

  public func text(_ detail: EvidenceDetail) -> String {
    let title = "What was followed by relief"
    guard !analysis.findings.isEmpty else { return layout.bold(title) + "\nNo remedies logged." }
    let most = detail == .brief ? 2 : detail == .usual ? 5 : analysis.findings.count
    let shown = analysis.findings.prefix(most)
    let more = analysis.findings.count - shown.count
    let part = more > 0 ? " (\(shown.count) of \(counted(analysis.findings.count, "remedy", "remedies")))" : ""
    var lines = [layout.bold(layout.wrap(title + part))]
    for finding in shown {
      let sentence = detail == .brief ? sentences.relief(finding) : sentences.sentence(finding)
      lines.append(layout.wrap("\(capitalized(finding.remedy.name)): \(sentence)", rest: "  "))
      if detail == .full, let figures = sentences.figures(finding) {
        lines.append(layout.wrap(figures, first: "  ", rest: "  "))
      }
    }
    let isAlone = analysis.findings.contains(where: \.isJudged) && analysis.findings.allSatisfy { $0.untreated == nil }
    if isAlone { lines.append(layout.wrap(RemedySentences.nothingToCompare)) }
    if !isAlone || detail != .brief { lines.append(layout.wrap(RemedySentences.regressionToTheMean)) }
    return lines.joined(separator: "\n")
  }
}
