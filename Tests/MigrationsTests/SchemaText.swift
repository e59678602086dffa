/// What the text of a schema says beyond what SQLite keeps as columns: the comments, and every rule as it was written.
enum SchemaText {
  /// A column or a rule of a table, with the comment above it.
  struct Item {
    var text: String
    let comment: String

    /// Rules of the whole table begin with a keyword.
    var isColumn: Bool {
      !["PRIMARY ", "UNIQUE ", "CHECK ", "FOREIGN "].contains { text.hasPrefix($0) }
    }
  }

  /// The paragraphs of comment that a file begins with.
  static func head(of sql: String) -> String {
    sql.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("--") }
      .split { $0 == "--" }.map { joined(Array($0)) }.joined(separator: "\n\n")
  }

  /// The comment right above the first line that begins so, without the dashes.
  static func comment(above beginning: String, in sql: String) -> String {
    var comment: [Substring] = []
    for line in sql.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(beginning) { return joined(comment) }
      if line.hasPrefix("--") { comment.append(line) } else { comment = [] }
    }
    return ""
  }

  /// What stands between the parentheses of a `CREATE TABLE`.
  static func items(of table: String) -> [Item] {
    var items: [Item] = []
    var comment: [Substring] = []
    var text = ""
    var depth = 0
    func close() {
      items.append(Item(text: text.split(separator: " ").joined(separator: " "), comment: joined(comment)))
      text = ""
      comment = []
    }
    for line in table.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("--") {
        comment.append(line)
        continue
      }
      for character in line + " " {
        if character == ")" { depth -= 1 }
        switch (depth, character) {
        case (0, ")"), (1, ","): close()
        case (0, _): break
        default: text.append(character)
        }
        if character == "(" { depth += 1 }
      }
    }
    return items
  }

  private static func joined(_ comment: [Substring]) -> String {
    comment.map { $0.drop { $0 == "-" || $0 == " " } }.joined(separator: " ")
  }
}
