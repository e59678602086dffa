internal import CSQLite

/// What a command changed, or a piece of it, as SQLite's session extension records it. It may be large, so it stays
/// where SQLite has it.
struct Changeset {
  let bytes: UnsafeRawBufferPointer
  /// Whose memory it is, if it is SQLite's no longer.
  private var owner: Owner?

  /// Every table that a command may change. The rest is derived from these, or is the history itself.
  static let tables = [
    "word", "spelling", "episode", "episode_place", "reading", "episode_sensation", "episode_trigger",
    "episode_warning_sign", "remedy_use", "check_in", "check_in_answer", "setting", "stamp",
    "trial", "trial_arm", "trial_allocation", "trial_peek", "inbox_taken",
  ]

  /// A changeset as the history keeps it.
  ///
  /// - Parameters:
  ///   - bytes: are not copied, and must last as long as the changeset.
  ///   - checksum: `nil` for what version 1 recorded.
  /// - Throws: ``StoreError/damaged(path:)``.
  init(stored bytes: UnsafeRawBufferPointer, checksum: Int?, of tables: ChangesetTables, path: String)
    throws(StoreError)
  {
    guard checksum == nil || checksum == CRC32.checksum(bytes), Changeset.isWellFormed(bytes, of: tables) else {
      throw StoreError.damaged(path: path)
    }
    self.bytes = bytes
  }

  /// The changeset that takes this one back.
  func inverted(on connection: Connection) throws -> Changeset {
    var count: Int32 = 0
    var buffer: UnsafeMutableRawPointer?
    try connection.check(sqlite3changeset_invert(Int32(bytes.count), bytes.baseAddress, &count, &buffer))
    return Changeset(taking: buffer, count: count)
  }

  /// Changes the rows, all of them or none.
  ///
  /// - Throws: ``StoreError/changedSince`` if a row is not as the changeset expects it.
  func apply(to connection: Connection) throws {
    guard !bytes.isEmpty else { return }
    let code = sqlite3changeset_apply(
      connection.handle, Int32(bytes.count), UnsafeMutableRawPointer(mutating: bytes.baseAddress),
      { _, table in Changeset.isTable(table, in: Changeset.tables) ? 1 : 0 },
      { _, kind, change in Changeset.isOfStamp(change) ? Changeset.anyway(kind) : SQLITE_CHANGESET_ABORT }, nil)
    // A row that refers to one that would go is found only at the end, as a constraint.
    if [SQLITE_ABORT, SQLITE_CONSTRAINT].contains(code & 0xff) { throw StoreError.changedSince }
    try connection.check(code)
  }

  /// Changes the rows, whether or not they are as the changeset expects them: what is otherwise takes the change's
  /// values, and a change to a row that is not there is passed over.
  ///
  /// - Returns: how many rows were not as expected.
  func applyAnyway(to connection: Connection) throws -> Int {
    guard !bytes.isEmpty else { return 0 }
    var surprises = 0
    let code = sqlite3changeset_apply(
      connection.handle, Int32(bytes.count), UnsafeMutableRawPointer(mutating: bytes.baseAddress),
      { _, table in Changeset.isTable(table, in: Changeset.tables) ? 1 : 0 },
      { surprises, kind, change in
        if !Changeset.isOfStamp(change) { surprises?.assumingMemoryBound(to: Int.self).pointee += 1 }
        return Changeset.anyway(kind)
      }, &surprises)
    try connection.check(code)
    return surprises
  }

  private static func anyway(_ kind: Int32) -> Int32 {
    [SQLITE_CHANGESET_DATA, SQLITE_CHANGESET_CONFLICT].contains(kind) ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT
  }

  private static func isTable(_ name: UnsafePointer<CChar>?, in tables: [String]) -> Bool {
    name.map { tables.contains(String(cString: $0)) } ?? false
  }

  /// Whether a change is one of the table `stamp`. An undo gives what it takes back a later time than it had: these rows
  /// need not be as the command left them.
  private static func isOfStamp(_ change: OpaquePointer?) -> Bool {
    var table: UnsafePointer<CChar>?
    var (columns, operation, isIndirect) = (Int32(), Int32(), Int32())
    guard sqlite3changeset_op(change, &table, &columns, &operation, &isIndirect) == SQLITE_OK else { return false }
    return isTable(table, in: ["stamp"])
  }

  /// - Parameter buffer: becomes the changeset's own.
  init(taking buffer: UnsafeMutableRawPointer?, count: Int32) {
    bytes = UnsafeRawBufferPointer(start: buffer, count: Int(count))
    owner = Owner(buffer)
  }

  private final class Owner {
    private let buffer: UnsafeMutableRawPointer?

    init(_ buffer: UnsafeMutableRawPointer?) {
      self.buffer = buffer
    }

    deinit { sqlite3_free(buffer) }
  }
}
