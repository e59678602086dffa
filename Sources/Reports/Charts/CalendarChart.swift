internal import Analysis
internal import Journal

/// A calendar of days, one column a week: the worse a day, the darker and the larger its square. Of longer than half a
/// year, a row of weeks a year.
struct CalendarChart {
  /// One per day, oldest first, without gaps.
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
    var parts = [
      "\(capitalized(times.day(first.day))) to \(times.day(last.day)): pain on \(counted(hurt.count, "day"))"
    ]
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
    parts.append("no record for \(counted(marks.count { !$0.checkedIn && !$0.hurt }, "day"))")
    return parts.joined(separator: "; ") + "."
  }

  /// The column and the row of a day; the first day's week is the first column.
  func place(of day: Day) -> (column: Int, row: Int) {
    guard let first = marks.first?.day else { return (0, 0) }
    let lead = (first.weekday.rawValue - weekStart.rawValue + 7) % 7
    return ((day - first + lead) / 7, (day - first + lead) % 7)
  }

  var columns: Int { (marks.last.map { place(of: $0.day).column } ?? 0) + 1 }

  /// The state of a day, as charts distinguish it.
  static func state(_ mark: DayMark) -> DayBucket.State { DayBucket([mark]).state }
}

extension CalendarChart {
  private static let left = 40.0
  private static let mostWeeksInOneBand = 53
  /// As many as a calendar year touches.
  private static let weeksOfYear = 54

  /// The positions of days: one band of weeks, or a band for each calendar year.
  private struct Grid {
    let cell: Double
    let bandHeight: Double
    /// The year of the first band; `nil`: there is one band only.
    let firstYear: Int?

    func origin(band: Int, column: Int, row: Int) -> (x: Double, y: Double) {
      (CalendarChart.left + Double(column) * cell, 16 + Double(band) * bandHeight + Double(row) * cell)
    }
  }

  private var grid: Grid {
    let isOneBand = columns <= Self.mostWeeksInOneBand
    let cell = min(24, (SVG.width - Self.left - 2) / Double(isOneBand ? columns : Self.weeksOfYear))
    return Grid(
      cell: cell, bandHeight: cell * 7 + (isOneBand ? 16 : 8), firstYear: isOneBand ? nil : marks.first?.day.year)
  }

  private func origin(of day: Day, in grid: Grid) -> (x: Double, y: Double) {
    let place = place(of: day)
    guard let firstYear = grid.firstYear, let first = Day(year: day.year, month: 1, dayOfMonth: 1) else {
      return grid.origin(band: 0, column: place.column, row: place.row)
    }
    let lead = (first.weekday.rawValue - weekStart.rawValue + 7) % 7
    return grid.origin(band: day.year - firstYear, column: (day - first + lead) / 7, row: place.row)
  }

  private var svg: Element {
    let grid = grid
    let bands = grid.firstYear.flatMap { first in marks.last.map { $0.day.year - first + 1 } } ?? 1
    let foot = 16 + Double(bands) * grid.bandHeight
    // Next to a short calendar there is room for the legend.
    let isNarrow = grid.cell * Double(columns) < 190
    let legend = legend
    let rows = isNarrow ? 0 : (legend.count + 2) / 3
    var svg = SVG(
      id: id, title: Self.title, description: description,
      height: isNarrow ? max(foot - 8, 18 * Double(legend.count) + 20) : foot + Double(rows) * 18)
    svg.defineHatch()
    drawDays(&svg, grid)
    drawNames(&svg, grid, bands: bands)
    let corner = isNarrow ? (x: Self.left + grid.cell * Double(columns) + 20, y: 26.0) : (x: Self.left, y: foot + 8)
    for (index, item) in legend.enumerated() {
      let (column, row) = isNarrow ? (0, index) : (index % 3, index / 3)
      let (x, y) = (corner.x + Double(column) * 106, corner.y + Double(row) * 18)
      item.draw(&svg, x, y)
      svg.text(item.words, x: x + 16, y: y, "faint")
    }
    return svg.element
  }

  private func drawDays(_ svg: inout SVG, _ grid: Grid) {
    let size = grid.cell > 12 ? grid.cell - 2 : grid.cell - 0.8
    // Years are many days: those take few strokes each.
    let isSmall = grid.cell < 8
    var (frames, unknown, rings, crosses) = ("", "", "", "")
    var squares: [Severity: String] = [:]
    for mark in marks {
      let (x, y) = origin(of: mark.day, in: grid)
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
    svg.path(rings, isSmall ? "ring thin" : "ring")
    svg.path(crosses, "mark")
    guard size >= 18 else { return }
    for mark in marks {
      guard let worst = mark.worst else { continue }
      let (x, y) = origin(of: mark.day, in: grid)
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

  /// Weekdays on the left and months above, or a year next to each band.
  private func drawNames(_ svg: inout SVG, _ grid: Grid, bands: Int) {
    if let firstYear = grid.firstYear {
      for band in 0..<bands {
        let y = grid.origin(band: band, column: 0, row: 3).y + grid.cell / 2 + 4
        svg.text("\(firstYear + band)", x: Self.left - 5, y: y, "faint", anchor: .end)
      }
      for month in stride(from: 1, through: 10, by: 3) {
        let x = grid.origin(band: 0, column: (month - 1) * 52 / 12 + 1, row: 0).x
        svg.text(String(monthNames[month - 1].prefix(3)), x: x, y: 11, "faint")
      }
      return
    }
    for row in stride(from: 0, to: 7, by: grid.cell < 12 ? 3 : 2) {
      let weekday = Weekday(rawValue: (weekStart.rawValue - 1 + row) % 7 + 1) ?? .monday
      let y = grid.origin(band: 0, column: 0, row: row).y + grid.cell / 2 + 4
      svg.text(weekday.shortName, x: Self.left - 5, y: y, "faint", anchor: .end)
    }
    drawMonths(&svg, grid)
  }

  private func drawMonths(_ svg: inout SVG, _ grid: Grid) {
    var free = 0.0
    for mark in marks where mark.day == marks.first?.day || mark.day.dayOfMonth == 1 {
      let (x, _) = grid.origin(band: 0, column: place(of: mark.day).column, row: 0)
      let name = String(monthNames[mark.day.month - 1].prefix(3))
      let label = mark.day.month == 1 || mark.day == marks.first?.day && columns > 9 ? "\(name) \(mark.day.year)" : name
      guard x >= free, x + Double(label.count) * 7 <= SVG.width else { continue }
      svg.text(label, x: x, y: 11, "faint")
      free = x + Double(label.count) * 6.6 + 3
    }
  }

  /// The signs that are there, with their meaning.
  private var legend: [(words: String, draw: (inout SVG, Double, Double) -> Void)] {
    let states = marks.map(Self.state)
    var items: [(words: String, draw: (inout SVG, Double, Double) -> Void)] = Severity.allCases.compactMap { severity in
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
    if states.contains(.clear) {
      items.append(("clear", { $0.path(SVG.disc(x: $1 + 5, y: $2 - 4, radius: 2.5), "ring") }))
    }
    if states.contains(.checkedIn) {
      items.append(("checked in", { $0.rectangle(x: $1, y: $2 - 9, width: 10, height: 10, "frame") }))
    }
    if states.contains(.unknown) {
      items.append(("not known", { $0.hatched(SVG.box(x: $1, y: $2 - 9, width: 10, height: 10)) }))
    }
    return items
  }
}
