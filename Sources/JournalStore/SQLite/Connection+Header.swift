internal import CSQLite

extension Connection {
  /// Looks at the file's header before SQLite takes a lock: SQLite would finish what another program left
  /// unfinished, and so change a file that is none of ours.
  ///
  /// - Throws: ``StoreError/notAJournal(path:)`` for the database of another program.
  static func refuseOthers(_ handle: OpaquePointer, path: String) throws(StoreError) {
    let header = Connection.header(handle)
    let applicationID = header[68...].reduce(0) { $0 << 8 | Int($1) }
    if header.starts(with: "SQLite format 3\0".utf8), applicationID != Migrator.applicationID {
      throw StoreError.notAJournal(path: path)
    }
  }

  /// Looks at the header alone: a damaged journal may not even open.
  ///
  /// - Throws: ``StoreError/notAJournal(path:)`` for the database of another program.
  static func refuseOthers(at path: String) throws(StoreError) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(fileName(path), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    defer { sqlite3_close(handle) }
    guard code == SQLITE_OK, let handle else { throw StoreError(code: code, path: path) }
    try refuseOthers(handle, path: path)
  }

  /// Whether another program has turned WAL mode on, as the header says (file format 2).
  var isInWAL: Bool { Connection.header(handle)[18] == 2 }

  /// The beginning of the file. What the file is too short for reads as zeros: a journal about to be, or nothing that
  /// SQLite knows.
  private static func header(_ handle: OpaquePointer) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 72)
    // Through SQLite's own descriptor: to close a second one would give up the locks of this process.
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let read = file?.pointee.pMethods?.pointee.xRead
    else { return header }
    _ = read(file, &header, Int32(header.count), 0)
    return header
  }
}
