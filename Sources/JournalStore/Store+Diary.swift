public import Journal

extension Store {
  /// What was written down of a stretch of days.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  public func diary(_ days: ClosedRange<Day>, now: Moment, vocabulary: Vocabulary) throws -> Diary {
    Diary(
      days: days,
      episodes: try episodes(touching: days, now: now, vocabulary: vocabulary),
      checkIns: try checkIns(from: days.lowerBound, to: days.upperBound, vocabulary: vocabulary),
      remedyUses: try remedyUses(on: days, vocabulary: vocabulary),
      journalBegins: try firstDay())
  }

  /// The first day of which anything was written down.
  public func firstDay() throws -> Day? {
    // The first instant need not be the first local time: offsets lie up to 36 hours apart.
    let moments = try connection.all(
      """
      SELECT min(onset_at + onset_offset)
      FROM episode
      WHERE onset_at <= (SELECT min(onset_at) FROM episode) + 129600
      UNION ALL
      SELECT min(used_at + used_offset)
      FROM remedy_use
      WHERE episode_id IS NULL
        AND used_at <= (SELECT min(used_at) FROM remedy_use WHERE episode_id IS NULL) + 129600
      """
    ) { row in row.intIfAny(0).map { Moment(seconds: $0, utcOffset: 0).day } }
    let checkIn = try connection.first("SELECT day FROM check_in ORDER BY day LIMIT 1") { $0.day(0) }
    return (moments + [checkIn]).compactMap { $0 }.min()
  }
}
