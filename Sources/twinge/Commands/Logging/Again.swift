import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Again: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "again",
    abstract: "Log another episode like the last one: same places, sensations and suspected triggers.",
    discussion: """
      Example: twinge again 5 --at 07:30

      Remedies are not copied, because you may not have used them again. If you have, add --remedies. On a terminal, \
      you are asked.
      """)

  @Argument(help: ArgumentHelp("Intensity from 0 to 10.", valueName: "intensity"))
  var intensity: String?

  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @OptionGroup var end: EndOptions

  @Flag(help: "Copy the remedies with their doses, too.")
  var remedies = false

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let value = try intensity.map { try LogLine.intensity($0) }
    let start = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let finish = try end.choice.end(onset: start.moment, world: world)
    let copiesRemedies = try remedies || asksForRemedies()
    try EpisodeRecorder(name: "again", options: options)
      .record(isTimeRepeated: start.isRepeated || finish?.isRepeated ?? false) { store, words in
        let last = try Again.last(in: store, words.vocabulary)
        var episode = Episode(uuid: world.makeUUID(), onset: start.moment, recordedAt: world.now)
        episode.end = finish?.end ?? .unknown
        episode.intensity = value
        // Intensities and the effect of remedies belong to the earlier episode.
        episode.places = last.places.map { Episode.Place(word: $0.word, side: $0.side) }
        episode.sensations = last.sensations
        episode.triggers = last.triggers
        if copiesRemedies {
          episode.remedies = last.remedies.map {
            RemedyUse(uuid: world.makeUUID(), remedy: $0.remedy, dose: $0.dose, recordedAt: world.now)
          }
        }
        episode.append(note: note)
        return episode
      }
  }

  private static func last(in store: Store, _ vocabulary: Vocabulary) throws -> Episode {
    guard let last = try store.episodes(limit: 1, vocabulary: vocabulary).first else {
      throw Failure("No episodes yet.", hint: "Log one with: twinge log 7 lower back", code: .unknown)
    }
    return last
  }

  /// Asks, on a terminal, whether the last episode's remedies were taken again. Only a yes copies them.
  private func asksForRemedies() throws -> Bool {
    guard Conversation.isPossible(options) else { return false }
    let last = try options.journalToRead.read { try Again.last(in: $0, $0.vocabulary()) }
    guard !last.remedies.isEmpty else { return false }
    let names = listed(last.remedies.map(\.text))
    let answer = try Conversation(layout: options.layout).answer(
      to: "Last time you used \(names). Again this time? (y/n; Enter: no)")
    return YesNo.isYes(answer)
  }
}
