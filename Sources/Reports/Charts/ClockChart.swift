internal import Journal
internal import Statistics

/// When episodes begin, on the face of a clock of 24 hours: midnight at the top, one wedge per hour, whose length is
/// the number of episodes.
struct ClockChart {
  /// The onsets with a known time, in minutes of the day (0-1439).
  let minutesOfDay: [Int]
  /// Onsets whose time of day is not known.
  let unknown: Int
  let id: String

  static let title = "When episodes begin"

  init(minutesOfDay: [Int], unknown: Int = 0, id: String = "clock") {
    self.minutesOfDay = minutesOfDay
    self.unknown = unknown
    self.id = id
  }

  init(_ onsets: [Moment], id: String = "clock") {
    let timed = onsets.filter { $0.precision == .minute }
    self.init(minutesOfDay: timed.map(\.minuteOfDay), unknown: onsets.count - timed.count, id: id)
  }

  /// `nil` if no time of day is known.
  var figure: Document.Figure? {
    guard !minutesOfDay.isEmpty else { return nil }
    return Document.Figure(title: Self.title, description: description, svg: svg)
  }

  /// Onsets by hour.
  var hours: [Int] {
    minutesOfDay.reduce(into: [Int](repeating: 0, count: 24)) { counts, minute in
      counts[min(max(minute / 60, 0), 23)] += 1
    }
  }

  /// A quarter of the day with its onsets.
  private var quarters: [(name: String, count: Int)] {
    let hours = hours
    return zip(["00-06", "06-12", "12-18", "18-24"], 0...).map { name, quarter in
      (name, hours[quarter * 6..<quarter * 6 + 6].reduce(0, +))
    }
  }

  var description: String {
    let most = hours.max() ?? 0
    let peaks = hours.indices.filter { hours[$0] == most }.map { "\($0.padded(to: 2)):00" }
    let parts = quarters.map { "\($0.count) between \($0.name.replacing("-", with: ":00 and ")):00" }
    let all = "\(counted(minutesOfDay.count, "onset")) with a known time: \(listed(parts))."
    let peak =
      most > 1 && peaks.count <= 3
      ? " Most in the hour\(peaks.count > 1 ? "s" : "") from \(listed(peaks)): \(most)\(peaks.count > 1 ? " each" : "")."
      : ""
    return all + peak + (unknown == 0 ? "" : " \(counted(unknown, "more onset")) without a known time.")
  }

  private static let center = (x: 112.0, y: 100.0)
  private static let radius = (inner: 22.0, outer: 78.0)

  private var svg: Element {
    let (center, radius) = (Self.center, Self.radius)
    var svg = SVG(id: id, title: Self.title, description: description, height: 200)
    svg.circle(x: center.x, y: center.y, radius: radius.outer, "grid")
    svg.circle(x: center.x, y: center.y, radius: (radius.outer + radius.inner) / 2, "grid")
    let hours = hours
    let most = max(hours.max() ?? 0, 1)
    let wedges = hours.enumerated().filter { $1 > 0 }.map { hour, count in
      wedge(hour, to: radius.inner + (radius.outer - radius.inner) * Double(count) / Double(most))
    }
    svg.path(wedges.joined(), Severity.moderate.style)
    svg.circle(x: center.x, y: center.y, radius: radius.inner, "axis")
    for hour in stride(from: 0, to: 24, by: 3) {
      let edge = point(Double(hour), radius.outer)
      let tip = point(Double(hour), radius.outer + 4)
      svg.line(x1: edge.x, y1: edge.y, x2: tip.x, y2: tip.y, "axis")
      let label = point(Double(hour), radius.outer + 13)
      svg.text("\(hour)", x: label.x, y: label.y + 4, "faint", anchor: .middle)
    }
    svg.text("\(minutesOfDay.count)", x: center.x, y: center.y + 4, "strong", anchor: .middle)
    for (index, quarter) in quarters.enumerated() {
      let y = 56 + Double(index) * 22
      svg.text("\(quarter.name) h", x: 228, y: y, "faint")
      svg.text("\(quarter.count)", x: 306, y: y, "strong", anchor: .end)
    }
    if unknown > 0 {
      svg.text("no time", x: 228, y: 144, "faint")
      svg.text("\(unknown)", x: 306, y: 144, "strong", anchor: .end)
    }
    svg.text("outer ring: \(most)", x: 228, y: 174, "faint")
    svg.text("starts an hour", x: 228, y: 190, "faint")
    return svg.element
  }

  private func point(_ hour: Double, _ radius: Double) -> (x: Double, y: Double) {
    let turn = hour / 12 * Double.pi
    return (Self.center.x + radius * sine(turn), Self.center.y - radius * sine(turn + Double.pi / 2))
  }

  /// The hour's sector from the inner circle to a radius, a little narrower than its hour.
  private func wedge(_ hour: Int, to radius: Double) -> String {
    let (from, to) = (Double(hour) + 0.08, Double(hour) + 0.92)
    let corners = [
      point(from, Self.radius.inner), point(from, radius), point(to, radius), point(to, Self.radius.inner),
    ].map { "\(Reports.svg($0.x)) \(Reports.svg($0.y))" }
    let (outer, inner) = (Reports.svg(radius), Reports.svg(Self.radius.inner))
    return "M\(corners[0])L\(corners[1])A\(outer) \(outer) 0 0 1 \(corners[2])L\(corners[3])"
      + "A\(inner) \(inner) 0 0 0 \(corners[0])z"
  }
}
