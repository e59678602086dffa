internal import CSQLite

/// Records what is changed on a connection, and hands it over in pieces, so that a large import takes no more memory
/// than a small one.
final class ChangesetRecorder {
  /// How many changes a piece holds, more or less: it ends with a statement.
  static let pieceLength: Int32 = 2048

  private let connection: Connection
  private let pieceLength: Int32
  private let store: (Changeset) throws -> Void
  private var session: OpaquePointer?
  private var changesBefore: Int32 = 0

  /// - Parameter store: takes each piece, in order.
  private init(connection: Connection, pieceLength: Int32, store: @escaping (Changeset) throws -> Void) {
    self.connection = connection
    self.pieceLength = pieceLength
    self.store = store
  }

  deinit { if let session { sqlite3session_delete(session) } }

  /// Runs the body and records what it changes.
  static func run<T>(
    on connection: Connection, pieceLength: Int32 = ChangesetRecorder.pieceLength, _ body: () throws -> T,
    eachPiece store: @escaping (Changeset) throws -> Void
  ) throws -> T {
    let recorder = ChangesetRecorder(connection: connection, pieceLength: pieceLength, store: store)
    try recorder.begin()
    connection.recorder = recorder
    defer { connection.recorder = nil }
    let result = try body()
    try recorder.endPiece()
    return result
  }

  /// Ends the piece if it is long enough, and begins the next.
  func statementDidRun() throws {
    guard session != nil, sqlite3_total_changes(connection.handle) &- changesBefore >= pieceLength else { return }
    // Who inserted a row asks for its id afterwards; storing the piece inserts one, too.
    let id = sqlite3_last_insert_rowid(connection.handle)
    try endPiece()
    sqlite3_set_last_insert_rowid(connection.handle, id)
    try begin()
  }

  private func begin() throws {
    try connection.check(sqlite3session_create(connection.handle, "main", &session))
    for table in Changeset.tables { try connection.check(sqlite3session_attach(session, table)) }
    changesBefore = sqlite3_total_changes(connection.handle)
  }

  private func endPiece() throws {
    var count: Int32 = 0
    var buffer: UnsafeMutableRawPointer?
    let code = sqlite3session_changeset(session, &count, &buffer)
    let piece = Changeset(taking: buffer, count: count)
    sqlite3session_delete(session)
    session = nil
    try connection.check(code)
    if !piece.bytes.isEmpty { try store(piece) }
  }
}
