import Testing

@testable import JournalStore

struct StatementTests {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
  }

  private func stored<T>(_ value: (any Bindable)?, _ decode: (Row) throws -> T) throws -> T? {
    try connection.first("SELECT ?1", value, decode: decode)
  }

  private func type(of value: (any Bindable)?) throws -> String? {
    try connection.first("SELECT typeof(?1)", value) { $0.text(0) }
  }

  @Test(arguments: [0, 1, -1, 64_800, .max, .min])
  func wholeNumbersComeBack(value: Int) throws {
    #expect(try stored(value) { $0.int(0) } == value)
    #expect(try type(of: value) == "integer")
  }

  @Test(arguments: [0, 0.5, -2.25, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity])
  func numbersComeBack(value: Double) throws {
    #expect(try stored(value) { $0.doubleIfAny(0) } == value)
    #expect(try type(of: value) == "real")
  }

  @Test(arguments: [true, false])
  func truthComesBack(value: Bool) throws {
    #expect(try stored(value) { $0.bool(0) } == value)
    #expect(try type(of: value) == "integer")
  }

  @Test(arguments: [
    "", " ", "neck", "it's \"so\"", "'; DROP TABLE word; --", "no\u{0}end", "\u{0}", "🦵🏽", "\u{1B}[31mred", "a\r\n\tb",
    "e\u{301}", "\u{FEFF}mark", String(repeating: "ä", count: 100_000),
  ])
  func textComesBackByteForByte(value: String) throws {
    #expect(try stored(value) { Array($0.text(0).utf8) } == Array(value.utf8))
    #expect(try type(of: value) == "text")
  }

  @Test(arguments: [[], [0], [0xff, 0x00, 0x80], Array(repeating: 7, count: 100_000)] as [[UInt8]])
  func bytesComeBack(value: [UInt8]) throws {
    try value.withUnsafeBytes { bytes in
      let found = try stored(bytes) { Array($0.blob(0)) }
      #expect(found == value)
      let type = try type(of: bytes)
      #expect(type == "blob")
    }
  }

  @Test func nothingComesBackAsNothing() throws {
    #expect(try type(of: nil) == "null")
    #expect(try stored(nil) { $0.isNull(0) } == true)
    #expect(try connection.all("SELECT ?1", nil) { $0.intIfAny(0) } == [nil])
    #expect(try connection.all("SELECT ?1", nil) { $0.doubleIfAny(0) } == [nil])
    #expect(try connection.all("SELECT ?1", nil) { $0.textIfAny(0) } == [nil])
  }

  @Test func emptyTextIsNotNothing() throws {
    #expect(try connection.all("SELECT ?1", "") { $0.textIfAny(0) } == [""])
    #expect(try stored("") { $0.isNull(0) } == false)
  }

  @Test(arguments: [("yes", Optional(true)), ("no", false), ("maybe", nil)])
  func aWordOfAnEnumeration(text: String, isYes: Bool?) throws {
    enum Answer: String { case yes, no }
    #expect(try connection.all("SELECT ?1", text) { $0.enumCase(0, as: Answer.self).map { $0 == .yes } } == [isYes])
  }

  @Test func rowsComeInOrder() throws {
    let numbers = try connection.all("VALUES (1, 'a'), (2, 'b'), (3, 'c')") { "\($0.int(0))\($0.text(1))" }
    #expect(numbers == ["1a", "2b", "3c"])
  }

  @Test func anIdIsBoundToAStatementThatRunsAgain() throws {
    let twice = try connection.statement("SELECT ?1 * 2", [])
    var results: [Int] = []
    for id in 1...3 { try twice.eachRow(binding: id) { results.append($0.int(0)) } }
    #expect(results == [2, 4, 6])
  }

  @Test func aBodyThatThrowsLeavesTheStatementReady() throws {
    let rows = try connection.statement("VALUES (1), (2)", [])
    #expect(throws: StoreError.nothingToUndo) { try rows.eachRow { _ in throw StoreError.nothingToUndo } }
    var seen: [Int] = []
    try rows.eachRow { seen.append($0.int(0)) }
    #expect(seen == [1, 2])
  }

  @Test func `a statement that is being stepped through is refused, and goes on undisturbed`() throws {
    let misuse = StoreError.sqlite(code: 21)
    var seen: [Int] = []
    let rows = try connection.statement("SELECT value FROM json_each(?1) WHERE value > 0", ["[1,2,3]"])
    try rows.eachRow { row in
      #expect(throws: misuse) { try rows.eachRow { _ in } }
      #expect(throws: misuse) { try rows.eachRow(binding: 7) { _ in } }
      seen.append(row.int(0))
    }
    #expect(seen == [1, 2, 3])
    let sql: SQL = "VALUES (1), (2)"
    seen = try connection.all(sql) { row in
      #expect(throws: misuse) { try connection.run(sql) }
      return row.int(0)
    }
    #expect(seen == [1, 2])
  }
}
