/// A picture for a page, drawn step by step.
///
/// Colours come from the page's style by class names, so that light, dark and print each have their own. All pictures
/// are 360 wide: that is a phone's width, so that letters of 12 are never much smaller than on a laptop.
struct SVG {
  static let width = 360.0

  /// What ids in the picture begin with: no other picture of the page has it.
  let id: String
  let title: String
  let description: String
  let height: Double
  private var body: [Element] = []

  init(id: String, title: String, description: String, height: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.height = height
  }

  /// What the picture is to a page.
  var element: Element {
    Element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "chart", "viewBox": "0 0 \(svg(SVG.width)) \(svg(height))",
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
      ],
      children: ([
        Element("title", ["id": "\(id)-title"], text: title), Element("desc", ["id": "\(id)-desc"], text: description),
      ] + body).map { .element($0) })
  }

  /// Where a text stands to its point.
  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(_ text: String, x: Double, y: Double, _ style: String? = nil, anchor: Anchor = .start) {
    body.append(
      Element(
        "text",
        [
          "x": svg(x), "y": svg(y), "class": style, "text-anchor": anchor == .start ? nil : anchor.rawValue,
        ], text: text))
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ style: String) {
    path("M\(svg(x1)) \(svg(y1))L\(svg(x2)) \(svg(y2))", style)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ style: String) {
    body.append(Element(empty: "circle", ["cx": svg(x), "cy": svg(y), "r": svg(radius), "class": style]))
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    path(SVG.box(x: x, y: y, width: width, height: height), style)
  }

  mutating func path(_ data: String, _ style: String, fill: String? = nil, transform: String? = nil) {
    guard !data.isEmpty else { return }
    body.append(Element(empty: "path", ["class": style, "d": data, "fill": fill, "transform": transform]))
  }

  /// Draws only what lies within an area of ``defineClip(_:_:)``.
  mutating func clipped(by name: String, _ draw: (inout SVG) -> Void) {
    let outside = body
    body = []
    draw(&self)
    body = outside + [Element("g", ["clip-path": "url(#\(id)-\(name))"], children: body.map { .element($0) })]
  }

  /// Defines the hatching of what is not known.
  mutating func defineHatch() {
    let strokes = Element(empty: "path", ["class": "hatch", "d": "M-1 1L1 -1M0 4L4 0M3 5L5 3"])
    let pattern = Element(
      "pattern", ["id": "\(id)-hatch", "width": "4", "height": "4", "patternUnits": "userSpaceOnUse"],
      children: [.element(strokes)])
    body.append(Element("defs", children: [.element(pattern)]))
  }

  /// An area that is not known.
  mutating func hatched(_ data: String) {
    path(data, "unknown", fill: "url(#\(id)-hatch)")
  }

  /// Defines an area to clip by.
  mutating func defineClip(_ name: String, _ data: String) {
    let clip = Element("clipPath", ["id": "\(id)-\(name)"], children: [.element(Element(empty: "path", ["d": data]))])
    body.append(Element("defs", children: [.element(clip)]))
  }

  /// A sentence at the foot of a picture, in lines that fit.
  static func note(_ text: String) -> [String] {
    TextLayout(columns: 50).wrap(text).split(separator: "\n").map { Reports.clipped(String($0), to: 50) }
  }

  static func box(x: Double, y: Double, width: Double, height: Double) -> String {
    "M\(svg(x)) \(svg(y))h\(svg(width))v\(svg(height))h\(svg(-width))z"
  }

  /// A ring or disc, as part of a path.
  static func disc(x: Double, y: Double, radius: Double) -> String {
    let (r, d) = (svg(radius), svg(2 * radius))
    return "M\(svg(x - radius)) \(svg(y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
  }
}

/// A coordinate: tenths do, and keep the page small.
func svg(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}
