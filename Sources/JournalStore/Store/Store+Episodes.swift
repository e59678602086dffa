public import Journal

extension Store {
  /// Calls the body with every episode that the filter lets through, one at a time.
  ///
  /// - Parameter limit: at most so many; `nil`: all.
  public func forEachEpisode(
    _ filter: EpisodeFilter = EpisodeFilter(), order: EpisodeOrder = .newestFirst, limit: Int? = nil,
    vocabulary: Vocabulary, _ body: (Episode) throws -> Void
  ) throws {
    let reader = try EpisodeReader(connection: connection, vocabulary: vocabulary)
    let condition = filter.condition(dayStart: try settings().dayStart)
    let rows = try connection.statement(
      EpisodeColumns.select + condition.sql
        + (order == .newestFirst ? "ORDER BY e.onset_at DESC, e.id DESC LIMIT ?" : "ORDER BY e.onset_at, e.id LIMIT ?"),
      condition.values + [limit ?? -1])
    try rows.eachRow { try body(reader.episode($0)) }
  }

  /// The episodes that the filter lets through.
  ///
  /// - Parameter limit: at most so many; `nil`: all.
  public func episodes(
    _ filter: EpisodeFilter = EpisodeFilter(), order: EpisodeOrder = .newestFirst, limit: Int? = nil,
    vocabulary: Vocabulary
  ) throws -> [Episode] {
    var episodes: [Episode] = []
    try forEachEpisode(filter, order: order, limit: limit, vocabulary: vocabulary) { episodes.append($0) }
    return episodes
  }

  /// The episodes that are known to touch a stretch of days, oldest first.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  func episodes(touching days: ClosedRange<Day>, now: Moment, dayStart: DayStart, vocabulary: Vocabulary) throws
    -> [Episode]
  {
    let reader = try EpisodeReader(connection: connection, vocabulary: vocabulary)
    // Offsets lie within 18 hours, and days begin up to 12 hours after midnight: a window wider by two days on both
    // sides holds every local day.
    let first = (days.lowerBound - 2).number * 86_400
    let last = (days.upperBound + 3).number * 86_400
    let begunEarlier: SQL = """
      WHERE e.id IN (
        SELECT id FROM episode WHERE end_at >= ?1 AND onset_at < ?1
        UNION ALL
        SELECT id FROM episode WHERE ongoing = 1 AND onset_at < ?1
      )
      """
    // Apart from the few that began earlier, so that most come in the order of an index, and need not be sorted.
    let begunThen: SQL = "WHERE e.onset_at BETWEEN ?1 AND ?2"
    var episodes: [Episode] = []
    for (condition, values) in [(begunEarlier, [first]), (begunThen, [first, last])] {
      let rows = try connection.statement(
        EpisodeColumns.select + condition + "ORDER BY e.onset_at, e.id", values)
      try rows.eachRow { row in
        let episode = try reader.episode(row)
        if episode.days(now: now, dayStart: dayStart).overlaps(days) { episodes.append(episode) }
      }
    }
    return episodes
  }

  /// - Returns: `nil` if there is no such episode.
  public func episode(_ id: Int, vocabulary: Vocabulary) throws -> Episode? {
    let reader = try EpisodeReader(connection: connection, vocabulary: vocabulary)
    return try connection.first(EpisodeColumns.select + "WHERE e.id = ?1", id) { try reader.episode($0) }
  }

  /// Stores a new episode with all that belongs to it.
  ///
  /// - Parameter id: a number that no episode has or had; `nil`: the next one.
  /// - Returns: the episode as stored.
  public func add(_ episode: Episode, id: Int? = nil) throws -> Episode {
    var episode = episode
    try willAdd(.episode(uuid: episode.uuid))
    try EpisodeColumns.insertion.run([EpisodeColumns.values(of: episode) + [id]], on: connection)
    episode.id = connection.lastInsertedID
    try addLists(of: [episode])
    for index in episode.remedies.indices {
      episode.remedies[index] = try insert(episode.remedies[index], into: episode.id)
    }
    return episode
  }

  /// Stores many new episodes with all that belongs to them, under the next numbers.
  public func add(_ episodes: [Episode]) throws {
    var episodes = episodes
    let highest = try highestEpisodeID()
    for index in episodes.indices {
      episodes[index].id = highest + 1 + index
      try willAdd(.episode(uuid: episodes[index].uuid))
    }
    try EpisodeColumns.insertion.run(episodes.map { EpisodeColumns.values(of: $0) + [$0.id] }, on: connection)
    try addLists(of: episodes)
    try RemedyUse.insertion.run(
      episodes.flatMap { episode in episode.remedies.map { $0.values(in: episode.id) } }, on: connection)
  }

  /// - Parameter last: the position that the lists go on from.
  func addLists(of episodes: [Episode], after last: Int = 0) throws {
    func add<Item>(
      _ list: (Episode) -> [Item], _ insertion: Insertion, _ values: (Item) -> [(any Bindable)?]
    ) throws {
      let rows = episodes.flatMap { episode in
        list(episode).enumerated().map { index, item in [episode.id, last + index + 1] + values(item) }
      }
      try insertion.run(rows, on: connection)
    }
    try add(\.places, EpisodeLists.places) { [$0.word.id, $0.side?.rawValue, $0.intensity] }
    try add(\.sensations, EpisodeLists.sensations) { [$0.rawValue] }
    try add(\.triggers, EpisodeLists.triggers) { [$0.id] }
    try add(\.warningAnswers, EpisodeLists.warningSigns) { [$0.sign.rawValue, $0.isPresent] }
    try add(\.readings, EpisodeLists.readings) {
      [$0.at.seconds, $0.at.utcOffset, $0.at.precision.rawValue, $0.intensity]
    }
  }
}

/// The tables of an episode's lists. A row begins with the episode's id and the position in the list.
private enum EpisodeLists {
  static let places = Insertion(
    into: "episode_place (episode_id, position, word_id, side, intensity)", row: "(?, ?, ?, ?, ?)")
  static let sensations = Insertion(into: "episode_sensation (episode_id, position, sensation)", row: "(?, ?, ?)")
  static let triggers = Insertion(into: "episode_trigger (episode_id, position, word_id)", row: "(?, ?, ?)")
  static let warningSigns = Insertion(
    into: "episode_warning_sign (episode_id, position, sign, present)", row: "(?, ?, ?, ?)")
  static let readings = Insertion(
    into: "reading (episode_id, position, taken_at, taken_offset, taken_precision, intensity)",
    row: "(?, ?, ?, ?, ?, ?)")
}

extension Store {
  /// The highest number that an episode has or had; 0 if there never was one.
  func highestEpisodeID() throws -> Int {
    try connection.first(
      """
      SELECT max(id)
      FROM (
        SELECT seq AS id FROM sqlite_sequence WHERE name = 'episode'
        UNION ALL
        SELECT max(id) FROM episode
      )
      """
    ) { $0.int(0, in: Row.counts) } ?? 0
  }

  /// How many episodes there are.
  public func episodeCount() throws -> Int {
    try connection.first("SELECT count(*) FROM episode") { $0.int(0) } ?? 0
  }
}
