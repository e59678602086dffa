import JournalStore

extension StoreError {
  /// The way out.
  var hint: String {
    switch self {
    case .isFolder, .notAJournal: "Name another file with --journal."
    case .alreadyExists, .notThere: "Name another file."
    case .notAllowed, .cannotCreate: "Check the path and its permissions, or name another file with --journal."
    case .newer: "Install the newer Twinge."
    case .damaged: "With a backup: twinge restore FILE. Without one: twinge check --salvage FILE"
    case .beyondReading: "Put a backup in its place: twinge restore FILE"
    case .busy: "Try again in a moment."
    case .full: "Make some room and try again."
    case .readOnly: "Check the permissions of the file and its folder."
    case .disk: "Check the disk and try again."
    case .unsure: "Check the disk, then see what was saved: twinge history"
    case .notWiped: "Check the disk; the next purge of any episode rewrites the file."
    case .refused: "Check the numbers and dates."
    case .changedSince: "See: twinge history"
    case .isRestore(let kept): "To go back to it: twinge restore \(kept)"
    case .nothingToUndo, .nothingToRedo: "See: twinge history"
    case .sqlite: "Try again. If it keeps happening, go back to a backup: twinge restore FILE"
    }
  }
}
