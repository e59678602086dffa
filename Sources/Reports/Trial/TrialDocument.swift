public import Analysis
public import Journal

extension Document {
  /// The report of an n-of-1 trial.
  ///
  /// - Parameter isShown: whether to show the result.
  public init(_ analysis: TrialAnalysis, isShown: Bool, now: Moment, settings: Settings = Settings()) {
    let times = MomentText(now: now, settings: settings)
    let sentences = TrialSentences(analysis, times: times)
    let result =
      isShown
      ? [.paragraph(sentences.verdict, .strong)]
        + Self.list([sentences.difference, sentences.sequence, sentences.progress, sentences.adherence])
        + [.table(TrialChart(analysis).table(sentences))]
        + [TrialChart(analysis).figure].compactMap { $0.map(Block.figure) }
        + [.paragraph(TrialSentences.scope, .faint)]
      : Self.list([sentences.progress, sentences.adherence]) + [.paragraph(TrialSentences.hidden)]
    self.init(
      title: "Trial of \(analysis.trial.title)",
      blocks: result + [
        .heading("How it was done"),
        .entries(TrialProtocol(analysis: analysis, times: times, isShown: isShown).entries),
      ],
      footer: "Self-recorded with Twinge. Not medical advice or a diagnosis. Do not change medicines because of it.")
  }

  private static func list(_ sentences: [String?]) -> [Block] {
    let sentences = sentences.compactMap { $0 }
    return sentences.isEmpty ? [] : [.list(sentences)]
  }
}
