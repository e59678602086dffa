internal import Journal

/// The episodes of a journal that entries of a file were found to be, where only their content can tell.
struct ContentMatches {
  fileprivate(set) var matched: Set<Int> = []
}

/// Imports what another program wrote, where a row has the UUID of its content.
extension Store {
  /// Adds an episode, unless it is there or was deleted.
  ///
  /// - Parameters:
  ///   - matches: takes note of the episodes that rows were found to be.
  ///   - highestIDBefore: the highest number that an episode had before the import. A new episode keeps the number that it
  ///     had elsewhere if that lies above, since numbers are never used again.
  func importEpisode(
    _ episode: Episode, matches: inout ContentMatches, highestIDBefore: Int
  ) throws -> ImportOutcome {
    if highestIDBefore > 0 {
      if try hasEpisode(uuid: episode.uuid) { return .wasThere }
      if try wasDeleted(episode.uuid, after: episode.recordedAt) { return .wasThere }
      // Two at the same time and place in the file are two: each matches one that was there before the import.
      let matched = matches.matched
      if let like = try episodes(like: episode, upTo: highestIDBefore).first(where: { !matched.contains($0) }) {
        matches.matched.insert(like)
        return .wasThere
      }
    }
    let isFree =
      try highestIDBefore < episode.id && episode.id <= Store.highestImportedID && !hasEpisode(id: episode.id)
    _ = try add(episode, id: isFree ? episode.id : nil)
    return .added
  }

  /// A higher number is none that this program gave: some programs number entries by their time. Every number after it
  /// would be as long.
  static let highestImportedID = Int(Int32.max)

  /// The highest number that an episode has or had; 0 if there never was one.
  func highestEpisodeID() throws -> Int {
    try connection.first("SELECT seq FROM sqlite_sequence WHERE name = 'episode'") { $0.int(0, in: Row.counts) } ?? 0
  }

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

  private func wasDeleted(_ uuid: String, after moment: Moment) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM stamp WHERE entry = ?1 AND part = '' AND gone = 1 AND at >= ?2",
      EntryKey.episode(uuid: uuid).text, moment.seconds * 1000
    ) { $0.int(0) } != nil
  }

  private func episodes(like episode: Episode, upTo number: Int) throws -> [Int] {
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
