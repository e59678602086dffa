import Migrations

@testable import JournalStore

/// The article on the journal's tables, made from the schema and from the comments of the migrations.
struct DataModel {
  private let connection: Connection
  private let source = migrations.map(\.sql).joined(separator: "\n\n")

  init() throws {
    connection = try Connection.inMemory()
    for migration in migrations { try connection.script(migration.sql) }
  }

  func article() throws -> String {
    var parts = [
      """
      # Data model

      The tables of a journal after migration \(migrations.count).

      ## Overview

      A test generates this page from `Migrations`. To update it, run that test with `RECORD=1`.
      """,
      SchemaText.head(of: source),
    ]
    let tables = try connection.all(
      """
      SELECT name, sql
      FROM sqlite_schema
      WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'
        AND name NOT LIKE 'sqlite_%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      ORDER BY rowid
      """
    ) { (name: $0.text(0), sql: $0.text(1)) }
    for table in tables { parts += try chapter(table.name, table.sql) }
    let indexes = try connection.all(
      "SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY rowid"
    ) { entry($0.text(0), "") }
    parts += [
      "## Full text", "The text stays in its own table. Triggers keep these indexes, through undo and redo, too.",
      indexes.joined(separator: "\n"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func chapter(_ name: String, _ sql: String) throws -> [String] {
    let items = SchemaText.items(of: sql)
    let rows = items.filter(\.isColumn).map { row(name, $0) }
    let rules = items.filter { !$0.isColumn }.map { entry($0.text, $0.comment) }
    let indexes = try connection.all(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY rowid",
      name
    ) { ($0.text(0), $0.text(1)) }
    return [
      "## \(name)",
      SchemaText.comment(above: "CREATE TABLE \(name) ", in: source),
      (["| column | type | rule | meaning |", "|---|---|---|---|"] + rows).joined(separator: "\n"),
      (rules
        + indexes.map { name, sql in
          let beginning = sql.prefix { $0 != "\n" }.components(before: " ON ")
          return entry(sql, SchemaText.comment(above: beginning, in: source))
        }).joined(separator: "\n"),
    ]
  }

  private func row(_ table: String, _ column: SchemaText.Item) -> String {
    let words = column.text.split(separator: " ", maxSplits: 2)
    let rule = words.count > 2 ? "`\(words[2])`" : ""
    // A column that came later has its comment where it was added.
    let added = SchemaText.comment(above: "ALTER TABLE \(table) ADD COLUMN \(words[0]) ", in: source)
    let cells = ["`\(words[0])`", String(words[1]), rule, column.comment + added]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  private func entry(_ sql: String, _ comment: String) -> String {
    "* `\(sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))`" + (comment.isEmpty ? "" : ": \(comment)")
  }
}

extension Substring {
  fileprivate func components(before separator: String) -> String {
    String(ranges(of: separator).first.map { self[..<$0.lowerBound] } ?? self)
  }
}
