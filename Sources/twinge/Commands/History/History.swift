import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct History: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the commands that changed the journal, newest first.",
    discussion: "Example: twinge history")

  @Option(help: ArgumentHelp("How many to show (default: 20).", valueName: "count"))
  var limit = 20

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard limit >= 1 else {
      throw Failure("--limit takes a whole number, 1 or more.", hint: "For example: --limit 50", code: .usage)
    }
    let (commands, times) = try options.journalToRead.read { store in
      (try store.history(limit: limit), try options.times(in: store))
    }
    let lines = commands.map { command in
      let undone = command.isUndone ? "(undone) " : ""
      return options.layout.wrap(
        "\(times.moment(command.at)) · \(undone)\(command.sentence)", rest: "    ")
    }
    try options.print(
      lines.isEmpty ? "No changes yet." : lines.joined(separator: "\n"),
      json: .object(["schema": .int(1), "commands": .array(commands.map(\.json))]))
  }
}
