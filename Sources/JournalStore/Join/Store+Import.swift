internal import Journal

/// Imports what another program wrote, where a row has the UUID of its content.
extension Store {
  /// A higher number is none that this program gave: some programs number entries by their time. Every number after it
  /// would be as long.
  static let highestImportedID = Int(Int32.max)

  /// Adds a remedy use that belongs to no episode.
  func importRemedyUse(_ use: RemedyUse) throws -> ImportOutcome {
    let known = try connection.first("SELECT 1 FROM remedy_use WHERE uuid = ?1", use.uuid) { $0.int(0) }
    guard known == nil else { return .wasThere }
    _ = try add(use, to: nil)
    return .added
  }

  /// Whether nothing was ever written into the journal: it has the words that every journal begins with, and no more.
  func isPristine() throws -> Bool {
    try connection.first("SELECT count(*) FROM word WHERE built_in = 0") { $0.int(0) } == 0
      && isEmpty() && history(limit: 1).isEmpty
  }

  /// Takes away the words that the journal began with, for a vocabulary that comes whole.
  func clearVocabulary() throws {
    try connection.run("DELETE FROM spelling")
    try connection.run("DELETE FROM word")
  }

  func wasDeleted(_ uuid: String, after moment: Moment) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM stamp WHERE entry = ?1 AND part = '' AND gone = 1 AND at >= ?2",
      EntryKey.episode(uuid: uuid).text, moment.seconds * 1000
    ) { $0.int(0) } != nil
  }

  func episodes(like episode: Episode, upTo number: Int) throws -> [Int] {
    try connection.all(
      """
      SELECT e.id
      FROM episode e
      WHERE e.onset_at = ?1
        AND e.id <= ?4
        AND e.onset_precision = ?2
        AND (?3 IS NULL OR EXISTS (
          SELECT 1
          FROM episode_place p
          WHERE p.episode_id = e.id AND p.position = 1 AND p.word_id = ?3))
      ORDER BY e.id
      """, episode.onset.seconds, episode.onset.precision.rawValue, episode.places.first?.word.id, number
    ) { $0.int(0) }
  }
}
