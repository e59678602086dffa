internal import Journal

extension Store {
  /// The episodes that a filter lets through, each of its conditions read straight from an index, like the terms of a
  /// search: what a common word finds need not be looked at row by row.
  func episodeHits(_ filter: EpisodeFilter) throws -> TermHits {
    let conditions = filter.idsByCondition(dayStart: try settings().dayStart)
    let isOfIntensity = filter.minimum != nil || filter.maximum != nil
    var hits = TermHits(terms: conditions.count + (isOfIntensity ? 1 : 0))
    for (index, condition) in conditions.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      try connection.statement(condition.sql, condition.values).eachRow { hits.add(bit, to: $0.int(0)) }
    }
    if isOfIntensity {
      let bit: UInt64 = 1 << UInt64(conditions.count)
      try connection.forEach(EpisodeFilter.intensities, filter.minimum ?? 0) { row in
        // Where one is too high, no other one helps: a bit beyond those of the conditions is never whole.
        hits.add(row.int(1) > filter.maximum ?? 10 ? bit << 1 : bit, to: row.int(0))
      }
    }
    return hits
  }
}

extension EpisodeFilter {
  /// For each condition that is given, but for those on intensity, the query for the ids of the episodes that meet it.
  fileprivate func idsByCondition(dayStart: DayStart) -> [(sql: SQL, values: [(any Bindable)?])] {
    var queries: [(sql: SQL, values: [(any Bindable)?])] = []
    if from != nil || to != nil {
      queries.append(
        (
          """
          SELECT id
          FROM episode
          WHERE onset_at BETWEEN ?1 AND ?2
            AND onset_at + onset_offset - iif(onset_precision = 'minute', ?5, 0) BETWEEN ?3 AND ?4
          """, bounds(dayStart: dayStart)
        ))
    }
    if let place {
      queries.append(
        (
          """
          SELECT episode_id
          FROM episode_place
          WHERE word_id = ?1 AND (?2 IS NULL OR side IN (?2, ?3))
          """, [place.id] + sides
        ))
    } else if side != nil {
      queries.append(("SELECT episode_id FROM episode_place WHERE side IN (?1, ?2)", sides))
    }
    if let trigger { queries.append(("SELECT episode_id FROM episode_trigger WHERE word_id = ?1", [trigger.id])) }
    if let remedy {
      queries.append(
        ("SELECT episode_id FROM remedy_use WHERE word_id = ?1 AND episode_id IS NOT NULL", [remedy.id]))
    }
    if ongoingOnly { queries.append(("SELECT id FROM episode WHERE ongoing = 1", [])) }
    return queries
  }

  /// Every intensity that is so high, or higher, and whose it is.
  fileprivate static let intensities: SQL = """
    SELECT id, intensity FROM episode WHERE intensity >= ?1
    UNION ALL
    SELECT episode_id, intensity FROM episode_place WHERE intensity >= ?1
    UNION ALL
    SELECT episode_id, intensity FROM reading WHERE intensity >= ?1
    """
}
