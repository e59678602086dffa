import ArgumentParser
import Exchange
import JournalStore
import Reports

struct Restore: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Replace the journal with a backup. The old journal is kept next to it.",
    discussion: "Example: twinge restore journal.backup-20261121-094000.sqlite")

  @Argument(help: ArgumentHelp("The backup.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let journal = try options.journalFile
    let kept = BackupName.beside(journal, "before-restore")
    let hadOld: Bool
    do {
      hadOld = try journal.restore(from: JournalFile(path: file), keeping: kept, at: World.current.now)
    } catch let error as StoreError where JournalFile(path: kept).exists {
      throw Failure("\(error.description) The old journal is kept at \(kept).", hint: error.hint)
    }
    let count = try journal.read { try $0.episodeCount() }
    let old = hadOld ? "; the old journal is kept at \(kept)" : ""
    try options.printDone(
      "Restored \(journal.path) from \(file): \(counted(count, "episode"))\(old)",
      json: [
        "journal": .string(journal.path), "restoredFrom": .string(file), "episodes": .int(count),
        "kept": hadOld ? .string(kept) : .null,
      ])
  }
}
