import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Remind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "Print the lines that set up a daily check-in reminder.",
    discussion: """
      Example: twinge remind --at 21:00

      This installs nothing. It prints a few lines for your shell, which also say how to remove the reminder. Once \
      you have read them, run them with: twinge remind | sh

      The reminder is a desktop notification; without a desktop, cron sends it as mail. It stays silent once the \
      day's check-in is done. It runs the program from where it is now, so install Twinge first: twinge setup
      """)

  @Option(help: ArgumentHelp("When to ask (default: 21:00).", valueName: "time"))
  var at: String?

  @Flag
  var schedulers: [Scheduler] = []

  @Flag(name: .customLong("now"), help: "Remind now, unless today's check-in is done. The reminder calls this.")
  var isNow = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    if isNow { return try remind() }
    guard schedulers.count <= 1 else {
      throw Failure(
        "--\(schedulers[0].rawValue) and --\(schedulers[1].rawValue) cannot be used together.",
        hint: "Use one, or neither for this machine's default.", code: .usage)
    }
    guard let time = try? TimeOfDay(at ?? "21:00"), time.precision == .minute else {
      throw Failure("--at: that is not a time of day.", hint: "Write it like 21:00 or 9pm.", code: .usage)
    }
    let scheduler = schedulers.first ?? .usual
    let schedule = Schedule(minuteOfDay: time.minuteOfDay, command: try command)
    try options.print(
      schedule.script(for: scheduler),
      json: .object([
        "schema": .int(1), "scheduler": .string(scheduler.rawValue), "at": .string(time.minuteOfDay.clock),
        "command": .strings(schedule.command), "script": .string(schedule.script(for: scheduler)),
      ]))
    if World.current.isOutputTerminal, !options.json {
      remark("\nNothing is installed yet. To run these lines, add to what you typed: | sh")
    }
  }

  /// The command to schedule. It runs without this folder and environment, so every path is absolute.
  private var command: [String] {
    get throws(Failure) {
      guard let program = World.current.executable().map(FilePath.resolved) else {
        throw Failure(
          "Twinge cannot find its own program file.", hint: "Install it first: twinge setup")
      }
      let path = FilePath.absolute(try options.journalFile.path)
      let usual = World.current.environment("HOME").map { "\($0)/.local/share/twinge/journal.sqlite" }
      let command = [program, "remind", "--now"] + (path == usual ? [] : ["--journal", path])
      guard
        !command.contains(where: { $0.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) })
      else {
        throw Failure(
          "A path with a line break cannot be scheduled.", hint: "Move the journal or the program.",
          code: .usage)
      }
      return command
    }
  }

  /// Reveals no details, because others may see the screen.
  private func remind() throws {
    let isDone = try options.journalToRead.read { store in
      try store.checkIn(on: store.settings().today) != nil
    }
    let text = "No check-in yet today: twinge checkin"
    guard !isDone, !World.current.notify(text) else { return }
    try options.print(text, json: .object(["schema": .int(1), "text": .string(text)]))
  }
}
