import Exchange
import Journal
import JournalStore
import Reports

/// Takes a number of steps back or forth in the history, all of them or none: what `undo` and `redo` share.
enum HistorySteps {
  static func take(
    count: Int, verb: String, participle: String, nothing: StoreError, options: GlobalOptions,
    step: (Store, Moment) throws -> Command
  ) throws {
    guard count >= 1 else {
      throw Failure("The number of commands must be 1 or more.", hint: "For example: 2", code: .usage)
    }
    let file = try options.journalFile
    guard file.exists else { throw nothing }
    let commands = try file.transaction { store in
      var commands: [Command] = []
      for _ in 0..<count {
        do {
          commands.append(try step(store, World.current.now))
        } catch let error as StoreError where error == nothing && !commands.isEmpty {
          throw Failure(
            "Only \(counted(commands.count, "command")) can be \(participle).", hint: "See: twinge history",
            code: .unknown)
        }
      }
      return commands
    }
    let sentences = commands.map { "\(verb): \($0.sentence)" }
    try options.printDone(
      sentences.joined(separator: "\n"),
      text: sentences.map { options.layout.wrap($0) }.joined(separator: "\n"),
      json: ["commands": .array(commands.map(\.json))])
  }
}
