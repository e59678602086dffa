internal import CSQLite
internal import LibC

/// Why the journal could not be opened, read or written. Never contains what the person wrote.
public enum StoreError: Error, Equatable {
  case isFolder(path: String)
  case notAllowed(path: String)
  case cannotCreate(path: String)
  case notAJournal(path: String)
  case newer(path: String, version: Int, known: Int)
  case damaged(path: String)
  /// The schema is damaged, so nothing can be found.
  case beyondReading(path: String)
  case alreadyExists(path: String)
  case notThere(path: String)
  /// Another process kept the journal locked for longer than the wait.
  case busy
  case full
  case readOnly
  /// The disk reported an error.
  case disk
  /// The disk reported an error after the change was made, when only its durability was to be confirmed.
  case unsure
  /// The episode was purged, and the file could not be rewritten.
  case notWiped
  /// A value that the schema refuses.
  case refused
  /// The rows that an undo or redo would change are not as the command left them.
  case changedSince
  case nothingToUndo
  /// The newest command put a backup in the journal's place; the old journal is in this file next to it.
  case isRestore(kept: String)
  case nothingToRedo
  /// Any other result code of SQLite.
  case sqlite(code: Int)

  /// - Parameters:
  ///   - code: an extended result code of SQLite.
  ///   - systemError: the `errno` behind it, if known: SQLite also says that a file "cannot be opened" if there is no room
  ///     for it.
  init(code: Int32, systemError: Int32 = 0, path: String) {
    if [SQLITE_CANTOPEN, SQLITE_IOERR].contains(code & 0xff), StoreError.isFull(systemError) {
      self = .full
      return
    }
    self =
      switch code & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      case SQLITE_READONLY: .readOnly
      // SQLITE_IOERR_DIR_FSYNC: the rollback journal is gone, so the change is in effect.
      case SQLITE_IOERR where code == SQLITE_IOERR | (5 << 8): .unsure
      case SQLITE_IOERR: .disk
      case SQLITE_CORRUPT: .damaged(path: path)
      case SQLITE_NOTADB: .notAJournal(path: path)
      case SQLITE_CANTOPEN, SQLITE_PERM: .notAllowed(path: path)
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG: .refused
      default: .sqlite(code: Int(code))
      }
  }
}

extension StoreError {
  /// Why a file could not be created, as `errno` says.
  static func creating(_ path: String) -> StoreError { isFull(errno) ? .full : .cannotCreate(path: path) }

  /// Whether an `errno` says that there is no room.
  static func isFull(_ systemError: Int32) -> Bool { [ENOSPC, EDQUOT].contains(systemError) }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .isFolder(let path): "\(path) is a folder, not a journal."
    case .notAllowed(let path): "The journal at \(path) cannot be opened: permission denied."
    case .cannotCreate(let path): "A journal cannot be created at \(path)."
    case .notAJournal(let path): "\(path) is not a Twinge journal, so it was left as it is."
    case .newer(let path, let version, let known):
      "The journal at \(path) was written by a newer Twinge (journal version \(version); this one knows \(known))."
    case .damaged(let path): "The journal at \(path) is damaged or cut short, so it was left as it is."
    case .beyondReading(let path):
      "Nothing in the journal at \(path) can be read: its table of contents is damaged."
    case .alreadyExists(let path): "\(path) already exists, so it was left as it is."
    case .notThere(let path): "There is no journal at \(path)."
    case .busy: "Another program has been using the journal for 5 seconds, so nothing was changed."
    case .full: "The disk is full, so nothing was changed."
    case .readOnly: "The journal is read-only, so nothing was changed."
    case .disk: "The disk could not be read or written, so nothing was changed."
    case .unsure: "The change was saved, but the disk did not confirm that it is safe."
    case .notWiped:
      "The episode was removed, but the file could not be rewritten, so traces of it may remain."
    case .refused: "The journal refused an impossible value, so nothing was changed."
    case .changedSince: "The journal was changed by something else since then, so this cannot be undone."
    case .isRestore(let kept):
      "The last command restored a backup, which cannot be undone. The journal from before the restore is kept as \(kept)."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .sqlite(let code): "SQLite could not do this (result code \(code)), so nothing was changed."
    }
  }
}
