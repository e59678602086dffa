internal import Analysis
internal import Journal
internal import Statistics

/// The places that hurt on a figure seen from the front and from the back, shaded by the number of episodes.
struct BodyMap {
  /// Most episodes first.
  let sites: [Site]
  var id = "body"

  /// A place on one side, with the episodes that had it.
  struct Site: Equatable {
    let name: String
    let side: Side?
    let episodes: Int
    /// The worst that is known, 0-10.
    let worst: Int?

    /// `lower back (left)`
    var words: String { name + (side.map { " (\($0.rawValue))" } ?? "") }
  }

  static let title = "Where it hurt"

  init(sites: [Site], id: String = "body") {
    self.sites = sites.sorted {
      (-$0.episodes, $0.name, $0.side?.rawValue ?? "") < (-$1.episodes, $1.name, $1.side?.rawValue ?? "")
    }
    self.id = id
  }

  init(_ places: [PlaceCount], id: String = "body") {
    self.init(
      sites: places.map { Site(name: $0.place, side: $0.side, episodes: $0.episodes, worst: $0.worst) }, id: id)
  }

  /// `nil` if no episode names a place.
  var figure: Document.Figure? {
    guard !sites.isEmpty else { return nil }
    return Document.Figure(title: Self.title, description: description, svg: svg)
  }

  private static let mostInWords = 12

  var description: String {
    let named = sites.prefix(Self.mostInWords).map { site in
      "\(site.words) in \(counted(site.episodes, "episode"))" + (site.worst.map { ", worst \($0)" } ?? "")
    }
    let rest = sites.count - named.count
    return named.joined(separator: "; ") + (rest > 0 ? "; and \(counted(rest, "more place"))" : "") + "."
  }

  /// Those that the figure has no region for.
  var unplaced: [Site] { sites.filter { Self.regions[$0.name] == nil } }

  /// A part of a region, as it is shaded.
  private struct Part: Hashable {
    let name: String
    let span: Span
  }

  private enum Span: Int {
    case right = -1
    case middle, left
    /// From one side to the other.
    case whole
  }

  /// Episodes by part. What has no side is taken for the whole of the place, or for both of a pair.
  private var parts: [Part: Int] {
    var parts: [Part: Int] = [:]
    for site in sites {
      guard let region = Self.regions[site.name] else { continue }
      let spans: [Span] =
        switch site.side {
        case .left: [.left]
        case .right: [.right]
        case .middle where region.medial != nil: [.middle]
        default: region.medial == nil ? [.left, .right] : [.whole]
        }
      for span in spans { parts[Part(name: site.name, span: span), default: 0] += site.episodes }
    }
    return parts
  }
}

extension BodyMap {
  private static let top = 18.0
  private static let middles: [View: Double] = [.front: 96, .back: 264]

  private var svg: Element {
    let note = unplaced.isEmpty ? [] : SVG.note("Not on the figure: \(Reports.listed(unplaced.map(\.words))).")
    var svg = SVG(
      id: id, title: Self.title, description: description, height: 384 + Double(note.count) * 16)
    let most = parts.values.max() ?? 1
    for view in View.allCases {
      let middle = Self.middles[view] ?? 0
      let outline = Self.outlinePath(middle: middle, top: Self.top)
      svg.defineClip(view.rawValue, outline)
      svg.path(outline, "figure")
      svg.clipped(by: view.rawValue) { svg in
        for (part, count) in ordered(on: view) { draw(&svg, part, Self.level(count, of: most), middle: middle) }
      }
      svg.path(outline, "outline")
      for label in apart(labels(on: view)) {
        svg.text("\(label.count)", x: middle + label.x, y: Self.top + label.y + 4, "count", anchor: .middle)
      }
      svg.text(capitalized(view.rawValue), x: middle, y: 12, "strong", anchor: .middle)
      // As on the person: seen from the front, the left is on the right.
      let left = view == .front ? 1.0 : -1.0
      svg.text("left", x: middle + left * 66, y: 12, "faint", anchor: .middle)
      svg.text("right", x: middle - left * 66, y: 12, "faint", anchor: .middle)
    }
    drawLegend(&svg, most: most)
    for (index, line) in note.enumerated() { svg.text(line, x: 2, y: 396 + Double(index) * 16, "faint") }
    return svg.element
  }

