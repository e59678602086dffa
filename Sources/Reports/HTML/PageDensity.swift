/// How large the letters and pictures of a printed page may be for it to fit one sheet.
///
/// A style cannot ask whether a page is full, and a page has no script: the height is reckoned beforehand, with letters
/// as wide as the widest of the usual fonts has them.
struct PageDensity: Equatable {
  /// The class of the style that sets these sizes.
  let style: String
  /// Of the letters, in points.
  let size: Double
  /// Of a picture, in millimetres.
  let pictureWidth: Double

  /// Largest first.
  static let all = [
    PageDensity(style: "one loose", size: 9.4, pictureWidth: 84),
    PageDensity(style: "one snug", size: 8.6, pictureWidth: 74),
    PageDensity(style: "one dense", size: 7.9, pictureWidth: 62),
    PageDensity(style: "one tight", size: 7.2, pictureWidth: 56),
  ]

  /// Two columns on Letter, the lower of both papers, in millimetres; by trying: what is reckoned is a
  /// little too high, and columns of uneven length lose some.
  private static let room = 2 * 255.0 * 1.08

  /// The largest at which the document fits one sheet; the smallest, if it fits at none.
  static func fitting(_ document: Document) -> PageDensity {
    all.first { $0.height(of: document) <= room } ?? all[all.count - 1]
  }

  private var lineHeight: Double { size * 0.3528 * 1.3 }

  /// Letters in a line of a column.
  private var lettersPerLine: Double { 89 / (size * 0.3528 * 0.56) }

  /// What the document takes of both columns together, in millimetres.
  func height(of document: Document) -> Double {
    // Title, subtitle and footer go over both columns.
    let edges = 2 * (lineHeight * 4.5 + lines(document.footer, columns: 2) * lineHeight)
    return document.blocks.reduce(edges) { $0 + height(of: $1) }
  }

  private func lines(_ text: String, columns: Double = 1) -> Double {
    (Double(displayWidth(text)) / (lettersPerLine * columns)).rounded(.down) + 1
  }

  private func height(of block: Document.Block) -> Double {
    switch block {
    case .heading: return lineHeight * 2
    case .paragraph(let text, .alert): return 2 * lineHeight * (lines(text, columns: 1.8) + 2)
    case .paragraph(let text, .strong): return lineHeight * (lines(text + text.prefix(text.count / 9)) + 0.3)
    case .paragraph(let text, _): return lineHeight * (lines(text) + 0.3)
    case .list(let items): return items.reduce(0.4) { $0 + lines($1) + 0.3 } * lineHeight
    case .entries(let entries):
      return entries.reduce(0.4) { $0 + lines("\($1.name): \($1.text)") + 0.3 } * lineHeight
    case .advice(let text, let command): return lineHeight * (lines(text + " " + (command ?? "")) + 0.5)
    case .blanks(let labels): return lineHeight * Double((labels.count + 1) / 2 * 2) * 1.7
    case .table(let table):
      return table.rows.reduce(lineHeight * 1.8) { $0 + lineHeight * (lines($1.joined(separator: "    ")) + 0.4) }
    case .figure(let figure):
      let picture = figure.svg.flatMap(Self.units).map { $0 / SVG.width * pictureWidth }
      return lineHeight * 2 + (picture ?? lineHeight * lines(figure.description))
    }
  }

  /// The height of a picture that is ``SVG/width`` wide.
  private static func units(_ svg: String) -> Double? {
    guard let box = svg.firstRange(of: "viewBox=\"0 0 "), let end = svg[box.upperBound...].firstIndex(of: "\"") else {
      return nil
    }
    return svg[box.upperBound..<end].split(separator: " ").last.flatMap { Double($0) }
  }
}
