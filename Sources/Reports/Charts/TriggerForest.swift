internal import Analysis
internal import Journal
internal import Statistics

/// How much likelier episodes were with each trigger, with the range, on a scale of ratios: a forest plot.
struct TriggerForest {
  let rows: [Row]
  /// Triggers for which there is not enough log, by name.
  let untold: [String]
  var id = "triggers"

  struct Row: Equatable {
    let name: String
    /// Days with an episode of all usable days, with the trigger and without.
    let exposed: (cases: Int, days: Int)
    let others: (cases: Int, days: Int)
    let odds: Double
    let interval: Interval
    /// What can be said, and of which hours: `likely linked, 24 h before`.
    let verdict: String

    static func == (left: Row, right: Row) -> Bool {
      left.name == right.name && left.exposed == right.exposed && left.others == right.others
        && left.odds == right.odds && left.interval == right.interval && left.verdict == right.verdict
    }
  }

  static let title = "Triggers and episodes"

  init(rows: [Row], untold: [String] = [], id: String = "triggers") {
    self.rows = rows
    self.untold = untold
    self.id = id
  }

  /// What ``TriggerAnalysis/leading`` says of each trigger, strongest first.
  init(_ analysis: TriggerAnalysis, most: Int = 8, id: String = "triggers") {
    let leading = analysis.leading
    let told = leading.filter { $0.estimate != nil && $0.verdict != .notEnoughLog }
    let ranked = told.sorted { left, right in
      (Self.rank(left.verdict), -(left.estimate?.shrunkenOddsRatio ?? 0), left.trigger.name)
        < (Self.rank(right.verdict), -(right.estimate?.shrunkenOddsRatio ?? 0), right.trigger.name)
    }
    rows = ranked.prefix(most).compactMap { finding in
      finding.estimate.map { estimate in
        Row(
          name: finding.trigger.name, exposed: (finding.counts.exposedCases, finding.exposedDays),
          others: (finding.counts.unexposedCases, finding.unexposedDays), odds: estimate.shrunkenOddsRatio,
          interval: estimate.posterior.interval, verdict: "\(finding.verdictWords), \(finding.window.shortWords)")
      }
    }
    untold = leading.filter { $0.estimate == nil || $0.verdict == .notEnoughLog }.map(\.trigger.name)
    self.id = id
  }

  private static func rank(_ verdict: TriggerFinding.Verdict) -> Int {
    switch verdict {
    case .likelyLinked: 0
    case .possible: 1
    case .noClearLink: 2
    case .unlikelyStrong: 3
    case .cannotTell, .notEnoughLog: 4
    }
  }

  /// `nil` if there is nothing to say of any trigger.
  var figure: Document.Figure? {
    guard !rows.isEmpty || !untold.isEmpty else { return nil }
    return Document.Figure(
      title: Self.title, description: description, svg: rows.isEmpty ? nil : svg, lines: terminal(.blocks),
      asciiLines: terminal(.ascii))
  }

  var description: String {
    let told = rows.map { row in
      "\(capitalized(row.name)): \(row.verdict), episodes on \(Self.counts(row)), "
        + "odds x\(NumberText.ratio(row.odds)), 95 % range \(NumberText.range(row.interval))."
    }
    return (told + [untoldWords].compactMap { $0 }).joined(separator: " ")
  }

  private var untoldWords: String? {
    untold.isEmpty ? nil : "Not enough check-ins yet: \(untold.joined(separator: ", "))."
  }

  /// `6 of 31 days with it, 2 of 64 other days`
  private static func counts(_ row: Row) -> String {
    "\(row.exposed.cases) of \(counted(row.exposed.days, "day")) with it, "
      + "\(row.others.cases) of \(counted(row.others.days, "other day"))"
  }

  /// Beyond these the range is only known to go on.
  static let limits = Interval(lower: 0.05, upper: 20)

  /// Where a ratio stands between the limits, 0-1.
  static func share(of ratio: Double) -> Double {
    let bounded = min(max(ratio, limits.lower), limits.upper)
    return logarithm(bounded / limits.lower) / logarithm(limits.upper / limits.lower)
  }
}

extension TriggerForest {
  private static let plot = (left: 150.0, right: 346.0)
  private static let rowHeight = 42.0

  private static func x(_ ratio: Double) -> Double { plot.left + (plot.right - plot.left) * share(of: ratio) }

