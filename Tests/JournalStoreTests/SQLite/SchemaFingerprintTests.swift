import CSQLite
import Journal
import TestSupport
import Testing

@testable import JournalStore

struct SchemaFingerprintTests {
  /// If a step of the migrations changes, so does the number that ``Migrator`` holds.
  @Test func aNewJournalHasTheOneThatIsKnown() throws {
    try withStore { store, _ in
      let fingerprint = try store.connection.schemaFingerprint()
      #expect(fingerprint == Migrator.fingerprint, "Let Migrator.fingerprint be 0x\(String(fingerprint, radix: 16)).")
    }
  }

  @Test(arguments: [
    "DROP INDEX episode_onset", "CREATE TRIGGER more AFTER INSERT ON episode BEGIN DELETE FROM reading; END",
    "CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "CREATE TABLE other (id)", "DROP TRIGGER episode_text_insert",
    """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 0 AND 10', 'BETWEEN 0 AND 99') WHERE name = 'episode'
    """,
  ])
  func aChangedSchemaIsNeitherReadNorWritten(change: String) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      let connection = try Connection(path: file.path, mode: .write)
      try connection.check(twinge_set_defensive(connection.handle, 0))
      try connection.script(change)
      let damaged = StoreError.damaged(path: file.path)
      #expect(throws: damaged) { try file.read { try $0.episodeCount() } }
      #expect(throws: damaged) { try file.log(bareEpisode(2)) }
      #expect(throws: damaged) { try file.dryRun { try $0.episodeCount() } }
      #expect(try file.check().contains { $0.faults > 0 })
    }
  }

  /// What ANALYZE leaves behind is welcome.
  @Test func statisticsDoNoHarm() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      try Connection(path: file.path, mode: .write).script("ANALYZE")
      #expect(try file.read { try $0.episodeCount() } == 1)
    }
  }
}
