internal import Migrations

extension Connection {
  /// What the schema of a journal has otherwise than its migrations make it: names of tables, indexes and triggers.
  ///
  /// - Parameter steps: the migrations that this program knows.
  func schemaFaults(steps: [Migration]) throws -> [String] {
    let version = try first("PRAGMA user_version") { $0.int(0) } ?? 0
    let model = try Connection.inMemory()
    for migration in steps where migration.version <= version { try model.script(migration.sql) }
    let (own, expected) = (try schemaObjects(), try model.schemaObjects())
    return Set(own.keys).union(expected.keys).filter { own[$0] != expected[$0] }.sorted()
  }

  /// The text of every object by its type and name; what SQLite makes by itself differs from version to version, so it
  /// only has to be there.
  private func schemaObjects() throws -> [String: String] {
    let virtual = try all("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'") { $0.text(0) }
    var objects: [String: String] = [:]
    try forEach("SELECT type || ' ' || name, name, sql FROM sqlite_schema") { row in
      let name = row.text(1)
      let isInternal = name.hasPrefix("sqlite_") || virtual.contains { name.hasPrefix($0 + "_") }
      // What ANALYZE leaves behind is welcome.
      guard !name.hasPrefix("sqlite_stat") else { return }
      objects[row.text(0)] = isInternal ? "" : row.text(2)
    }
    return objects
  }
}
