import TestSupport
import Testing

@testable import JournalStore

struct ConnectionTests {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
    try connection.script("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT CHECK (text <> 'bad')) STRICT")
  }

  private func notes() throws -> [String] {
    try connection.all("SELECT text FROM note ORDER BY id") { $0.text(0) }
  }

  @Test func foreignKeysAreOn() throws {
    #expect(try connection.first("PRAGMA foreign_keys") { $0.int(0) } == 1)
  }

  @Test func whatIsConfirmedIsOnTheDisk() throws {
    // 3: EXTRA.
    #expect(try connection.first("PRAGMA synchronous") { $0.int(0) } == 3)
  }

  @Test func valuesOfTheLastUseAreGone() throws {
    func shown(_ values: (any Bindable)?...) throws -> [String?] {
      var found: [String?] = []
      try connection.statement("SELECT ?1 || ?2", values).eachRow { found.append($0.textIfAny(0)) }
      return found
    }
    #expect(try shown("a", "b") == ["ab"])
    #expect(try shown("a") == [nil])
  }

  @Test func tooManyValuesAreAnError() throws {
    // 25: SQLITE_RANGE.
    #expect(throws: StoreError.sqlite(code: 25)) { try connection.run("SELECT ?1", 1, 2) }
  }

  @Test func firstIsTheFirstRow() throws {
    #expect(try connection.first("VALUES (3), (1), (2)") { $0.int(0) } == 3)
    #expect(try connection.first("SELECT 1 WHERE 0") { $0.int(0) } == nil)
  }

  @Test func everyRowIsSeen() throws {
    var sum = 0
    try connection.forEach("VALUES (1), (?1), (?2)", 10, 100) { sum += $0.int(0) }
    #expect(sum == 111)
  }

  @Test func theIdOfANewRow() throws {
    try connection.run("INSERT INTO note (id, text) VALUES (41, 'a')")
    try connection.run("INSERT INTO note (text) VALUES ('b')")
    #expect(connection.lastInsertedID == 42)
  }

  @Test func aTransactionKeepsAllOfIt() throws {
    let count = try connection.transaction {
      try connection.script("INSERT INTO note (text) VALUES ('a'), ('b')")
      return try notes().count
    }
    #expect(count == 2)
    #expect(try notes() == ["a", "b"])
  }

  @Test func aTransactionThatThrowsKeepsNothing() throws {
    #expect(throws: StoreError.nothingToRedo) {
      try connection.transaction {
        try connection.script("INSERT INTO note (text) VALUES ('a')")
        throw StoreError.nothingToRedo
      }
    }
    #expect(try notes().isEmpty)
  }

  @Test func aTransactionWithARefusedRowKeepsNothing() throws {
    #expect(throws: StoreError.refused) {
      try connection.transaction {
        try connection.run("INSERT INTO note (text) VALUES (?1)", "good")
        try connection.run("INSERT INTO note (text) VALUES (?1)", "bad")
      }
    }
    #expect(try notes().isEmpty)
  }

  @Test func afterAFailedTransactionThereIsANextOne() throws {
    #expect(throws: StoreError.refused) {
      try connection.transaction { try connection.run("INSERT INTO note (text) VALUES ('bad')") }
    }
    try connection.transaction { try connection.run("INSERT INTO note (text) VALUES ('good')") }
    #expect(try notes() == ["good"])
  }

  @Test func rollingBackOutsideOfATransactionDoesNothing() throws {
    try connection.run("INSERT INTO note (text) VALUES ('a')")
    try connection.rollBack()
    #expect(try notes() == ["a"])
  }

  @Test func aReaderCannotWrite() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      let reader = try Connection(path: file.path, mode: .read)
      #expect(throws: StoreError.readOnly) { try reader.run("DELETE FROM setting") }
    }
  }

  @Test(arguments: [Connection.Mode.read, .write])
  func aFileThatIsNotThereIsNotMade(mode: Connection.Mode) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/none"
      #expect(throws: StoreError.notAllowed(path: path)) { try Connection(path: path, mode: mode) }
      #expect(!JournalFile(path: path).exists)
    }
  }

  @Test(arguments: [
    "UPDATE episode_text_data SET block = x'00'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'episode'",
  ])
  func `SQL may not write to the schema nor to the data of an index`(script: String) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "kept"))
      let connection = try Connection(path: file.path, mode: .write)
      #expect(throws: StoreError.self) { try connection.script(script) }
    }
  }
}
