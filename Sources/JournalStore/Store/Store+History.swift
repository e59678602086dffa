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
  /// - Throws: ``StoreError/nothingToUndo``, ``StoreError/changedSince``.
  public func undo() throws -> Command {
    let step = try connection.first(
      """
      SELECT id, at, utc_offset, name, sentence, undone, changeset
      FROM command
      WHERE undone = 0
      ORDER BY id DESC
      LIMIT 1
      """
    ) { (command: Store.command($0), inverse: try changeset($0, 6).inverted(on: connection)) }
    guard let (command, inverse) = step else { throw StoreError.nothingToUndo }
    try inverse.apply(to: connection)
    try connection.run("UPDATE command SET undone = 1 WHERE id = ?1", command.id)
    return command
  }

  /// Does again what the last undo took back.
  ///
  /// - Throws: ``StoreError/nothingToRedo``, ``StoreError/changedSince``.
  public func redo() throws -> Command {
    let step = try connection.first(
      """
      SELECT id, at, utc_offset, name, sentence, undone, changeset
      FROM command
      WHERE undone = 1
      ORDER BY id
      LIMIT 1
      """
    ) { row in
      try changeset(row, 6).apply(to: connection)
      return Store.command(row)
    }
    guard let command = step else { throw StoreError.nothingToRedo }
    try connection.run("UPDATE command SET undone = 0 WHERE id = ?1", command.id)
    return command
  }

  /// Takes back every command that stands, newest first, and leaves the history as it is.
  ///
  /// - Returns: how many rows were not as their command left them.
  func takeBackEverything() throws -> Int {
    let commands = try connection.all("SELECT id FROM command WHERE undone = 0 ORDER BY id DESC") { $0.int(0) }
    return try commands.reduce(0) { surprises, id in
      let found = try connection.first("SELECT changeset FROM command WHERE id = ?1", id) { row in
        do {
          return try changeset(row, 0).inverted(on: connection).applyAnyway(to: connection)
        } catch StoreError.damaged {
          return 1
        }
      }
      return surprises + (found ?? 0)
    }
  }

  /// Runs the body and keeps what it did in the history. A body that changes nothing leaves no trace.
  func record<T>(_ name: String, at moment: Moment, _ body: () throws -> (did: String, result: T)) throws -> T {
    let (outcome, changeset) = try Changeset.recording(on: connection, body)
    if !changeset.bytes.isEmpty {
      // What is undone by now starts from a journal that is no more.
      try connection.run("UPDATE command SET undone = 2 WHERE undone = 1")
      try withExtendedLifetime(changeset) {
        try connection.run(
          """
          INSERT INTO command (at, utc_offset, name, sentence, changeset)
          VALUES (?1, ?2, ?3, ?4, ?5)
          """, moment.seconds, moment.utcOffset, name, outcome.did, changeset.bytes)
      }
    }
    return outcome.result
  }

  private func changeset(_ row: Row, _ column: Int32) throws(StoreError) -> Changeset {
    try Changeset(stored: row.blob(column), in: connection)
  }

  private static func command(_ row: Row) -> Command {
    Command(
      id: row.int(0), at: Moment(seconds: row.int(1), utcOffset: row.int(2)), name: row.text(3),
      sentence: row.text(4), isUndone: row.bool(5))
  }
}
