internal import Analysis
internal import Journal

/// The parts of a period's page.
struct PeriodPage {
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

  var calendar: Document.Block? {
    CalendarChart(marks: period.byDay, times: times, weekStart: settings.weekStart).figure.map { .figure($0) }
  }

  var body: Document.Block? { BodyMap(period.sites).figure.map { .figure($0) } }

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
    var legend = period.byDay.contains { $0.worst != nil } ? ["number: worst pain that day"] : []
    let signs = [
      ("+", "hurt, intensity not recorded"), (".", "clear"), ("-", "checked in, pain not answered"), ("?", "no record"),
    ]
    for (sign, meaning) in signs
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
    if mark.hurt { return "hurt, intensity not recorded" }
    if mark.clear { return "clear" }
    return mark.checkedIn ? "checked in, pain not answered" : "no record"
  }

  var table: Document.Table {
    // A figure that no period has would only be a row of question marks.
    let rows = [
      row("Checked in", period.checkIns, first: { "\(Int($0)) of \(period.byDay.count)" }),
      row("Episodes", period.episodes),
      period.minutesInPain.isKnown ? row("Time in pain", period.minutesInPain, as: length) : nil,
      period.worst.isKnown ? row("Worst pain", period.worst) : nil,
      period.median.isKnown ? row("Typical pain", period.median) : nil,
      row("Clear days", period.clearDays, first: { "\(Int($0)) of \(period.answeredDays)" }),
      period.sleep.isKnown ? row("Sleep, hours", period.sleep) : nil,
      period.peg.isKnown ? row("PEG score", period.peg) : nil,
      period.medicineDays.isAny ? row("Medicine days", period.medicineDays) : nil,
    ].compactMap { $0 }
    let before = period.episodes.previous == nil ? "" : "before"
    let columns = ["", period.days.upperBound == times.today ? "now" : "then", before, hasUsual ? "usual" : ""]
    let known = columns.indices.filter { $0 == 0 || !columns[$0].isEmpty }
    return Document.Table(
      caption: "\(capitalized(words.this)) compared with before",
      columns: known.map { columns[$0] }, rows: rows.map { row in known.map { row[$0] } })
  }

  /// The median of fewer periods would be no more usual than each of them.
  private var hasUsual: Bool { period.episodes.periods >= 3 }

  /// What "usual" and "typical" are; periods of which nothing is known have no part in them.
  var footnote: String? {
    var notes: [String] = []
    if period.median.isKnown { notes.append("typical: the episodes' median worst pain") }
    switch period.episodes.periods {
    case ..<3: break
    case 8: notes.append("usual: median of the 8 \(words.usual) before")
    case let known:
      notes.append("usual: median of \(known) of the 8 \(words.usual) before; the others have no record")
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// - Parameter first: how this period's own value is written, if otherwise.
  private func row(
    _ name: String, _ figure: Period.Figure, as text: (Double) -> String = decimal, first: ((Double) -> String)? = nil
  ) -> [String] {
    let value = figure.value.map { first?($0) ?? text($0) } ?? "?"
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
    glued(change.name) + glued(" \(change.count)\(change.previous.map { " (was \($0))" } ?? "")")
  }
}

extension Period.Figure {
  /// Whether any of the periods has more than none.
  fileprivate var isAny: Bool { [value, previous, medianOf8].contains { $0 ?? 0 > 0 } }
}