  /// Small shapes last, so that large ones do not hide them.
  private func ordered(on view: View) -> [(part: Part, count: Int)] {
    parts.filter { Self.regions[$0.key.name]?.view == view }
      .map { (part: $0.key, count: $0.value) }
      .sorted { left, right in
        let (first, second) = (shape(left.part), shape(right.part))
        return (-(first?.width ?? 0) * (first?.height ?? 0), left.part.name, left.part.span.rawValue)
          < (-(second?.width ?? 0) * (second?.height ?? 0), right.part.name, right.part.span.rawValue)
      }
  }

  private func shape(_ part: Part) -> Shape? {
    guard let region = Self.regions[part.name] else { return nil }
    switch part.span {
    case .left, .right: return region.lateral
    case .middle: return region.medial
    case .whole:
      let side = region.lateral
      return Shape(x: 0, y: side.y, width: side.x + side.width, height: max(side.height, region.medial?.height ?? 0))
    }
  }

  /// To which side of the picture a part lies.
  private func sign(_ part: Part) -> Double {
    let side = part.span == .left ? 1.0 : part.span == .right ? -1 : 0
    return side * (Self.regions[part.name]?.view == .back ? -1 : 1)
  }

  private func draw(_ svg: inout SVG, _ part: Part, _ level: Int, middle: Double) {
    guard let shape = shape(part) else { return }
    let (x, y) = (middle + shape.x * sign(part), Self.top + shape.y)
    let turn = shape.lean * sign(part)
    let data =
      "M\(Reports.svg(-shape.width)) 0a\(Reports.svg(shape.width)) \(Reports.svg(shape.height)) 0 1 0 "
      + "\(Reports.svg(2 * shape.width)) 0a\(Reports.svg(shape.width)) \(Reports.svg(shape.height)) 0 1 0 "
      + "\(Reports.svg(-2 * shape.width)) 0z"
    let move = "translate(\(Reports.svg(x)) \(Reports.svg(y)))"
    let rotation = turn == 0 ? "" : " rotate(\(Reports.svg(turn)))"
    svg.path(data, "v\(level) region", transform: move + rotation)
  }

  /// The number of episodes at each part.
  private func labels(on view: View) -> [(x: Double, y: Double, count: Int)] {
    let ordered = ordered(on: view)
    return ordered.compactMap { part, count in
      guard let region = Self.regions[part.name], let shape = shape(part) else { return nil }
      let others = ordered.map(\.part).filter { $0.name == part.name && $0.span != part.span }
      switch part.span {
      case .left, .right:
        // Two sides and the whole between them need more room.
        let outwards = others.count > 1 ? 4.0 : 0
        return ((region.label?.x ?? shape.x + outwards) * sign(part), region.label?.y ?? shape.y, count)
      case .middle: return (0, shape.y, count)
      case .whole:
        // Where one side has a number of its own, that of the whole stands on the other.
        let side = others.count == 1 && region.label == nil ? -sign(others[0]) * region.lateral.x : 0
        return (side, shape.y, count)
      }
    }
  }

  /// Those that do not lie upon one with more episodes: the words have all of them.
  private func apart(_ labels: [(x: Double, y: Double, count: Int)]) -> [(x: Double, y: Double, count: Int)] {
    var kept: [(x: Double, y: Double, count: Int)] = []
    for label in labels.sorted(by: { $0.count > $1.count }) {
      let isFree = kept.allSatisfy { other in
        let digits = Double("\(label.count)\(other.count)".count)
        return abs(label.x - other.x) >= digits * 4 || abs(label.y - other.y) >= 12
      }
      if isFree { kept.append(label) }
    }
    return kept
  }

  /// One of three shades by the share of the most.
  private static func level(_ count: Int, of most: Int) -> Int {
    min(3, max(1, Int((Double(count) / Double(most) * 3).rounded(.up))))
  }

  private func drawLegend(_ svg: inout SVG, most: Int) {
    let y = 362.0
    svg.text("episodes", x: 2, y: y, "faint")
    var x = 68.0
    for level in 1...3 {
      let counts = (1...most).filter { Self.level($0, of: most) == level }
      guard let first = counts.first, let last = counts.last else { continue }
      svg.rectangle(x: x, y: y - 9, width: 12, height: 10, "v\(level) region")
      let words = first == last ? "\(first)" : "\(first)-\(last)"
      svg.text(words, x: x + 17, y: y, "faint")
      x += 24 + Double(words.count) * 7.5 + 8
    }
    svg.text("Left and right are the person's own.", x: 2, y: y + 17, "faint")
  }
}
