import Testing

@testable import JournalStore

struct MigratorTests {
  private let connection: Connection
  private var migrator: Migrator { Migrator(connection: connection) }

  init() throws {
    connection = try Connection.inMemory()
  }

  @Test func aDatabaseWithoutAnythingIsEmpty() throws {
    #expect(try migrator.state() == .empty)
  }

  @Test func migratingMakesAJournal() throws {
    try migrator.createIfEmpty()
    #expect(try migrator.state() == .journal(version: latestVersion))
    #expect(try connection.first("PRAGMA user_version") { $0.int(0) } == latestVersion)
    #expect(try connection.first("PRAGMA application_id") { $0.int(0) } == 0x5477_6E67)
  }

  @Test func migratingAgainChangesNothing() throws {
    try migrator.createIfEmpty()
    let before = try connection.dump()
    try migrator.createIfEmpty()
    #expect(try connection.dump() == before)
  }

  @Test func aMigrationRollsBackWithItsTransaction() throws {
    #expect(throws: StoreError.nothingToUndo) {
      try connection.transaction {
        try migrator.createIfEmpty()
        throw StoreError.nothingToUndo
      }
    }
    #expect(try migrator.state() == .empty)
  }

  @Test(arguments: [
    "CREATE TABLE recipe (id)", "PRAGMA user_version = 1", "PRAGMA application_id = 7",
    "PRAGMA application_id = 1417113191; PRAGMA user_version = -1",
    // Twinge's own mark without a version.
    "PRAGMA application_id = 1417113191",
    "CREATE TABLE word (id); PRAGMA user_version = 1",
    "PRAGMA application_id = 7; PRAGMA user_version = 1",
  ])
  func somethingElse(made: String) throws {
    try connection.script(made)
    #expect(throws: StoreError.notAJournal(path: ":memory:")) { try migrator.state() }
    #expect(throws: StoreError.notAJournal(path: ":memory:")) { try migrator.createIfEmpty() }
  }

  @Test(arguments: [1, 100])
  func aNewerJournal(ahead: Int) throws {
    try migrator.createIfEmpty()
    try connection.script("PRAGMA user_version = \(latestVersion + ahead)")
    let error = StoreError.newer(path: ":memory:", version: latestVersion + ahead, known: latestVersion)
    #expect(throws: error) { try migrator.state() }
    #expect(throws: error) { try migrator.createIfEmpty() }
  }

  @Test func aJournalIsSound() throws {
    try migrator.createIfEmpty()
    #expect(try connection.rows("PRAGMA integrity_check") == [["'ok'"]])
    #expect(try connection.rows("PRAGMA foreign_key_check").isEmpty)
    try connection.checkFullText()
  }
}
