import ArgumentParser
import Exchange
import Journal
import Reports

/// The program.
@main
struct Twinge: ParsableCommand {
  static var configuration: CommandConfiguration { ParserInternals.configuration }

  static let program = CommandConfiguration(
    commandName: "twinge",
    abstract: "A personal journal of muscle spasms and pain.",
    discussion: """
      Example: twinge log 7 lower back left --at "yesterday 22:40" --for 35m

      A record you keep, not medical advice or a diagnosis. Everything stays in one file on this machine.

      More help on times, places, the words in reports, the journal, scripts and privacy: twinge help times
      """,
    version: Version.text,
    subcommands: [Status.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Log",
        subcommands: [
          Log.self, Start.self, Update.self, Stop.self, Again.self, Remedy.self, CheckInCommand.self, Edit.self,
        ]),
      CommandGroup(
        name: "Look",
        subcommands: [
          List.self, Show.self, Search.self, Report.self, Analyze.self, Why.self, GuideCommand.self, Help.self,
        ]),
      CommandGroup(name: "Compare remedies", subcommands: [TrialCommand.self]),
      CommandGroup(
        name: "Undo and remove", subcommands: [Undo.self, Redo.self, History.self, Delete.self, Purge.self]),
      CommandGroup(
        name: "Copies and files",
        subcommands: [Export.self, Import.self, Inbox.self, Backup.self, Restore.self, Check.self, Demo.self]),
      CommandGroup(name: "Words and settings", subcommands: [Words.self, Config.self, Setup.self, Remind.self]),
    ],
    defaultSubcommand: Status.self)

  static func main() {
    World.leaveNoCore()
    let line = CommandLine.arguments
    do throws(Failure) {
      // On Linux, Swift reads the line from /proc. Without it, "log 7 neck" would look like nothing at all.
      guard !line.isEmpty else {
        throw Failure(
          "What you typed cannot be read here, because /proc is not mounted.", hint: "Mount /proc, then try again.")
      }
      let arguments = Array(line.dropFirst())
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
      let arguments = TypedLine.arguments(arguments)
      // The one question that needs neither the parser, which is half of its time, nor a journal.
      if arguments == ["--version"] {
        try World.current.show(Version.text + "\n")
        return 0
      }
      var command = try ParserInternals.command(arguments)
      try command.run()
      if let command = command as? any JournalCommand {
        OpenEpisodeReminder.remind(after: command)
        NetworkDisk.warn(after: command)
      }
      return 0
    } catch {
      return report(error, arguments: TypedLine.arguments(arguments))
    }
  }

  private static func report(_ error: any Error, arguments: [String]) -> Int32 {
    let world = World.current
    let code = exitCode(for: error)
    if code == .success {
      // Help and version are results, not errors.
      do { try world.show(fullMessage(for: error, columns: world.columns) + "\n") } catch { return 1 }
      return 0
    }
    let slip = code == .validationFailure ? UsageSlip.failure(arguments, told: message(for: error)) : nil
    // Other errors have no message of ours, and their text could contain what the person wrote.
    let failure =
      Failure(error) ?? slip
      ?? Failure("Unexpected error.", hint: "To look for damage in the journal: twinge check")
    let json = JSON.object(["error": .string(failure.message), "hint": .string(failure.hint)])
    let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
    if isJSON { world.complain(json.text + "\n") } else { world.remark(failure.description) }
    return failure.code.rawValue
  }
}

extension ParsableCommand {
  fileprivate static func exit(withCode code: Int32) -> Never {
    exit(withError: code == 0 ? nil : ExitCode(code))
  }
}
