public import Analysis
public import Journal

extension Document {
  /// A week, or another stretch of days, on a page that fits one screen.
  ///
  /// - Parameters:
  ///   - isIllustrated: with a picture of the days instead of a line of signs.
  ///   - command: the command to type for a step that the page suggests.
  public init(
    _ period: Period, now: Moment, settings: Settings = Settings(), isIllustrated: Bool = false,
    command: @escaping NextStep.Wording = { _ in nil }
  ) {
    let sentences = PeriodSentences(period, now: now, settings: settings, command: command)
    let times = MomentText(now: now, settings: settings)
    let page = PeriodPage(period: period, words: PeriodWords(period.days), times: times, settings: settings)
    var blocks: [Block]
    if period.isKnown {
      blocks = [
        .paragraph(sentences.headline ?? "", .strong), .figure(isIllustrated || page.isLong ? page.picture : page.days),
      ]
      if isIllustrated, period.days.length >= 28 { blocks += [page.calendar, page.body].compactMap { $0 } }
      if period.days.length == 7, let weeks = WeekLine(period.recent).figure { blocks.append(.figure(weeks)) }
      blocks.append(.table(page.table))
      if let footnote = page.footnote { blocks.append(.paragraph(footnote, .faint)) }
      if !page.changes.isEmpty { blocks.append(.entries(page.changes)) }
      blocks += sentences.advice.map { .advice($0.sentence, command: $0.command) }
    } else {
      blocks = [.paragraph(sentences.unknown)]
    }
    self.init(
      title: page.words.title(endsToday: period.days.upperBound == times.today),
      subtitle: "\(times.day(period.days.lowerBound)) - \(times.day(period.days.upperBound))", blocks: blocks,
      footer: "A record you kept, not medical advice or a diagnosis.")
  }
}
