internal import CSQLite

extension Connection {
  /// Looks at the file's header before SQLite takes a lock: SQLite would finish what another program left
  /// unfinished, and so change a file that is none of ours.
  ///
  /// - Throws: ``StoreError/notAJournal(path:)`` for the database of another program.
  func refuseOthers() throws(StoreError) {
    // Through SQLite's own descriptor: to close a second one would give up the locks of this process.
    var file: UnsafeMutablePointer<sqlite3_file>?
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file))
    guard let read = file?.pointee.pMethods?.pointee.xRead else { return }
    // What the file is too short for reads as zeros: a journal about to be, or nothing that SQLite knows.
    var header = [UInt8](repeating: 0, count: 72)
    _ = read(file, &header, Int32(header.count), 0)
    let applicationID = header[68...].reduce(0) { $0 << 8 | Int($1) }
    if header.starts(with: "SQLite format 3\0".utf8), applicationID != Migrator.applicationID {
      throw StoreError.notAJournal(path: path)
    }
  }
}
