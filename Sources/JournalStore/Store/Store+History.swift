public import Journal

/// A command that wrote, as the history keeps it.
public struct Command: Hashable, Sendable {
  public let id: Int
  public let at: Moment
  /// The command's name: `log`.
  public let name: String
  /// What it did.
  public let sentence: String
  public let isUndone: Bool
}

extension Store {
  /// Commands that wrote, newest first.
  ///
  /// - Parameter limit: at most so many; `nil`: all.
  public func history(limit: Int? = nil) throws -> [Command] {
    try connection.all(
      """
      SELECT id, at, utc_offset, name, sentence, undone
      FROM command
      ORDER BY id DESC
      LIMIT ?1
      """, limit ?? -1, decode: Store.command)
  }

  /// Takes back the newest command that is not undone.
  ///
  /// - Throws: ``StoreError/nothingToUndo``, ``StoreError/isRestore(kept:)``,
  ///   ``StoreError/changedSince``; then nothing was changed.
  public func undo(at moment: Moment) throws -> Command {
    let found = try connection.first(
      """
      SELECT id, at, utc_offset, name, sentence, undone
      FROM command
      WHERE undone = 0
      ORDER BY id DESC
      LIMIT 1
      """, decode: Store.command)
    guard let command = found else { throw StoreError.nothingToUndo }
    if let kept = try connection.first(
      "SELECT kept FROM command WHERE id = ?1", command.id, decode: { $0.textIfAny(0) }),
      let kept
    {
      let folder = connection.path.lastIndex(of: "/").map { String(connection.path[...$0]) } ?? ""
      throw StoreError.isRestore(kept: folder + kept)
    }
    try connection.savepoint {
      try forEachPiece(of: command.id, .newestFirst, known: ChangesetTables(of: connection)) { piece in
        try apply(piece.inverted(on: connection), of: command, at: moment)
      }
      try connection.run("UPDATE command SET undone = 1 WHERE id = ?1", command.id)
    }
    return command
  }

  /// Does again what the last undo took back.
  ///
  /// - Throws: ``StoreError/nothingToRedo``, ``StoreError/changedSince``; then nothing was changed.
  public func redo(at moment: Moment) throws -> Command {
    let found = try connection.first(
      """
      SELECT id, at, utc_offset, name, sentence, undone
      FROM command
      WHERE undone = 1
      ORDER BY id
      LIMIT 1
      """, decode: Store.command)
    guard let command = found else { throw StoreError.nothingToRedo }
    try connection.savepoint {
      try forEachPiece(of: command.id, .oldestFirst, known: ChangesetTables(of: connection)) { piece in
        try apply(piece, of: command, at: moment)
      }
      try connection.run("UPDATE command SET undone = 0 WHERE id = ?1", command.id)
    }
    return command
  }

  /// Says in the history that another journal took the place of the old one, which is kept in a file.
  func addRestore(keeping kept: String, at moment: Moment) throws {
    // What was undone in the backup cannot be done again after it.
    try connection.run("UPDATE command SET undone = 2 WHERE undone = 1")
    try connection.run(
      """
      INSERT INTO command (at, utc_offset, name, sentence, pieces, kept)
      VALUES (?1, ?2, 'restore', 'Restored a backup.', 0, ?3)
      """, moment.seconds, moment.utcOffset, kept)
  }

  /// Changes the rows, and gives what changed its time: other machines are to take it over with the next join. What a
  /// join brought is only taken back here, as it is still the other machine's.
  private func apply(_ changeset: Changeset, of command: Command, at moment: Moment) throws {
    guard command.name != JournalJoin.command else { return try changeset.apply(to: connection) }
    let changes = ChangeLog()
    let vocabulary = try vocabulary()
    for key in try changeset.entries(on: self) where !changes.notes(key) {
      changes.note(key, try version(of: key, vocabulary: vocabulary))
    }
    try changeset.apply(to: connection)
    try stamp(changes, at: moment)
  }

  /// Takes back every command that stands, newest first, and leaves the history as it is.
  ///
  /// - Returns: how many rows were not as their command left them.
  func takeBackEverything() throws -> Int {
    let tables = try ChangesetTables(of: connection)
    let commands = try connection.all("SELECT id FROM command WHERE undone = 0 ORDER BY id DESC") { $0.int(0) }
    return try commands.reduce(0) { surprises, id in
      var surprises = surprises
      do {
        try forEachPiece(of: id, .newestFirst, known: tables) { piece in
          surprises += try piece.inverted(on: connection).applyAnyway(to: connection)
        }
      } catch StoreError.damaged {
        surprises += 1
      }
      return surprises
    }
  }

  /// Runs the body and keeps what it did in the history. A body that changes nothing leaves no trace.
  func record<T>(_ name: String, at moment: Moment, _ body: () throws -> (did: String, result: T)) throws -> T {
    let id =
      try
      (connection.first("SELECT seq FROM sqlite_sequence WHERE name = 'command'") { $0.int(0, in: Row.counts) } ?? 0)
      + 1
    return try connection.savepoint {
      var pieces = 0
      let outcome = try ChangesetRecorder.run(on: connection) {
        try stampingChanges(at: moment, body)
      } eachPiece: { piece in
        pieces += 1
        try add(piece, to: id, at: pieces)
      }
      if pieces > 0 {
        // What is undone by now starts from a journal that is no more.
        try connection.run("UPDATE command SET undone = 2 WHERE undone = 1")
        try connection.run(
          """
          INSERT INTO command (id, at, utc_offset, name, sentence, pieces)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
          """, id, moment.seconds, moment.utcOffset, name, outcome.did, pieces)
      }
      return outcome.result
    }
  }

  private static func command(_ row: Row) -> Command {
    Command(
      id: row.int(0), at: row.recorded(1), name: row.text(3),
      sentence: row.text(4), isUndone: row.bool(5))
  }
}
