internal import CSQLite
public import Journal
internal import LibC
internal import Migrations

/// The file of a journal, and the ways to open it.
public struct JournalFile: Sendable {
  public let path: String
  /// How long to wait for another process, in milliseconds.
  let wait: Int32
  /// The history of the schema that this program knows; others only in tests.
  let steps: [Migration]

  public init(path: String) {
    self.init(path: path, wait: Connection.wait)
  }

  init(path: String, wait: Int32, steps: [Migration] = migrations) {
    self.path = path
    self.wait = wait
    self.steps = steps
  }

  /// Whether there is anything at the path. If this cannot be determined, the answer is yes: an inaccessible folder
  /// must not look like one without a journal.
  public var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  /// Whether both paths lead to one file.
  public func isSame(as path: String) -> Bool {
    var own = stat()
    var other = stat()
    return stat(self.path, &own) == 0 && stat(path, &other) == 0 && own.st_dev == other.st_dev
      && own.st_ino == other.st_ino
  }

  /// Opens the journal without ever writing to it. Where there is no file yet, the journal is an empty one in memory.
  ///
  /// - Throws: ``StoreError``.
  public func read<T>(_ body: (Store) throws -> T) throws -> T {
    guard exists else { return try inMemory(body) }
    return try reading { try snapshot(body) }
  }

  /// Looks into the journal if that can be done at once: it is of this version, no other program keeps it, and nobody
  /// was killed while writing it. Never writes, waits or makes a file.
  ///
  /// - Returns: `nil` if it cannot be done.
  public func readIfFree<T>(_ body: (Store) throws -> T) -> T? {
    guard exists else { return try? inMemory(body) }
    guard let connection = try? JournalFile(path: path, wait: 0).opened(.read),
      (try? connection.script("BEGIN")) != nil,
      (try? migrator(connection).state()) == .journal(version: migrator(connection).latest),
      (try? migrator(connection).verifyFingerprint()) != nil
    else { return nil }
    return try? body(Store(connection: connection))
  }

  /// Runs one command as one transaction that is recorded in the history, and returns once it is durable. A command
  /// that fails changes nothing, and creates no file.
  ///
  /// - Parameters:
  ///   - name: the command's name.
  ///   - moment: the clock.
  ///   - dryRunsFirst: a first command is first run in memory, so that a mistake does not leave an empty journal
  ///     behind. A slow command that was already checked need not run twice.
  ///   - body: changes the journal, and returns what it did as one sentence. It may be called twice.
  /// - Throws: ``StoreError``, and what the body throws.
  public func write<T>(
    _ name: String, at moment: Moment, dryRunsFirst: Bool = true, _ body: (Store) throws -> (did: String, result: T)
  ) throws -> T {
    try transaction(dryRunsFirst: dryRunsFirst) { store in try store.record(name, at: moment) { try body(store) } }
  }

  /// Runs the body as one transaction that leaves no history.
  ///
  /// - Throws: ``StoreError``, and what the body throws.
  public func transaction<T>(dryRunsFirst: Bool = true, _ body: (Store) throws -> T) throws -> T {
    if dryRunsFirst, !exists { _ = try inMemory(body) }
    try create()
    while true {
      let connection = try opened(.write)
      try migrator(connection).update { try keepCopyBeforeMigration(connection) }
      let result: T? = try connection.transaction {
        // While this one waited, another program may have restored a journal in the place of the file.
        if connection.hasMoved() { return nil }
        try migrator(connection).createIfEmpty()
        try migrator(connection).verifyFingerprint()
        return try body(Store(connection: connection))
      }
      if let result { return result }
    }
  }

  /// Runs the body on the journal as it would be changed, and changes nothing.
  ///
  /// - Throws: ``StoreError``, and what the body throws.
  public func dryRun<T>(_ body: (Store) throws -> T) throws -> T {
    guard exists else { return try inMemory(body) }
    let connection = try opened(.write)
    if try migrator(connection).isOutdated() { return try inMemory(from: connection, body) }
    try connection.script("BEGIN IMMEDIATE")
    let outcome = Result {
      try migrator(connection).createIfEmpty()
      try migrator(connection).verifyFingerprint()
      return try body(Store(connection: connection))
    }
    try connection.rollBack()
    return try outcome.get()
  }

  /// Makes a new journal and fills it. It gets its name only once it is complete.
  ///
  /// - Throws: ``StoreError/alreadyExists(path:)`` if there is a file already, and what the body throws.
  public func createNew<T>(_ body: (Store) throws -> T) throws -> T {
    try makeNew(at: path) { draft in try draft.transaction(dryRunsFirst: false, body) }
  }

  private func inMemory<T>(from source: Connection? = nil, _ body: (Store) throws -> T) throws -> T {
    let connection = try Connection.inMemory()
    if let source {
      try connection.replaceContents(by: source)
      do { try migrator(connection).update() } catch StoreError.damaged { throw StoreError.damaged(path: path) }
    }
    return try connection.transaction {
      try migrator(connection).createIfEmpty()
      return try body(Store(connection: connection))
    }
  }

  /// Runs a body that opens the journal to read only.
  func reading<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch StoreError.readOnly {
      // A writer was killed: its unfinished command has to be rolled back before anyone can read.
      try opened(.write).script("BEGIN IMMEDIATE; ROLLBACK")
      return try body()
    }
  }

  /// Runs the body on a consistent snapshot of the journal.
  private func snapshot<T>(_ body: (Store) throws -> T) throws -> T {
    let connection = try opened(.read)
    try connection.script("BEGIN")
    switch try migrator(connection).state() {
    case .empty:
      // A first command that is killed leaves an empty file behind.
      return try inMemory(body)
    case .journal(let version) where version < migrator(connection).latest:
      // Reading never writes: an older journal is brought up to date in memory.
      return try inMemory(from: connection, body)
    case .journal:
      try migrator(connection).verifyFingerprint()
      return try body(Store(connection: connection))
    }
  }

  func migrator(_ connection: Connection) -> Migrator { Migrator(connection: connection, steps: steps) }

  func opened(_ mode: Connection.Mode) throws -> Connection {
    try refuseOtherThanFiles()
    let connection = try Connection(path: path, mode: mode, wait: wait)
    guard mode == .read, connection.isInWAL else { return connection }
    // Another program has turned on WAL mode. A read-only connection would leave the files of that mode behind.
    let reader = try Connection(path: path, mode: .write, wait: wait)
    try reader.script("PRAGMA query_only = ON")
    return reader
  }

  /// A folder is none, and a pipe would be waited for without an end.
  func refuseOtherThanFiles() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw status.st_mode & S_IFMT == S_IFDIR ? StoreError.isFolder(path: path) : .notAJournal(path: path)
  }

  /// Makes the file, and the folders that are missing above it, for the person alone.
  ///
  /// - Returns: `false` if there is a file already.
  @discardableResult
  func create() throws -> Bool {
    if exists { return false }
    try createFolders()
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return false }
    guard descriptor >= 0 else { throw StoreError.creating(path) }
    fchmod(descriptor, 0o600)
    close(descriptor)
    return true
  }

  private func createFolders() throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      guard mkdir(folder, 0o700) != 0 else {
        // The process's umask may have removed more permissions.
        chmod(folder, 0o700)
        try syncFolder(of: String(folder.dropLast()))
        continue
      }
      // A folder that is there already may answer with any of several codes; whether it is one shows at the end.
      if StoreError.isFull(errno) { throw StoreError.full }
    }
  }
}
