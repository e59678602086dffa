import ArgumentParser

struct Start: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Log an episode that has begun and not ended.",
    discussion: """
      Example: twinge start 4 neck

      Without arguments, on a terminal, it asks: four questions, of which Enter skips any but the place.
      """)

  @Argument(
    help: ArgumentHelp("Intensity from 0 to 10, then the places.", valueName: "intensity-and-places"),
    completion: .placesWithSides)
  var words: [String] = []

  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @OptionGroup var details: DetailOptions

  @Flag(name: .customLong("new"), help: "Add words that are not known yet.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let isBlank = words.isEmpty && at == nil && details.isBlank
    if isBlank, Conversation.isPossible(options) { return try ask() }
    let draft = try EpisodeDraft(words, command: "start", at: at, end: .ongoing, details: details)
    try EpisodeRecorder(name: "start", options: options, addsWords: addsWords)
      .record(isTimeRepeated: draft.isTimeRepeated) { _, words in try draft.episode(&words) }
  }

  private func ask() throws {
    try EpisodeQuestions(options).ofOngoing().command("start").run(options) { arguments in
      var start = try Start.parse(arguments)
      start.options = options
      start.addsWords = start.addsWords || addsWords
      try start.run()
    }
  }
}
