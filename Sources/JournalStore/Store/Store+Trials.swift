public import Journal

extension Store {
  /// All trials, oldest first.
  public func trials(vocabulary: Vocabulary) throws -> [Trial] {
    try connection.all(
      """
      SELECT t.id, t.uuid, t.unit, t.blocks, t.seed, t.reason, t.started_at, t.started_offset, t.stopped_at,
        t.stopped_offset, t.recorded_at, t.recorded_offset, a.word_id, b.word_id
      FROM trial t
      JOIN trial_arm a ON a.trial_id = t.id AND a.arm = 'A'
      LEFT JOIN trial_arm b ON b.trial_id = t.id AND b.arm = 'B'
      ORDER BY t.started_at, t.id
      """
    ) { Trial(row: $0, vocabulary: vocabulary) }
    .compactMap { $0 }
    .map { trial in
      var trial = trial
      trial.allocations = try allocations(ofTrial: trial.id)
      trial.peeks = try connection.all(
        "SELECT at, utc_offset FROM trial_peek WHERE trial_id = ?1 ORDER BY position", trial.id
      ) { $0.recorded(0) }
      return trial
    }
  }

  /// Stores a trial in the place of the one with its UUID, if there is one.
  ///
  /// - Returns: the trial as stored.
  public func put(_ trial: Trial) throws -> Trial {
    var trial = trial
    if let id = try connection.first("SELECT id FROM trial WHERE uuid = ?1", trial.uuid, decode: { $0.int(0) }) {
      trial.id = id
      try connection.run(
        """
        UPDATE trial
        SET unit = ?2, blocks = ?3, seed = ?4, reason = ?5, started_at = ?6, started_offset = ?7, stopped_at = ?8,
          stopped_offset = ?9, recorded_at = ?10, recorded_offset = ?11
        WHERE id = ?1
        """, id, trial.unit.rawValue, trial.blocks, Int(truncatingIfNeeded: trial.seed), trial.reason,
        trial.startedAt.seconds, trial.startedAt.utcOffset, trial.stoppedAt?.seconds, trial.stoppedAt?.utcOffset,
        trial.recordedAt.seconds, trial.recordedAt.utcOffset)
      try connection.run("DELETE FROM trial_arm WHERE trial_id = ?1", id)
      try connection.run("DELETE FROM trial_allocation WHERE trial_id = ?1", id)
      try connection.run("DELETE FROM trial_peek WHERE trial_id = ?1", id)
    } else {
      try connection.run(
        """
        INSERT INTO trial (uuid, unit, blocks, seed, reason, started_at, started_offset, stopped_at, stopped_offset,
          recorded_at, recorded_offset)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """, trial.uuid, trial.unit.rawValue, trial.blocks, Int(truncatingIfNeeded: trial.seed), trial.reason,
        trial.startedAt.seconds, trial.startedAt.utcOffset, trial.stoppedAt?.seconds, trial.stoppedAt?.utcOffset,
        trial.recordedAt.seconds, trial.recordedAt.utcOffset)
      trial.id = connection.lastInsertedID
    }
    try addLists(of: trial)
    return trial
  }

  /// Adds a trial, or puts it in the place of an older version.
  func importTrial(_ trial: Trial) throws -> ImportOutcome {
    let known = try connection.first("SELECT recorded_at FROM trial WHERE uuid = ?1", trial.uuid) { $0.int(0) }
    if let known, known >= trial.recordedAt.seconds { return .wasThere }
    _ = try put(trial)
    return known == nil ? .added : .changed
  }

  private func addLists(of trial: Trial) throws {
    for arm in Trial.Arm.allCases {
      guard let remedy = trial.remedy(of: arm) else { continue }
      try connection.run(
        "INSERT INTO trial_arm (trial_id, arm, word_id) VALUES (?1, ?2, ?3)", trial.id, arm.rawValue, remedy.id)
    }
    for (index, allocation) in trial.allocations.enumerated() {
      try connection.run(
        """
        INSERT INTO trial_allocation (trial_id, position, arm, told_at, told_offset, before, episode_uuid, departure)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """, trial.id, index + 1, allocation.arm.rawValue, allocation.toldAt.seconds, allocation.toldAt.utcOffset,
        allocation.before, allocation.episode, allocation.left?.rawValue)
    }
    for (index, peek) in trial.peeks.enumerated() {
      try connection.run(
        "INSERT INTO trial_peek (trial_id, position, at, utc_offset) VALUES (?1, ?2, ?3, ?4)", trial.id, index + 1,
        peek.seconds, peek.utcOffset)
    }
  }

  private func allocations(ofTrial id: Int) throws -> [Trial.Allocation] {
    try connection.all(
      """
      SELECT arm, told_at, told_offset, before, episode_uuid, departure
      FROM trial_allocation
      WHERE trial_id = ?1
      ORDER BY position
      """, id
    ) { row in
      var allocation = Trial.Allocation(
        arm: row.enumCase(0) ?? .a, toldAt: row.recorded(1), before: row.intIfAny(3, in: Episode.scale),
        episode: row.textIfAny(4))
      allocation.left = row.enumCase(5)
      return allocation
    }
  }
}

extension Trial {
  /// - Parameter row: of ``Store/trials(vocabulary:)``; without its lists.
  fileprivate init?(row: Row, vocabulary: Vocabulary) {
    guard let unit: Unit = row.enumCase(2), let remedy = vocabulary[row.int(12)] else { return nil }
    self.init(
      uuid: row.text(1), unit: unit, remedy: remedy, other: row.intIfAny(13).flatMap { vocabulary[$0] },
      blocks: row.int(3, in: 1...100), seed: UInt64(bitPattern: Int64(row.int(4))), startedAt: row.recorded(6),
      recordedAt: row.recorded(10))
    id = row.int(0)
    reason = row.textIfAny(5)
    stoppedAt = row.isNull(8) ? nil : row.recorded(8)
  }
}
