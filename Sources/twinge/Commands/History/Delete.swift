import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Delete: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete episodes. Undo brings them back.", discussion: "Example: twinge delete 12")

  @Argument(help: ArgumentHelp("Episodes' numbers, as twinge list shows them.", valueName: "id"), completion: .episodes)
  var ids: [Int]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let (did, episodes) = try options.journalFile.write("delete", at: now) { store in
      let vocabulary = try store.vocabulary()
      let text = try options.episodeText(in: store)
      var deleted: [Episode] = []
      for id in ids where !deleted.contains(where: { $0.id == id }) {
        guard let episode = try store.episode(id, vocabulary: vocabulary) else {
          throw Failure("There is no episode \(id), so nothing was deleted.", hint: "See: twinge list", code: .unknown)
        }
        try store.delete(episode)
        deleted.append(episode)
      }
      let names = deleted.map { "\($0.id) (\(text.sentence($0)))" }
      let did = "Deleted \(deleted.count == 1 ? "episode" : "episodes") \(listed(names))"
      return (did, (did, deleted))
    }
    try options.printDone(did, json: ["episodes": .array(episodes.map(\.json))])
    remark("To bring it back: twinge undo")
  }
}
