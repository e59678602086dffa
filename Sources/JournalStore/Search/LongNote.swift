internal import Journal

/// A note of the length of a book, of which only the passage with the first hit is marked: SQLite's `highlight` takes a
/// time that grows with the square of the hits.
struct LongNote {
  /// Notes of so many characters are still marked whole.
  static let threshold = 100_000

  /// How much is looked through at once, in bytes.
  private static let passageLength = 4_096
  private static let batchLength = 16

  let text: String

  /// The first passage that the full text matches.
  ///
  /// - Parameters:
  ///   - query: in the syntax of FTS5.
  ///   - mark: what is set around each hit.
  /// - Returns: the passage with its marks; `nil` if no passage matches by itself.
  func firstPassage(matching query: String, _ mark: (begin: String, end: String)) throws -> String? {
    let connection = try Connection.inMemory()
    try connection.script(
      "CREATE VIRTUAL TABLE passage USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    var rest = text.utf8[...]
    while !rest.isEmpty {
      try connection.script("DELETE FROM passage")
      for _ in 0..<LongNote.batchLength where !rest.isEmpty {
        try connection.run("INSERT INTO passage (text) VALUES (?1)", String(Substring(LongNote.passage(of: &rest))))
      }
      let found = try connection.first(
        "SELECT highlight(passage, 0, ?2, ?3) FROM passage WHERE passage MATCH ?1 ORDER BY rowid LIMIT 1",
        query, mark.begin, mark.end
      ) { $0.text(0) }
      if let found { return found }
    }
    return nil
  }

  /// Takes what comes next, up to a line break or at least a space.
  private static func passage(of rest: inout Substring.UTF8View) -> Substring.UTF8View {
    let most = rest.prefix(passageLength)
    guard most.endIndex < rest.endIndex else {
      defer { rest = rest[rest.endIndex...] }
      return rest
    }
    let end = most.lastIndex(of: 0x0A) ?? most.lastIndex(of: 0x20)
    // A word without an end is cut where a scalar begins.
    let cut = end.map { rest.index(after: $0) } ?? most.lastIndex { $0 & 0xC0 != 0x80 } ?? most.endIndex
    defer { rest = rest[cut...] }
    return rest[..<cut]
  }
}
