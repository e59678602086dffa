public import Journal

/// When parts of entries changed last.
extension Store {
  /// Calls the body with every stamp, in the order of their entries.
  public func forEachStamp(_ body: (Stamp) throws -> Void) throws {
    try connection.forEach("SELECT entry, part, at, gone, merged_into FROM stamp ORDER BY entry, part") { row in
      try body(Store.stamp(row))
    }
  }

  /// The episodes that were deleted, as files had them before stamps.
  public func deletions() throws -> [(uuid: String, recordedAt: Moment)] {
    try connection.all(
      """
      SELECT substr(entry, length('episode ') + 1), at
      FROM stamp
      WHERE part = '' AND gone = 1 AND entry >= 'episode ' AND entry < 'episode!'
      ORDER BY entry
      """
    ) { row in
      (row.text(0), Moment(seconds: row.int(1, in: Row.milliseconds) / 1000, utcOffset: 0))
    }
  }

  func stamps(of key: EntryKey) throws -> [Stamp] {
    try connection.all(
      "SELECT entry, part, at, gone, merged_into FROM stamp WHERE entry = ?1 ORDER BY part", key.text,
      decode: Store.stamp)
  }

  var hasStamps: Bool {
    get throws { try connection.first("SELECT 1 FROM stamp LIMIT 1") { $0.int(0) } != nil }
  }

  /// Puts the stamps of an entry in the place of those that it had.
  func put(_ stamps: [Stamp], of key: EntryKey) throws {
    let old = try Set(self.stamps(of: key))
    let new = Set(stamps)
    for stamp in old where !new.contains(stamp) && !stamps.contains(where: { $0.part == stamp.part }) {
      try connection.run("DELETE FROM stamp WHERE entry = ?1 AND part = ?2", stamp.entry, stamp.part)
    }
    for stamp in stamps where !old.contains(stamp) {
      try connection.run(
        """
        INSERT INTO stamp (entry, part, at, gone, merged_into)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (entry, part) DO UPDATE
        SET at = excluded.at, gone = excluded.gone, merged_into = excluded.merged_into
        """, stamp.entry, stamp.part, stamp.at, stamp.isGone, stamp.mergedInto)
    }
  }

  private static func stamp(_ row: Row) -> Stamp {
    Stamp(
      entry: row.text(0), part: row.text(1), at: row.int(2, in: Row.milliseconds), isGone: row.bool(3),
      mergedInto: row.textIfAny(4))
  }
}
