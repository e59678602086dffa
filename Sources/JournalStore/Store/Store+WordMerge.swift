extension Store {
  /// Where both stand on the same side, the one named first stays, with the higher intensity.
  func mergePlaces(_ id: Int, into keptID: Int) throws {
    try connection.run(
      """
      UPDATE episode_place
      SET intensity = (
        SELECT max(p.intensity)
        FROM episode_place p
        WHERE p.episode_id = episode_place.episode_id AND p.word_id IN (?1, ?2) AND p.side IS episode_place.side)
      WHERE word_id IN (?1, ?2)
        AND episode_id IN (SELECT f.episode_id FROM episode_place f WHERE f.word_id = ?1)
      """, id, keptID)
    try connection.run(
      """
      DELETE FROM episode_place
      WHERE word_id IN (?1, ?2)
        AND EXISTS (
          SELECT 1
          FROM episode_place p
          WHERE p.episode_id = episode_place.episode_id AND p.position < episode_place.position
            AND p.word_id IN (?1, ?2) AND p.side IS episode_place.side)
      """, id, keptID)
    try connection.run("UPDATE episode_place SET word_id = ?2 WHERE word_id = ?1", id, keptID)
    try closeUp("episode_place", where: keptID)
  }

  /// Where both are suspected, the one named first stays.
  func mergeTriggers(_ id: Int, into keptID: Int) throws {
    try connection.run(
      """
      DELETE FROM episode_trigger
      WHERE word_id IN (?1, ?2)
        AND EXISTS (
          SELECT 1
          FROM episode_trigger t
          WHERE t.episode_id = episode_trigger.episode_id AND t.position < episode_trigger.position
            AND t.word_id IN (?1, ?2))
      """, id, keptID)
    try connection.run("UPDATE episode_trigger SET word_id = ?2 WHERE word_id = ?1", id, keptID)
    try closeUp("episode_trigger", where: keptID)
  }

  /// Where both were answered on a day, present wins with its time; of two times, that of the word that stays.
  func mergeAnswers(_ id: Int, into keptID: Int) throws {
    try connection.run(
      """
      UPDATE check_in_answer
      SET present = 1, present_at = f.present_at, present_offset = f.present_offset,
        present_precision = f.present_precision
      FROM check_in_answer f
      WHERE check_in_answer.word_id = ?2 AND check_in_answer.present_at IS NULL
        AND f.check_in_id = check_in_answer.check_in_id AND f.word_id = ?1 AND f.present = 1
      """, id, keptID)
    try connection.run(
      """
      DELETE FROM check_in_answer
      WHERE word_id = ?1
        AND EXISTS (
          SELECT 1
          FROM check_in_answer k
          WHERE k.check_in_id = check_in_answer.check_in_id AND k.word_id = ?2)
      """, id, keptID)
    try connection.run("UPDATE check_in_answer SET word_id = ?2 WHERE word_id = ?1", id, keptID)
  }

  /// Numbers the entries of a list from 1 again, in every episode where the word stands in it.
  private func closeUp(_ list: SQL, where wordID: Int) throws {
    // By way of high positions, so that none is taken while they move.
    try connection.run(
      "UPDATE" + list
        + """
        AS l SET position = 1000000000 + moved.position
        FROM (
          SELECT episode_id, position AS old, row_number() OVER (PARTITION BY episode_id ORDER BY position) AS position
          FROM
        """ + list + "WHERE episode_id IN (SELECT k.episode_id FROM" + list
          + """
          k WHERE k.word_id = ?1)
          ) moved
          WHERE l.episode_id = moved.episode_id AND l.position = moved.old AND moved.old <> moved.position
          """, wordID)
    try connection.run("UPDATE" + list + "SET position = position - 1000000000 WHERE position > 1000000000")
  }
}
