/// A cell of a table, and where it begins.
struct CSVCell {
  let text: String
  let position: Position
}

/// Reads the rows of a table as RFC 4180 has them, one at a time.
///
/// The separator is the one that the first line holds most of: comma, semicolon or tab. Lines end with CR LF, LF or CR;
/// blank lines are passed over. A file of one line whose rows end with a backslash and an n, as some programs write by mistake,
/// is read as what was meant.
struct CSVReader {
  /// No cell is longer than this in bytes, no row has more cells.
  static let longestCell = 16 << 20
  static let mostCells = 10_000

  private var bytes: ByteReader
  private var separator: UInt8?
  /// Whether rows end with a backslash and an n.
  private var escapesLineEnds = false
  /// Whether such an end was just passed.
  private var isAtEscapedEnd = false
  private var cell: [UInt8] = []

  init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// The next row; `nil` at the end.
  ///
  /// - Throws: ``ImportFault`` where the table cannot be followed any further.
  mutating func next() throws -> [CSVCell]? {
    if separator == nil { escapesLineEnds = CSVReader.escapesLineEnds(try bytes.lookahead()) }
    let separator = try self.separator ?? CSVReader.separator(of: bytes.lookahead())
    self.separator = separator
    while try bytes.peek() != nil {
      var row: [CSVCell] = []
      var isQuoted = false
      repeat {
        let position = bytes.position()
        guard row.count < CSVReader.mostCells else {
          throw ImportFault(position, "The row has too many cells. Check that the file is a table.")
        }
        isQuoted = try readCell(from: position, separator: separator)
        row.append(CSVCell(text: String(decoding: cell, as: UTF8.self), position: position))
      } while try !isAtEscapedEnd && bytes.take(separator)
      try endLine()
      if row.count > 1 || isQuoted || !cell.isEmpty { return row }
    }
    return nil
  }

  /// Reads up to the separator or the end of the line.
  ///
  /// - Returns: whether the cell was in quotes.
  private mutating func readCell(from position: Position, separator: UInt8) throws -> Bool {
    cell.removeAll(keepingCapacity: true)
    guard try bytes.take(CSVReader.quote) else {
      while let byte = try bytes.peek(), byte != separator, byte != 0x0A, byte != 0x0D {
        if byte == CSVReader.backslash, escapesLineEnds {
          if try takeEscapedEnd() { return false }
          continue
        }
        try append(byte, position)
        bytes.advance()
      }
      return false
    }
    while true {
      let run = try bytes.take(upTo: CSVReader.quote)
      if run.holds(0) { throw ImportFault(position, CSVReader.holdsNUL) }
      cell += run
      guard cell.count <= CSVReader.longestCell else { throw ImportFault(position, CSVReader.tooLong) }
      guard let byte = try bytes.peek() else {
        throw ImportFault(position, "This cell has no closing quotation mark. Add it.")
      }
      guard byte == CSVReader.quote else { continue }
      bytes.advance()
      guard try bytes.take(CSVReader.quote) else { break }
      cell.append(CSVReader.quote)
    }
    if try !takeEscapedEnd(), let byte = try bytes.peek(), byte != separator, byte != 0x0A, byte != 0x0D {
      throw ImportFault(
        bytes.position(), "There is text after a closing quotation mark. Within a cell, write quotation marks twice.")
    }
    return true
  }

  private mutating func append(_ byte: UInt8, _ position: Position) throws {
    if byte == 0 { throw ImportFault(bytes.position(), CSVReader.holdsNUL) }
    cell.append(byte)
    if cell.count > CSVReader.longestCell { throw ImportFault(position, CSVReader.tooLong) }
  }

  /// Steps over a backslash and an n that end a row. A backslash alone goes into the cell.
  private mutating func takeEscapedEnd() throws -> Bool {
    guard escapesLineEnds, try bytes.take(CSVReader.backslash) else { return false }
    isAtEscapedEnd = try bytes.take(UInt8(ascii: "n"))
    if !isAtEscapedEnd { cell.append(CSVReader.backslash) }
    return isAtEscapedEnd
  }

  private mutating func endLine() throws {
    guard !isAtEscapedEnd else {
      isAtEscapedEnd = false
      return
    }
    if try bytes.take(0x0D) {
      _ = try bytes.take(0x0A)
    } else {
      _ = try bytes.take(0x0A)
    }
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")
  private static let holdsNUL = "There is a zero byte here, so the file is damaged or not text. Export it again."
  private static let tooLong = "This cell is longer than 16 MB. Check that its quotation mark is closed."

  /// Whether these are the first bytes of a table in one line, with line ends written as a backslash and an n.
  private static func escapesLineEnds(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    var isFound = false
    for index in bytes.indices {
      if bytes[index] == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if bytes[index] == 0x0A || bytes[index] == 0x0D { return isFound && bytes[index...].allSatisfy { $0 <= 0x20 } }
      isFound = isFound || bytes[index...].starts(with: [backslash, UInt8(ascii: "n")])
    }
    return isFound
  }

  /// The separator that stands most often in the first line, outside of quotation marks.
  static func separator(of bytes: some Sequence<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best = candidates[0]
    for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
    return best
  }
}
