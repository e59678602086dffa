import ArgumentParser
import Journal
import JournalStore
import Reports

struct List: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List episodes, newest first.",
    discussion: "Example: twinge list --last 30d --place \"lower back\" --min 5")

  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (episodes, isEmpty, text) = try options.journalFile.read { store in
      let vocabulary = try store.vocabulary()
      let episodes = try store.episodes(
        try filter.filter(in: vocabulary, settings: store.settings()), limit: filter.limitNumber, vocabulary: vocabulary
      )
      return (episodes, try episodes.isEmpty && store.isEmpty(), try options.episodeText(in: store))
    }
    let none = isEmpty ? "No episode yet. Log the first with: twinge log 7 lower back" : "No episode matches."
    try options.print(
      episodes.isEmpty ? none : episodes.map(text.listItem).joined(separator: "\n"),
      json: .object(["schema": .int(1), "episodes": .array(episodes.map(\.json))]))
  }
}
