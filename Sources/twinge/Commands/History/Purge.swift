import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Purge: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Remove an episode for good. It cannot be brought back.",
    discussion: """
      Example: twinge purge 12

      No trace of it is left in the journal's file. The history is removed too, since it may contain the same words, \
      so earlier commands can no longer be undone. Older backups and exports still contain it.
      """)

  @Argument(help: "The episode's number, as in twinge list.", completion: .episodes)
  var id: Int

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let file = try options.journalFile
    let (found, text) = try file.read { store in
      (try store.episode(id, vocabulary: store.vocabulary()), try options.episodeText(in: store))
    }
    if !yes {
      guard world.isInputTerminal else {
        throw Failure("Nothing was removed. A purge must be confirmed.", hint: "Add --yes.", code: .usage)
      }
      let what = found.map { " (\(text.sentence($0)))" } ?? " from the history"
      world.remark("Remove episode \(id)\(what) for good? It cannot be brought back.")
      guard try world.answer(to: "Type its number to confirm: ")?.trimmed == String(id) else {
        throw Failure(
          "Nothing was removed.", hint: "To delete it so that undo can bring it back: twinge delete \(id)")
      }
    }
    guard let purged = try file.purge(episode: id, at: world.now) else {
      throw Failure("There is no episode \(id).", hint: "See: twinge list", code: .unknown)
    }
    EditDraft.removeAll(episode: id, journal: file.path)
    let words = purged.words == 0 ? "" : ", and \(counted(purged.words, "word")) that nothing else used"
    let did =
      purged.wasThere ? "Removed episode \(id) for good\(words)" : "Removed deleted episode \(id) from the history"
    try options.printDone(did, json: ["id": .int(id), "words": .int(purged.words)])
    remark("Older backups and exports still contain it.")
  }
}
