internal import Journal

/// Entries as a join sees them.
extension Store {
  /// - Returns: `nil` for what is not there, and never was as far as the journal knows.
  func version(of key: EntryKey, vocabulary: Vocabulary) throws -> EntryVersion? {
    let stamps = try stamps(of: key)
    let found: (values: [String: String], recordedAt: Moment?)? =
      switch key {
      case .episode(let uuid): try episode(uuid: uuid, vocabulary: vocabulary).map { ($0.parts, $0.recordedAt) }
      case .remedyUse(let uuid): try remedyUse(uuid: uuid, vocabulary: vocabulary).map { ($0.parts, $0.recordedAt) }
      case .checkIn(let day):
        try checkIns(from: day, to: day, vocabulary: vocabulary).first.map { ($0.parts, $0.recordedAt) }
      case .word(let kind, let identity):
        try word(kind, identity, in: vocabulary).map { ($0.parts, nil) }
      case .spelling(let kind, let folded): try spelling(kind, folded).map { ([SpellingPart.name: $0], nil) }
      case .setting(let name):
        try connection.first("SELECT value FROM setting WHERE name = ?1", name) { $0.text(0) }
          .map { ([SettingPart.name: $0], nil) }
      }
    guard found != nil || !stamps.isEmpty else { return nil }
    return EntryVersion(values: found?.values ?? [:], recordedAt: found?.recordedAt, stamps: stamps)
  }

  /// How many entries are there although they were deleted, and nothing that was changed later brought them back.
  func countDeletedEntriesThatAreThere() throws -> Int {
    let vocabulary = try vocabulary()
    let entries = try connection.all(
      """
      SELECT s.entry
      FROM stamp s
      WHERE s.part = '' AND s.gone = 1
        AND (
          EXISTS (SELECT 1 FROM episode WHERE uuid = substr(s.entry, length('episode ') + 1))
          OR EXISTS (SELECT 1 FROM check_in WHERE day = substr(s.entry, length('check-in ') + 1))
          OR EXISTS (SELECT 1 FROM remedy_use WHERE uuid = substr(s.entry, length('remedy-use ') + 1)))
      """
    ) { EntryKey($0.text(0)) }
    return try entries.compactMap { $0 }.count { key in
      try version(of: key, vocabulary: vocabulary).map { $0.hasValues && !$0.isLive } ?? false
    }
  }

  private func word(_ kind: Word.Kind, _ identity: String, in vocabulary: Vocabulary) throws -> Word? {
    let id = try connection.first(
      "SELECT id FROM word WHERE kind = ?1 AND identity = ?2", kind.rawValue, identity
    ) { $0.int(0) }
    // A word that an undo brought back from a journal of version 1 has none of its own.
    return try id.flatMap { vocabulary[$0] }
      ?? connection.first(
        "SELECT id FROM word WHERE kind = ?1 AND identity IS NULL LIMIT 1", kind.rawValue, decode: { $0.int(0) }
      ).flatMap { _ in vocabulary.words.first { $0.kind == kind && $0.identity == identity } }
  }

  /// - Returns: `nil` if there is no such episode.
  func episode(uuid: String, vocabulary: Vocabulary) throws -> Episode? {
    let reader = try EpisodeReader(connection: connection, vocabulary: vocabulary)
    return try connection.first(EpisodeColumns.select + "WHERE e.uuid = ?1", uuid) { try reader.episode($0) }
  }

  /// - Returns: `nil` if there is no such use outside of episodes.
  func remedyUse(uuid: String, vocabulary: Vocabulary) throws -> RemedyUse? {
    try connection.first(RemedyUse.columns + "WHERE uuid = ?1 AND episode_id IS NULL", uuid) {
      RemedyUse(row: $0, vocabulary: vocabulary)
    } ?? nil
  }

  private func spelling(_ kind: Word.Kind, _ folded: String) throws -> String? {
    try connection.first(
      """
      SELECT s.text, ifnull(w.identity, ''), w.name
      FROM spelling s
      JOIN word w ON w.id = s.word_id
      WHERE s.kind = ?1 AND s.folded = ?2
      """, kind.rawValue, folded
    ) { row in
      let identity = row.text(1).isEmpty ? Vocabulary.folded(row.text(2)) : row.text(1)
      return SpellingPart.value(text: row.text(0), of: identity)
    }
  }
}
