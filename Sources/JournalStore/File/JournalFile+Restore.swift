internal import CSQLite
public import Journal
internal import LibC

extension JournalFile {
  /// Replaces this journal with another one, and keeps the old one in a file next to it.
  ///
  /// The new journal is filled and verified next to the old one, and replaces it by a rename, while no other program
  /// can write to the old one. So whatever a command has confirmed is in one of the two, and after a kill the journal
  /// is the old one or the new one.
  ///
  /// - Parameters:
  ///   - source: the journal to restore.
  ///   - kept: the path for the old journal, next to this one; must not exist yet.
  ///   - moment: the clock.
  /// - Returns: whether there was an old journal to keep.
  /// - Throws: ``StoreError``. If there is a file at `kept` afterwards, it is the old journal.
  public func restore(from source: JournalFile, keeping kept: String, at moment: Moment) throws -> Bool {
    guard source.exists else { throw StoreError.notThere(path: source.path) }
    guard !source.isSame(as: path) else { throw StoreError.alreadyExists(path: path) }
    guard !JournalFile(path: kept).exists else { throw StoreError.alreadyExists(path: kept) }
    try source.verify()
    try source.verifySchema()
    let (draft, _) = try makeDraft(of: path) { draft in
      try draft.opened(.write).replaceContents(by: source.opened(.read))
      // Said in the history, so that an undo does not take back the command before the backup instead.
      if holdsAnything { try draft.addRestore(keeping: kept, at: moment) }
    }
    let hadOld: Bool
    do {
      hadOld = try take(the: draft, keeping: kept)
    } catch {
      draft.remove()
      throw error
    }
    do { try syncFolder(of: path) } catch { throw StoreError.unsure }
    return hadOld
  }

  /// Whether there is a journal to keep. One that cannot be read is.
  private var holdsAnything: Bool {
    guard exists else { return false }
    return (try? migrator(opened(.read)).state()) != .empty
  }

  /// Brings the journal up to date and adds the restore to its history.
  private func addRestore(keeping kept: String, at moment: Moment) throws {
    let connection = try opened(.write)
    try migrator(connection).update()
    try connection.transaction {
      try Store(connection: connection).addRestore(
        keeping: String(kept.split(separator: "/").last ?? ""), at: moment)
    }
  }

  /// Gives a draft this journal's name.
  ///
  /// - Returns: whether there was a journal, which is kept.
  private func take(the draft: JournalFile, keeping kept: String) throws -> Bool {
    guard exists else {
      try draft.rename(to: path)
      return false
    }
    // Closed at the end, not before: with any descriptor of a file, the process gives up its lock.
    // A pipe in the journal's place would be waited for until somebody writes to it.
    let old = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard old >= 0 else { throw StoreError.notAllowed(path: path) }
    defer { close(old) }
    // Held until the old file has its other name. Whoever waits for it notices then that the journal is another file.
    let lock = try lockToReplace()
    return try withExtendedLifetime(lock) {
      // A first command that is killed leaves an empty file behind.
      let isEmpty = try lock.map { try migrator($0).state() == .empty } ?? false
      if !isEmpty { try keep(old, as: kept) }
      do {
        // The old journal's second name is safe before its first one goes to the new journal.
        if !isEmpty { try syncFolder(of: kept) }
        guard LibC.rename(draft.path, path) == 0 else { throw StoreError.creating(path) }
      } catch {
        if !isEmpty { unlink(kept) }
        throw error
      }
      return !isEmpty
    }
  }

  /// - Throws: ``StoreError/damaged(path:)`` if the tables are not those of a journal.
  private func verifySchema() throws {
    guard try reading({ try opened(.read).schemaFaults(steps: steps).isEmpty }) else {
      throw StoreError.damaged(path: path)
    }
  }

  /// - Returns: a connection with the write lock; `nil` for a journal too damaged to write to.
  private func lockToReplace() throws -> Connection? {
    do {
      let connection = try opened(.write)
      try connection.leaveWAL()
      try connection.script("BEGIN IMMEDIATE")
      return connection
    } catch StoreError.damaged {
      // The remains of an unfinished transaction belong to the old file, and must not be applied to the new one.
      for suffix in ["-journal", "-wal", "-shm"] { unlink(path + suffix) }
      return nil
    }
  }

  /// Gives the file a second name; on exFAT, which most memory sticks use and which has no hard links, a copy of it.
  ///
  /// - Parameter old: the open file.
  private func keep(_ old: Int32, as kept: String) throws {
    if link(path, kept) == 0 { return }
    guard errno != EEXIST else { throw StoreError.alreadyExists(path: kept) }
    if StoreError.isFull(errno) { throw StoreError.full }
    try copyBytes(of: old, to: kept)
  }

  /// Copies the file byte by byte: it may be damaged.
  private func copyBytes(of old: Int32, to path: String) throws {
    let copy = JournalFile(path: UnfinishedFile.path(for: path), wait: wait, steps: steps)
    copy.remove()
    try UnfinishedFile.writing(copy.path) {
      do {
        guard try copy.create() else { throw StoreError.alreadyExists(path: copy.path) }
        let descriptor = open(copy.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.creating(path) }
        defer { close(descriptor) }
        let failed = copyAll(from: old, to: descriptor)
        guard failed == 0 else { throw StoreError(code: SQLITE_IOERR, systemError: failed, path: path) }
        guard syncToDisk(descriptor) == 0 else { throw StoreError.disk }
        try copy.rename(to: path)
      } catch {
        copy.remove()
        throw error
      }
    }
  }
}

/// Copies the bytes of one open file to another.
///
/// - Returns: 0, or the `errno` of the call that failed.
private func copyAll(from source: Int32, to target: Int32) -> Int32 {
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(source, &piece, piece.count)
    guard count > 0 else { return count == 0 ? 0 : errno }
    let failed = writeAll(piece[..<count], to: target)
    guard failed == 0 else { return failed }
  }
}