  private var svg: Element {
    let plot = Self.plot
    let foot = 8 + Double(rows.count) * Self.rowHeight
    let note = untoldWords.map(SVG.note) ?? []
    var svg = SVG(
      id: id, title: Self.title, description: description, height: foot + 40 + Double(note.count) * 16)
    for (index, row) in rows.enumerated() {
      let y = 8 + Double(index) * Self.rowHeight
      if index > 0 { svg.line(x1: 0, y1: y, x2: SVG.width, y2: y, "grid") }
      svg.text(clipped(row.name, to: 24), x: 0, y: y + 16, "strong")
      svg.text(row.verdict, x: SVG.width - 4, y: y + 16, anchor: .end)
      svg.text(
        "\(row.exposed.cases)/\(row.exposed.days) with, \(row.others.cases)/\(row.others.days) not", x: 0, y: y + 33,
        "faint")
    }
    for tick in [0.1, 0.3, 1, 3, 10] {
      svg.line(x1: Self.x(tick), y1: foot, x2: Self.x(tick), y2: foot + 4, "axis")
      svg.text(NumberText.ratio(tick), x: Self.x(tick), y: foot + 17, "faint", anchor: .middle)
    }
    svg.line(x1: plot.left, y1: foot, x2: plot.right, y2: foot, "axis")
    // The line of no difference stops at the names.
    for index in rows.indices {
      let y = 8 + Double(index) * Self.rowHeight
      svg.line(x1: Self.x(1), y1: y + 21, x2: Self.x(1), y2: y + 38, "guide")
      drawRange(&svg, rows[index], y: y + 29)
    }
    svg.text("less often", x: plot.left, y: foot + 33, "faint")
    svg.text("odds ratio", x: plot.left - 12, y: foot + 17, "faint", anchor: .end)
    svg.text("episodes / days", x: 0, y: foot + 33, "faint")
    svg.text("more often with it", x: plot.right, y: foot + 33, "faint", anchor: .end)
    for (index, line) in note.enumerated() { svg.text(line, x: 0, y: foot + 52 + Double(index) * 16, "faint") }
    return svg.element
  }

  private func drawRange(_ svg: inout SVG, _ row: Row, y: Double) {
    let (lower, upper) = (Self.x(row.interval.lower), Self.x(row.interval.upper))
    svg.line(x1: lower, y1: y, x2: upper, y2: y, "range")
    var ends = ""
    if row.interval.lower < Self.limits.lower {
      ends += "M\(Reports.svg(lower + 5)) \(Reports.svg(y - 4))l-5 4l5 4"
    } else {
      ends += "M\(Reports.svg(lower)) \(Reports.svg(y - 4))v8"
    }
    if row.interval.upper > Self.limits.upper {
      ends += "M\(Reports.svg(upper - 5)) \(Reports.svg(y - 4))l5 4l-5 4"
    } else {
      ends += "M\(Reports.svg(upper)) \(Reports.svg(y - 4))v8"
    }
    svg.path(ends, "range")
    svg.rectangle(x: Self.x(row.odds) - 4, y: y - 4, width: 8, height: 8, "solid")
  }

  /// A line a trigger: name, range on a scale of ratios, verdict.
  func terminal(_ glyphs: Glyphs) -> [String] {
    let scale = 24
    func column(_ ratio: Double) -> Int { Int((Self.share(of: ratio) * Double(scale - 1)).rounded()) }
    let lines = rows.map { row in
      var cells = [String](repeating: " ", count: scale)
      let (lower, upper) = (column(row.interval.lower), column(row.interval.upper))
      for index in lower...max(lower, upper) { cells[index] = glyphs.rule }
      cells[column(1)] = "|"
      cells[lower] = row.interval.lower < Self.limits.lower ? "<" : glyphs.left
      cells[upper] = row.interval.upper > Self.limits.upper ? glyphs.onwards : glyphs.right
      cells[column(row.odds)] = glyphs.estimate
      return trimmedAtEnd("  \(fitted(row.name, to: 16))  \(cells.joined())  \(row.verdict)")
    }
    guard !rows.isEmpty else { return terminalNote(untoldWords) }
    var axis = [String](repeating: " ", count: scale + 2)
    for (ratio, label) in [(0.1, "0.1"), (1, "1"), (10, "10")] {
      for (offset, letter) in label.enumerated() { axis[column(ratio) + offset] = String(letter) }
    }
    return lines + [trimmedAtEnd(fitted("  odds ratio", to: 20) + axis.joined())] + terminalNote(untoldWords)
  }
}
