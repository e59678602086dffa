internal import Analysis
internal import Journal
internal import Statistics

/// The course of the worst intensity, one bar per day, or per week or four weeks in a long period. Unknown days are
/// hatched.
struct IntensityChart {
  /// One per day, oldest first, without gaps.
  let marks: [DayMark]
  let remedyDays: RemedyDays
  let times: MomentText
  let id: String

  static let title = "Worst pain by day"

  init(marks: [DayMark], remedyDays: RemedyDays, times: MomentText, id: String = "intensity") {
    self.marks = marks
    self.remedyDays = remedyDays
    self.times = times
    self.id = id
  }

  /// `nil` if no intensity is known of any day.
  var figure: Document.Figure? {
    guard marks.contains(where: { $0.worst != nil }) else { return nil }
    return Document.Figure(
      title: title, description: description, svg: svg, lines: terminal(.blocks), asciiLines: terminal(.ascii))
  }

  /// Divides the days into at most this many bars of equal length.
  func divided(upTo most: Int) -> (length: Int, stretches: [DayBucket]) { DayBucket.dividing(marks, upTo: most) }

  private static let mostBars = 160

  private var title: String {
    let length = divided(upTo: Self.mostBars).length
    return length == 1 ? Self.title : "Worst pain by \(DayBucket.name(ofLength: length))"
  }

  var description: String {
    guard let first = marks.first, let last = marks.last else { return "" }
    var parts = ["\(capitalized(times.day(first.day))) to \(times.day(last.day)), \(counted(marks.count, "day"))"]
    let known = marks.filter { $0.worst != nil }
    if let worst = known.compactMap(\.worst).max(), let middle = median(known.compactMap(\.worst).map(Double.init)) {
      let when = known.filter { $0.worst == worst }.map(\.day)
      let days = when.count > 3 ? "on \(when.count) days" : "on \(listed(when.map(times.day)))"
      parts.append(
        "pain of known intensity on \(counted(known.count, "day")), median \(decimal(middle)) of 10, "
          + "worst \(worst) \(days)")
    }
    let vague = marks.count { $0.hurt && $0.worst == nil }
    if vague > 0 { parts.append("pain of unknown intensity on \(counted(vague, "day"))") }
    parts.append("\(counted(marks.count(where: \.clear), "clear day"))")
    let unknown = marks.count { !$0.checkedIn && !$0.hurt }
    if unknown > 0 { parts.append("no record for \(counted(unknown, "day"))") }
    let period = first.day...last.day
    let medicine = remedyDays.medicine.count(where: period.contains)
    let other = remedyDays.other.count(where: period.contains)
    if medicine > 0 { parts.append("medicine on \(counted(medicine, "day"))") }
    if other > 0 { parts.append("other remedies on \(counted(other, "day"))") }
    return parts.joined(separator: "; ") + "."
  }
}

extension IntensityChart {
  private static let plot = (left: 24.0, right: 356.0, top: 8.0, bottom: 108.0)

  private func y(_ intensity: Int) -> Double {
    Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * Double(intensity) / 10
  }

  private var svg: Element {
    let plot = Self.plot
    let (_, stretches) = divided(upTo: Self.mostBars)
    let step = (plot.right - plot.left) / Double(max(stretches.count, 7))
    var svg = SVG(id: id, title: title, description: description, height: 184)
    svg.defineHatch()
    // Under the grid, so that the levels can be read in hatched areas, too.
    svg.hatched(
      stretches.enumerated().filter { $1.state == .unknown }.map { index, _ in
        SVG.box(
          x: plot.left + Double(index) * step, y: plot.top, width: step, height: plot.bottom - plot.top)
      }.joined())
    for level in [0, 4, 7, 10] {
      svg.line(x1: plot.left, y1: y(level), x2: plot.right, y2: y(level), level == 0 ? "axis" : "grid")
      svg.text("\(level)", x: plot.left - 5, y: y(level) + 4, "faint", anchor: .end)
    }
    drawMarks(&svg, stretches, step: step)
    drawUses(&svg, stretches, step: step)
    drawDays(&svg, stretches, step: step)
    drawLegend(&svg, stretches)
    return svg.element
  }

  private func drawMarks(_ svg: inout SVG, _ stretches: [DayBucket], step: Double) {
    let gap = min(step * 0.25, 3)
    var bars: [Severity: String] = [:]
    var (rings, signs) = ("", "")
    let radius = min(2.5, max(step / 2.5, 0.8))
    for (index, stretch) in stretches.enumerated() {
      let x = Self.plot.left + Double(index) * step
      let middle = x + step / 2
      switch stretch.state {
      case .pain(let worst):
        // A known worst of 0 must be visible.
        let height = max(Self.plot.bottom - y(worst), 1.5)
        bars[Severity(worst), default: ""] += SVG.box(
          x: x + gap / 2, y: Self.plot.bottom - height, width: step - gap, height: height)
      // Above the scale: on the scale it would look like a value.
      case .painOfUnknownIntensity: signs += Self.cross(x: middle, y: Self.plot.top - 4, reach: min(radius, 3))
      case .clear: rings += SVG.disc(x: middle, y: Self.plot.bottom - 6, radius: radius)
      case .checkedIn: signs += Self.dash(x: middle, y: Self.plot.bottom - 6, reach: radius)
      case .unknown: break
      }
    }
    for (severity, data) in bars.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { svg.path(data, severity.style) }
    svg.path(rings, "ring")
    svg.path(signs, "mark")
  }

