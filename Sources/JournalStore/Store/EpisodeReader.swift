internal import Journal

/// Puts episodes together from the rows of their tables, one at a time.
struct EpisodeReader {
  private let vocabulary: Vocabulary
  private let lists: Statement
  private let remedies: Statement

  init(connection: Connection, vocabulary: Vocabulary) throws {
    self.vocabulary = vocabulary
    // One statement for all lists: an export asks this once an episode. Each is in the order of its key already; one
    // order for all of them would sort what is sorted, and takes a quarter longer.
    lists = try connection.statement(
      """
      SELECT * FROM (
        SELECT 1, position, word_id, side, intensity, NULL, NULL, NULL
        FROM episode_place
        WHERE episode_id = ?1
        ORDER BY position)
      UNION ALL
      SELECT * FROM (
        SELECT 2, position, NULL, sensation, NULL, NULL, NULL, NULL
        FROM episode_sensation
        WHERE episode_id = ?1
        ORDER BY position)
      UNION ALL
      SELECT * FROM (
        SELECT 3, position, word_id, NULL, NULL, NULL, NULL, NULL
        FROM episode_trigger
        WHERE episode_id = ?1
        ORDER BY position)
      UNION ALL
      SELECT * FROM (
        SELECT 4, position, NULL, sign, present, NULL, NULL, NULL
        FROM episode_warning_sign
        WHERE episode_id = ?1
        ORDER BY position)
      UNION ALL
      SELECT * FROM (
        SELECT 5, position, NULL, NULL, intensity, taken_at, taken_offset, taken_precision
        FROM reading
        WHERE episode_id = ?1
        ORDER BY position)
      """, [])
    remedies = try connection.statement(RemedyUse.columns + "WHERE episode_id = ?1 ORDER BY id", [])
  }

  /// - Parameter row: of ``EpisodeColumns/select``.
  func episode(_ row: Row) throws -> Episode {
    var episode = EpisodeColumns.episode(row)
    try lists.eachRow(binding: episode.id) { add($0, to: &episode) }
    try remedies.eachRow(binding: episode.id) { row in
      if let use = RemedyUse(row: row, vocabulary: vocabulary) { episode.remedies.append(use) }
    }
    return episode
  }

  private func add(_ row: Row, to episode: inout Episode) {
    switch row.int(0) {
    case 1:
      guard let word = vocabulary[row.int(2)] else { return }
      episode.places.append(
        Episode.Place(word: word, side: row.enumCase(3), intensity: row.intIfAny(4, in: Episode.scale)))
    case 2:
      if let sensation: Sensation = row.enumCase(3) { episode.sensations.append(sensation) }
    case 3:
      if let trigger = vocabulary[row.int(2)] { episode.triggers.append(trigger) }
    case 4:
      guard let sign: WarningSign = row.enumCase(3) else { return }
      episode.warningAnswers.append(Episode.WarningAnswer(sign: sign, isPresent: row.bool(4)))
    default:
      if let at = row.momentIfAny(5) {
        episode.readings.append(Episode.Reading(at: at, intensity: row.int(4, in: Episode.scale)))
      }
    }
  }
}
