import TestSupport
import Testing

@testable import JournalStore

struct ChangesetTests {
  @Test func everyTableIsRecordedButTheHistory() throws {
    try withStore { store, _ in
      let tables = try store.connection.all(
        """
        SELECT name
        FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
        """
      ) { $0.text(0) }
      #expect(Set(Changeset.tables) == Set(tables).subtracting(["command", "changeset_piece"]))
    }
  }

  @Test func everyTableHasAPrimaryKeyThatIsNeverNull() throws {
    // The session extension leaves rows out whose key holds NULL.
    try withStore { store, _ in
      for table in Changeset.tables {
        let key = try store.connection.rows("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0")
        #expect(!key.isEmpty, "\(table)")
      }
    }
  }

  @Test(arguments: Changeset.tables)
  func aNewRowGoesAndComesBack(table: String) throws {
    try withSchema { journal in
      let before = try journal.dump()
      let change = try Changeset.recording(on: journal) {
        try journal.script(SchemaRows.insert(into: table))
      }
      let after = try journal.dump()
      #expect(after.count == before.count + 1)
      try change.changeset.inverted(on: journal).apply(to: journal)
      #expect(try journal.dump() == before)
      try change.changeset.apply(to: journal)
      #expect(try journal.dump() == after)
      try journal.checkFullText()
    }
  }

  @Test(arguments: [
    "UPDATE episode SET note = 'ß', intensity = NULL", "UPDATE episode SET note = NULL", "DELETE FROM reading",
    "UPDATE check_in SET note = 'new', clear = 1, hurt = 0",
    "UPDATE spelling SET text = 'SCRUFF' WHERE folded = 'scruff'",
    "DELETE FROM spelling WHERE folded = 'scruff'", "UPDATE word SET retired = 1, name = 'other' WHERE id = 1001",
    "UPDATE setting SET value = 'en'", "DELETE FROM stamp", "DELETE FROM remedy_use",
    "DELETE FROM check_in_answer; DELETE FROM check_in",
    // The lists' order, turned around.
    "UPDATE episode_place SET position = 2; INSERT INTO episode_place VALUES (1, 1, 1011, 'place', NULL, 3)",
  ])
  func aChangeGoesAndComesBack(script: String) throws {
    try withSchema { journal in
      try journal.script("UPDATE episode SET note = 'old', intensity = 3; UPDATE check_in SET note = 'old'")
      let before = try journal.dump()
      let change = try Changeset.recording(on: journal) { try journal.script(script) }
      let after = try journal.dump()
      #expect(after != before)
      try change.changeset.inverted(on: journal).apply(to: journal)
      #expect(try journal.dump() == before)
      try journal.checkFullText()
      try change.changeset.apply(to: journal)
      #expect(try journal.dump() == after)
      try journal.checkFullText()
    }
  }

  @Test(arguments: [
    "SELECT 1", "UPDATE episode SET intensity = intensity", "DELETE FROM setting WHERE name = 'none'",
    "INSERT INTO setting VALUES ('a', 'b'); DELETE FROM setting WHERE name = 'a'",
    "UPDATE setting SET value = 'en'; UPDATE setting SET value = 'iso'",
  ])
  func whatChangesNothingIsEmpty(script: String) throws {
    try withSchema { journal in
      let change = try Changeset.recording(on: journal) { try journal.script(script) }
      #expect(change.changeset.bytes.isEmpty)
    }
  }

  @Test func applyingNothingChangesNothing() throws {
    try withSchema { journal in
      let before = try journal.dump()
      try Changeset(
        stored: UnsafeRawBufferPointer(start: nil, count: 0), checksum: 0, of: ChangesetTables(of: journal), path: ""
      ).apply(to: journal)
      #expect(try journal.dump() == before)
    }
  }

  @Test func theResultOfTheBodyIsHandedOn() throws {
    try withSchema { journal in
      let recording = try Changeset.recording(on: journal) { 42 }
      #expect(recording.result == 42)
    }
  }

  @Test(arguments: [
    "UPDATE episode SET intensity = 9 WHERE id = 5", "DELETE FROM episode WHERE id = 5",
    // A row that now needs the one that would go.
    "INSERT INTO episode_sensation VALUES (5, 1, 'cramp')",
  ])
  func whatWasChangedSinceIsLeftAsItIs(since: String) throws {
    try withSchema { journal in
      let change = try Changeset.recording(on: journal) {
        try journal.script(SchemaRows.insert(into: "setting"))
        try journal.script(SchemaRows.insert(into: "episode", ["id": "5"]))
        try journal.script(SchemaRows.insert(into: "stamp"))
      }
      try journal.script(since)
      let before = try journal.dump()
      let inverse = try change.changeset.inverted(on: journal)
      #expect(throws: StoreError.changedSince) { try inverse.apply(to: journal) }
      #expect(try journal.dump() == before)
    }
  }

  @Test(arguments: [
    // The same id, the same day, the same UUID.
    SchemaRows.insert(into: "check_in", ["id": "5", "day": "'2026-01-01'", "uuid": "'\(uuid(500))'"]),
    SchemaRows.insert(into: "check_in", ["id": "6", "uuid": "'\(uuid(500))'"]),
    SchemaRows.insert(into: "check_in", ["id": "6", "day": "'2026-01-01'"]),
  ])
  func whatStandsInTheWayOfARedoStays(other: String) throws {
    try withSchema { journal in
      let change = try Changeset.recording(on: journal) {
        try journal.script(SchemaRows.insert(into: "check_in", ["id": "5"]))
      }
      try change.changeset.inverted(on: journal).apply(to: journal)
      try journal.script(other)
      let before = try journal.dump()
      #expect(throws: StoreError.changedSince) { try change.changeset.apply(to: journal) }
      #expect(try journal.dump() == before)
    }
  }
}
