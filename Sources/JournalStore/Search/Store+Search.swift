public import Journal

extension Store {
  /// The episodes in which every term is found, in the note or in a word; the check-ins in which it is, in the note or
  /// among the triggers that were there; and the remedies outside any episode that hold all terms in their names.
  ///
  /// A term's places are read straight from the indexes and joined in memory: a common word is then as quick as a
  /// rare one, and the whole number is known.
  ///
  /// - Parameter limit: at most so many of each.
  public func search(
    _ text: SearchText, _ filter: EpisodeFilter = EpisodeFilter(), limit: Int, vocabulary: Vocabulary
  ) throws -> SearchResult {
    let hits = try episodeHits(text, filter)
    let count = hits.wholeCount
    let ids = try newest(min(limit, count), of: hits)
    let notes = try marked(ids, text, Store.episodeNotes)
    let episodes = try ids.compactMap { id in
      try episode(id, vocabulary: vocabulary).map { SearchResult.Found(value: $0, note: notes[id]) }
    }
    let days = filter.isOfDaysOnly ? try checkInDays(text, filter) : []
    let checkInNotes = try marked(days.prefix(limit).map(\.id), text, Store.checkInNotes)
    let checkIns = try days.prefix(limit).compactMap { id, day in
      try self.checkIns(from: day, to: day, vocabulary: vocabulary).first
        .map { SearchResult.Found(value: $0, note: checkInNotes[id]) }
    }
    let uses = filter.isOfDaysOnly ? try looseRemedies(text, filter, vocabulary) : []
    return SearchResult(
      episodes: episodes, episodeCount: count, checkIns: checkIns, checkInCount: days.count,
      remedyUses: Array(uses.prefix(limit)), remedyUseCount: uses.count)
  }

  /// The words by id of which a spelling holds terms: a bit for each term.
  private func words(of text: SearchText) throws -> [Int: UInt64] {
    var words: [Int: UInt64] = [:]
    for (index, term) in text.terms.enumerated() {
      try connection.forEach(
        term.isIndexed
          ? """
          SELECT s.word_id
          FROM spelling_text t
          JOIN spelling s ON s.id = t.rowid
          WHERE t.spelling_text MATCH ?1
          """ : "SELECT word_id FROM spelling WHERE instr(text, ?1) > 0", term.query
      ) { words[$0.int(0), default: 0] |= 1 << UInt64(index) }
    }
    return words
  }

  private func episodeHits(_ text: SearchText, _ filter: EpisodeFilter) throws -> TermHits {
    var hits = TermHits(terms: text.terms.count)
    var sensations: [Sensation: UInt64] = [:]
    for (index, term) in text.terms.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      try connection.forEach(
        term.isIndexed
          ? "SELECT rowid FROM episode_text WHERE episode_text MATCH ?1"
          : "SELECT id FROM episode WHERE instr(note, ?1) > 0", term.query
      ) { hits.add(bit, to: $0.int(0)) }
      for sensation in Sensation.allCases where sensation.rawValue.hasPrefix(Vocabulary.folded(term.text)) {
        sensations[sensation, default: 0] |= bit
      }
    }
    for (id, bits) in try words(of: text) {
      try connection.forEach(
        """
        SELECT episode_id FROM episode_place WHERE word_id = ?1
        UNION ALL
        SELECT episode_id FROM episode_trigger WHERE word_id = ?1
        UNION ALL
        SELECT episode_id FROM remedy_use WHERE word_id = ?1 AND episode_id IS NOT NULL
        """, id
      ) { hits.add(bits, to: $0.int(0)) }
    }
    for (sensation, bits) in sensations {
      try connection.forEach(
        "SELECT episode_id FROM episode_sensation WHERE sensation = ?1", sensation.rawValue
      ) { hits.add(bits, to: $0.int(0)) }
    }
    // Nothing found needs no filter.
    if hits.wholeCount > 0 { try keep(&hits, filter) }
    return hits
  }

  /// Forgets what the filter does not let through.
  private func keep(_ hits: inout TermHits, _ filter: EpisodeFilter) throws {
    let condition = filter.condition(dayStart: try settings().dayStart)
    // A filter that asks for nothing keeps everything.
    guard !condition.sql.isEmpty else { return }
    var kept = TermHits(terms: 1)
    try connection.statement("SELECT e.id FROM episode e" + condition.sql, condition.values)
      .eachRow { kept.add(1, to: $0.int(0)) }
    hits.keep(kept)
  }

  /// - Parameter count: no more than there are.
  private func newest(_ count: Int, of hits: TermHits) throws -> [Int] {
    var ids: [Int] = []
    // The index of onsets is enough, and no more of it than it takes.
    try connection.statement("SELECT id FROM episode ORDER BY onset_at DESC, id DESC", []).step(while: { row in
      if hits.isWhole(row.int(0)) { ids.append(row.int(0)) }
      return ids.count < count
    })
    return ids
  }

  /// The check-ins in which every term is found, newest first.
  private func checkInDays(_ text: SearchText, _ filter: EpisodeFilter) throws -> [(id: Int, day: Day)] {
    var hits = TermHits(terms: text.terms.count)
    for (index, term) in text.terms.enumerated() {
      try connection.forEach(
        term.isIndexed
          ? "SELECT rowid FROM check_in_text WHERE check_in_text MATCH ?1"
          : "SELECT id FROM check_in WHERE instr(note, ?1) > 0", term.query
      ) { hits.add(1 << UInt64(index), to: $0.int(0)) }
    }
    for (id, bits) in try words(of: text) {
      try connection.forEach("SELECT check_in_id FROM check_in_answer WHERE word_id = ?1 AND present = 1", id) {
        hits.add(bits, to: $0.int(0))
      }
    }
    guard hits.wholeCount > 0 else { return [] }
    return try connection.all(
      """
      SELECT id, day
      FROM check_in
      WHERE (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day <= ?2)
      ORDER BY day DESC
      """, filter.from?.iso, filter.to?.iso
    ) { (id: $0.int(0), day: $0.day(1)) }.filter { hits.isWhole($0.id) }
  }

  /// The remedies outside any episode that hold every term in their names, newest first.
  private func looseRemedies(
    _ text: SearchText, _ filter: EpisodeFilter, _ vocabulary: Vocabulary
  ) throws -> [RemedyUse] {
    let all = text.terms.count == 64 ? UInt64.max : (1 << UInt64(text.terms.count)) - 1
    let dayStart = try settings().dayStart
    return try words(of: text).filter { $0.value == all }.keys.compactMap { vocabulary[$0] }
      .filter { $0.kind == .remedy }
      .flatMap { try remedyUses(of: $0, from: .min, to: .max, vocabulary: vocabulary) }
      .filter { $0.episode == nil }.map(\.use)
      .filter { use in
        guard let day = use.at.map({ dayStart.day(of: $0) }) else { return false }
        return filter.from.map { $0 <= day } ?? true && filter.to.map { day <= $0 } ?? true
      }
      .sorted { ($0.at?.seconds ?? 0, $0.id) > ($1.at?.seconds ?? 0, $1.id) }
  }
}
