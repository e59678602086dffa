public import Journal

extension Store {
  /// Stores a check-in in the place of any that its day has.
  ///
  /// - Returns: the check-in as stored.
  public func put(_ checkIn: CheckIn) throws -> CheckIn {
    var checkIn = checkIn
    if let old = try self.checkIn(on: checkIn.day) {
      try willChange(.checkIn(checkIn.day))
      checkIn.id = old.id
      checkIn.uuid = old.uuid
      try connection.run("DELETE FROM check_in_answer WHERE check_in_id = ?1", old.id)
      try connection.run(
        """
        UPDATE check_in
        SET clear = ?2, sleep_minutes = ?3, peg_pain = ?4, peg_enjoyment = ?5, peg_activity = ?6, note = ?7,
          recorded_at = ?8, recorded_offset = ?9, hurt = ?10, source = ?11
        WHERE id = ?1
        """, old.id, checkIn.clear, checkIn.sleepMinutes, checkIn.peg?.pain, checkIn.peg?.enjoyment,
        checkIn.peg?.activity, checkIn.note, checkIn.recordedAt.seconds, checkIn.recordedAt.utcOffset,
        checkIn.hurt == true, checkIn.source)
    } else {
      try willAdd(.checkIn(checkIn.day))
      try connection.run(
        """
        INSERT INTO check_in (uuid, day, clear, sleep_minutes, peg_pain, peg_enjoyment, peg_activity, note,
          recorded_at, recorded_offset, hurt, source)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """, checkIn.uuid, checkIn.day.iso, checkIn.clear, checkIn.sleepMinutes, checkIn.peg?.pain,
        checkIn.peg?.enjoyment, checkIn.peg?.activity, checkIn.note, checkIn.recordedAt.seconds,
        checkIn.recordedAt.utcOffset, checkIn.hurt == true, checkIn.source)
      checkIn.id = connection.lastInsertedID
    }
    for answer in checkIn.answers {
      try connection.run(
        """
        INSERT INTO check_in_answer (check_in_id, word_id, present, present_at, present_offset, present_precision)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """, checkIn.id, answer.trigger.id, answer.present, answer.at?.seconds, answer.at?.utcOffset,
        answer.at?.precision.rawValue)
    }
    return checkIn
  }

  public func checkIn(on day: Day) throws -> CheckIn? {
    try checkIns(from: day, to: day, vocabulary: vocabulary()).first
  }

  /// The check-ins of a stretch of days, oldest first.
  public func checkIns(from first: Day, to last: Day, vocabulary: Vocabulary) throws -> [CheckIn] {
    var answers: [Int: [CheckIn.Answer]] = [:]
    // A check-in's rows follow each other. What is kept of them is an array of just their number.
    var current: (id: Int, answers: [CheckIn.Answer]) = (0, [])
    func keep() {
      if !current.answers.isEmpty { answers[current.id] = Array(current.answers[...]) }
      current.answers.removeAll(keepingCapacity: true)
    }
    try connection.forEach(
      """
      SELECT a.check_in_id, a.word_id, a.present, a.present_at, a.present_offset, a.present_precision
      FROM check_in c
      JOIN check_in_answer a ON a.check_in_id = c.id
      WHERE c.day BETWEEN ?1 AND ?2
      ORDER BY c.day, a.word_id
      """, first.iso, last.iso
    ) { row in
      guard let trigger = vocabulary[row.int(1)] else { return }
      if row.int(0) != current.id { keep() }
      current.id = row.int(0)
      current.answers.append(CheckIn.Answer(trigger: trigger, present: row.bool(2), at: row.momentIfAny(3)))
    }
    keep()
    return try connection.all(
      """
      SELECT id, uuid, day, clear, sleep_minutes, peg_pain, peg_enjoyment, peg_activity, note, recorded_at,
        recorded_offset, hurt, source
      FROM check_in
      WHERE day BETWEEN ?1 AND ?2
      ORDER BY day
      """, first.iso, last.iso
    ) { row in
      var checkIn = CheckIn(uuid: row.text(1), day: row.day(2), recordedAt: row.recorded(9))
      checkIn.id = row.int(0)
      checkIn.answers = answers[checkIn.id] ?? []
      checkIn.hurt = row.bool(11) ? true : row.bool(3) ? false : nil
      checkIn.sleepMinutes = row.intIfAny(4, in: 0...1440)
      if let pain = row.intIfAny(5), let enjoyment = row.intIfAny(6), let activity = row.intIfAny(7) {
        checkIn.peg = PEG(pain: pain, enjoyment: enjoyment, activity: activity)
      }
      checkIn.note = row.textIfAny(8)
      checkIn.source = row.textIfAny(12)
      return checkIn
    }
  }
}
