import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

/// What `restore` does when the journal is in use, and when what comes in is not what it seems.
struct JournalFileRestoreTests {
  private func withBackup(_ body: (_ journal: JournalFile, _ backup: JournalFile, _ kept: String) throws -> Void) throws
  {
    try withTemporaryJournal { file in
      let backup = JournalFile(path: file.path + ".copy", wait: 0)
      try file.log(bareEpisode(1, note: "old"))
      try file.backUp(to: backup.path)
      try file.log(bareEpisode(2, note: "new"))
      try body(file, backup, file.path + ".kept")
    }
  }

  @Test func `a command that waited for the lock writes to the journal that was restored`() throws {
    try withBackup { file, backup, kept in
      let waiting = try file.opened(.write)
      _ = try file.restore(from: backup, keeping: kept, at: now)
      #expect(waiting.hasMoved())
      try file.log(bareEpisode(3, note: "after"))
      #expect(try file.notes() == ["old", "after"])
      #expect(try JournalFile(path: kept, wait: 0).notes() == ["old", "new"])
    }
  }

  @Test func `a journal that another program writes to is not replaced`() throws {
    try withBackup { file, backup, kept in
      let writer = try file.opened(.write)
      try writer.script("BEGIN IMMEDIATE")
      #expect(throws: StoreError.busy) { try file.restore(from: backup, keeping: kept, at: now) }
      try writer.script("ROLLBACK")
      #expect(try file.notes() == ["old", "new"])
      #expect(try FolderState(file.path.replacing("/journal.twinge", with: "")).names.count == 2)
    }
  }

  @Test func `a reader goes on with the journal that it has open`() throws {
    try withBackup { file, backup, kept in
      try file.read { store in
        _ = try file.restore(from: backup, keeping: kept, at: now)
        #expect(try store.episodeCount() == 2)
      }
      #expect(try file.notes() == ["old"])
    }
  }

  @Test(arguments: [
    "DROP INDEX episode_onset", "DROP TRIGGER episode_text_update", "CREATE TABLE other (id)",
    "CREATE TRIGGER theft AFTER INSERT ON episode BEGIN DELETE FROM word; END",
    "CREATE VIEW loop AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "PRAGMA foreign_keys = OFF; DROP TABLE reading",
  ])
  func `a file whose tables are not those of a journal is refused`(change: String) throws {
    try withBackup { file, backup, kept in
      try Connection(path: backup.path, mode: .write).script(change)
      let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(throws: StoreError.damaged(path: backup.path)) { try file.restore(from: backup, keeping: kept, at: now) }
      let after = try Data(contentsOf: URL(fileURLWithPath: file.path))
      #expect(after == before)
      #expect(!FileManager.default.fileExists(atPath: kept))
      let faults = try backup.check().map(\.faults).reduce(0, +)
      #expect(faults > 0)
    }
  }

  @Test func `a file with nothing of a journal but its mark is refused`() throws {
    try withBackup { file, _, kept in
      let other = JournalFile(path: file.path + ".other", wait: 0)
      try Data().write(to: URL(fileURLWithPath: other.path))
      try Connection(path: other.path, mode: .write).script(
        "CREATE TABLE recipe (id); PRAGMA application_id = \(Migrator.applicationID); PRAGMA user_version = 1")
      #expect(throws: StoreError.damaged(path: other.path)) { try file.restore(from: other, keeping: kept, at: now) }
      #expect(try file.notes() == ["old", "new"])
    }
  }

  @Test func `a journal in WAL mode is read, copied and restored without a trace of that mode`() throws {
    try withBackup { file, backup, kept in
      for path in [file.path, backup.path] {
        try Connection(path: path, mode: .write).script("PRAGMA journal_mode = WAL; UPDATE episode SET intensity = 3")
      }
      let folder = file.path.replacing("/journal.twinge", with: "")
      #expect(try file.notes() == ["old", "new"])
      #expect(try file.check().allSatisfy { $0.rule == "history matches the data" || $0.faults == 0 })
      try file.backUp(to: file.path + ".second")
      _ = try file.restore(from: backup, keeping: kept, at: now)
      #expect(
        try FolderState(folder).names == [
          "journal.twinge", "journal.twinge.copy", "journal.twinge.kept", "journal.twinge.second",
        ])
      for path in [file.path, file.path + ".second"] { #expect(try !Connection(path: path, mode: .read).isInWAL) }
    }
  }

  @Test func `a file with the name of a database in memory is a file`() throws {
    #expect(Connection.fileName(":memory:") == "./:memory:")
    #expect(Connection.fileName("file:x?mode=memory") == "./file:x?mode=memory")
    #expect(Connection.fileName("/a/:memory:") == "/a/:memory:")
  }

  @Test func `a damaged journal is kept to the byte`() throws {
    try withBackup { file, backup, kept in
      let damaged = try Data(contentsOf: URL(fileURLWithPath: file.path)).prefix(20_000)
      try damaged.write(to: URL(fileURLWithPath: file.path))
      #expect(try file.restore(from: backup, keeping: kept, at: now))
      #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == damaged)
      #expect(try file.notes() == ["old"])
    }
  }
}
