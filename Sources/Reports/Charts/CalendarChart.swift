internal import Analysis
internal import Journal

/// A calendar of days, one column a week: the worse a day, the darker and the larger its square. Of longer than half a
/// year, a row of weeks a year.
struct CalendarChart {
  /// One a day, oldest first, without gaps.
  let marks: [DayMark]
  let times: MomentText
  var weekStart = Weekday.monday
  var id = "calendar"

  static let title = "Calendar of days"

  /// `nil` if nothing is known of any day.
  var figure: Document.Figure? {
    guard marks.contains(where: { $0.checkedIn || $0.hurt }) else { return nil }
    return Document.Figure(
      title: Self.title, description: description, svg: svg, lines: terminal(.blocks), asciiLines: terminal(.ascii))
  }

  var description: String {
    guard let first = marks.first, let last = marks.last else { return "" }
    let hurt = marks.filter(\.hurt)
    var parts = ["\(capitalized(times.day(first.day))) to \(times.day(last.day)): pain on \(counted(hurt.count, "day"))"]
    let bands = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = hurt.count { $0.worst.map { Severity($0) == severity } ?? false }
      return count == 0 ? nil : "\(count) at worst \(severity.words)"
    }
    let vague = hurt.count { $0.worst == nil }
    let all = bands + (vague == 0 ? [] : ["\(vague) of unknown intensity"])
    if !all.isEmpty { parts[0] += " (\(all.joined(separator: ", ")))" }
    parts.append(counted(marks.count(where: \.clear), "clear day"))
    let other = marks.count { $0.checkedIn && !$0.clear && !$0.hurt }
    if other > 0 { parts.append("\(counted(other, "day")) checked in without saying whether it hurt") }
    parts.append("nothing known of \(counted(marks.count { !$0.checkedIn && !$0.hurt }, "day"))")
    return parts.joined(separator: "; ") + "."
  }

  /// The column and the row of a day; the first day's week is the first column.
  func place(of day: Day) -> (column: Int, row: Int) {
    guard let first = marks.first?.day else { return (0, 0) }
    let lead = (first.weekday.rawValue - weekStart.rawValue + 7) % 7
    return ((day - first + lead) / 7, (day - first + lead) % 7)
  }

  var columns: Int { (marks.last.map { place(of: $0.day).column } ?? 0) + 1 }

  /// What is known of a day, as the charts tell it apart.
  static func state(_ mark: DayMark) -> Stretch.State { Stretch([mark]).state }
}

extension CalendarChart {
  private static let left = 34.0
  private static let weeksPerBand = 53
  private static let mostWeeksInOneBand = 27

  /// The width of a week, and where bands begin.
  private struct Grid {
    let cell: Double
    let weeksPerBand: Int
    let bandHeight: Double

    func origin(column: Int, row: Int) -> (x: Double, y: Double) {
      (
        CalendarChart.left + Double(column % weeksPerBand) * cell,
        16 + Double(column / weeksPerBand) * bandHeight + Double(row) * cell
      )
    }
  }

  private var grid: Grid {
    let weeks = columns <= Self.mostWeeksInOneBand ? columns : Self.weeksPerBand
    let cell = min(24, (SVG.width - Self.left - 2) / Double(weeks))
    return Grid(cell: cell, weeksPerBand: weeks, bandHeight: cell * 7 + 16)
  }

  private var svg: String {
    let grid = grid
    let bands = (columns + grid.weeksPerBand - 1) / grid.weeksPerBand
    let foot = 16 + Double(bands) * grid.bandHeight
    // A short calendar leaves the room beside it to the legend.
    let isNarrow = grid.cell * Double(columns) < 190
    var svg = SVG(
      id: id, title: Self.title, description: description, height: isNarrow ? max(foot - 8, 130) : foot + 40)
    svg.defineHatch()
    drawDays(&svg, grid)
    drawNames(&svg, grid, bands: bands)
    drawLegend(
      &svg, x: isNarrow ? Self.left + grid.cell * Double(columns) + 20 : Self.left, y: isNarrow ? 26 : foot + 8,
      perLine: isNarrow ? 1 : 4)
    return svg.element
  }

  private func drawDays(_ svg: inout SVG, _ grid: Grid) {
    let size = grid.cell > 12 ? grid.cell - 2 : grid.cell - 0.8
    // Years are many days: those take few strokes each.
    let isSmall = grid.cell < 8
    var (frames, unknown, rings, crosses) = ("", "", "", "")
    var squares: [Severity: String] = [:]
    for mark in marks {
      let place = place(of: mark.day)
      let (x, y) = grid.origin(column: place.column, row: place.row)
      let middle = (x: x + size / 2, y: y + size / 2)
      switch Self.state(mark) {
      case .unknown: unknown += SVG.box(x: x, y: y, width: size, height: size)
      case .pain(let worst):
        let side = size * Self.share(of: worst)
        squares[Severity(worst), default: ""] += SVG.box(
          x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side)
      case .painOfUnknownIntensity:
        crosses += IntensityChart.cross(x: middle.x, y: middle.y, reach: size * 0.3)
      case .clear where isSmall: rings += SVG.box(x: x + size / 4, y: y + size / 4, width: size / 2, height: size / 2)
      case .clear: rings += SVG.disc(x: middle.x, y: middle.y, radius: size * 0.22)
      case .checkedIn: frames += isSmall ? SVG.box(x: x, y: y, width: size, height: size) : ""
      }
      if !isSmall, Self.state(mark) != .unknown { frames += SVG.box(x: x, y: y, width: size, height: size) }
    }
    svg.path(frames, "frame")
    svg.hatched(unknown)
    for (severity, data) in squares.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { svg.path(data, severity.style) }
    svg.path(rings, "ring")
    svg.path(crosses, "mark")
    guard size >= 18 else { return }
    for mark in marks {
      guard let worst = mark.worst else { continue }
      let place = place(of: mark.day)
      let (x, y) = grid.origin(column: place.column, row: place.row)
      svg.text("\(worst)", x: x + size / 2, y: y + size / 2 + 4, "on-\(Severity(worst).style)", anchor: .middle)
    }
  }

