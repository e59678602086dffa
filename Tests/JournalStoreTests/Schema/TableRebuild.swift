import Migrations
import Testing

@testable import JournalStore

/// A made-up step that rebuilds a table to which others refer, by the procedure in the article on migrations.
struct TableRebuild: CustomTestStringConvertible {
  let table: String
  /// What the new table has in the place of a part of the old one.
  let change: (old: String, new: String)
  /// Sets a value that only the new table takes.
  let test: String

  static let all = [
    TableRebuild(
      table: "episode", change: ("'strain', 'injury'", "'strain', 'injury', 'posture'"),
      test: "UPDATE episode SET origin = 'posture'"),
    TableRebuild(
      table: "word", change: ("'place', 'trigger', 'remedy'", "'place', 'trigger', 'remedy', 'food'"),
      test: "INSERT INTO word (kind, name) VALUES ('food', 'soup')"),
    TableRebuild(
      table: "check_in", change: ("BETWEEN 0 AND 1440", "BETWEEN 0 AND 2880"),
      test: "UPDATE check_in SET sleep_minutes = 2880"),
  ]

  var testDescription: String { table }

  /// - Parameter rows: which rows the new table takes over.
  func sql(rows: String = "") throws -> String {
    let connection = try Connection.inMemory()
    for migration in migrations { try connection.script(migration.sql) }
    func made(_ condition: String) throws -> [String] {
      try connection.rows("SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND \(condition)").map { row in
        String((row.first ?? "").dropFirst().dropLast())
      }
    }
    let created = try made("type = 'table' AND name = '\(table)'").joined()
      .replacing("CREATE TABLE \(table)", with: "CREATE TABLE new_\(table)").replacing(change.old, with: change.new)
    let around = try made("type <> 'table' AND tbl_name = '\(table)'").joined(separator: "\n")
    return """
      \(created)
      INSERT INTO new_\(table) SELECT * FROM \(table) \(rows);
      DELETE FROM sqlite_sequence WHERE name = 'new_\(table)';
      UPDATE sqlite_sequence SET name = 'new_\(table)' WHERE name = '\(table)';
      DROP TABLE \(table);
      ALTER TABLE new_\(table) RENAME TO \(table);
      \(around)
      """
  }
}
