import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x61], "UTF-16"), ([0x61, 0, 0x62, 0], "UTF-16"),
      ([0, 0x61, 0, 0x62], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"),
      ([0x64, 0x61, 0x74, 0x65, 0x0A, 0x63, 0x61, 0x66, 0xE9, 0x0A, 0x61], "Windows-1252"),
      ([0x64, 0x61, 0x74, 0x65, 0x0A, 0xC3], "cut off"),
    ] as [([UInt8], String)])
  func isNamed(bytes: [UInt8], name: String) {
    #expect {
      var reader = ByteReader(ImportSource(bytes))
      while try reader.next() != nil {}
    } throws: { ($0 as? ImportFault)?.message.contains(name) == true }
  }

  @Test func takesCharactersThatChunksCut() throws {
    let text = Array("aé€😀z\r\nü\ry\nx".utf8)
    for size in 1...5 {
      var start = 0
      let source = ImportSource { _ in
        let end = min(start + size, text.count)
        defer { start = end }
        return Array(text[start..<end])
      }
      var reader = ByteReader(source)
      var read: [UInt8] = []
      var last = Position()
      while try reader.peek() != nil {
        last = reader.position()
        if let byte = try reader.next() { read.append(byte) }
      }
      #expect(read == text)
      #expect(last == Position(line: 4, column: 1))
    }
  }
}

@Suite struct CSVReaderTests {
  func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(ByteReader(ImportSource(Array(text.utf8))))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test func readsWhatRFC4180Writes() throws {
    #expect(
      try rows("a,b\r\n\"x \"\"y\"\", z\r\n2\",\r\n\r\n1,2") == [["a", "b"], ["x \"y\", z\r\n2", ""], ["1", "2"]])
    #expect(try rows("a;b,c;d\n1;2;3") == [["a", "b,c", "d"], ["1", "2", "3"]])
    #expect(try rows("a\tb\r1\t2\r") == [["a", "b"], ["1", "2"]])
    #expect(try rows("\u{FEFF}\"a\"\n\"\"\n") == [["a"], [""]])
    #expect(try rows("").isEmpty)
  }

  @Test func readsBackWhateverIsWritten() throws {
    var random = SeededGenerator(seed: 8)
    let alphabet = Array("ab,\"\n\r é'😀")
    for _ in 0..<300 {
      let table = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<3).map { _ in
          String((0..<Int.random(in: 0...6, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
        }
      }
      let text = table.map { $0.map { "\"" + $0.doubled + "\"" }.joined(separator: ",") }
      #expect(try rows("x,y,z\r\n" + text.joined(separator: "\r\n")) == [["x", "y", "z"]] + table)
    }
  }
}

extension String {
  fileprivate var doubled: String {
    String(unicodeScalars.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }.map(Character.init))
  }
}

@Suite struct JSONReaderTests {
  func isValid(_ text: String) -> Bool {
    var reader = JSONReader(ByteReader(ImportSource(Array(text.utf8))))
    do {
      _ = try reader.value()
      try reader.end()
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: [
    "0", "-0", "-1.5e+3", "null", " true ", "\"\\u00e9\\ud83d\\ude00\"", "[]", "[1, 2]", "{}", "{\"a\":{\"b\":[null]}}",
  ])
  func takes(text: String) { #expect(isValid(text)) }

  @Test(arguments: [
    "", "01", "1.", ".5", "+1", "1e", "1e999", "-", "nul", "trues", "[1,]", "[1 2]", "[,1]", "{\"a\"}", "{\"a\":1,}",
    "{a:1}", "{\"a\":1,\"a\":2}", "\"a", "\"\\x\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ude00\"", "\"\\u12g4\"",
    "\"a\nb\"",
    "\"\\u0000\"", "1 2", "[", "]", "NaN", "'a'",
  ])
  func refuses(text: String) { #expect(!isValid(text)) }
}

@Suite struct RowIdentityTests {
  @Test func isVersionEightAndTellsFieldsApart() {
    let uuid = ContentUUID.uuid(["a", "bc"])
    #expect(ContentUUID.isUUID(uuid))
    #expect(Array(uuid)[14] == "8")
    #expect("89ab".contains(Array(uuid)[19]))
    #expect(uuid == ContentUUID.uuid(["a", "bc"]))
    #expect(uuid != ContentUUID.uuid(["ab", "c"]))
    #expect(Set((0..<10_000).map { ContentUUID.uuid([String($0)]) }).count == 10_000)
  }
}

@Suite struct ImportFormatTests {
  @Test func knowsItsOwnFilesAndNothingElse() throws {
    #expect(ImportFormat.detect(Array(wholeJournal.utf8)) == .twingeJSON)
    #expect(ImportFormat.detect(Array("\u{FEFF}\(TwingeCSV.columns.joined(separator: ","))\r\n".utf8)) == .twingeCSV)
    for text in ["", "{}", "<html>", "date,pain\n2026-11-20,3", "\"", "\u{0}"] {
      #expect(ImportFormat.detect(Array(text.utf8)) == nil)
    }
    var source = ImportSource(Array(wholeJournal.utf8))
    #expect(try source.beginning(10) == Array(wholeJournal.utf8.prefix(10)))
    #expect(try ImportedFile(source, as: .twingeJSON, zone: berlin, now: now).journal.episodes.count == 1)
  }
}
