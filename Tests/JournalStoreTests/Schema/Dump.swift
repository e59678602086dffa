import CSQLite

@testable import JournalStore

extension Connection {
  /// Every row of a query, its values as SQL would write them.
  func rows(_ sql: String) throws -> [[String]] {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard let statement else { return [] }
    defer { sqlite3_finalize(statement) }
    var rows: [[String]] = []
    while true {
      let code = sqlite3_step(statement)
      try check(code)
      guard code == SQLITE_ROW else { return rows }
      rows.append((0..<sqlite3_column_count(statement)).map { shown(Row(handle: statement), $0) })
    }
  }

  private func shown(_ row: Row, _ column: Int32) -> String {
    switch sqlite3_column_type(row.handle, column) {
    case SQLITE_NULL: "NULL"
    case SQLITE_BLOB: "x'\(Array(row.blob(column)))'"
    case SQLITE_TEXT: "'\(row.text(column))'"
    default: row.text(column)
    }
  }

  /// Every row of every table that an undo leaves as it was: times go on.
  func dumpWithoutStamps() throws -> [String] { try dump().filter { !$0.hasPrefix("stamp: ") } }

  /// Every row of every table that a command may change.
  func dump() throws -> [String] {
    try Changeset.tables.flatMap { table in
      try rows("SELECT * FROM \(table)").map { "\(table): \($0.joined(separator: ", "))" }.sorted()
    }
  }

  /// Fails where a full-text index holds anything else than its table.
  func checkFullText() throws {
    for index in ["episode_text", "check_in_text", "spelling_text"] {
      try script("INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
    }
  }
}
