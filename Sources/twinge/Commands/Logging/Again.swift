import ArgumentParser
import Journal
import JournalStore

struct Again: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "again", abstract: "Log the last episode's places, triggers and remedies anew.",
    discussion: "Example: twinge again 5 --at 07:30")

  @Argument(help: ArgumentHelp("Intensity from 0 to 10.", valueName: "intensity"))
  var intensity: String?

  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @OptionGroup var end: EndOptions

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let value = try intensity.map { try LogLine.intensity($0) }
    let start = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let finish = try end.choice.end(onset: start.moment, world: world)
    try EpisodeRecorder(name: "again", options: options)
      .record(isTimeRepeated: start.isRepeated || finish?.isRepeated ?? false) { store, words in
        guard let last = try store.episodes(limit: 1, vocabulary: words.vocabulary).first else {
          throw Failure("There is no episode yet.", hint: "Log one with: twinge log 7 lower back", code: .unknown)
        }
        var episode = Episode(uuid: world.makeUUID(), onset: start.moment, recordedAt: world.now)
        episode.end = finish?.end ?? .unknown
        episode.intensity = value
        // How bad it was, and what a remedy did, was another time's.
        episode.places = last.places.map { Episode.Place(word: $0.word, side: $0.side) }
        episode.triggers = last.triggers
        episode.remedies = last.remedies.map {
          RemedyUse(uuid: world.makeUUID(), remedy: $0.remedy, dose: $0.dose, recordedAt: world.now)
        }
        episode.append(note: note)
        return episode
      }
  }
}
