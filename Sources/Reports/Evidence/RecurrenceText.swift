public import Analysis

/// The analysis of recurrence as a block of text.
public struct RecurrenceText: Sendable {
  private let analysis: RecurrenceAnalysis
  private let times: MomentText
  private let layout: TextLayout

  public init(_ analysis: RecurrenceAnalysis, times: MomentText, layout: TextLayout) {
    self.analysis = analysis
    self.times = times
    self.layout = layout
  }

  public func text(_ detail: EvidenceDetail) -> String {
    let sentences = RecurrenceSentences(analysis, times: times, detail: detail)
    let title = "What comes back" + (sentences.part.map { " (\($0))" } ?? "")
    return ([layout.bold(title)] + sentences.all.map { layout.wrap($0, rest: "  ") }).joined(separator: "\n")
  }
}
