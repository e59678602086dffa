import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Show: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one episode.", discussion: "Example: twinge show 12")

  @Argument(help: "The episode's number, as twinge list shows it.", completion: .episodes)
  var id: Int

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (episode, text) = try options.journalFile.read { store in
      (try store.episode(id, vocabulary: store.vocabulary()), try options.episodeText(in: store))
    }
    guard let episode else {
      throw Failure("There is no episode \(id).", hint: "See: twinge list", code: .unknown)
    }
    try options.print(text.page(episode), json: .object(["schema": .int(1), "episode": episode.json]))
  }
}
