public import Journal

/// What became of an entry that was imported into a journal.
public enum ImportOutcome: Equatable, Sendable {
  case added
  /// The journal had an older version of it.
  case changed
  /// The journal has it already, as new or newer, or it was deleted since.
  case wasThere
}

/// The episodes of a journal that entries of a file were found to be, where only their content can tell.
public struct ContentMatches {
  fileprivate(set) var matched: Set<Int> = []

  public init() {}
}

/// Imports what another journal or program wrote: the same UUID is the same entry, and what was recorded later wins.
extension Store {
  /// Adds an episode, or puts it in the place of an older version.
  ///
  /// - Parameters:
  ///   - matches: for files that carry no UUIDs, where an episode at the same time and first place is the same;
  ///     `nil` for those that do.
  ///   - highestIDBefore: the highest number that an episode had before the import. A new episode keeps the number that it
  ///     had elsewhere if that lies above, since numbers are never used again.
  public func importEpisode(
    _ episode: Episode, matches: inout ContentMatches?, highestIDBefore: Int
  ) throws -> ImportOutcome {
    var episode = episode
    // A file names each of its episodes once: in a journal that never had one, none can be there already.
    if highestIDBefore > 0, let known = try version(of: episode.uuid) {
      // A row without a UUID of its own has the one of its content: the same is not newer.
      guard matches == nil, episode.recordedAt.seconds > known.recordedAt else { return .wasThere }
      episode.id = known.id
      _ = try update(episode)
      return .changed
    }
    if try wasDeleted(episode.uuid, after: episode.recordedAt) { return .wasThere }
    if highestIDBefore > 0, matches != nil {
      // Two at the same time and place in the file are two: each matches one that was there before the import.
      let matched = matches?.matched ?? []
      if let like = try episodes(like: episode, upTo: highestIDBefore).first(where: { !matched.contains($0) }) {
        matches?.matched.insert(like)
        return .wasThere
      }
    }
    let isFree =
      try highestIDBefore < episode.id && episode.id <= Store.highestImportedID
      && connection.first("SELECT 1 FROM episode WHERE id = ?1", episode.id) { $0.int(0) } == nil
    _ = try add(episode, id: isFree ? episode.id : nil)
    return .added
  }

  /// A higher number is none that this program gave: some programs number entries by their time. Every number after it
  /// would be as long.
  private static let highestImportedID = Int(Int32.max)

  /// The highest number that an episode has or had; 0 if there never was one.
  public func highestEpisodeID() throws -> Int {
    try connection.first("SELECT seq FROM sqlite_sequence WHERE name = 'episode'") { $0.int(0) } ?? 0
  }

  /// Adds a check-in, or puts it in the place of an older one of its day.
  public func importCheckIn(_ checkIn: CheckIn) throws -> ImportOutcome {
    let known = try connection.first("SELECT recorded_at FROM check_in WHERE day = ?1", checkIn.day.iso) { $0.int(0) }
    if let known, known >= checkIn.recordedAt.seconds { return .wasThere }
    _ = try put(checkIn)
    return known == nil ? .added : .changed
  }

  /// Adds a remedy use that belongs to no episode.
  public func importRemedyUse(_ use: RemedyUse) throws -> ImportOutcome {
    let known = try connection.first("SELECT 1 FROM remedy_use WHERE uuid = ?1", use.uuid) { $0.int(0) }
    guard known == nil else { return .wasThere }
    _ = try add(use, to: nil)
    return .added
  }

  /// Deletes the episode with the UUID if it was not recorded later, and remembers the deletion.
  ///
  /// - Returns: whether an episode was deleted.
  public func importDeletion(of uuid: String, at moment: Moment, vocabulary: Vocabulary) throws -> Bool {
    let id = try connection.first(
      "SELECT id FROM episode WHERE uuid = ?1 AND recorded_at <= ?2", uuid, moment.seconds
    ) { $0.int(0) }
    if let id, let episode = try episode(id, vocabulary: vocabulary) {
      try delete(episode, at: moment)
      return true
    }
    let isThere = try connection.first("SELECT 1 FROM episode WHERE uuid = ?1", uuid) { $0.int(0) } != nil
    if !isThere {
      try connection.run(
        """
        INSERT INTO deletion (uuid, recorded_at, recorded_offset)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (uuid) DO NOTHING
        """, uuid, moment.seconds, moment.utcOffset)
    }
    return false
  }

  /// Sets a setting, unless it is set.
  public func importSetting(_ name: String, value: String) throws {
    try connection.run("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING", name, value)
  }

  /// Whether nothing was ever written into the journal: it has the words that every journal begins with, and no more.
  public func isPristine() throws -> Bool {
    try connection.first("SELECT count(*) FROM word WHERE built_in = 0") { $0.int(0) } == 0
      && isEmpty() && history(limit: 1).isEmpty
  }

  /// Takes away the words that the journal began with, for a vocabulary that comes whole.
  public func clearVocabulary() throws {
    try connection.run("DELETE FROM spelling")
    try connection.run("DELETE FROM word")
  }

  private func wasDeleted(_ uuid: String, after moment: Moment) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM deletion WHERE uuid = ?1 AND recorded_at >= ?2", uuid, moment.seconds
    ) { $0.int(0) } != nil
  }

  private func version(of uuid: String) throws -> (id: Int, recordedAt: Int)? {
    try connection.first("SELECT id, recorded_at FROM episode WHERE uuid = ?1", uuid) { ($0.int(0), $0.int(1)) }
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
