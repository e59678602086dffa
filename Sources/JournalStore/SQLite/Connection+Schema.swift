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

  /// A number that stands for the text of the whole schema: 64-bit FNV-1a, by words of eight bytes.
  ///
  /// It takes a tenth of a millisecond, so that every command can look whether another program has left a trigger, or
  /// taken away a limit. What SQLite makes by itself, and what ANALYZE leaves behind, has no part in it.
  func schemaFingerprint() throws -> UInt64 {
    let text = try first(
      """
      SELECT ifnull(group_concat(type || ' ' || name || ' ' || ifnull(sql, ''), char(0)), '')
      FROM (
        SELECT type, name, sql
        FROM sqlite_schema
        WHERE substr(name, 1, 7) <> 'sqlite_' AND NOT (type = 'table' AND name GLOB '*_text_*')
        ORDER BY type, name)
      """
    ) { $0.text(0) }
    var bytes = Array((text ?? "").utf8)
    bytes += Array(repeating: 0, count: (8 - bytes.count % 8) % 8)
    return bytes.withUnsafeBytes { words in
      stride(from: 0, to: words.count, by: 8).reduce(0xcbf2_9ce4_8422_2325) { hash, offset in
        (hash ^ UInt64(littleEndian: words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* 0x100_0000_01b3
      }
    }
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
