import ArgumentParser
import Exchange
import JournalStore
import LibC
import Reports

struct Restore: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Replace the journal with a backup. The old journal is kept next to it.",
    discussion: "Example: twinge restore journal.backup-20261121-094000.sqlite")

  @Argument(help: ArgumentHelp("The backup; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Flag(help: "Do not ask, even if the check finds a fault in the backup.")
  var yes = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard file == "-" else { return try restore(from: file, named: file) }
    guard !World.current.isInputTerminal else {
      throw Failure(
        "A backup on standard input comes from another program.",
        hint: "For example: gpg -d journal.gpg | twinge restore -", code: .usage)
    }
    let path = UnfinishedFile.path(for: "\(try options.journalFile.path).input")
    FilePath.makeFolders(above: path, mode: 0o700)
    var bytes: [UInt8] = []
    let input = try InputFile("-")
    while case let more = try input.read(65_536), !more.isEmpty { bytes += more }
    try UnfinishedFile.writing(path) {
      defer { unlink(path) }
      try OutputOptions.writeNew(bytes, to: path)
      try restore(from: path, named: "standard input")
    }
  }

  private func restore(from file: String, named name: String) throws {
    let journal = try options.journalFile
    let backup = JournalFile(path: file)
    if backup.exists, !yes { try confirmFaults(of: backup, named: name) }
    let kept = BackupName.free(beside: journal, "before-restore")
    let hadOld: Bool
    do {
      hadOld = try journal.restore(from: backup, keeping: kept, at: World.current.now)
    } catch let error as StoreError where JournalFile(path: kept).exists {
      throw Failure("\(error.description) The old journal is kept at \(kept).", hint: error.hint)
    } catch StoreError.damaged(path: file) {
      throw Restore.damaged(name, hint: "To recover what can be read: \(recovering(file))")
    } catch StoreError.notAJournal(path: journal.path) {
      throw Failure(
        "\(journal.path) is not a Twinge journal, so it was left as it is.",
        hint: "If it was your journal, rename it, then restore again.")
    }
    let count = try journal.read { try $0.episodeCount() }
    let old = hadOld ? "; the old journal is kept at \(kept)" : ""
    try options.printDone(
      "Restored \(journal.path) from \(name): \(counted(count, "episode"))\(old)",
      json: [
        "journal": .string(journal.path), "restoredFrom": .string(name), "episodes": .int(count),
        "kept": hadOld ? .string(kept) : .null,
      ])
  }

  /// Says what the check finds in the backup. Faults of its entries can be better than no journal, so the person decides.
  ///
  /// - Throws: ``Failure`` if the person does not want it, or cannot be asked.
  private func confirmFaults(of backup: JournalFile, named name: String) throws {
    let faults: [CheckResult]
    do {
      faults = try backup.check().filter { $0.faults > 0 }
    } catch is StoreError {
      // The restore itself says why it cannot be read.
      return
    }
    guard !faults.isEmpty, !faults.contains(where: \.isStructural) else { return }
    let world = World.current
    let list = faults.map { "\($0.rule): \(counted($0.faults, "fault"))" }.joined(separator: "; ")
    guard file != "-", world.isInputTerminal else {
      throw Restore.damaged(name, faults: list, hint: "To restore it anyway: --yes")
    }
    remark(options.layout.wrap("The check finds damage in \(name). \(list)."))
    guard try world.isAnsweredYes("Restore it anyway? [y/N] ") else {
      throw Failure("Nothing was changed.", hint: "To recover what can be read: \(recovering(backup.path))")
    }
  }

  private func recovering(_ path: String) -> String {
    "twinge check --salvage NEW --journal \(file == "-" ? "FILE" : path.quotedForShellIfNeeded)"
  }

  private static func damaged(_ name: String, faults: String? = nil, hint: String) -> Failure {
    let what = faults.map { " (\($0))" } ?? " or cut short"
    return Failure("\(name) is damaged\(what), so nothing was changed.", hint: hint)
  }
}
