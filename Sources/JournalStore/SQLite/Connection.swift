internal import CSQLite

/// One open SQLite database with the statements prepared on it.
final class Connection {
  let handle: OpaquePointer
  let path: String
  /// Prepared once each.
  private var prepared: [SQL: OpaquePointer] = [:]
  /// Records what is changed, while a command runs.
  weak var recorder: ChangesetRecorder?
  /// Knows how entries were before a command changed them, while it runs.
  var changes: ChangeLog?

  enum Mode {
    case read
    case write
  }

  /// How long one waits for another, in milliseconds.
  static let wait: Int32 = 5000

  /// - Parameters:
  ///   - path: a file that exists.
  ///   - wait: how long to wait for another, in milliseconds.
  /// - Throws: ``StoreError``.
  convenience init(path: String, mode: Mode, wait: Int32 = Connection.wait) throws(StoreError) {
    try self.init(
      path: path, fileName: Connection.fileName(path),
      flags: mode == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, wait: wait)
    // A journal may come from anywhere, and be made to do harm.
    try check(twinge_set_defensive(handle, 1))
    // In KB: twice the usual, for the indexes by UUID, which are written to all over. More makes an import no faster.
    if mode == .write { try script("PRAGMA cache_size = -4096") }
  }

  /// A database in memory, which goes with the connection.
  static func inMemory() throws(StoreError) -> Connection {
    try Connection(
      path: ":memory:", fileName: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, wait: Connection.wait)
  }

  /// Counts no memory from here on; where another part of a process has opened a database before, it stays counted.
  private static let countsNoMemory: Void = { _ = twinge_count_no_memory() }()

  private init(path: String, fileName: String, flags: Int32, wait: Int32) throws(StoreError) {
    Connection.countsNoMemory
    var handle: OpaquePointer?
    // A connection stays in the thread that opened it: SQLite need not lock it at every call.
    let code = sqlite3_open_v2(
      fileName, &handle,
      flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close(handle)
      throw StoreError(code: code, path: path)
    }
    self.handle = handle
    self.path = path
    try Connection.refuseOthers(handle, path: path)
    sqlite3_busy_timeout(handle, wait)
    // EXTRA also syncs the folder once the rollback journal is gone: what is confirmed survives a power loss.
    // What SQLite sets aside while it works stays in memory: nothing of a journal belongs into a folder of all, and
    // an import would write there at every row.
    try script("PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY")
    // Only macOS needs it, where a sync may end while the bytes are still in the drive's cache.
    try script("PRAGMA fullfsync = ON")
    // A damaged page is found before it is used.
    try script("PRAGMA cell_size_check = ON")
  }

  /// A path as SQLite has to be given it: one that begins with "file:" would be taken for an address with options, and
  /// ":memory:" for a database that is kept nowhere.
  static func fileName(_ path: String) -> String {
    path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
  }

  /// Whether the file that is open no longer has its path: another one has been put in its place.
  func hasMoved() -> Bool {
    var moved: Int32 = 0
    return sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0
  }

  deinit {
    for statement in prepared.values { sqlite3_finalize(statement) }
    sqlite3_close(handle)
  }

  /// Runs statements that bind nothing.
  func script(_ sql: String) throws(StoreError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Runs one statement to its end.
  func run(_ sql: SQL, _ values: (any Bindable)?...) throws {
    try run(sql, values)
  }

  /// Runs one statement to its end.
  func run(_ sql: SQL, _ values: [(any Bindable)?]) throws {
    try statement(sql, values).eachRow { _ in }
    try recorder?.statementDidRun()
  }

  /// Calls the body with every row of the result.
  func forEach(_ sql: SQL, _ values: (any Bindable)?..., body: (Row) throws -> Void) throws {
    try statement(sql, values).eachRow(body)
  }

  /// Every row of the result, decoded.
  func all<T>(_ sql: SQL, _ values: (any Bindable)?..., decode: (Row) throws -> T) throws -> [T] {
    var rows: [T] = []
    try statement(sql, values).eachRow { rows.append(try decode($0)) }
    return rows
  }

  /// The first row of the result, decoded.
  func first<T>(_ sql: SQL, _ values: (any Bindable)?..., decode: (Row) throws -> T) throws -> T? {
    var found: T?
    try statement(sql, values).eachRow { if found == nil { found = try decode($0) } }
    return found
  }

  /// The id of the row that was inserted last.
  var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Runs the body in a transaction that holds the write lock from its beginning.
  func transaction<T>(_ body: () throws -> T) throws -> T {
    try script("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try script("COMMIT")
      return result
    } catch {
      try rollBack()
      throw error
    }
  }

  /// Runs the body as a whole: if it throws, nothing of it stays, and the transaction around it goes on.
  func savepoint<T>(_ body: () throws -> T) throws -> T {
    try script("SAVEPOINT whole")
    do {
      let result = try body()
      try script("RELEASE whole")
      return result
    } catch {
      // After some errors SQLite has ended the transaction itself.
      if sqlite3_get_autocommit(handle) == 0 { try script("ROLLBACK TO whole; RELEASE whole") }
      throw error
    }
  }

  /// Ends a transaction without a trace, if SQLite has not done so itself.
  func rollBack() throws(StoreError) {
    if sqlite3_get_autocommit(handle) == 0 { try script("ROLLBACK") }
  }

  func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE else {
      throw StoreError(code: code, systemError: sqlite3_system_errno(handle), path: path)
    }
  }

  /// A statement ready to run, with its values bound. It is prepared at its first use.
  func statement(_ sql: SQL, _ values: [(any Bindable)?]) throws(StoreError) -> Statement {
    let statement = Statement(handle: try prepare(sql), connection: self)
    for (index, value) in values.enumerated() {
      try check(value?.bind(to: statement.handle, at: Int32(index + 1)) ?? SQLITE_OK)
    }
    return statement
  }

  private func prepare(_ sql: SQL) throws(StoreError) -> OpaquePointer {
    if let ready = prepared[sql] {
      // It is being stepped through further up: to bind or run it again would change that run.
      try check(sqlite3_stmt_busy(ready) == 0 ? SQLITE_OK : SQLITE_MISUSE)
      sqlite3_clear_bindings(ready)
      return ready
    }
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(self.handle, sql.text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw StoreError(code: code, path: path) }
    prepared[sql] = handle
    return handle
  }
}
