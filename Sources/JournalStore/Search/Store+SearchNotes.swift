internal import Journal

extension SearchText.Term {
  /// What is looked for: for the full text a quoted beginning of words, so that nothing in it is its syntax.
  var query: String {
    isIndexed ? "\"\(text.replacing("\"", with: "\"\""))\"*" : text
  }
}

extension Store {
  // A hit is set between invisible operators, which nobody types.
  private static let mark: (begin: Character, end: Character) = ("\u{2061}", "\u{2062}")

  /// The notes of some episodes: marked where the full text has them, and as they are.
  static let episodeNotes: (marked: SQL, plain: SQL) = (
    """
    SELECT rowid, iif(length(note) > ?5, NULL, highlight(episode_text, 0, ?3, ?4)), note
    FROM episode_text
    WHERE episode_text MATCH ?1 AND +rowid IN (SELECT value FROM json_each(?2))
    """,
    "SELECT id, note FROM episode WHERE id IN (SELECT value FROM json_each(?1)) AND note IS NOT NULL"
  )

  static let checkInNotes: (marked: SQL, plain: SQL) = (
    """
    SELECT rowid, iif(length(note) > ?5, NULL, highlight(check_in_text, 0, ?3, ?4)), note
    FROM check_in_text
    WHERE check_in_text MATCH ?1 AND +rowid IN (SELECT value FROM json_each(?2))
    """,
    "SELECT id, note FROM check_in WHERE id IN (SELECT value FROM json_each(?1)) AND note IS NOT NULL"
  )

  /// The notes by id in which some of the terms stand.
  func marked(_ ids: [Int], _ text: SearchText, _ sql: (marked: SQL, plain: SQL)) throws -> [Int: MarkedText] {
    guard !ids.isEmpty else { return [:] }
    let list = "[\(ids.map(String.init).joined(separator: ","))]"
    let (begin, end) = (String(Store.mark.begin), String(Store.mark.end))
    var notes: [Int: String] = [:]
    let literals = text.terms.filter { !$0.isIndexed }
    if !literals.isEmpty {
      try connection.forEach(sql.plain, list) { notes[$0.int(0)] = $0.text(1) }
    }
    let query = text.terms.filter(\.isIndexed).map(\.query).joined(separator: " OR ")
    if !query.isEmpty {
      try connection.forEach(sql.marked, query, list, begin, end, LongNote.threshold) { row in
        notes[row.int(0)] =
          try row.textIfAny(1) ?? LongNote(text: row.text(2)).firstPassage(matching: query, (begin, end))
      }
    }
    return notes.mapValues { note in
      var note = note
      for term in literals { note = note.replacing(term.text, with: begin + term.text + end) }
      return Store.parts(note)
    }.filter(\.value.hasHit)
  }

  private static func parts(_ note: String) -> MarkedText {
    var parts: [MarkedText.Part] = []
    var text = ""
    var isHit = false
    for character in note {
      guard character == mark.begin || character == mark.end else {
        text.append(character)
        continue
      }
      parts.append(MarkedText.Part(text, isHit: isHit))
      text = ""
      isHit = character == mark.begin
    }
    return MarkedText(parts: parts + [MarkedText.Part(text, isHit: isHit)])
  }
}
