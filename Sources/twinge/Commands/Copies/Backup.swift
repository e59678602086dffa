import ArgumentParser
import Exchange
import Journal
import JournalStore
import LibC
import Reports

struct Backup: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal, and verify the copy.",
    discussion: """
      Example: twinge backup

      Without a file name, the copy goes next to the journal, with the date in its name. It never replaces a file.

      "twinge backup -" sends a verified copy to another program, for example one that encrypts it. With --keep 7,5,12 \
      and a folder, 7 daily, 5 weekly and 12 monthly copies are kept there. Older ones are removed if they are undamaged.
      """)

  @Argument(
    help: ArgumentHelp("The copy; - is standard output; with --keep, a folder.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp("How many daily, weekly and monthly copies to keep in the folder.", valueName: "7,5,12"))
  var keep: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let journal = try options.existingJournal
    if let keep { return try rotate(CopyRotation(keep), journal) }
    if file == "-" { return try stream(journal) }
    let path = file ?? BackupName.free(beside: journal, "backup")
    let count = try copy(journal, to: path)
    try options.printDone(
      "Copied the journal to \(path) and verified it: \(counted(count, "episode"))",
      json: ["file": .string(path), "episodes": .int(count)])
  }

  /// - Returns: how many episodes are in the copy.
  private func copy(_ journal: JournalFile, to path: String) throws -> Int {
    try journal.backUp(to: path)
    return try JournalFile(path: path).read { try $0.episodeCount() }
  }

  /// Sends a copy to another program, for example to encrypt it. The copy is verified before its first byte goes out.
  private func stream(_ journal: JournalFile) throws {
    let world = World.current
    guard !world.isOutputTerminal, !options.json else {
      throw Failure(
        "A backup on standard output is for another program.",
        hint: "For example: twinge backup - | gpg -c > journal.gpg", code: .usage)
    }
    let path = UnfinishedFile.path(for: "\(journal.path).output")
    let count = try UnfinishedFile.writing(path) {
      defer { unlink(path) }
      let count = try copy(journal, to: path)
      let file = try InputFile(path)
      while case let bytes = try file.read(65_536), !bytes.isEmpty { try world.output(bytes) }
      return count
    }
    remark("Sent a verified copy of the journal: \(counted(count, "episode")).")
  }

  /// Copies the journal into a folder, then removes the copies there that are no longer needed. Only undamaged copies
  /// are removed.
  private func rotate(_ rotation: CopyRotation, _ journal: JournalFile) throws {
    guard let folder = file, folder != "-" else {
      throw Failure("--keep needs a folder.", hint: "For example: twinge backup --keep 7,5,12 copies", code: .usage)
    }
    let name = String(journal.path.split(separator: "/").last ?? "journal.sqlite")
    let path = BackupName.free(beside: JournalFile(path: "\(folder)/\(name)"), "backup")
    let count = try copy(journal, to: path)
    let names = try InboxFolder(path: folder).items().filter { $0.obstacle != .notAFile }.map(\.name)
    let removed = rotation.superfluous(names, of: name).filter { name in
      let copy = JournalFile(path: "\(folder)/\(name)")
      guard let results = try? copy.check(), results.allSatisfy({ $0.faults == 0 }) else { return false }
      return unlink(copy.path) == 0
    }
    let did = "Copied the journal to \(path) and verified it: \(counted(count, "episode"))"
    try options.printDone(
      removed.isEmpty ? did : "\(did); removed \(counted(removed.count, "older copy", "older copies"))",
      json: ["file": .string(path), "removed": .strings(removed)])
  }
}
