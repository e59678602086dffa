internal import Analysis
internal import Statistics

/// The share of gaps between episodes that last longer than so many days (Kaplan and Meier), with its limits.
struct GapCurve {
  let curve: KaplanMeier
  /// Gaps with a known end, and gaps that were only followed for a while.
  let ended: Int
  let censored: Int
  /// Whether there are enough gaps for meaningful limits.
  let hasLimits: Bool
  let id: String

  static let title = "Days from one episode to the next"

  init(curve: KaplanMeier, ended: Int, censored: Int, hasLimits: Bool, id: String = "gaps") {
    self.curve = curve
    self.ended = ended
    self.censored = censored
    self.hasLimits = hasLimits
    self.id = id
  }

  /// `nil` if there are too few gaps for a curve.
  init?(_ gaps: Gaps, id: String = "gaps") {
    guard let curve = gaps.curve else { return nil }
    self.init(curve: curve, ended: gaps.ended, censored: gaps.censored, hasLimits: gaps.hasLimits, id: id)
  }

  /// `nil` if no gap was observed for any time.
  var figure: Document.Figure? {
    guard curve.longest > 0 else { return nil }
    return Document.Figure(title: Self.title, description: description, svg: svg)
  }

  var description: String {
    var text = "\(counted(ended + censored, "gap")), \(ended) followed to the next episode."
    if let median = curve.median {
      let interval = hasLimits ? curve.medianInterval : nil
      let limits = interval.map {
        " (95 % range \(decimal($0.lower)) to \($0.upper.isFinite ? decimal($0.upper) : "not known"))"
      }
      text += " Half the time the next episode came within \(decimal(median)) days\(limits ?? "")."
    } else {
      text += " More than half have no recorded end."
    }
    for days in [7, 14, 28] where Double(days) <= curve.longest {
      guard let share = curve.survival(at: Double(days)) else { continue }
      text += " After \(days) days \(NumberText.percent(share)) went on."
    }
    return text + " Nothing is known beyond \(decimal(curve.longest)) days."
  }

  private static let plot = (left: 48.0, right: 352.0, top: 10.0, bottom: 130.0)

  /// The axis ends at a round number.
  private var axis: (end: Double, step: Double) {
    let steps = [1.0, 2, 5, 7, 14, 28, 56, 112, 224, 365, 730, 1460, 3650, 7300]
    let step = steps.first { curve.longest / $0 <= 6 } ?? 14_600
    return ((curve.longest / step).rounded(.up) * step, step)
  }

  private func x(_ days: Double) -> Double {
    Self.plot.left + (Self.plot.right - Self.plot.left) * min(days / axis.end, 1)
  }

  private func y(_ share: Double) -> Double { Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * share }

  private var svg: Element {
    let plot = Self.plot
    var svg = SVG(id: id, title: Self.title, description: description, height: 172)
    for share in [0, 0.25, 0.5, 0.75, 1] {
      svg.line(x1: plot.left, y1: y(share), x2: plot.right, y2: y(share), share == 0 ? "axis" : "grid")
      if share != 0.25, share != 0.75 {
        svg.text("\(Int(share * 100)) %", x: plot.left - 5, y: y(share) + 4, "faint", anchor: .end)
      }
    }
    let (end, step) = axis
    for day in stride(from: 0, through: end, by: step) {
      svg.line(x1: x(day), y1: plot.bottom, x2: x(day), y2: plot.bottom + 4, "axis")
      svg.text("\(Int(day))", x: x(day), y: plot.bottom + 17, "faint", anchor: .middle)
    }
    svg.text("days since the last episode ended", x: plot.right, y: plot.bottom + 34, "faint", anchor: .end)
    svg.text("no new episode yet", x: plot.right, y: plot.top + 14, "faint", anchor: .end)
    if hasLimits { svg.path(band, "band") }
    svg.path(steps { $0.survival }, "curve")
    if let median = curve.median {
      svg.line(x1: x(median), y1: y(0.5), x2: x(median), y2: plot.bottom, "guide")
      svg.circle(x: x(median), y: y(0.5), radius: 3.5, "solid")
      svg.text("half within \(decimal(median)) days", x: min(x(median) + 7, plot.right - 130), y: y(0.5) - 6, "strong")
    }
    return svg.element
  }

  /// The curve as a path of steps, to the longest gap seen.
  private func steps(_ value: (KaplanMeier.Step) -> Double) -> String {
    var path = "M\(Reports.svg(x(0))) \(Reports.svg(y(1)))"
    for step in thinned { path += "H\(Reports.svg(x(step.time)))V\(Reports.svg(y(value(step))))" }
    return path + "H\(Reports.svg(x(curve.longest)))"
  }

  /// Of steps too close to draw separately, only the last is kept.
  private var thinned: [KaplanMeier.Step] {
    let least = axis.end / 600
    return zip(curve.steps, curve.steps.dropFirst().map(\.time) + [.infinity])
      .filter { step, next in next - step.time >= least }.map(\.0)
  }

  private var band: String {
    var (upper, lower) = ("M\(Reports.svg(x(0))) \(Reports.svg(y(1)))", "")
    var previous = 1.0
    for step in thinned {
      // At zero survival there are no limits.
      guard let interval = step.interval else { break }
      upper += "H\(Reports.svg(x(step.time)))V\(Reports.svg(y(interval.upper)))"
      lower = "H\(Reports.svg(x(step.time)))V\(Reports.svg(y(previous)))" + lower
      previous = interval.lower
    }
    let end = thinned.first { $0.interval == nil }?.time ?? curve.longest
    return upper + "H\(Reports.svg(x(end)))V\(Reports.svg(y(previous)))" + lower + "z"
  }
}
