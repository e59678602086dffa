import Testing

@testable import JournalStore

struct ChangesetTablesTests {
  private let tables = ChangesetTables(keys: ["t": [1, 0, 0], "pair": [1, 2]])

  @Test(arguments: [("t", [1, 0, 0]), ("t", [1, 0]), ("t", [1]), ("pair", [1, 2])] as [(String, [UInt8])])
  func `a table may have more columns than a changeset knows`(table: String, columns: [UInt8]) {
    #expect(tables.hasColumns(columns, table: table))
  }

  @Test(
    arguments: [
      ("u", [1, 0, 0]), ("t", []), ("t", [0, 1, 0]), ("t", [1, 1, 0]), ("t", [0, 0]), ("t", [1, 0, 0, 0]),
      ("pair", [1]),
      ("pair", [2, 1]),
    ] as [(String, [UInt8])])
  func `another table, other columns or another key are refused`(table: String, columns: [UInt8]) {
    #expect(!tables.hasColumns(columns, table: table))
  }

  @Test func `the tables of a journal are known with their keys`() throws {
    try withSchema { journal in
      let known = try ChangesetTables(of: journal)
      #expect(known.hasColumns([1, 0], table: "setting"))
      #expect(known.hasColumns([1, 2, 0], table: "episode_sensation"))
      #expect(!known.hasColumns([1, 0, 0, 0, 0, 0], table: "command"))
    }
  }
}
