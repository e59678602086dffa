public import Journal

extension Store {
  /// Adds a spelling to a word.
  ///
  /// - Throws: ``StoreError/refused`` if the spelling means a word of its kind already.
  public func addSpelling(_ text: String, to word: Word) throws {
    try willChange(.spelling(word.kind, folded: Vocabulary.folded(text)))
    try connection.run(
      """
      INSERT INTO spelling (kind, folded, text, word_id)
      VALUES (?1, ?2, ?3, ?4)
      """, word.kind.rawValue, Vocabulary.folded(text), text, word.id)
  }

  /// Takes an alias from a word. The spelling of its name stays.
  public func removeAlias(_ text: String, of word: Word) throws {
    let folded = Vocabulary.folded(text)
    guard folded != Vocabulary.folded(word.name) else { return }
    try willChange(.spelling(word.kind, folded: folded))
    try connection.run("DELETE FROM spelling WHERE word_id = ?1 AND folded = ?2", word.id, folded)
  }

  /// Gives a word another name; the old one stays as an alias, unless the two differ in capitals only.
  ///
  /// - Returns: the word as stored.
  /// - Throws: ``StoreError/refused`` if the name means another word of its kind.
  public func rename(_ word: Word, to name: String) throws -> Word {
    try willChange(.word(word.kind, identity: word.identity))
    try willChange(.spelling(word.kind, folded: Vocabulary.folded(name)))
    if try vocabulary().exactly(name, word.kind)?.id == word.id {
      try connection.run(
        "UPDATE spelling SET text = ?3 WHERE word_id = ?1 AND folded = ?2", word.id, Vocabulary.folded(name), name)
    } else {
      try addSpelling(name, to: word)
    }
    try connection.run("UPDATE word SET name = ?2 WHERE id = ?1", word.id, name)
    var renamed = word
    renamed.name = name
    return renamed
  }

  /// Has a word no longer offered, nor asked for by check-ins; or offered again.
  ///
  /// - Returns: the word as stored.
  public func retire(_ word: Word, _ isRetired: Bool = true) throws -> Word {
    var word = word
    try willChange(.word(word.kind, identity: word.identity))
    word.isRetired = isRetired
    // What would come back as tracked could be one more than a check-in asks for.
    if isRetired { word.trackedFrom = nil }
    try connection.run(
      "UPDATE word SET retired = ?2, tracked_from = ?3 WHERE id = ?1", word.id, isRetired, word.trackedFrom?.iso)
    return word
  }

  /// Moves all that refers to a word to another one of its kind, with its spellings, and drops the word.
  ///
  /// - Returns: the word that stays, as stored.
  public func merge(_ word: Word, into kept: Word) throws -> Word {
    try willMerge(word, into: kept)
    switch word.kind {
    case .place: try mergePlaces(word.id, into: kept.id)
    case .trigger:
      try mergeTriggers(word.id, into: kept.id)
      try mergeAnswers(word.id, into: kept.id)
    case .remedy:
      try connection.run("UPDATE remedy_use SET word_id = ?2 WHERE word_id = ?1", word.id, kept.id)
      try connection.run("UPDATE trial_arm SET word_id = ?2 WHERE word_id = ?1", word.id, kept.id)
    }
    try connection.run("UPDATE spelling SET word_id = ?2 WHERE word_id = ?1", word.id, kept.id)
    try connection.run("DELETE FROM word WHERE id = ?1", word.id)
    var merged = kept
    merged.wordClass = kept.wordClass ?? word.wordClass
    merged.isRetired = kept.isRetired && word.isRetired
    merged.trackedFrom = [word.trackedFrom, kept.trackedFrom].compactMap { $0 }.min()
    try connection.run(
      "UPDATE word SET class = ?2, retired = ?3, tracked_from = ?4 WHERE id = ?1", merged.id, merged.wordClass,
      merged.isRetired, merged.trackedFrom?.iso)
    return merged
  }
}
