import Testing

@testable import JournalStore

struct StoreVersionTests {
  @Test func itSaysWhatAJournalIsMadeWith() throws {
    let connection = try Connection.inMemory()
    #expect(try connection.first("SELECT sqlite_version()") { $0.text(0) } == StoreVersion.sqlite)
    #expect(StoreVersion.schema == Migrator(connection: connection).latest)
  }
}
