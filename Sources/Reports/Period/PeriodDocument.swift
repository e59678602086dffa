public import Analysis
public import Journal

extension Document {
  /// A week, or another stretch of days, on a page that fits one screen.
  ///
  /// - Parameters:
  ///   - isIllustrated: with a picture of the days instead of a line of signs.
  ///   - command: what to type for a step that the page advises.
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
        .table(page.table),
      ]
      if let footnote = page.footnote { blocks.append(.paragraph(footnote, .faint)) }
      if !page.changes.isEmpty { blocks.append(.entries(page.changes)) }
      blocks += sentences.advice.map { .advice($0.sentence, command: $0.command) }
    } else {
      blocks = [.paragraph(sentences.unknown)]
    }
    self.init(
      title: period.days.length == 7 ? "Week" : period.days.length == 28 ? "Four weeks" : "Days",
      subtitle: "\(times.day(period.days.lowerBound)) - \(times.day(period.days.upperBound))", blocks: blocks,
      footer: "A record you kept, not medical advice or a diagnosis.")
  }
}

/// The parts of a period's page.
private struct PeriodPage {
  let period: Period
  let words: PeriodWords
  let times: MomentText
  let settings: Settings

  /// More weeks than are worth a line each.
  var isLong: Bool { period.byDay.count > 35 }

  var picture: Document.Figure {
    IntensityChart(marks: period.byDay, remedyDays: period.remedyDays, times: times).figure
      ?? CalendarChart(marks: period.byDay, times: times, weekStart: settings.weekStart).figure ?? days
  }

  /// One column a day, one line a week. What is not known has a sign of its own.
  var days: Document.Figure {
    let weeks = stride(from: 0, to: period.byDay.count, by: 7).map {
      period.byDay[$0..<min($0 + 7, period.byDay.count)]
    }
    let isOneWeek = weeks.count == 1
    let width = isOneWeek ? 5 : 4
    let label = { (text: String) in isOneWeek ? "" : "  " + text + String(repeating: " ", count: max(0, 7 - text.count))
    }
    var lines = [label("") + (weeks.first ?? []).map { padded($0.day.weekday.shortName, to: width) }.joined()]
    for week in weeks {
      let first = week.first.map { "\($0.day.dayOfMonth) \(monthNames[$0.day.month - 1].prefix(3))" } ?? ""
      lines.append(label(first) + week.map { padded(mark($0), to: width) }.joined())
    }
    return Document.Figure(
      title: "Worst of each day",
      description: period.byDay.map { "\(times.day($0.day)) \(spoken($0))" }.joined(separator: ", ") + ".",
      lines: lines, asciiLines: lines, legend: legend)
  }

  private var legend: String {
    var legend = period.byDay.contains { $0.worst != nil } ? ["number: worst of the day"] : []
    for (sign, meaning) in [("+", "hurt"), (".", "clear"), ("-", "checked in"), ("?", "not known")]
    where period.byDay.contains(where: { mark($0) == sign }) {
      legend.append(glued("\(sign) \(meaning)"))
    }
    return legend.joined(separator: ", ")
  }

  private func mark(_ mark: DayMark) -> String {
    if let worst = mark.worst { return String(worst) }
    if mark.hurt { return "+" }
    if mark.clear { return "." }
    return mark.checkedIn ? "-" : "?"
  }

  private func spoken(_ mark: DayMark) -> String {
    if let worst = mark.worst { return "worst \(worst)" }
    if mark.hurt { return "hurt" }
    if mark.clear { return "clear" }
    return mark.checkedIn ? "checked in" : "not known"
  }

  var table: Document.Table {
    // A figure that no period has would only be a row of question marks.
    let rows = [
      row("Checked in", period.checkIns, first: { "\(Int($0)) of \(period.byDay.count)" }),
      row("Episodes", period.episodes),
      period.minutesInPain.isKnown ? row("Time in pain", period.minutesInPain, as: length) : nil,
      period.worst.isKnown ? row("Worst", period.worst) : nil,
      period.median.isKnown ? row("Median", period.median) : nil,
      row("Clear days", period.clearDays, first: { "\(Int($0)) of \(period.checkedIn)" }),
    ].compactMap { $0 }
    let this = period.days.length == 7 ? "this week" : "now"
    let before = period.episodes.previous == nil ? "" : "before"
    let columns = ["", this, before, period.episodes.periods > 0 ? "usual" : ""]
    let known = columns.indices.filter { $0 == 0 || !columns[$0].isEmpty }
    return Document.Table(
      caption: "\(capitalized(words.this)) beside what came before",
      columns: known.map { columns[$0] }, rows: rows.map { row in known.map { row[$0] } })
  }

  /// What "usual" is; periods of which nothing is known have no part in it.
  var footnote: String? {
    switch period.episodes.periods {
    case 0: nil
    case 8: "usual: the median of the 8 \(words.usual) before"
    case let known: "usual: the median of \(known) of the 8 \(words.usual) before, the others are not known"
    }
  }

  /// - Parameter first: how this period's own value is written, if otherwise.
  private func row(
    _ name: String, _ figure: Period.Figure, as text: (Double) -> String = decimal, first: ((Double) -> String)? = nil
  ) -> [String] {
    let value = figure.value.map { first?($0) ?? text($0) } ?? "not known"
    // Where a period before is known at all, a figure that it lacks is named as not known.
    return [name, value, figure.previous.map(text) ?? "?", figure.medianOf8.map(text) ?? "?"]
  }

  private func length(_ minutes: Double) -> String {
    let minutes = Int(minutes.rounded())
    return minutes < 60 ? "\(minutes)m" : "\(minutes / 60)h\((minutes % 60).padded(to: 2))m"
  }

  /// The words that changed most.
  var changes: [Document.Entry] {
    [("Where", period.places), ("Suspected", period.triggers), ("Remedies", period.remedies)]
      .filter { !$0.1.isEmpty }
      .map { name, changes in Document.Entry(name, changes.prefix(3).map(change).joined(separator: ", ")) }
  }

  private func change(_ change: Period.Change) -> String {
    glued(change.name) + glued(" \(change.count)\(change.previous.map { " (before \($0))" } ?? "")")
  }
}
