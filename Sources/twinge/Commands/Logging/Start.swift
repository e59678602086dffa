import ArgumentParser
import Journal
import JournalStore
import Reports

struct Start: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Log an episode that is still going.",
    discussion: """
      Example: twinge start 4 neck

      Without arguments, on a terminal, it asks four questions. Enter skips all but the place.
      """)

  @Argument(
    help: ArgumentHelp("Intensity from 0 to 10, then the places.", valueName: "intensity-and-places"),
    completion: .placesWithSides)
  var words: [String] = []

  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @OptionGroup var details: DetailOptions

  @Flag(name: .customLong("new"), help: "Add unknown words.")
  var addsWords = false

  @Flag(help: "It is a separate episode, although the same places already hurt.")
  var another = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let isBlank = words.isEmpty && at == nil && details.isBlank
    if isBlank, Conversation.isPossible(options) { return try ask() }
    let draft = try EpisodeDraft(words, command: "start", at: at, end: .ongoing, details: details)
    try EpisodeRecorder(name: "start", options: options, addsWords: addsWords)
      .record(isTimeRepeated: draft.isTimeRepeated) { store, words in
        let episode = try draft.episode(&words)
        if !another { try refuseRepetition(of: episode, in: store, words.vocabulary) }
        return episode
      }
  }

  /// If the same places already hurt, the command was most likely typed twice.
  private func refuseRepetition(of episode: Episode, in store: Store, _ vocabulary: Vocabulary) throws {
    let places = { (episode: Episode) in Set(episode.places.map { [$0.word.name, $0.side?.rawValue ?? ""] }) }
    let open = try store.episodes(.ongoing, vocabulary: vocabulary)
    guard let same = open.first(where: { places($0) == places(episode) }) else { return }
    let text = try options.episodeText(in: store)
    throw Failure(
      "Episode \(same.id) (\(text.short(same))) has been going on since \(text.times.moment(same.onset)).",
      hint: "To note how bad it is now: twinge update 6. If this is a separate one, add --another", code: .usage)
  }

  private func ask() throws {
    try EpisodeQuestions(options).ofOngoing().command("start").run(options) { arguments in
      var start = try Start.parse(arguments)
      start.options = options
      start.addsWords = start.addsWords || addsWords
      start.another = another
      try start.run()
    }
  }
}
