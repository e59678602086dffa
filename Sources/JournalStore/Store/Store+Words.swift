public import Journal

extension Store {
  /// Adds a word with its name as its only spelling.
  ///
  /// - Returns: the word as stored.
  public func add(_ word: Word) throws -> Word {
    var word = word
    word.identity = try freeIdentity(word)
    try willChange(.word(word.kind, identity: word.identity))
    try willChange(.spelling(word.kind, folded: Vocabulary.folded(word.name)))
    try connection.run(
      """
      INSERT INTO word (kind, name, class, built_in, tracked_from, retired, identity)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, word.kind.rawValue, word.name, word.wordClass, word.isBuiltIn, word.trackedFrom?.iso, word.isRetired,
      word.identity)
    word.id = connection.lastInsertedID
    try connection.run(
      """
      INSERT INTO spelling (kind, folded, text, word_id)
      VALUES (?1, ?2, ?3, ?4)
      """, word.kind.rawValue, Vocabulary.folded(word.name), word.name, word.id)
    return word
  }

  /// The word's identity, or one with a number behind it: the name may be that of a word that has another by now.
  private func freeIdentity(_ word: Word) throws -> String {
    var identity = word.identity
    var number = 1
    while try connection.first(
      "SELECT 1 FROM word WHERE kind = ?1 AND identity = ?2", word.kind.rawValue, identity, decode: { $0.int(0) })
      != nil
    {
      number += 1
      identity = "\(word.identity) \(number)"
    }
    return identity
  }

  /// Has check-ins ask for a trigger, from a day on; `nil`: no longer.
  public func track(_ word: Word, from day: Day?) throws {
    try willChange(.word(word.kind, identity: word.identity))
    try connection.run("UPDATE word SET tracked_from = ?1 WHERE id = ?2", day?.iso, word.id)
  }

  /// How often each word stands in the journal: in episodes, remedy uses, and check-ins that found it present.
  ///
  /// - Returns: counts by the word's id; a word that never stands there has none.
  public func wordCounts() throws -> [Int: Int] {
    let counts = try connection.all(
      """
      SELECT word_id, count(*) FROM episode_place GROUP BY word_id
      UNION ALL
      SELECT word_id, count(*) FROM episode_trigger GROUP BY word_id
      UNION ALL
      SELECT word_id, count(*) FROM remedy_use GROUP BY word_id
      UNION ALL
      SELECT word_id, count(*) FROM check_in_answer WHERE present = 1 GROUP BY word_id
      """
    ) { ($0.int(0), $0.int(1)) }
    return Dictionary(counts, uniquingKeysWith: +)
  }
}