  private func drawUses(_ svg: inout SVG, _ stretches: [DayBucket], step: Double) {
    let size = min(3, max(step / 2.2, 1.6))
    for (days, y, style) in [(remedyDays.medicine, 116.0, "solid"), (remedyDays.other, 125.0, "ring")] {
      let data = stretches.enumerated().filter { _, stretch in stretch.holdsAny(of: days) }
        .map { index, _ in Self.diamond(x: Self.plot.left + (Double(index) + 0.5) * step, y: y, reach: size) }
      svg.path(data.joined(), style)
    }
  }

  /// The first and last day; in a longer period the beginnings of months or years.
  private func drawDays(_ svg: inout SVG, _ stretches: [DayBucket], step: Double) {
    guard let first = stretches.first?.days.lowerBound, let last = stretches.last?.days.upperBound else { return }
    let y = 142.0
    guard last - first > 35 else {
      svg.text(times.day(first), x: Self.plot.left, y: y, "faint")
      let end = Self.plot.left + Double(stretches.count) * step
      if last > first { svg.text(times.day(last), x: max(end, Self.plot.left + 190), y: y, "faint", anchor: .end) }
      return
    }
    let perDay = Double(stretches.count) * step / Double(last - first + 1)
    let areYears = last - first > 500
    var free = 0.0
    for mark in marks where mark.day.dayOfMonth == 1 && (!areYears || mark.day.month == 1) {
      let x = Self.plot.left + Double(mark.day - first) * perDay
      let isNew = mark.day.month == 1
      let name = isNew ? "\(mark.day.year)" : String(monthNames[mark.day.month - 1].prefix(3))
      guard x >= free, x + 32 <= SVG.width else { continue }
      svg.line(x1: x, y1: Self.plot.bottom, x2: x, y2: y + 1, "grid")
      svg.text(name, x: x + 3, y: y, "faint")
      free = x + 36
    }
  }

  private func drawLegend(_ svg: inout SVG, _ stretches: [DayBucket]) {
    var items: [(String, (inout SVG, Double, Double) -> Void)] = []
    if stretches.contains(where: { $0.state == .clear }) {
      items.append(("clear", { $0.path(SVG.disc(x: $1, y: $2, radius: 2.5), "ring") }))
    }
    if stretches.contains(where: { $0.state == .unknown }) {
      items.append(("not known", { $0.hatched(SVG.box(x: $1 - 4, y: $2 - 5, width: 8, height: 10)) }))
    }
    if stretches.contains(where: { $0.state == .painOfUnknownIntensity }) {
      items.append(("hurt, intensity unknown", { $0.path(Self.cross(x: $1, y: $2, reach: 2.5), "mark") }))
    }
    if stretches.contains(where: { $0.state == .checkedIn }) {
      items.append(("checked in", { $0.path(Self.dash(x: $1, y: $2, reach: 2.5), "mark") }))
    }
    if stretches.contains(where: { $0.holdsAny(of: remedyDays.medicine) }) {
      items.append(("medicine", { $0.path(Self.diamond(x: $1, y: $2, reach: 3), "solid") }))
    }
    if stretches.contains(where: { $0.holdsAny(of: remedyDays.other) }) {
      items.append(("other remedy", { $0.path(Self.diamond(x: $1, y: $2, reach: 3), "ring") }))
    }
    var (x, y) = (Self.plot.left, 162.0)
    for (label, draw) in items {
      let width = 22 + Double(label.count) * 7
      if x + width - 10 > SVG.width { (x, y) = (Self.plot.left, y + 16) }
      draw(&svg, x + 4, y - 4)
      svg.text(label, x: x + 12, y: y, "faint")
      x += width
    }
  }

  private static func diamond(x: Double, y: Double, reach: Double) -> String {
    let r = Reports.svg(reach)
    return "M\(Reports.svg(x)) \(Reports.svg(y - reach))l\(r) \(r)l-\(r) \(r)l-\(r) -\(r)z"
  }

  private static func dash(x: Double, y: Double, reach: Double) -> String {
    "M\(Reports.svg(x - reach)) \(Reports.svg(y))h\(Reports.svg(2 * reach))"
  }

  static func cross(x: Double, y: Double, reach: Double) -> String {
    let (d, left) = (Reports.svg(2 * reach), Reports.svg(x - reach))
    return "M\(left) \(Reports.svg(y - reach))l\(d) \(d)M\(left) \(Reports.svg(y + reach))l\(d) -\(d)"
  }
}
