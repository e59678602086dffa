internal import Journal

/// Entries that came from the file of another program: what comes again from the same source at the same time is the
/// same entry.
extension Store {
  /// The episodes that came from a source and began at a moment, in the order of their ids.
  ///
  /// - Parameter number: none of a higher one.
  func episodes(
    from source: String, at onset: Moment, upTo number: Int, vocabulary: Vocabulary
  ) throws -> [Episode] {
    let ids = try connection.all(
      """
      SELECT id
      FROM episode
      WHERE source = ?1 AND onset_at = ?2 AND onset_precision = ?3 AND id <= ?4
      ORDER BY id
      """, source, onset.seconds, onset.precision.rawValue, number
    ) { $0.int(0) }
    return try ids.compactMap { try episode($0, vocabulary: vocabulary) }
  }

  public func hasEpisode(uuid: String) throws -> Bool {
    try connection.first("SELECT 1 FROM episode WHERE uuid = ?1", uuid) { $0.int(0) } != nil
  }

  func hasEpisode(id: Int) throws -> Bool {
    try connection.first("SELECT 1 FROM episode WHERE id = ?1", id) { $0.int(0) } != nil
  }
}
