extension Store {
  /// Whether an entry or a file of the inbox was taken before.
  ///
  /// - Parameter identity: a UUID made of its time and content.
  public func isTakenFromInbox(_ identity: String) throws -> Bool {
    try connection.first("SELECT 1 FROM inbox_taken WHERE identity = ?1", identity) { _ in true } ?? false
  }

  /// Remembers an entry or a file of the inbox. Once is enough.
  public func markTakenFromInbox(_ identity: String) throws {
    try connection.run("INSERT OR IGNORE INTO inbox_taken (identity) VALUES (?1)", identity)
  }

  /// Runs the body, and takes back what it did if it throws.
  public func attempt<T>(_ body: () throws -> T) throws -> T {
    try connection.savepoint(body)
  }
}
