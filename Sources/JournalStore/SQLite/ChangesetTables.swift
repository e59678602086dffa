/// The tables of an open journal as a changeset has to describe them.
///
/// SQLite passes over the changes of a table that it does not find just so, and reports success. A changeset that was
/// damaged there would be applied in part.
struct ChangesetTables {
  /// For each column of a table, its place in the primary key, or 0.
  private var keys: [String: [UInt8]] = [:]

  /// Tables that are no more. What an older version recorded of them is passed over.
  private static let former: [String: [UInt8]] = ["deletion": [1, 0, 0]]

  init(of connection: Connection) throws {
    keys = ChangesetTables.former
    for table in Changeset.tables {
      keys[table] = try connection.all("SELECT pk FROM pragma_table_info(?1) ORDER BY cid", table) {
        UInt8(clamping: $0.int(0))
      }
    }
  }

  init(keys: [String: [UInt8]]) {
    self.keys = keys
  }

  /// Whether a table has these columns. It may have more of them now, which came with a migration.
  func hasColumns(_ columns: some Collection<UInt8>, table: String) -> Bool {
    guard let known = keys[table], columns.contains(where: { $0 > 0 }) else { return false }
    return known.starts(with: columns) && !known.dropFirst(columns.count).contains { $0 > 0 }
  }
}
