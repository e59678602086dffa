import Journal
import TestSupport
import Testing

@testable import JournalStore

/// What becomes of the history when a migration changes what it was written for.
///
/// SQLite applies an old changeset to a newer table as long as the table has the columns of before, in their order and
/// with the same key. So a new column does no harm. Anything else does, and such a step has to empty the history. That
/// a table may be rebuilt as it was, ``TableRebuildTests`` shows.
struct MigrationHistoryTests {
  private static let newColumn = "ALTER TABLE episode ADD COLUMN weather TEXT NOT NULL DEFAULT 'fair';"
  private static let newValues = "UPDATE episode SET limits = 0;"
  private static let fewerColumns = "ALTER TABLE episode DROP COLUMN limits;"
  private static let otherName = "ALTER TABLE reading RENAME TO course;"
  private static let emptied = "DELETE FROM changeset_piece; DELETE FROM command;"

  /// An episode that was logged and then deleted, and one that stands, in a journal of the version before the step.
  private func withOldJournal(_ sql: String, _ body: (JournalFile) throws -> Void) throws {
    try withTemporaryJournal { old in
      let gone = try old.log(bareEpisode(1, note: "gone"))
      try old.write("delete", at: now) { store in ("Deleted.", try store.delete(gone)) }
      var kept = bareEpisode(2, note: "kept")
      kept.readings = [Episode.Reading(at: kept.onset, intensity: 5)]
      try old.log(kept)
      try body(JournalFile(path: old.path, wait: 0, steps: stepsWith(sql)))
    }
  }

  private func faults(_ file: JournalFile) throws -> Int {
    try file.transaction { _ in }
    return try file.check().map(\.faults).reduce(0, +)
  }

  @Test func aNewColumnLeavesTheHistoryUsable() throws {
    try withOldJournal(Self.newColumn) { file in
      #expect(try faults(file) == 0)
      try file.transaction { store in
        _ = try store.undo(at: now)
        _ = try store.undo(at: now)
      }
      // What comes back has the default, as if it had been there when the column came.
      #expect(try file.notes() == ["gone"])
      #expect(try file.read { try $0.connection.all("SELECT weather FROM episode") { $0.text(0) } } == ["fair"])
      try file.transaction { store in
        _ = try store.redo(at: now)
        _ = try store.redo(at: now)
      }
      #expect(try file.notes() == ["kept"])
      #expect(try faults(file) == 0)
    }
  }

  @Test func newValuesAreTakenForDamageAndCannotBeTakenBack() throws {
    try withOldJournal(Self.newValues) { file in
      let found = try faults(file)
      #expect(found > 0)
      #expect(throws: StoreError.changedSince) { try file.transaction { try $0.undo(at: now) } }
    }
  }

  @Test(arguments: [newValues, fewerColumns, otherName])
  func aStepThatEmptiesTheHistoryLeavesASoundJournal(sql: String) throws {
    try withOldJournal(sql + Self.emptied) { file in
      #expect(throws: StoreError.nothingToUndo) { try file.transaction { try $0.undo(at: now) } }
      #expect(try file.read { try $0.connection.all("SELECT note FROM episode") { $0.text(0) } } == ["kept"])
      // The copy beside still has all of it.
      try file.transaction { _ in }
      let copy = JournalFile(path: file.path + ".version-\(latestVersion)", wait: 0)
      #expect(try copy.read { try $0.history().count } == 3)
    }
  }

  @Test func `an undo of what was done to a table that has fewer columns now is refused`() throws {
    try withOldJournal(Self.fewerColumns) { file in
      let found = try faults(file)
      #expect(found > 0)
      #expect(throws: StoreError.damaged(path: file.path)) { try file.transaction { try $0.undo(at: now) } }
      let episodes = try file.transaction { try $0.episodeCount() }
      #expect(episodes == 1)
    }
  }
}
