public import Journal

extension Store {
  /// Stores a remedy use, within an episode or outside of any.
  ///
  /// - Returns: the use as stored.
  public func add(_ use: RemedyUse, to episodeID: Int?) throws -> RemedyUse {
    if episodeID == nil { try willAdd(.remedyUse(uuid: use.uuid)) } else { try willChange(use, of: episodeID) }
    return try insert(use, into: episodeID)
  }

  /// Stores a remedy use of what is known to change.
  func insert(_ use: RemedyUse, into episodeID: Int?) throws -> RemedyUse {
    var use = use
    try RemedyUse.insertion.run([use.values(in: episodeID)], on: connection)
    use.id = connection.lastInsertedID
    return use
  }

  /// Stores a changed remedy use in the place of the one with its id.
  public func update(_ use: RemedyUse) throws -> RemedyUse {
    if connection.changes != nil {
      let owner = try connection.first("SELECT episode_id FROM remedy_use WHERE id = ?1", use.id) { $0.intIfAny(0) }
      try willChange(use, of: owner ?? nil)
    }
    try connection.run(
      """
      UPDATE remedy_use
      SET word_id = ?2, dose = ?3, dose_amount = ?4, dose_unit = ?5, used_at = ?6, used_offset = ?7,
        used_precision = ?8, before = ?9, after = ?10, after_minutes = ?11, helped = ?12, recorded_at = ?13,
        recorded_offset = ?14
      WHERE id = ?1
      """, use.id, use.remedy.id, use.dose?.text, use.dose?.amount, use.dose?.unit, use.at?.seconds,
      use.at?.utcOffset, use.at?.precision.rawValue, use.before, use.after, use.afterMinutes,
      use.helped?.rawValue, use.recordedAt.seconds, use.recordedAt.utcOffset)
    return use
  }

  /// The uses of one remedy in a stretch of time, in episodes and outside of them, oldest first.
  ///
  /// - Parameters:
  ///   - start: seconds since 1970, as `end` is; both belong to the stretch.
  public func remedyUses(of remedy: Word, from start: Int, to end: Int, vocabulary: Vocabulary) throws
    -> [(use: RemedyUse, episode: Int?)]
  {
    try connection.all(
      RemedyUse.columns + """
        WHERE word_id = ?1 AND used_at BETWEEN ?2 AND ?3
        ORDER BY used_at, id
        """, remedy.id, start, end
    ) { row in RemedyUse(row: row, vocabulary: vocabulary).map { (use: $0, episode: row.intIfAny(15)) } }
    .compactMap { $0 }
  }

  /// The remedy uses outside of episodes on a stretch of local days, oldest first.
  public func remedyUses(on days: ClosedRange<Day>, dayStart: DayStart = .midnight, vocabulary: Vocabulary) throws
    -> [RemedyUse]
  {
    try connection.all(
      RemedyUse.columns + """
        WHERE episode_id IS NULL AND used_at BETWEEN ?1 AND ?2
        ORDER BY used_at, id
        """, (days.lowerBound - 2).number * 86_400, (days.upperBound + 3).number * 86_400
    ) { RemedyUse(row: $0, vocabulary: vocabulary) }
    .compactMap { $0 }
    .filter { use in use.at.map { days.contains(dayStart.day(of: $0)) } ?? false }
  }
}

extension RemedyUse {
  /// A row has ``values(in:)``.
  static let insertion = Insertion(
    into: """
      remedy_use (uuid, episode_id, word_id, dose, dose_amount, dose_unit, used_at, used_offset, used_precision,
        before, after, after_minutes, helped, recorded_at, recorded_offset)
      """, row: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")

  /// - Parameter episodeID: of the episode that the use belongs to; `nil`: none.
  func values(in episodeID: Int?) -> [(any Bindable)?] {
    [
      uuid, episodeID, remedy.id, dose?.text, dose?.amount, dose?.unit, at?.seconds, at?.utcOffset,
      at?.precision.rawValue, before, after, afterMinutes, helped?.rawValue, recordedAt.seconds, recordedAt.utcOffset,
    ]
  }

  static let columns: SQL = """
    SELECT id, uuid, word_id, dose, dose_amount, dose_unit, used_at, used_offset, used_precision,
      before, after, after_minutes, helped, recorded_at, recorded_offset, episode_id
    FROM remedy_use
    """

  /// - Parameter row: of ``columns``.
  init?(row: Row, vocabulary: Vocabulary) {
    guard let remedy = vocabulary[row.int(2)] else { return nil }
    self.init(
      uuid: row.text(1), remedy: remedy, at: row.momentIfAny(6),
      recordedAt: row.recorded(13))
    id = row.int(0)
    if let text = row.textIfAny(3) {
      dose = Dose(text: text, amount: row.doubleIfAny(4), unit: row.textIfAny(5))
    }
    before = row.intIfAny(9, in: Episode.scale)
    after = row.intIfAny(10, in: Episode.scale)
    afterMinutes = row.intIfAny(11, in: 0...525_600)
    helped = row.enumCase(12)
  }
}
