internal import CSQLite
internal import LibC

extension JournalFile {
  /// Copies the journal while it may be in use, and verifies the copy by reopening it.
  ///
  /// - Parameter path: a file that does not exist yet; the copy gets its name only once it is complete and verified.
  /// - Throws: ``StoreError``.
  public func backUp(to path: String) throws {
    // A first command that is killed leaves an empty file behind.
    guard exists, try reading({ try migrator(opened(.read)).state() }) != .empty else {
      throw StoreError.notThere(path: self.path)
    }
    try makeNew(at: path) { draft in
      try reading {
        try Connection(path: draft.path, mode: .write, wait: wait).replaceContents(by: opened(.read))
      }
    }
  }

  /// Makes a journal that gets its name only once it is filled and verified.
  ///
  /// - Throws: ``StoreError/alreadyExists(path:)``, and what the body throws; then there is no new file.
  func makeNew<T>(at path: String, _ fill: (_ draft: JournalFile) throws -> T) throws -> T {
    guard !JournalFile(path: path).exists else { throw StoreError.alreadyExists(path: path) }
    let (draft, result) = try makeDraft(of: path, fill)
    do {
      try draft.rename(to: path)
    } catch {
      draft.remove()
      throw error
    }
    do {
      try syncFolder(of: path)
    } catch {
      unlink(path)
      throw error
    }
    return result
  }

  /// Fills a draft next to the final file, and verifies it.
  ///
  /// - Throws: what the body throws; then there is no draft.
  func makeDraft<T>(of path: String, _ fill: (_ draft: JournalFile) throws -> T) throws -> (JournalFile, T) {
    // An existing one was left by a killed program, and can be replaced.
    let draft = JournalFile(path: UnfinishedFile.path(for: path), wait: wait, steps: steps)
    draft.remove()
    do {
      guard try draft.create() else { throw StoreError.alreadyExists(path: draft.path) }
    } catch StoreError.cannotCreate {
      // In the words of who asked: they know nothing of a draft.
      throw StoreError.cannotCreate(path: path)
    }
    return try UnfinishedFile.writing(draft.path) {
      do {
        let result = try fill(draft)
        try draft.verify()
        return (draft, result)
      } catch StoreError.unsure {
        // It is about the draft: what it was made for has not begun.
        draft.remove()
        throw StoreError.disk
      } catch {
        draft.remove()
        throw error
      }
    }
  }

  /// Renames the file, and never replaces an existing one.
  func rename(to path: String) throws {
    if link(self.path, path) == 0 {
      remove()
      return
    }
    guard errno != EEXIST else { throw StoreError.alreadyExists(path: path) }
    // exFAT, which most memory sticks use, has no hard links: an empty file reserves the name.
    let place = JournalFile(path: path)
    guard try place.create() else { throw StoreError.alreadyExists(path: path) }
    guard LibC.rename(self.path, path) == 0 else {
      let error = StoreError.creating(path)
      place.remove()
      throw error
    }
  }

  /// Removes the file, with any remains of an unfinished transaction.
  func remove() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Before an older journal is migrated, a verified copy is put next to it.
  ///
  /// - Parameter connection: has the write lock, so that nothing is written between the copy and the migration.
  func keepCopyBeforeMigration(_ connection: Connection) throws {
    let migrator = migrator(connection)
    guard case .journal(let version) = try migrator.state(), version < migrator.latest else { return }
    // There may be copies of migrations that failed, or of a journal that was restored since. They stay.
    for number in 1... {
      let suffix = number == 1 ? "" : "-\(number)"
      let copy = JournalFile(path: "\(path).version-\(version)\(suffix)", wait: wait, steps: steps)
      guard copy.exists else { return try backUp(to: copy.path) }
      if (try? connection.holdsSame(as: copy.opened(.read))) == true { return }
    }
  }

  /// Reopens the file and reads all of it.
  ///
  /// - Throws: ``StoreError/damaged(path:)`` if anything is wrong with its structure or its references.
  func verify() throws {
    try reading {
      let connection = try opened(.read)
      guard case .journal = try migrator(connection).state() else {
        throw StoreError.notAJournal(path: path)
      }
      guard try connection.structureFaults().isEmpty, try connection.referenceFaults() == 0 else {
        throw StoreError.damaged(path: path)
      }
    }
  }
}

extension Connection {
  /// Takes over every page of another database, in one transaction, but not that it may be in WAL mode.
  func replaceContents(by source: Connection) throws {
    guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
      throw StoreError(code: sqlite3_extended_errcode(handle), path: path)
    }
    let code = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, finished == SQLITE_OK else {
      throw StoreError(
        code: code == SQLITE_DONE ? finished : code, systemError: sqlite3_system_errno(handle), path: source.path)
    }
    try leaveWAL()
  }

  /// Has changes go through a rollback journal again, if another program has turned that off.
  func leaveWAL() throws {
    guard try first("PRAGMA journal_mode", decode: { $0.text(0) }) == "wal" else { return }
    try script("PRAGMA journal_mode = DELETE")
  }

  /// Whether both have the same content, page by page.
  func holdsSame(as other: Connection) throws -> Bool {
    try withPages { own in try other.withPages { own.elementsEqual($0) } }
  }

  /// The pages without the file header, whose counters differ in a copy.
  private func withPages<T>(_ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
    var count: Int64 = 0
    guard let pages = sqlite3_serialize(handle, "main", &count, 0) else {
      throw StoreError(code: sqlite3_extended_errcode(handle), path: path)
    }
    defer { sqlite3_free(pages) }
    return try body(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(start: pages, count: Int(count)).dropFirst(100)))
  }

  /// The faults that SQLite finds in the structure of the file.
  func structureFaults() throws -> [String] {
    try all("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
  }

  /// How many rows refer to rows that are not there.
  func referenceFaults() throws -> Int {
    try all("PRAGMA foreign_key_check") { $0.text(0) }.count
  }
}
