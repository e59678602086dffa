import CSQLite
import Foundation
import Journal
import Migrations
import TestSupport
import Testing

@testable import JournalStore

/// What happens to a journal when a newer program, which knows one step more, opens it.
struct JournalFileMigrationTests {
  private static let next = stepsWith("ALTER TABLE episode ADD COLUMN made_up TEXT")
  private static let broken = stepsWith(
    "ALTER TABLE episode ADD COLUMN made_up TEXT; INSERT INTO nowhere VALUES (1)")

  private func withOldJournal(_ steps: [Migration], _ body: (JournalFile) throws -> Void) throws {
    try withTemporaryJournal { old in
      _ = try old.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(1, note: "kept"))) }
      try body(JournalFile(path: old.path, wait: 0, steps: steps))
    }
  }

  @Test func aWriterMigratesItAndKeepsAVerifiedCopyBeside() throws {
    try withOldJournal(JournalFileMigrationTests.next) { file in
      _ = try file.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(2))) }
      #expect(try file.read { try $0.connection.first("PRAGMA user_version") { $0.int(0) } } == latestVersion + 1)
      #expect(try file.read { try $0.episodeCount() } == 2)
      let copy = copy(file)
      #expect(try copy.read { try $0.episodes(vocabulary: $0.vocabulary()).map(\.note) } == ["kept"])
    }
  }

  @Test func aReaderSeesItMigratedAndLeavesItAsItIs() throws {
    try withOldJournal(JournalFileMigrationTests.next) { file in
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      let values = try file.read { try $0.connection.all("SELECT made_up FROM episode") { $0.textIfAny(0) } }
      #expect(values == [nil])
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
      #expect(!copy(file).exists)
    }
  }

  @Test func `an old journal whose tables another program has changed is left as it is`() throws {
    try withOldJournal(JournalFileMigrationTests.next) { file in
      let connection = try file.opened(.write)
      try connection.check(twinge_set_defensive(connection.handle, 0))
      // A reader would never come to the end of it.
      try connection.script(
        """
        DROP TABLE reading;
        CREATE VIEW reading AS
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
        SELECT i AS episode_id, i AS position, i AS taken_at, i AS taken_offset, 'minute' AS taken_precision, i AS intensity
        FROM n
        """)
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      let damaged = StoreError.damaged(path: file.path)
      #expect(throws: damaged) { try file.read { try $0.episodeCount() } }
      #expect(throws: damaged) { try file.dryRun { try $0.episodeCount() } }
      #expect(throws: damaged) { try file.transaction { try $0.episodeCount() } }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
      #expect(!copy(file).exists)
    }
  }

  @Test func aStepThatFailsLeavesTheOldJournalUsable() throws {
    try withOldJournal(JournalFileMigrationTests.broken) { file in
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(throws: StoreError.self) {
        try file.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(2))) }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
      #expect(try JournalFile(path: file.path).read { try $0.episodeCount() } == 1)
      #expect(try copy(file).notes() == ["kept"])
    }
  }

  @Test func whatIsWrittenAfterAFailureIsInTheNextCopy() throws {
    try withOldJournal(JournalFileMigrationTests.broken) { file in
      for _ in 1...2 { #expect(throws: StoreError.self) { try file.transaction { _ in } } }
      // The failed attempts left one copy, since nothing had changed between them.
      #expect(!copy(file, "-2").exists)
      try JournalFile(path: file.path, wait: 0).log(bareEpisode(2, note: "later"))
      try JournalFile(path: file.path, wait: 0, steps: JournalFileMigrationTests.next).transaction { _ in }
      #expect(try copy(file).notes() == ["kept"])
      #expect(try copy(file, "-2").notes() == ["kept", "later"])
      #expect(!copy(file, "-3").exists)
    }
  }

  /// A kill is seen as a copy of the folder at that instant: changed pages are in the file, and what they were is in
  /// SQLite's own journal beside it.
  @Test func aKillWithinAMigrationLeavesTheOldJournal() throws {
    let large = stepsWith(
      "PRAGMA cache_size = 1; ALTER TABLE episode ADD COLUMN made_up TEXT; UPDATE episode SET note = note || note")
    try withTemporaryFolder { folder in
      let old = JournalFile(path: folder + "/before/journal", wait: 0)
      let note = String(repeating: "x", count: 100_000)
      try old.log(bareEpisode(1, note: note))
      let whole = try Data(contentsOf: URL(fileURLWithPath: old.path))
      let new = JournalFile(path: old.path, wait: 0, steps: large)
      let connection = try new.opened(.write)
      let copy = FolderCopy(from: folder + "/before", to: folder + "/killed")
      copy.make(beforeCommitOf: connection)
      try new.migrator(connection).update { try new.keepCopyBeforeMigration(connection) }
      let killed = JournalFile(path: folder + "/killed/journal", wait: 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: killed.path)) != whole)
      #expect(FileManager.default.fileExists(atPath: killed.path + "-journal"))
      #expect(try killed.notes() == [note])
      #expect(try self.copy(killed).notes() == [note])
      #expect(try killed.check().allSatisfy { $0.faults == 0 })
      try JournalFile(path: killed.path, wait: 0, steps: JournalFileMigrationTests.next).transaction { _ in }
    }
  }

  private func copy(_ file: JournalFile, _ suffix: String = "") -> JournalFile {
    JournalFile(path: "\(file.path).version-\(latestVersion)\(suffix)", wait: 0)
  }
}

/// Copies a folder while a transaction is about to end.
private final class FolderCopy {
  let source: String
  let target: String

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  func make(beforeCommitOf connection: Connection) {
    sqlite3_commit_hook(
      connection.handle,
      { context in
        guard let context else { return 0 }
        let copy = Unmanaged<FolderCopy>.fromOpaque(context).takeUnretainedValue()
        try? FileManager.default.copyItem(atPath: copy.source, toPath: copy.target)
        return 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
