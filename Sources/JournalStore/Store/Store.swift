public import Journal

/// An open journal: what can be asked of it and changed in it, within the transaction that ``JournalFile`` opened.
public struct Store {
  let connection: Connection

  /// Words by id, in memory while the store is open: a journal has some hundreds.
  public func vocabulary() throws -> Vocabulary {
    let words = try connection.all(
      """
      SELECT id, kind, name, class, built_in, tracked_from, retired, identity
      FROM word
      ORDER BY id
      """
    ) { row in
      var word = Word(id: row.int(0), kind: row.enumCase(1) ?? .place, name: row.text(2), wordClass: row.textIfAny(3))
      word.isBuiltIn = row.bool(4)
      word.trackedFrom = row.textIfAny(5).flatMap(Day.init(iso:))
      word.isRetired = row.bool(6)
      if let identity = row.textIfAny(7) { word.identity = identity }
      return word
    }
    let spellings = try connection.all("SELECT text, word_id FROM spelling ORDER BY id") { row in
      Vocabulary.Spelling(text: row.text(0), wordID: row.int(1))
    }
    return Vocabulary(words: words, spellings: spellings)
  }
}
