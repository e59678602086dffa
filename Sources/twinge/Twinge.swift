import ArgumentParser
import Journal
import Reports

/// The program.
@main
struct Twinge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "twinge",
    abstract: "A personal journal of muscle spasms and pain.",
    discussion: """
      Example: twinge log 7 lower back left --at "yesterday 22:40" --for 35m

      A record you keep, not medical advice or a diagnosis. Everything stays in one file on this machine.

      There is help on times, places, the journal, scripts and privacy, too: twinge help times
      """,
    version: Version.text,
    subcommands: [
      Status.self, Log.self, Start.self, Update.self, Stop.self, Again.self, Edit.self, Delete.self, Purge.self,
      Remedy.self, CheckInCommand.self, List.self, Show.self, Search.self, Words.self, Undo.self, Redo.self,
      History.self, Report.self, Analyze.self, Why.self, Export.self, Import.self, Config.self, Backup.self,
      Restore.self, Check.self,
      GuideCommand.self, Setup.self, Demo.self, Help.self,
    ],
    defaultSubcommand: Status.self)

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let world = try World.system()
      exit(withCode: World.$current.withValue(world) { run(arguments) })
    } catch {
      try? World.writeAll(Array("\(error)\n".utf8), to: 2)
      exit(withCode: error.code.rawValue)
    }
  }

  /// Runs the command that the arguments name, in the current world.
  ///
  /// - Returns: the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      if let answer = CompletionRequest.answer(to: arguments) {
        try World.current.output(Array(answer.utf8))
        return 0
      }
      let arguments = GlobalOptions.movedBehind(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
      if let command = command as? any JournalCommand {
        OpenEpisodeReminder.remind(after: command)
        NetworkDisk.warn(after: command)
      }
      return 0
    } catch {
      return report(error, arguments: arguments)
    }
  }

  private static func report(_ error: any Error, arguments: [String]) -> Int32 {
    let world = World.current
    let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
    if let failure = Failure(error) ?? unknownCommand(arguments, error) ?? negativeIntensity(arguments, error) {
      let json = JSON.object(["error": .string(failure.message), "hint": .string(failure.hint)])
      world.complain((isJSON ? json.text : harmless(failure.description, keepingLines: true)) + "\n")
      return failure.code.rawValue
    }
    let code = exitCode(for: error).rawValue
    if code == 0 {
      // Help and version are what was asked for.
      do { try world.output(Array((fullMessage(for: error, columns: world.columns) + "\n").utf8)) } catch { return 1 }
    } else if isJSON {
      let hint = "See: twinge --help"
      world.complain(JSON.object(["error": .string(message(for: error)), "hint": .string(hint)]).text + "\n")
    } else {
      world.complain(harmless(fullMessage(for: error, columns: world.columns), keepingLines: true) + "\n")
    }
    return code
  }

  /// A slip in the name of a command, or of one of its own commands, which the parser takes for an argument.
  private static func unknownCommand(_ arguments: [String], _ error: any Error) -> Failure? {
    guard exitCode(for: error) == .validationFailure else { return nil }
    var typed = GlobalOptions.movedBehind(arguments)[...]
    var group = configuration
    var path = "twinge"
    while let name = typed.first, let next = group.subcommands.first(where: { $0._commandName == name }) {
      group = next.configuration
      path += " \(name)"
      typed = typed.dropFirst()
    }
    let names = group.subcommands.map { $0._commandName }
    guard !group.subcommands.isEmpty, let slip = typed.first, !slip.hasPrefix("-"), !names.contains(slip),
      group.commandName != Words.configuration.commandName
    else { return nil }
    let near = Vocabulary.nearest(slip, in: names).map { "Did you mean: \(path) \($0)? " } ?? ""
    return Failure("There is no such command.", hint: near + "See: \(path) --help", code: .usage)
  }

  /// `log -1 neck`: the parser takes the number for an option.
  private static func negativeIntensity(_ arguments: [String], _ error: any Error) -> Failure? {
    guard exitCode(for: error) == .validationFailure,
      arguments.contains(where: { $0.hasPrefix("-") && Double($0) != nil })
    else { return nil }
    return Failure(
      "Numbers here start at 0; none is negative.", hint: "Intensity, for example, goes from 0 to 10.", code: .usage)
  }
}

extension ParsableCommand {
  fileprivate static func exit(withCode code: Int32) -> Never {
    exit(withError: code == 0 ? nil : ExitCode(code))
  }
}
