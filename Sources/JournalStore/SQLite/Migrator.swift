internal import CSQLite
internal import Journal
internal import Migrations

/// Brings a database to the schema of this program.
struct Migrator {
  let connection: Connection
  /// The steps that this program knows; others only in tests.
  var steps = migrations

  /// "Twng": marks a file as a Twinge journal.
  static let applicationID = 0x5477_6E67

  /// The number of the last migration, which a journal holds as its `user_version`.
  var latest: Int { steps.last?.version ?? 0 }

  enum State: Equatable {
    /// A database without anything in it: a journal about to be.
    case empty
    case journal(version: Int)
  }

  /// - Throws: ``StoreError`` if the file is something else, or newer than this program.
  func state() throws -> State {
    let version = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
    let applicationID = try connection.first("PRAGMA application_id") { $0.int(0) } ?? 0
    if applicationID == Migrator.applicationID, version > 0 {
      guard version <= latest else {
        throw StoreError.newer(path: connection.path, version: version, known: latest)
      }
      return .journal(version: version)
    }
    let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    guard tables == 0, applicationID == 0, version == 0 else { throw StoreError.notAJournal(path: connection.path) }
    return .empty
  }

  /// What ``Connection/schemaFingerprint()`` gives for a journal of the latest version.
  static let fingerprint: UInt64 = 0x3b3a_e350_5923_2508

  /// - Throws: ``StoreError/damaged(path:)`` if an up-to-date journal has other tables, limits or triggers than its
  ///   migrations make.
  func verifyFingerprint() throws {
    // Made-up steps have no fingerprint that is known.
    guard latest == migrations.last?.version, steps.last?.sql == migrations.last?.sql else { return }
    guard try connection.schemaFingerprint() == Migrator.fingerprint else {
      throw StoreError.damaged(path: connection.path)
    }
  }

  /// Whether the database is a journal that lacks steps.
  func isOutdated() throws -> Bool {
    if case .journal(let version) = try state() { version < latest } else { false }
  }

  /// Runs the steps that an older journal has not seen, in a transaction of their own.
  ///
  /// A step may rebuild a table to which others refer. That takes foreign keys off, which SQLite allows only outside of
  /// a transaction; so all references are looked at before the end.
  ///
  /// - Parameter prepare: runs before the first step, with the write lock held.
  func update(_ prepare: () throws -> Void = {}) throws {
    guard try isOutdated() else { return }
    try connection.script("PRAGMA foreign_keys = OFF")
    let outcome = Result {
      try connection.transaction {
        // Another program may have done it meanwhile, or restored another journal.
        guard case .journal(let version) = try state(), version < latest, !connection.hasMoved() else { return }
        // Another program may have put a view without an end in a table's place, or a trigger.
        guard try connection.schemaFaults(steps: steps).isEmpty else {
          throw StoreError.damaged(path: connection.path)
        }
        try prepare()
        try runSteps(after: version)
        guard try connection.referenceFaults() == 0 else { throw StoreError.refused }
      }
    }
    try connection.script("PRAGMA foreign_keys = ON")
    try outcome.get()
  }

  /// Makes an empty database a journal, within the caller's transaction.
  ///
  /// - Throws: ``StoreError/busy`` if another program has put an older journal there since ``update(_:)``.
  func createIfEmpty() throws {
    guard try !isOutdated() else { throw StoreError.busy }
    guard try state() == .empty else { return }
    try runSteps(after: 0)
    try connection.script("PRAGMA application_id = \(Migrator.applicationID)")
    try seedVocabulary()
  }

  private func runSteps(after version: Int) throws {
    for migration in steps where migration.version > version {
      try connection.script(migration.sql)
      try connection.script("PRAGMA user_version = \(migration.version)")
    }
  }

  private func seedVocabulary() throws {
    for word in Vocabulary.builtIn {
      try connection.run(
        "INSERT INTO word (kind, name, class, built_in, identity) VALUES (?1, ?2, ?3, 1, ?4)",
        word.kind.rawValue, word.name, word.wordClass, Vocabulary.folded(word.name))
      let id = connection.lastInsertedID
      for text in [word.name] + word.aliases {
        try connection.run(
          "INSERT INTO spelling (kind, folded, text, word_id) VALUES (?1, ?2, ?3, ?4)",
          word.kind.rawValue, Vocabulary.folded(text), text, id)
      }
    }
  }
}
