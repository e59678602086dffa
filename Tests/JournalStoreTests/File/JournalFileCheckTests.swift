import CSQLite
import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

struct JournalFileCheckTests {
  private func withJournal(_ body: (JournalFile) throws -> Void) throws {
    try withTemporaryJournal { file in
      _ = try file.write("log", at: now) { store in
        ("Logged.", try store.add(fullEpisode(store.vocabulary())))
      }
      try body(file)
    }
  }

  @Test func aSoundJournalHasNoFaults() throws {
    try withJournal { file in
      let results = try file.check()
      #expect(results.allSatisfy { $0.faults == 0 })
    }
  }

  /// What comes from elsewhere may not say where it hurt.
  @Test func anEpisodeWithoutAPlaceIsNoFault() throws {
    try withTemporaryJournal { file in
      _ = try file.write("import", at: now) { ("Imported.", try $0.add(bareEpisode())) }
      #expect(try file.check().allSatisfy { $0.faults == 0 })
    }
  }

  /// On one machine it was deleted, on another changed afterwards.
  @Test func anEntryThatALaterChangeBroughtBackIsNoFault() throws {
    try withJournal { file in
      try Connection(path: file.path, mode: .write).script(
        """
        INSERT INTO stamp (entry, part, at, gone)
        SELECT 'episode ' || uuid, column1, recorded_at * 1000 + column2, column3
        FROM episode, (VALUES ('', 1000, 1), ('note', 1001, 0))
        """)
      #expect(try file.check().first { $0.rule == "nothing that was deleted is here" }?.faults == 0)
    }
  }

  /// Each row breaks one rule behind the program's back.
  @Test(arguments: [
    ("no broken references", "PRAGMA foreign_keys = OFF; DELETE FROM word WHERE id = 1"),
    ("no reading is before its episode", "UPDATE reading SET taken_at = 0, taken_precision = 'minute'"),
    ("every word can be found by its name", "UPDATE word SET name = 'nameless' WHERE id = 7"),
    ("every step of the history is whole", "UPDATE command SET pieces = 2"),
    (
      "nothing that was deleted is here",
      "INSERT INTO stamp (entry, part, at, gone) SELECT 'episode ' || uuid, '', recorded_at * 1000, 1 FROM episode"
    ),
    ("every note can be found by search", "DELETE FROM episode_text_docsize"),
    ("the word indexes are sound", "UPDATE spelling_text_data SET block = x'00' WHERE id > 10"),
    ("the word indexes are sound", "UPDATE episode_text_data SET block = x'00' WHERE id > 10"),
    (
      "the word indexes are sound",
      "UPDATE spelling SET text = 'unheard of' WHERE id = 9; DELETE FROM spelling_text"
    ),
    ("history matches the data", "UPDATE episode SET intensity = 3"),
    ("history matches the data", "UPDATE episode_place SET intensity = 1"),
    ("history matches the data", "DELETE FROM reading"),
    ("history matches the data", "UPDATE changeset_piece SET bytes = x'5401'"),
  ])
  func aBrokenRuleIsFound(rule: String, breaking: String) throws {
    try withJournal { file in
      let connection = try Connection(path: file.path, mode: .write)
      // Otherwise SQLite would not let anyone write to the tables of an index.
      try connection.check(twinge_set_defensive(connection.handle, 0))
      try connection.script(breaking)
      let results = try file.check()
      #expect(results.contains { $0.rule == rule && $0.faults > 0 })
    }
  }

  @Test func withoutAJournalThereIsNothingToCheck() throws {
    try withTemporaryJournal { file in
      #expect(throws: StoreError.notThere(path: file.path)) { try file.check() }
    }
  }
}
