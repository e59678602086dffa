public import Analysis
public import Journal

/// A week as a page of text that fits one screen.
public struct WeekText: Sendable {
  private let week: Week
  private let layout: TextLayout
  private let sentences: WeekSentences
  private let times: MomentText

  public init(_ week: Week, layout: TextLayout, now: Moment, settings: Settings = Settings()) {
    self.week = week
    self.layout = layout
    sentences = WeekSentences(week, now: now, settings: settings)
    times = MomentText(now: now, settings: settings)
  }

  public var text: String {
    var blocks = [title]
    if week.isKnown {
      blocks += [headline, days, table, words].filter { !$0.isEmpty }
      blocks.append(sentences.advice.map(advice).joined(separator: "\n"))
    } else {
      blocks.append(layout.wrap(sentences.unknown))
    }
    blocks.append(layout.dim(layout.wrap("A record you kept, not medical advice or a diagnosis.")))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    let days = "\(times.day(week.days.lowerBound)) - \(times.day(week.days.upperBound))"
    return layout.bold("Week \(days)")
  }

  /// A sentence, and on a line of its own, so that it can be copied, what to type.
  private func advice(_ advice: WeekSentences.Advice) -> String {
    layout.wrap(advice.sentence) + (advice.command.map { "\n  \($0)" } ?? "")
  }

  private var headline: String { layout.bold(layout.wrap(sentences.headline ?? "")) }

  /// One column a day. What is not known has a sign of its own.
  private var days: String {
    let names = week.byDay.map { padded(String($0.day.weekday.shortName), to: 5) }.joined()
    let marks = week.byDay.map { padded(mark($0), to: 5) }.joined()
    var legend = ["number: worst of the day"]
    for (sign, meaning) in [("+", "hurt"), (".", "clear"), ("-", "checked in"), ("?", "not known")]
    where week.byDay.contains(where: { mark($0) == sign }) {
      legend.append(glued("\(sign) \(meaning)"))
    }
    if !week.byDay.contains(where: { $0.worst != nil }) { legend.removeFirst() }
    return [names, marks, layout.dim(layout.wrap(legend.joined(separator: ", "), first: "  ", rest: "  "))]
      .joined(separator: "\n")
  }

  private func mark(_ mark: DayMark) -> String {
    if let worst = mark.worst { return String(worst) }
    if mark.hurt { return "+" }
    if mark.clear { return "." }
    return mark.checkedIn ? "-" : "?"
  }

  private var table: String {
    // A figure that no week has would only be a row of question marks.
    let rows = [
      row("Checked in", week.checkIns, first: { "\(Int($0)) of \(week.byDay.count)" }),
      row("Episodes", week.episodes),
      week.minutesInPain.isKnown ? row("Time in pain", week.minutesInPain, as: length) : nil,
      week.worst.isKnown ? row("Worst", week.worst) : nil,
      week.median.isKnown ? row("Median", week.median) : nil,
      row("Clear days", week.clearDays, first: { "\(Int($0)) of \(week.checkedIn)" }),
    ].compactMap { $0 }
    let usual = week.episodes.weeks > 0 ? "usual" : ""
    let header = line("", "this week", week.episodes.previous == nil ? "" : "before", usual)
    return ([header] + rows + [footnote]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What "usual" is; weeks of which nothing is known have no part in it.
  private var footnote: String {
    let text: String
    switch week.episodes.weeks {
    case 0: return ""
    case 8: text = "usual: the median of the 8 weeks before"
    case let known: text = "usual: the median of \(known) of the 8 weeks before, the others are not known"
    }
    return layout.dim(layout.wrap(text, first: "  ", rest: "  "))
  }

  /// - Parameter first: how this week's own value is written, if otherwise.
  private func row(
    _ name: String, _ figure: Week.Figure, as text: (Double) -> String = decimal, first: ((Double) -> String)? = nil
  ) -> String {
    let value = figure.value.map { first?($0) ?? text($0) } ?? "not known"
    // Where a week before is known at all, a figure that it lacks is named as not known.
    let previous = figure.previous.map(text) ?? (week.episodes.previous == nil ? "" : "?")
    let median = figure.medianOf8Weeks.map(text) ?? (week.episodes.weeks == 0 ? "" : "?")
    return line(name, value, previous, median)
  }

  private func line(_ name: String, _ value: String, _ previous: String, _ median: String) -> String {
    let cells = [padded(value, to: 10), padded(previous, to: 8), padded(median, to: 8)].joined()
    let line = "  " + name + String(repeating: " ", count: max(0, 12 - displayWidth(name))) + cells
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func length(_ minutes: Double) -> String {
    let minutes = Int(minutes.rounded())
    return minutes < 60 ? "\(minutes)m" : "\(minutes / 60)h\((minutes % 60).padded(to: 2))m"
  }

  /// The words that changed most, in a line each.
  private var words: String {
    [("Where", week.places), ("Suspected", week.triggers), ("Remedies", week.remedies)]
      .filter { !$0.1.isEmpty }
      .map { name, changes in layout.entry(name, changes.prefix(3).map(change).joined(separator: ", ")) }
      .joined(separator: "\n")
  }

  private func change(_ change: Week.Change) -> String {
    harmless(change.name) + glued(" \(change.count)\(change.previous.map { " (before \($0))" } ?? "")")
  }
}