  /// How much of its square a day fills: not by colour alone.
  private static func share(of worst: Int) -> Double {
    switch Severity(worst) {
    case .none: 0.5
    case .mild: 0.72
    case .moderate: 0.86
    case .severe: 1
    }
  }

  /// Weekdays at the left, and a month or a year where it begins.
  private func drawNames(_ svg: inout SVG, _ grid: Grid, bands: Int) {
    for band in 0..<bands {
      for row in stride(from: 0, to: 7, by: grid.cell < 12 ? 3 : 2) {
        let weekday = Weekday(rawValue: (weekStart.rawValue - 1 + row) % 7 + 1) ?? .monday
        let y = grid.origin(column: band * grid.weeksPerBand, row: row).y
        svg.text(weekday.shortName, x: Self.left - 5, y: y + grid.cell / 2 + 4, "faint", anchor: .end)
      }
    }
    var free = (band: -1, x: 0.0)
    for mark in marks where mark.day == marks.first?.day || mark.day.dayOfMonth == 1 {
      let column = place(of: mark.day).column
      let (x, y) = grid.origin(column: column, row: 0)
      let band = column / grid.weeksPerBand
      let name = String(monthNames[mark.day.month - 1].prefix(3))
      let label = mark.day.month == 1 || mark.day == marks.first?.day && columns > 9 ? "\(name) \(mark.day.year)" : name
      guard band != free.band || x >= free.x, x + Double(label.count) * 7 <= SVG.width else { continue }
      svg.text(label, x: x, y: y - 5, "faint")
      free = (band, x + Double(label.count) * 7 + 4)
    }
  }

  private func drawLegend(_ svg: inout SVG, x: Double, y: Double, perLine: Int) {
    let states = marks.map(Self.state)
    var items: [(String, (inout SVG, Double, Double) -> Void)] = Severity.allCases.compactMap { severity in
      let isThere = states.contains { if case .pain(let worst) = $0 { Severity(worst) == severity } else { false } }
      guard isThere else { return nil }
      let side = 10 * Self.share(of: severity == .none ? 0 : severity.rawValue * 3)
      return (
        "worst \(severity.words)",
        { $0.rectangle(x: $1 + 5 - side / 2, y: $2 - 4 - side / 2, width: side, height: side, severity.style) }
      )
    }
    if states.contains(.painOfUnknownIntensity) {
      items.append(("hurt", { $0.path(IntensityChart.cross(x: $1 + 5, y: $2 - 4, reach: 3), "mark") }))
    }
    if states.contains(.clear) { items.append(("clear", { $0.path(SVG.disc(x: $1 + 5, y: $2 - 4, radius: 2.5), "ring") })) }
    if states.contains(.checkedIn) {
      items.append(("checked in", { $0.rectangle(x: $1, y: $2 - 9, width: 10, height: 10, "frame") }))
    }
    if states.contains(.unknown) {
      items.append(("not known", { $0.hatched(SVG.box(x: $1, y: $2 - 9, width: 10, height: 10)) }))
    }
    for (index, item) in items.enumerated() {
      let (x, y) = (x + Double(index % perLine) * 82, y + Double(index / perLine) * 18)
      item.1(&svg, x, y)
      svg.text(item.0, x: x + 16, y: y, "faint")
    }
  }
}

extension CalendarChart {
  /// A line a weekday, a column a week; the last weeks only, where there are more than fit.
  func terminal(_ glyphs: Glyphs) -> [String] {
    let wide = columns <= 23 ? 3 : 1
    let most = (terminalColumns - 6) / wide
    let from = max(0, columns - most)
    var rows = [[String]](repeating: [String](repeating: " ", count: columns - from), count: 7)
    for mark in marks {
      let place = place(of: mark.day)
      guard place.column >= from else { continue }
      rows[place.row][place.column - from] = Self.sign(mark, glyphs)
    }
    let lines = rows.enumerated().map { row, signs in
      let weekday = Weekday(rawValue: (weekStart.rawValue - 1 + row) % 7 + 1) ?? .monday
      let cells = signs.map { wide == 1 ? $0 : "  " + $0 }.joined()
      return trimmedAtEnd("  \(weekday.shortName) \(cells)")
    }
    let legend = "      1-9 worst, X 10, \(glyphs.hurt) hurt, \(glyphs.clear) clear, \(glyphs.checkedIn) checked in, "
    let note = from == 0 ? [] : ["      The last \(counted(columns - from, "week")) are shown."]
    return lines + [legend + "\(glyphs.unknown) not known"] + note
  }

  private static func sign(_ mark: DayMark, _ glyphs: Glyphs) -> String {
    switch state(mark) {
    case .pain(let worst): worst >= 10 ? "X" : String(worst)
    case .painOfUnknownIntensity: glyphs.hurt
    case .clear: glyphs.clear
    case .checkedIn: glyphs.checkedIn
    case .unknown: glyphs.unknown
    }
  }
}
