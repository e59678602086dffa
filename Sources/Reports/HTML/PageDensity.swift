/// How large the letters of a printed page may be for it to fit one sheet.
///
/// A style cannot ask whether a page is full, and a page has no script: the height is reckoned beforehand, with letters
/// as wide as the widest of the usual fonts has them.
struct PageDensity: Equatable {
  /// The class of the style that sets these sizes.
  let style: String
  /// Of the letters, in points.
  let size: Double
  /// Largest first.
  static let all = [
    PageDensity(style: "one loose", size: 9.4), PageDensity(style: "one snug", size: 8.8),
    PageDensity(style: "one dense", size: 8.2), PageDensity(style: "one close", size: 7.8),
    PageDensity(style: "one tight", size: 7.4),
  ]

  /// Between the margins of Letter, the lower of both papers, and of A4, the narrower; in millimetres.
  private static let room = (width: 184.0, height: 255.0)
  /// By trying: what is reckoned is so much too high at least.
  private static let excess = 1.02
  /// Pictures beside each other, and between them, in millimetres.
  private static let pictures = (columns: 3, gap: 5.0)

  /// The largest at which the document fits one sheet; the smallest, if it fits at none.
  static func fitting(_ document: Document) -> PageDensity {
    all.first { $0.height(of: document) <= room.height * excess } ?? all[all.count - 1]
  }

  private var lineHeight: Double { size * 0.3528 * 1.3 }

  /// Letters in a line of a column.
  private var lettersPerLine: Double { 89 / (size * 0.3528 * 0.5) }

  /// What the document takes of the sheet, in millimetres.
  func height(of document: Document) -> Double {
    // Title, subtitle and footer go over both columns, and so do the pictures.
    let edges = lineHeight * (4.5 + lines(document.footer, columns: 2))
    let text = document.blocks.reduce(0) { $0 + height(of: $1) }
    return edges + text / 2 + pictureHeight(document.blocks)
  }

  /// What the pictures take below the text.
  private func pictureHeight(_ blocks: [Document.Block]) -> Double {
    let columns = Double(Self.pictures.columns)
    let width = (Self.room.width - Self.pictures.gap * (columns - 1)) / columns
    let heights = blocks.compactMap { block -> Double? in
      guard case .figure(let figure) = block else { return nil }
      let picture = figure.svg.flatMap(Self.units).map { $0 / SVG.width * width }
      return lineHeight * 2 + (picture ?? lineHeight * lines(figure.description))
    }
    return Self.balanced(heights, over: Self.pictures.columns)
  }

  /// The least height at which columns that are filled one after the other hold all pictures, as a browser balances them.
  static func balanced(_ heights: [Double], over columns: Int) -> Double {
    // Some run of pictures fills the highest column exactly.
    let runs = heights.indices.flatMap { first in
      (first..<heights.endIndex).map { last in heights[first...last].reduce(0, +) }
    }
    return runs.sorted().first { height in
      var column = (used: 1, height: 0.0)
      for next in heights {
        column = column.height + next <= height ? (column.used, column.height + next) : (column.used + 1, next)
        guard next <= height, column.used <= columns else { return false }
      }
      return true
    } ?? 0
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
    case .figure, .drawing: return 0
    }
  }

  /// The height of a picture that is ``SVG/width`` wide.
  private static func units(_ svg: Element) -> Double? {
    svg["viewBox"]?.split(separator: " ").last.flatMap { Double($0) }
  }
}
