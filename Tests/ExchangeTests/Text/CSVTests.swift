import Statistics
import TestSupport
import Testing

@testable import Exchange

struct CSVTests {
  private func written(_ cells: [String]) -> String {
    var csv = CSVWriter()
    for cell in cells { csv.append(cell) }
    csv.endRow()
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("neck", "neck"), ("", ""), ("lower back (left) 7", "lower back (left) 7"), ("a,b", "\"a,b\""),
    ("say \"ow\"", "\"say \"\"ow\"\"\""), ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
    ("\"", "\"\"\"\""), (" blank around ", "\" blank around \""), ("a; b", "a; b"), ("漢字", "漢字"),
    ("tab\there", "tab\there"),
  ])
  func cells(text: String, cell: String) {
    #expect(written([text]) == cell + "\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("＝1+1", "'＝1+1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠A1", "'＠A1"),
    ("=HYPERLINK(\"http://example.org\",\"x\")", "\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\""),
    ("-", "'-"), ("=\u{301}", "'=\u{301}"),
    // One apostrophe more than before, so that taking one away gives what was written.
    ("'=1+1", "''=1+1"), ("''=1", "'''=1"), ("'neck", "'neck"), ("'", "'"), ("''", "''"),
    // No formulas.
    ("1=1", "1=1"), ("a-b", "a-b"), ("7", "7"),
  ])
  func formulasAreDefused(text: String, cell: String) {
    #expect(written([text]) == cell + "\r\n")
  }

  @Test func cellsAreSeparatedByCommasAndRowsByCRLF() {
    var csv = CSVWriter()
    for cells in [["a", "", "c"], ["", ""], ["d"]] {
      for cell in cells { csv.append(cell) }
      csv.endRow()
    }
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "a,,c\r\n,\r\nd\r\n")
  }

  @Test func numbersStandAsTheyAre() {
    var csv = CSVWriter()
    csv.append(-7)
    csv.append(nil as Int?)
    csv.append(plain: "-7")
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "-7,,-7")
  }

  @Test func whatWasTakenIsGoneAndTheRowGoesOn() {
    var csv = CSVWriter()
    csv.append("a")
    #expect(csv.drain() == Array("a".utf8))
    csv.append("b")
    #expect(csv.drain() == Array(",b".utf8))
    #expect(csv.bytes.isEmpty)
  }

  @Test(arguments: 0..<300)
  func aReaderGetsBackWhatWasWritten(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cells = (0..<8).map { _ in random.nastyText() }
    let rows = try CSVOracle.rows(written(cells))
    #expect(rows.count == 1)
    #expect(rows.first?.map { Array(CSVOracle.undefused($0).utf8) } == cells.map { Array($0.utf8) })
  }

  @Test(arguments: 0..<300)
  func noCellThatIsReadIsAFormula(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cells = (0..<8).map { _ in random.nastyText() }
    let first = try CSVOracle.rows(written(cells)).joined().compactMap(\.unicodeScalars.first)
    #expect(!first.contains { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) })
  }
}

/// Reads RFC 4180 by the letter: rows end with CRLF, quotes are doubled within quotes and stand nowhere else.
enum CSVOracle {
  enum Fault: Error {
    case quoteWithinCell, unterminated
  }

  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      row.append(try cell(&rest))
      if rest.first == "," {
        rest.removeFirst()
      } else if rest.starts(with: "\r\n".unicodeScalars) {
        rest.removeFirst(2)
        rows.append(row)
        row = []
      } else {
        throw Fault.unterminated
      }
    }
    return rows
  }

  private static func cell(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> String {
    var cell = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let scalar = rest.first, ![",", "\r", "\n"].contains(scalar) {
        guard scalar != "\"" else { throw Fault.quoteWithinCell }
        cell.append(rest.removeFirst())
      }
      return String(cell)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        guard rest.first == "\"" else { return String(cell) }
        rest.removeFirst()
      }
      cell.append(scalar)
    }
    throw Fault.unterminated
  }

  /// Without the one apostrophe that stands before what would be a formula.
  static func undefused(_ cell: String) -> String {
    let first = cell.unicodeScalars.first { $0 != "'" }
    let isFormula = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    return isFormula ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }
}
