import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Stop: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "End an ongoing episode.",
    discussion: """
      Example: twinge stop --at 14:30

      If several are ongoing, name one by its number or place, or end all: twinge stop all
      """)

  @Argument(
    help: ArgumentHelp("Which one, by number or place, or all, if several are ongoing.", valueName: "episode"),
    completion: .ongoingEpisodes)
  var named: [String] = []

  @Option(help: ArgumentHelp("When it ended (default: now).", valueName: "when"))
  var at: String?

  @Option(help: ArgumentHelp("Added to the episode's note.", valueName: "text"))
  var note: String?

  @OptionGroup var which: OpenEpisodeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let end = try reading("--at") { () throws(TimeError) in try World.current.timeParser.parse(at ?? "now") }
    let named = self.named.joined(separator: " ")
    if Vocabulary.folded(named) == "all" { return try stopAll(end) }
    try EpisodeReviser(name: "stop", verb: "Ended", options: options)
      .revise(isTimeRepeated: end.isRepeated) { store, words in
        let old = try which.find(in: store, words.vocabulary, named: named)
        return (old, try ended(old, at: end.moment))
      }
  }

  private func ended(_ old: Episode, at moment: Moment) throws(Failure) -> Episode {
    var episode = old
    let isBehindReadings = (episode.readings.last?.at.seconds ?? .min) <= moment.seconds
    guard let known = Episode.end(of: episode.onset, at: moment), isBehindReadings || moment.precision != .minute
    else {
      throw Failure(
        "--at is before the episode began, or before its last reading.", hint: "See: twinge show \(episode.id)",
        code: .usage)
    }
    episode.end = known
    episode.append(note: note)
    return episode
  }

  private func stopAll(_ end: TimeParser.Understood) throws {
    let now = World.current.now
    let (did, episodes, echoes) = try options.journalFile.write("stop", at: now) { store in
      let text = try options.episodeText(in: store)
      let open = try store.episodes(.ongoing, order: .oldestFirst, vocabulary: store.vocabulary())
      guard !open.isEmpty else {
        throw Failure("No episode is ongoing.", hint: "Begin one with: twinge start 4 neck", code: .unknown)
      }
      let ended = try open.map { old in
        var episode = try self.ended(old, at: end.moment)
        // If the clock was set back, the episode must not look recorded before it happened.
        if now.seconds > old.recordedAt.seconds { episode.recordedAt = now }
        return try store.update(episode)
      }
      let did = "Ended \(ended.count == 1 ? "episode" : "episodes") \(listed(ended.map { String($0.id) }))"
      return (did, (did, ended, ended.map { "\($0.id): " + text.echoLine($0) }))
    }
    if end.isRepeated { remarkOnRepeatedTime() }
    let lines = ["\(did)."] + echoes.map { options.layout.wrap($0, rest: "  ") }
    try options.printDone(
      did, text: lines.joined(separator: "\n"), json: ["episodes": .array(episodes.map(\.json))])
  }
}
