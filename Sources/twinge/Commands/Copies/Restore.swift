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
    let kept = BackupName.free(beside: journal, "before-restore")
    let hadOld: Bool
    do {
      hadOld = try journal.restore(from: JournalFile(path: file), keeping: kept, at: World.current.now)
    } catch let error as StoreError where JournalFile(path: kept).exists {
      throw Failure("\(error.description) The old journal is kept at \(kept).", hint: error.hint)
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
}
