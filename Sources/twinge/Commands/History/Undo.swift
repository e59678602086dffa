import ArgumentParser
import JournalStore

struct Undo: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last command that changed the journal.",
    discussion: "Example: twinge undo 2")

  @Argument(help: ArgumentHelp("How many commands.", valueName: "count"))
  var count = 1

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try HistorySteps.take(
      count: count, verb: "Undid", participle: "undone", nothing: .nothingToUndo, options: options
    ) { try $0.undo(at: $1) }
  }
}
