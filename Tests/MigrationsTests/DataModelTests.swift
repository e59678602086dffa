import Foundation
import Testing

/// The article on the data model says what the schema is.
struct DataModelTests {
  private static let article = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/JournalStore/JournalStore.docc/DataModel.md")

  @Test func theArticleIsMadeFromTheSchema() throws {
    let article = try DataModel().article()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(article.utf8).write(to: Self.article)
      Issue.record("\(Self.article.lastPathComponent) was written; read it, then test again without RECORD.")
    }
    #expect(try String(contentsOf: Self.article, encoding: .utf8) == article)
  }

  @Test func columnsKeepTheirCommentsAndRules() {
    let items = SchemaText.items(
      of: """
        CREATE TABLE pain (
          id INTEGER PRIMARY KEY,
          -- How bad it was,
          -- at its worst.
          worst INTEGER CHECK (
            worst BETWEEN 0 AND 10),
          CHECK (id > 0), note TEXT) STRICT
        """)
    #expect(
      items.map(\.text) == [
        "id INTEGER PRIMARY KEY", "worst INTEGER CHECK ( worst BETWEEN 0 AND 10)", "CHECK (id > 0)", "note TEXT",
      ])
    #expect(items.map(\.comment) == ["", "How bad it was, at its worst.", "", ""])
    #expect(items.map(\.isColumn) == [true, true, false, true])
  }
}
