internal import Journal

/// Rows as a join stores them: with what they go by among journals, and without a time of their own.
extension Store {
  /// The words and spellings of the journal as a join sees them, those included that are gone.
  func wordVersions(_ vocabulary: Vocabulary) throws -> [EntryKey: EntryVersion] {
    var stamps: [EntryKey: [Stamp]] = [:]
    try forEachStamp { stamp in
      guard let key = EntryKey(stamp.entry) else { return }
      switch key {
      case .word, .spelling: stamps[key, default: []].append(stamp)
      default: break
      }
    }
    var values: [EntryKey: [String: String]] = [:]
    for word in vocabulary.words { values[word.key] = word.parts }
    for spelling in try spellingRows() {
      guard let word = spelling.word, case .word(_, let identity) = word else { continue }
      values[.spelling(spelling.kind, folded: spelling.folded)] = [
        SpellingPart.name: SpellingPart.value(text: spelling.text, of: identity)
      ]
    }
    var versions = values.map { key, values in
      (key, EntryVersion(values: values, recordedAt: nil, stamps: stamps[key] ?? []))
    }
    versions += stamps.filter { values[$0.key] == nil }
      .map { ($0.key, EntryVersion(values: [:], recordedAt: nil, stamps: $0.value)) }
    return Dictionary(versions) { first, _ in first }
  }

  struct SpellingRow {
    let id: Int
    let kind: Word.Kind
    let folded: String
    let text: String
    let word: EntryKey?
  }

  func spellingRows() throws -> [SpellingRow] {
    let words = try Dictionary(vocabulary().words.map { ($0.id, $0.key) }) { first, _ in first }
    return try connection.all("SELECT id, kind, folded, text, word_id FROM spelling ORDER BY id") { row in
      SpellingRow(
        id: row.int(0), kind: row.enumCase(1) ?? .place, folded: row.text(2), text: row.text(3),
        word: words[row.int(4)])
    }
  }

  /// The ids of the words that anything refers to.
  func usedWords() throws -> Set<Int> {
    try Set(
      connection.all(
        """
        SELECT word_id FROM episode_place
        UNION
        SELECT word_id FROM episode_trigger
        UNION
        SELECT word_id FROM remedy_use
        UNION
        SELECT word_id FROM check_in_answer
        UNION
        SELECT word_id FROM trial_arm
        """
      ) { $0.int(0) })
  }

  /// Stores a word without its spellings, in the place of the one with its id if there is one.
  func putRow(_ word: Word) throws {
    try connection.run(
      """
      INSERT INTO word (id, kind, name, class, built_in, tracked_from, retired, identity)
      VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      ON CONFLICT (id) DO UPDATE
      SET name = excluded.name, class = excluded.class, built_in = excluded.built_in,
        tracked_from = excluded.tracked_from, retired = excluded.retired, identity = excluded.identity
      """, word.id, word.kind.rawValue, word.name, word.wordClass, word.isBuiltIn, word.trackedFrom?.iso,
      word.isRetired, word.identity)
  }

  func addSpellingRow(_ kind: Word.Kind, folded: String, text: String, to wordID: Int) throws {
    try connection.run(
      "INSERT INTO spelling (kind, folded, text, word_id) VALUES (?1, ?2, ?3, ?4)", kind.rawValue, folded, text, wordID)
  }

  func deleteSpelling(id: Int) throws { try connection.run("DELETE FROM spelling WHERE id = ?1", id) }

  func deleteWord(id: Int) throws {
    try connection.run("DELETE FROM spelling WHERE word_id = ?1", id)
    try connection.run("DELETE FROM word WHERE id = ?1", id)
  }

  func deleteRemedyUse(uuid: String) throws { try connection.run("DELETE FROM remedy_use WHERE uuid = ?1", uuid) }

  func deleteCheckIn(of day: Day) throws {
    try connection.run(
      "DELETE FROM check_in_answer WHERE check_in_id IN (SELECT id FROM check_in WHERE day = ?1)", day.iso)
    try connection.run("DELETE FROM check_in WHERE day = ?1", day.iso)
  }

  /// Stores a check-in with its own UUID in the place of any that its day has.
  func replace(_ checkIn: CheckIn) throws {
    _ = try put(checkIn)
    try connection.run("UPDATE check_in SET uuid = ?2 WHERE day = ?1", checkIn.day.iso, checkIn.uuid)
  }

  func putSetting(_ name: String, value: String) throws {
    try connection.run(
      """
      INSERT INTO setting (name, value)
      VALUES (?1, ?2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, name, value)
  }

  func deleteSetting(_ name: String) throws { try connection.run("DELETE FROM setting WHERE name = ?1", name) }
}

extension Word {
  var key: EntryKey { .word(kind, identity: identity) }
}
