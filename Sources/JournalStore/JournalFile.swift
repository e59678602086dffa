internal import CSQLite
public import Journal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The file that holds a journal, and the ways to open it.
public struct JournalFile: Sendable {
  public let path: String
  /// How long to wait for another process, in milliseconds.
  private let wait: Int32

  public init(path: String) {
    self.init(path: path, wait: Connection.wait)
  }

  init(path: String, wait: Int32) {
    self.path = path
    self.wait = wait
  }

  public var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Opens the journal without ever writing to it. Where there is no file yet, the journal is an empty one in memory.
  ///
  /// - Throws: ``StoreError``.
  public func read<T>(_ body: (Store) throws -> T) throws -> T {
    guard exists else { return try JournalFile.inMemory(body) }
    do {
      return try snapshot(body)
    } catch StoreError.readOnly {
      // A writer was killed: its unfinished command has to be rolled back before anyone can read.
      try openedToWrite().connection.script("BEGIN IMMEDIATE; ROLLBACK")
      return try snapshot(body)
    }
  }

  /// Runs one command as one transaction that is recorded in the history, and returns once it is durable.
  /// A command that fails changes nothing; where there was no file, a slip does not leave one behind.
  ///
  /// - Parameters:
  ///   - name: the command's name.
  ///   - moment: the clock.
  ///   - body: changes the journal, and returns what it did as one sentence. It may be called twice.
  /// - Throws: ``StoreError``, and what the body throws.
  public func write<T>(
    _ name: String, at moment: Moment, _ body: (Store) throws -> (did: String, result: T)
  ) throws -> T {
    try whole { store in try store.record(name, at: moment) { try body(store) } }
  }

  /// Runs the body as one transaction that leaves no history.
  ///
  /// - Throws: ``StoreError``, and what the body throws.
  public func whole<T>(_ body: (Store) throws -> T) throws -> T {
    // The first command goes through a rehearsal, so that a slip does not leave an empty journal behind.
    if !exists { _ = try JournalFile.inMemory(body) }
    try create()
    let store = try openedToWrite()
    return try store.connection.transaction {
      try Migrator(connection: store.connection).migrate()
      return try body(store)
    }
  }

  /// Runs the body on the journal as it would be changed, and changes nothing.
  ///
  /// - Throws: ``StoreError``, and what the body throws.
  public func rehearse<T>(_ body: (Store) throws -> T) throws -> T {
    guard exists else { return try JournalFile.inMemory(body) }
    let store = try openedToWrite()
    try store.connection.script("BEGIN IMMEDIATE")
    let outcome = Result {
      try Migrator(connection: store.connection).migrate()
      return try body(store)
    }
    try store.connection.rollBack()
    return try outcome.get()
  }

  /// Makes a new journal and fills it in one transaction.
  ///
  /// - Throws: ``StoreError/alreadyExists(path:)`` if there is a file already, and what the body throws.
  public func createNew<T>(_ body: (Store) throws -> T) throws -> T {
    guard try create() else { throw StoreError.alreadyExists(path: path) }
    do {
      return try whole(body)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func inMemory<T>(_ body: (Store) throws -> T) throws -> T {
    let connection = try Connection(path: ":memory:", mode: .write)
    return try connection.transaction {
      try Migrator(connection: connection).migrate()
      return try body(Store(connection: connection))
    }
  }

  /// Runs the body on the journal as it is at one instant.
  private func snapshot<T>(_ body: (Store) throws -> T) throws -> T {
    let connection = try opened(.read)
    try connection.script("BEGIN")
    // An empty file is what a first command leaves behind if it is killed before it is done.
    if try Migrator(connection: connection).state() == .empty { return try JournalFile.inMemory(body) }
    return try body(Store(connection: connection))
  }

  private func openedToWrite() throws -> Store {
    Store(connection: try opened(.write))
  }

  private func opened(_ mode: Connection.Mode) throws -> Connection {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw StoreError.isFolder(path: path) }
    return try Connection(path: path, mode: mode, wait: wait)
  }

  /// Makes the file, and the folders that are missing above it, for the person alone.
  ///
  /// - Returns: `false` if there is a file already.
  @discardableResult
  private func create() throws -> Bool {
    if exists { return false }
    try createFolders()
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return false }
    guard descriptor >= 0 else { throw errno == ENOSPC ? StoreError.full : .cannotCreate(path: path) }
    fchmod(descriptor, 0o600)
    close(descriptor)
    return true
  }

  private func createFolders() throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      guard mkdir(folder, 0o700) != 0 else {
        // The process's mask may have taken away more.
        chmod(folder, 0o700)
        continue
      }
      // A folder that is there already may answer with any of several codes; whether it is one shows at the end.
      if errno == ENOSPC { throw StoreError.full }
    }
  }
}
