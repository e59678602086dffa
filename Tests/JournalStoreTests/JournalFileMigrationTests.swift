import Foundation
import Journal
import Migrations
import Testing

@testable import JournalStore

/// What happens to a journal when a newer program, which knows one step more, opens it.
struct JournalFileMigrationTests {
  private static let next = Migration(
    version: 2, file: "V002_test.sql", sql: "ALTER TABLE episode ADD COLUMN weather TEXT")
  private static let broken = Migration(
    version: 2, file: "V002_test.sql",
    sql: "ALTER TABLE episode ADD COLUMN weather TEXT; INSERT INTO nowhere VALUES (1)")

  private func withOldJournal(_ step: Migration, _ body: (JournalFile) throws -> Void) throws {
    try withTemporaryJournal { old in
      _ = try old.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(1, note: "kept"))) }
      try body(JournalFile(path: old.path, wait: 0, steps: migrations + [step]))
    }
  }

  @Test func aWriterMigratesItAndKeepsAVerifiedCopyBeside() throws {
    try withOldJournal(JournalFileMigrationTests.next) { file in
      _ = try file.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(2))) }
      #expect(try file.read { try $0.connection.first("PRAGMA user_version") { $0.int(0) } } == 2)
      #expect(try file.read { try $0.episodeCount() } == 2)
      let copy = JournalFile(path: file.path + ".version-1", wait: 0)
      #expect(try copy.read { try $0.episodes(vocabulary: $0.vocabulary()).map(\.note) } == ["kept"])
    }
  }

  @Test func aReaderSeesItMigratedAndLeavesItAsItIs() throws {
    try withOldJournal(JournalFileMigrationTests.next) { file in
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      let weather = try file.read { try $0.connection.all("SELECT weather FROM episode") { $0.textIfAny(0) } }
      #expect(weather == [nil])
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
      #expect(!FileManager.default.fileExists(atPath: file.path + ".version-1"))
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
    }
  }
}
