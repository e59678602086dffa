/// How small the letters of a page have to be for it to fit one sheet.
enum PageDensity: String {
  case one
  case dense

  /// Lines of a column that the larger letters leave room for, over both columns, by trying.
  private static let linesOfRoom = 148

  init(_ document: Document) {
    let lines = document.blocks.reduce(0) { $0 + Self.lines($1) }
    self = lines <= Self.linesOfRoom ? .one : .dense
  }

  /// About how many lines of a column a block takes.
  private static func lines(_ block: Document.Block) -> Int {
    func lines(_ text: String) -> Int { displayWidth(text) / 62 + 1 }
    switch block {
    case .heading: return 2
    case .paragraph(let text, _): return lines(text)
    case .list(let items): return items.reduce(0) { $0 + lines($1) }
    case .advice(let text, let command): return lines(text + (command ?? ""))
    case .blanks: return 2
    case .table(let table): return table.rows.count + 2
    case .figure(let figure): return figure.svg == nil ? lines(figure.description) + 1 : 18
    }
  }
}
