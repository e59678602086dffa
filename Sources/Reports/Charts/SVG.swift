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
  private var body = ""

  init(id: String, title: String, description: String, height: Double) {
    self.id = id
    self.title = title
    self.description = description
    self.height = height
  }

  /// What the picture is to a page.
  var element: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 \(svg(SVG.width)) \(svg(height))" role="img" \
    aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(markup(title))</title>\
    <desc id="\(id)-desc">\(markup(description))</desc>\(body)</svg>
    """
  }

  /// Where a text stands to its point.
  enum Anchor: String {
    case start, middle, end
  }

  mutating func text(_ text: String, x: Double, y: Double, _ style: String = "", anchor: Anchor = .start) {
    let anchor = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += "<text x=\"\(svg(x))\" y=\"\(svg(y))\"\(classes(style))\(anchor)>\(markup(text))</text>"
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ style: String) {
    path("M\(svg(x1)) \(svg(y1))L\(svg(x2)) \(svg(y2))", style)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ style: String) {
    body += "<circle cx=\"\(svg(x))\" cy=\"\(svg(y))\" r=\"\(svg(radius))\"\(classes(style))/>"
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ style: String) {
    path(SVG.box(x: x, y: y, width: width, height: height), style)
  }

  /// - Parameter attributes: written as they are.
  mutating func path(_ data: String, _ style: String, attributes: String = "") {
    guard !data.isEmpty else { return }
    body += "<path\(classes(style)) d=\"\(data)\"\(attributes.isEmpty ? "" : " " + attributes)/>"
  }

  /// What has to be drawn within a group.
  ///
  /// - Parameter attributes: of the group, written as they are.
  mutating func group(_ attributes: String, _ draw: (inout SVG) -> Void) {
    body += "<g \(attributes)>"
    draw(&self)
    body += "</g>"
  }

  /// Defines the hatching of what is not known.
  mutating func defineHatch() {
    body += """
      <defs><pattern id="\(id)-hatch" width="4" height="4" patternUnits="userSpaceOnUse">\
      <path class="hatch" d="M-1 1L1 -1M0 4L4 0M3 5L5 3"/></pattern></defs>
      """
  }

  /// An area that is not known.
  mutating func hatched(_ data: String) {
    path(data, "unknown", attributes: "fill=\"url(#\(id)-hatch)\"")
  }

  /// Defines an area to clip by.
  mutating func defineClip(_ name: String, _ data: String) {
    body += "<defs><clipPath id=\"\(id)-\(name)\"><path d=\"\(data)\"/></clipPath></defs>"
  }

  /// A sentence at the foot of a picture, in lines that fit.
  static func note(_ text: String) -> [String] {
    TextLayout(columns: 50).wrap(text).split(separator: "\n").map { clipped(String($0), to: 50) }
  }

  static func box(x: Double, y: Double, width: Double, height: Double) -> String {
    "M\(svg(x)) \(svg(y))h\(svg(width))v\(svg(height))h\(svg(-width))z"
  }

  /// A ring or disc, as part of a path.
  static func disc(x: Double, y: Double, radius: Double) -> String {
    let (r, d) = (svg(radius), svg(2 * radius))
    return "M\(svg(x - radius)) \(svg(y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
  }

  private func classes(_ style: String) -> String { style.isEmpty ? "" : " class=\"\(style)\"" }
}

/// A coordinate: tenths do, and keep the page small.
func svg(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}

/// The text cut to a width, counted in columns of a terminal.
func clipped(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var kept = ""
  for character in text {
    guard displayWidth(kept + String(character)) < columns else { break }
    kept.append(character)
  }
  return kept + "…"
}

/// The text with spaces behind it, or cut, so that it is as wide as asked.
func fitted(_ text: String, to columns: Int) -> String {
  let text = clipped(text, to: columns)
  return text + String(repeating: " ", count: max(0, columns - displayWidth(text)))
}
