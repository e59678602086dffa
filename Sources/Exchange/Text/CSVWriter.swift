/// Rows of a table as RFC 4180 writes them, UTF-8 with CRLF.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isAtRowStart = true

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isAtRowStart = true
  }

  /// A whole row that only this program writes.
  mutating func appendLine(_ text: String) {
    append(plain: text)
    endRow()
  }

  /// A cell that only this program writes: numbers, times, blanks.
  mutating func append(plain text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// A cell with words of the person's. What a spreadsheet would run as a formula is defused by an apostrophe.
  mutating func append(_ text: String) {
    separate()
    guard let first = text.utf8.first, let last = text.utf8.last else { return }
    let defusing = CSVWriter.looksLikeAFormula(text) ? "'" : ""
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes || first == UInt8(ascii: " ") || last == UInt8(ascii: " ") else {
      bytes.append(contentsOf: defusing.utf8)
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: defusing.utf8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func append(_ number: Int?) {
    append(plain: number.map(String.init) ?? "")
  }

  /// Takes the bytes written so far.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func separate() {
    if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  /// What spreadsheets take for a formula, or for one that was defused already: the apostrophes before it are counted
  /// so that a reader can take exactly one away.
  static func looksLikeAFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }
}
