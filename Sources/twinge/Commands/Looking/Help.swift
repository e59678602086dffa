import ArgumentParser
import Exchange
import Journal
import Reports

struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Read how a command works, or about a topic.",
    discussion: """
      Example: twinge help times

      Without a name, it lists the commands and topics.
      """)

  @Argument(
    help: "A command, or a topic: times, places, words-used, journal, scripts or privacy.",
    completion: .list(Help.names))
  var name: [String] = []

  @OptionGroup var pager: PagerOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let text = try page
    try pager.print(text, json: .object(["schema": .int(1), "text": .string(text)]), options)
  }

  private var page: String {
    get throws(Failure) {
      let layout = options.layout
      guard let first = name.first else {
        let commands = Twinge.helpMessage(columns: layout.columns)
        return "\(commands)\n\n\(layout.bold("Topics"))\n\(HelpTopic.list(layout))"
      }
      if let command = Help.command(name) { return Twinge.helpMessage(for: command.type, columns: layout.columns) }
      guard name.count == 1, let topic = HelpTopic.find(first) else {
        let guess = Failure.guess(first, in: Help.names) { "twinge help \($0)" }
        throw Failure("Unknown help topic.", hint: guess + "See: twinge help", code: .unknown)
      }
      // The page already ends with a line break.
      return String(topic.page(layout).dropLast())
    }
  }

  /// The command with this name, such as `words add`.
  private static func command(_ words: [String]) -> CommandPage? {
    CommandPage.program.all.first { $0.path == words }
  }

  private static var names: [String] {
    CommandPage.program.subcommands.compactMap(\.path.first) + HelpTopic.allCases.map(\.rawValue)
  }
}
