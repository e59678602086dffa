public import Journal

extension Store {
  /// What was written down of a stretch of days.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  public func diary(_ days: ClosedRange<Day>, now: Moment, vocabulary: Vocabulary) throws -> Diary {
    let dayStart = try settings().dayStart
    return Diary(
      days: days,
      episodes: try episodes(touching: days, now: now, dayStart: dayStart, vocabulary: vocabulary),
      checkIns: try checkIns(from: days.lowerBound, to: days.upperBound, vocabulary: vocabulary),
      remedyUses: try remedyUses(on: days, dayStart: dayStart, vocabulary: vocabulary),
      trials: try trials(vocabulary: vocabulary), journalBegins: try firstDay(dayStart: dayStart), dayStart: dayStart)
  }

  /// Whether nothing was ever written down of any day.
  public func isEmpty() throws -> Bool { try firstDay(dayStart: .midnight) == nil }

  /// The least UUID that stands for an episode, a check-in or a deletion; `nil` if there is none. Since UUIDs begin with
  /// the time, it is that of what was written down first, and stays the same as the journal grows.
  public func firstUUID() throws -> String? {
    try connection.first(
      """
      SELECT min(uuid)
      FROM (
        SELECT min(uuid) AS uuid FROM episode
        UNION ALL
        SELECT min(uuid) FROM check_in
        UNION ALL
        SELECT min(substr(entry, length('episode ') + 1))
        FROM stamp
        WHERE part = '' AND gone = 1 AND entry >= 'episode ' AND entry < 'episode!'
      )
      """
    ) { $0.textIfAny(0) } ?? nil
  }

  /// The first day of which anything was written down.
  public func firstDay(dayStart: DayStart) throws -> Day? {
    // The first instant need not be the first local time: offsets lie up to 36 hours apart, and days
    // may begin up to 12 hours after midnight.
    let moments = try connection.all(
      """
      SELECT min(onset_at + onset_offset - iif(onset_precision = 'minute', ?1, 0))
      FROM episode
      WHERE onset_at <= (SELECT min(onset_at) FROM episode) + 172800
      UNION ALL
      SELECT min(used_at + used_offset - iif(used_precision = 'minute', ?1, 0))
      FROM remedy_use
      WHERE episode_id IS NULL
        AND used_at <= (SELECT min(used_at) FROM remedy_use WHERE episode_id IS NULL) + 172800
      """, dayStart.minuteOfDay * 60
    ) { row in row.intIfAny(0, in: Row.seconds).map { Moment(seconds: $0, utcOffset: 0).day } }
    let checkIn = try connection.first("SELECT day FROM check_in ORDER BY day LIMIT 1") { $0.day(0) }
    return (moments + [checkIn]).compactMap { $0 }.min()
  }
}
