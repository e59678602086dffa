import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Backup: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal, and verify the copy.",
    discussion: """
      Example: twinge backup

      Without a file name, the copy goes next to the journal, with the date in its name. It never replaces a file.
      """)

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let journal = try options.existingJournal
    let path = file ?? BackupName.beside(journal, "backup")
    try journal.backUp(to: path)
    let count = try JournalFile(path: path).read { try $0.episodeCount() }
    try options.printDone(
      "Copied the journal to \(path) and verified it: \(counted(count, "episode"))",
      json: ["file": .string(path), "episodes": .int(count)])
  }
}

/// Names for copies that lie beside a journal.
enum BackupName {
  /// `journal.backup-20261121-094000.sqlite`.
  static func beside(_ journal: JournalFile, _ purpose: String) -> String {
    let now = World.current.now
    let time = now.timestamp.dropFirst(11).prefix(8).replacing(":", with: "")
    let stamp = "\(purpose)-\(now.day.iso.replacing("-", with: ""))-\(time)"
    let isNamed = journal.path.hasSuffix(".sqlite")
    return isNamed ? "\(journal.path.dropLast(7)).\(stamp).sqlite" : "\(journal.path).\(stamp)"
  }
}
