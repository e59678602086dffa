import Journal

/// A row of a table whose columns have names.
struct TableRow {
  let cells: [CSVCell]
  let columns: [String: Int]

  var position: Position { cells.first?.position ?? Position() }

  /// The cell of a column; `nil` if the table has no such column.
  func cell(_ column: String) -> CSVCell? {
    columns[column].flatMap { $0 < cells.count ? cells[$0] : nil }
  }

  /// The cell's text as typed, for names and notes, without white space at its ends; `nil` if there is none.
  func typed(_ column: String) -> String? {
    guard let text = cell(column)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The same in plain signs, for numbers, times and fixed words: what was typed on a phone may have others.
  func text(_ column: String) -> String? { typed(column)?.plain }

  /// Where the cell of a column stands.
  func position(_ column: String) -> Position { cell(column)?.position ?? position }

  func fault(_ column: String, _ message: String) -> ImportFault { ImportFault(position(column), message) }

  /// An intensity, 0-10; `nil` if there is none.
  func intensity(_ column: String) throws -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = Double(text), let value = Int(exactly: number), Episode.scale.contains(value) else {
      throw fault(column, "An intensity is a whole number from 0 to 10.")
    }
    return value
  }

  /// The items of a list as typed, without those that stand there twice.
  func list(_ column: String, separators: Set<Character>) -> [String] {
    (typed(column) ?? "").split { separators.contains($0.plain) }.map { String($0).trimmed }.filter { !$0.isEmpty }
      .withoutRepeats
  }
}

extension [String] {
  /// Without what stands there before, but for case and white space.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert(Vocabulary.folded($0)).inserted }
  }

  /// As words of one kind.
  func words(_ kind: Word.Kind) -> [Word] { map { Word(kind: kind, name: $0) } }
}

/// The rows of a table below its header.
struct Table {
  private var reader: CSVReader
  let header: [CSVCell]
  let columns: [String: Int]

  /// Whether each row is one quoted cell that holds the row, as some versions of a program wrote it.
  private let isWrapped: Bool

  /// - Parameter isHeader: tells the header from rows before it.
  init(_ bytes: ByteReader, isHeader: ([String]) -> Bool = { _ in true }) throws {
    guard let table = try Table(bytes, orNil: isHeader) else {
      throw ImportFault(Position(), "The header is not recognised. Check the format.")
    }
    self = table
  }

  /// - Returns: `nil` if there is no header.
  init?(_ bytes: ByteReader, orNil isHeader: ([String]) -> Bool) throws {
    reader = CSVReader(bytes)
    while let row = try reader.next() {
      let inner = Table.unwrapped(row)
      let isWrapped = inner.count > 1 && row.count == 1
      guard let header = [row, inner].first(where: { isHeader(Table.names($0)) }) else { continue }
      self.header = header
      self.isWrapped = isWrapped && header.count > 1
      var columns: [String: Int] = [:]
      for (index, name) in Table.names(header).enumerated()
      where columns.updateValue(index, forKey: name) != nil && !name.isEmpty {
        throw ImportFault(header[index].position, "Two columns have this name. Rename one.")
      }
      self.columns = columns
      return
    }
    return nil
  }

  /// The names of columns, in plain signs.
  private static func names(_ header: [CSVCell]) -> [String] { header.map(\.text.plain.trimmed) }

  /// The names of the columns.
  var names: [String] { Table.names(header) }

  /// The cells within the only cell of a row.
  static func unwrapped(_ row: [CSVCell]) -> [CSVCell] {
    guard row.count == 1, row[0].text.contains(",") else { return row }
    var reader = CSVReader(ByteReader(ImportSource(Array(row[0].text.utf8))))
    guard let cells = try? reader.next() else { return row }
    return cells.map { CSVCell(text: $0.text, position: row[0].position) }
  }

  /// Gives each row; a row with a fault is noted in the intake.
  mutating func forEach(into intake: inout ImportContext, _ body: (TableRow, inout ImportContext) throws -> Void) throws
  {
    while let row = try reader.next() {
      try intake.attempt { intake in
        var cells = isWrapped ? Table.unwrapped(row) : row
        // Some programs end each row with a comma.
        while cells.count > header.count, cells.last?.text.isEmpty == true { cells.removeLast() }
        if cells.count > header.count {
          throw ImportFault(
            cells[header.count].position,
            "This row has \(cells.count) cells, the header \(header.count). Put text that contains a comma in quotes.")
        }
        if cells.count < header.count {
          throw ImportFault(
            cells[0].position, "This row has \(cells.count) cells, the header \(header.count). Add the missing ones.")
        }
        try body(TableRow(cells: cells, columns: columns), &intake)
      }
    }
  }
}
