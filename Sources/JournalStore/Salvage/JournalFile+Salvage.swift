internal import Migrations

extension JournalFile {
  /// Brings what can be read of a damaged journal into a new file, and leaves the damaged one as it is.
  ///
  /// The new journal begins with an empty history: what was done before cannot be undone in it.
  ///
  /// - Parameter path: a file that does not exist yet; the new journal takes its name only once it is whole.
  /// - Throws: ``StoreError/beyondReading(path:)`` if not even the journal's schema can be read.
  public func salvage(to path: String) throws -> SalvageResult {
    guard exists else { throw StoreError.notThere(path: self.path) }
    try refuseOtherThanFiles()
    try Connection.refuseOthers(at: self.path)
    let (salvaged, result) = try reading { try inMemory(salvagedFrom: self.path) }
    try makeNew(at: path) { try $0.opened(.write).replaceContents(by: salvaged) }
    return result
  }

  /// In memory, since after every row that it cannot read SQLite refuses to write until the transaction has ended.
  private func inMemory(salvagedFrom path: String) throws -> (Connection, SalvageResult) {
    let connection = try Connection.inMemory()
    // Rows come in any order, and what is torn is mended at the end. Without a schema that may be written, SQLite would
    // not open a database that was cut short.
    try connection.script("PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON")
    try connection.run("ATTACH ?1 AS damaged", Connection.fileName(path))
    // Row for row, what is copied has to be of the same schema.
    let latest = migrator(connection).latest
    let stated = try connection.first("PRAGMA damaged.user_version") { $0.int(0) } ?? 0
    let version = 1...latest ~= stated ? stated : latest
    try connection.transaction {
      try Migrator(connection: connection, steps: steps.filter { $0.version <= version }).createIfEmpty()
    }
    let salvage = Salvage(connection: connection)
    // Where it has nothing that is new here, the number is damage itself.
    if try stated > latest && salvage.hasMore() {
      throw StoreError.newer(path: path, version: stated, known: latest)
    }
    guard try salvage.canReach("episode") || salvage.canReach("command") else {
      throw StoreError.beyondReading(path: path)
    }
    let result = try salvage.run()
    try connection.script("DETACH damaged")
    try migrator(connection).update()
    return (connection, result)
  }
}
