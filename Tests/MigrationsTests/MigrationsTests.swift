import Foundation
import Migrations
import Testing

@testable import JournalStore

struct MigrationsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Migrations")

  private static let golden = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden")

  @Test func stepsCountFromOneWithoutGaps() {
    #expect(migrations.map(\.version) == Array(1...migrations.count))
  }

  @Test func everyFileOfTheFolderIsAStep() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(migrations.map(\.file) == files.filter { $0.hasSuffix(".sql") }.sorted())
  }

  @Test(arguments: migrations.indices)
  func aFileBeginsWithItsNumber(step: Int) {
    let migration = migrations[step]
    let digits = String(migration.version)
    let number = String(repeating: "0", count: 3 - digits.count) + digits
    #expect(migration.file.hasPrefix("V\(number)_"))
  }

  @Test(arguments: migrations.indices)
  func theTextIsThatOfTheFile(step: Int) throws {
    let migration = migrations[step]
    let text = try Data(contentsOf: Self.folder.appendingPathComponent(migration.file))
    #expect(Data(migration.sql.utf8) == text)
  }

  @Test(arguments: migrations.indices)
  func theSchemaIsAsItWasReleased(step: Int) throws {
    let schema = try Self.schema(upTo: migrations[step])
    let file = Self.golden.appendingPathComponent("\(migrations[step].file.prefix(4)).sql")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
      try Data(schema.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was written; read it, then test again without RECORD.")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
  }

  /// What the steps make of an empty database, without comments; what SQLite makes of it by itself is its own affair.
  private static func schema(upTo last: Migration) throws -> String {
    let connection = try Connection.inMemory()
    for migration in migrations where migration.version <= last.version { try connection.script(migration.sql) }
    let statements = try connection.all(
      """
      SELECT s.sql
      FROM sqlite_schema s
      WHERE s.sql IS NOT NULL
        AND s.name NOT LIKE 'sqlite_%'
        AND s.name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      ORDER BY s.rowid
      """
    ) { $0.text(0) }
    return statements.map { withoutComments($0) + ";\n" }.joined(separator: "\n")
  }

  private static func withoutComments(_ sql: String) -> String {
    sql.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("--") }.joined(separator: "\n")
  }
}
