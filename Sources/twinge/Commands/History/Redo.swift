import ArgumentParser
import JournalStore

struct Redo: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Redo what undo took back.", discussion: "Example: twinge redo")

  @Argument(help: ArgumentHelp("How many commands.", valueName: "count"))
  var count = 1

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try HistorySteps.take(
      count: count, verb: "Redid", participle: "redone", nothing: .nothingToRedo, options: options
    ) { try $0.redo(at: $1) }
  }
}
