internal import Analysis
internal import Journal
internal import Statistics

/// The share of uses of a remedy after which pain fell by 30 %, with the range. It shows sequence, not effect.
struct RemedyScorecard {
  let rows: [Row]
  /// Remedies with too few measured uses to judge.
  let unjudged: [String]
  var id = "remedies"

  struct Row: Equatable {
    let name: String
    let improved: Proportion
  }

  static let title = "Pain fell by 30 % or more after a remedy"

  init(rows: [Row], unjudged: [String] = [], id: String = "remedies") {
    self.rows = rows
    self.unjudged = unjudged
    self.id = id
  }

  init(_ findings: [RemedyFinding], most: Int = 8, id: String = "remedies") {
    let judged = findings.filter(\.isJudged)
    rows = judged.prefix(most).compactMap { finding in
      finding.improved30.map { Row(name: finding.remedy.name, improved: $0) }
    }
    unjudged = findings.filter { !$0.isJudged }.map(\.remedy.name)
    self.id = id
  }

  /// `nil` if no remedy was used.
  var figure: Document.Figure? {
    guard !rows.isEmpty || !unjudged.isEmpty else { return nil }
    return Document.Figure(title: Self.title, description: description, svg: rows.isEmpty ? nil : svg)
  }

  var description: String {
    let judged = rows.map { row in
      "\(capitalized(row.name)): \(row.improved.successes) of \(counted(row.improved.trials, "use")), "
        + "\(NumberText.percent(row.improved.share)), 95 % range \(NumberText.percents(row.improved.wilsonInterval))."
    }
    return (judged + [unjudgedWords].compactMap { $0 }).joined(separator: " ")
  }

  private var unjudgedWords: String? {
    unjudged.isEmpty
      ? nil : "Too few measured uses to judge: \(unjudged.joined(separator: ", "))."
  }
}

extension RemedyScorecard {
  private static let plot = (left: 4.0, right: 346.0)
  private static let rowHeight = 40.0

  private static func x(_ share: Double) -> Double { plot.left + (plot.right - plot.left) * share }

  private var svg: Element {
    let foot = 4 + Double(rows.count) * Self.rowHeight
    let note = unjudgedWords.map(SVG.note) ?? []
    var svg = SVG(
      id: id, title: Self.title, description: description, height: foot + 24 + Double(note.count) * 16)
    for (index, row) in rows.enumerated() {
      let y = 4 + Double(index) * Self.rowHeight
      svg.text(clipped(row.name, to: 30), x: 0, y: y + 14, "strong")
      svg.text(
        "\(row.improved.successes) of \(row.improved.trials) uses", x: SVG.width - 4, y: y + 14, anchor: .end)
      let interval = row.improved.wilsonInterval
      let (lower, upper) = (Self.x(interval.lower), Self.x(interval.upper))
      svg.rectangle(x: Self.plot.left, y: y + 24, width: Self.plot.right - Self.plot.left, height: 6, "track")
      let (start, end) = (Reports.svg(lower), Reports.svg(upper))
      let (top, middle) = (Reports.svg(y + 23), Reports.svg(y + 27))
      svg.path("M\(start) \(top)v8M\(end) \(top)v8M\(start) \(middle)H\(end)", "range")
      svg.rectangle(x: Self.x(row.improved.share) - 4, y: y + 23, width: 8, height: 8, "solid")
    }
    for percent in [0, 50, 100] {
      let x = Self.x(Double(percent) / 100)
      svg.line(x1: x, y1: foot, x2: x, y2: foot + 4, "axis")
      svg.text(
        "\(percent) %", x: percent == 0 ? 0 : percent == 100 ? SVG.width - 2 : x, y: foot + 17, "faint",
        anchor: percent == 0 ? .start : percent == 100 ? .end : .middle)
    }
    svg.line(x1: Self.plot.left, y1: foot, x2: Self.plot.right, y2: foot, "axis")
    for (index, line) in note.enumerated() { svg.text(line, x: 0, y: foot + 36 + Double(index) * 16, "faint") }
    return svg.element
  }
}
