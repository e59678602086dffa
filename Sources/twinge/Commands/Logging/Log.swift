import ArgumentParser
import Journal

struct Log: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log an episode after it happened.",
    discussion: """
      Example: twinge log 7 lower back left, left calf=4 --at "yesterday 22:40" --for 35m --trigger lifting

      Places are separated by commas; each may have a side (left, right, both, middle) and an intensity of its own \
      after "=". For several triggers or remedies, repeat the option or use commas. "twinge log -" reads the rest of \
      the line from standard input, so that the shell's history does not keep it.

      Without arguments, on a terminal, it asks up to seven questions. Enter skips all but the place.

      How to write times: twinge help times
      How to write places: twinge help places
      """)

  @Argument(
    help: ArgumentHelp("Intensity from 0 to 10, then the places.", valueName: "intensity-and-places"),
    completion: .placesWithSides)
  var words: [String] = []

  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @OptionGroup var end: EndOptions
  @OptionGroup var details: DetailOptions

  @Flag(name: .customLong("new"), help: "Add unknown words.")
  var addsWords = false

  @Flag(help: "Show what would be logged, and save nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    if words == ["-"] { return try fromStandardInput().run() }
    if isBlank, Conversation.isPossible(options) { return try ask() }
    let draft = try EpisodeDraft(words, command: "log", at: at, end: end.choice, details: details)
    try EpisodeRecorder(name: "log", options: options, addsWords: addsWords, isDryRun: dryRun)
      .record(isTimeRepeated: draft.isTimeRepeated) { _, words in try draft.episode(&words) }
  }

  private var isBlank: Bool { words.isEmpty && at == nil && !end.isGiven && details.isBlank }

  private func ask() throws {
    try EpisodeQuestions(options).ofPast().command("log").run(options, isDryRun: dryRun) { arguments in
      var log = try Log.parse(arguments)
      log.options = options
      log.dryRun = dryRun
      log.addsWords = log.addsWords || addsWords
      try log.run()
    }
  }

  /// The command in one line of standard input. The global options of this command apply to it, too.
  private func fromStandardInput() throws -> Log {
    let lines = try World.current.readInput().split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.trimmed.isEmpty }
    guard lines.count == 1 else {
      throw Failure(
        lines.isEmpty ? "Standard input is empty." : "Standard input has more than one line.",
        hint: "For example: echo '7 lower back' | twinge log -", code: .usage)
    }
    let words = Array(TypedLine.arguments(["log"] + (try ShellLine.split(lines[0]))).dropFirst())
    var log: Log
    do {
      log = try Log.parse(words)
    } catch  where Log.exitCode(for: error) == .validationFailure {
      throw UsageSlip.failure(["log"] + words, told: Log.message(for: error))
    }
    guard log.words != ["-"] else {
      throw Failure("That line is not an episode.", hint: "Write it as you would after twinge log.", code: .usage)
    }
    log.options = options
    log.dryRun = log.dryRun || dryRun
    log.addsWords = log.addsWords || addsWords
    return log
  }
}
