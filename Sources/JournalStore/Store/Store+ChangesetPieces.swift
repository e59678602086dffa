/// What commands changed, as the history keeps it.
extension Store {
  enum PieceOrder {
    case oldestFirst, newestFirst
  }

  /// Stores a piece of what a command changed.
  ///
  /// - Parameter position: counts from 1.
  func add(_ piece: Changeset, to command: Int, at position: Int) throws {
    try withExtendedLifetime(piece) {
      try connection.run(
        """
        INSERT INTO changeset_piece (command_id, position, bytes, checksum)
        VALUES (?1, ?2, ?3, ?4)
        """, command, position, piece.bytes, CRC32.checksum(piece.bytes))
    }
  }

  /// Calls the body with every piece of what a command changed, one at a time.
  ///
  /// - Throws: ``StoreError/damaged(path:)`` if a piece is damaged or missing, and what the body throws.
  func forEachPiece(
    of command: Int, _ order: PieceOrder, known tables: ChangesetTables, _ body: (Changeset) throws -> Void
  ) throws {
    let count =
      try connection.first("SELECT pieces FROM command WHERE id = ?1", command) { $0.int(0, in: Row.counts) } ?? 0
    var seen = 0
    try connection.forEach(
      order == .oldestFirst
        ? "SELECT position, bytes, checksum FROM changeset_piece WHERE command_id = ?1 ORDER BY position"
        : "SELECT position, bytes, checksum FROM changeset_piece WHERE command_id = ?1 ORDER BY position DESC",
      command
    ) { row in
      guard row.int(0) == (order == .oldestFirst ? seen + 1 : count - seen) else {
        throw StoreError.damaged(path: connection.path)
      }
      seen += 1
      try body(
        Changeset(stored: row.blob(1), checksum: row.intIfAny(2), of: tables, path: connection.path))
    }
    guard seen == count else { throw StoreError.damaged(path: connection.path) }
  }
}
