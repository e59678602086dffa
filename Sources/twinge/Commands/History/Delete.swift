import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Delete: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete episodes. Undo brings them back.", discussion: "Example: twinge delete 12")

  @Argument(
    help: ArgumentHelp("Episode numbers, as in twinge list, or last.", valueName: "id"),
    completion: .episodes)
  var ids: [EpisodeReference]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let (did, episodes) = try options.journalFile.write("delete", at: now) { store in
      let vocabulary = try store.vocabulary()
      let text = try options.episodeText(in: store)
      var deleted: [Episode] = []
      // All are found before the first goes: the last one of a list is the newest of today.
      for episode in try ids.map({ try $0.find(in: store, vocabulary) }) where !deleted.contains(episode) {
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
