import Journal
import TestSupport
import Testing

@testable import JournalStore

/// A changeset that is not laid out as one must never reach SQLite, which would look for what is missing for ever.
struct ChangesetFormatTests {
  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { Changeset.isWellFormed($0, of: Self.tables) }
  }

  private static let tables = ChangesetTables(keys: ["t": [1, 0]])

  /// A table "t" of two columns, the first of which is its key.
  private static let header: [UInt8] = [0x54, 2, 1, 0, 0x74, 0]

  /// The number 5.
  private static let key: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 5]

  @Test(arguments: [
    [], header,
    // Two rows.
    header + [9, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4, 5, 9, 0] + key + [5],
    // Insert (5, NULL), delete ("x", 7), update (5, "") to (not changed, an empty blob).
    header + [18, 0, 1, 0, 0, 0, 0, 0, 0, 0, 5, 5],
    header + [9, 1, 3, 1, 0x78, 1, 0, 0, 0, 0, 0, 0, 0, 7],
    header + [23, 0] + key + [3, 0] + [0, 4, 0],
    // A text of 128 letters: its length takes two bytes.
    header + [18, 0, 3, 0x81, 0] + [UInt8](repeating: 0x78, count: 128) + [5],
  ])
  func theLayoutOfSQLiteIsWellFormed(bytes: [UInt8]) {
    #expect(isWellFormed(bytes))
  }

  @Test(
    arguments: [
      // The end of the table's name is missing: SQLite 3.40 looks for it for ever.
      [0x54, 1], [0x54, 1, 1], [0x54, 1, 1, 0x74],
      // No columns, more columns than there are bytes, a length without an end.
      [0x54, 0, 0x74, 0], [0x54, 0x81, 0, 1, 0x74, 0], [0x54, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
      // Something else than a table or a change, and a change of no table.
      [0x50, 1, 1, 0x74, 0], header + [0], header + [24, 0], [18, 0, 5],
      // Values that are cut off, of an unknown type, or longer than the rest.
      header + [18], header + [18, 0], header + [18, 0, 5], header + [18, 0, 1, 0, 0], header + [18, 0, 6, 5],
      header + [18, 0, 3, 9, 0x78, 5], header + [23, 0, 5, 5],
      // Another table, other columns, another key; a flag that is none.
      [0x54, 2, 1, 0, 0x75, 0], [0x54, 3, 1, 0, 0, 0x74, 0], [0x54, 2, 0, 1, 0x74, 0], [0x54, 2, 0, 0, 0x74, 0],
      header + [18, 2] + key + [5],
      // An insert and a delete that leave a column out.
      header + [18, 0] + key + [0], header + [9, 0, 0, 5],
      // An update without its key, with a key that is nothing, of the key, of nothing, and of a column in one record only.
      header + [23, 0, 0, 5, 0, 3, 0], header + [23, 0, 5, 5, 0, 3, 0], header + [23, 0] + key + [5] + key + [3, 0],
      header + [23, 0] + key + [0, 0, 0], header + [23, 0] + key + [0, 0, 5], header + [23, 0] + key + [5, 0, 0],
      // The same table, and the same row, twice.
      header + header, header + [18, 0] + key + [5, 9, 0] + key + [5],
      header + [23, 0] + key + [5, 0, 3, 0, 9, 0] + key + [5],
    ] as [[UInt8]])
  func whatIsCutOffOrUnknownIsNot(bytes: [UInt8]) {
    #expect(!isWellFormed(bytes))
  }

  @Test func whatSQLiteRecordsIsWellFormed() throws {
    try withSchema { journal in
      let recorded = try Changeset.recording(on: journal) {
        try journal.script(
          "UPDATE episode SET note = 'new'; DELETE FROM reading; INSERT INTO setting VALUES ('a', 'b')")
      }.changeset
      let tables = try ChangesetTables(of: journal)
      #expect(Changeset.isWellFormed(recorded.bytes, of: tables))
      // Cut anywhere within its last change, it is not.
      #expect(!Changeset.isWellFormed(UnsafeRawBufferPointer(rebasing: recorded.bytes.dropLast()), of: tables))
    }
  }

  @Test func aDamagedChangesetIsNamedAndNotApplied() throws {
    try withTemporaryJournal { file in
      _ = try file.write("log", at: now) { ("Logged.", try $0.add(fullEpisode($0.vocabulary()))) }
      try Connection(path: file.path, mode: .write).script(
        "UPDATE changeset_piece SET bytes = x'5401', checksum = NULL")
      #expect(throws: StoreError.damaged(path: file.path)) { try file.transaction { try $0.undo(at: now) } }
    }
  }
}
