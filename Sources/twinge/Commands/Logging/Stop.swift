import ArgumentParser
import Journal

struct Stop: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "End an ongoing episode.", discussion: "Example: twinge stop --at 14:30")

  @Argument(
    help: ArgumentHelp("Which one, by number or place, if several are ongoing.", valueName: "episode"),
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
    try EpisodeReviser(name: "stop", verb: "Ended", options: options)
      .revise(isTimeRepeated: end.isRepeated) { store, words in
        let old = try which.find(in: store, words.vocabulary, named: named.joined(separator: " "))
        var episode = old
        let isBehindReadings = (episode.readings.last?.at.seconds ?? .min) <= end.moment.seconds
        guard let known = Episode.end(of: episode.onset, at: end.moment),
          isBehindReadings || end.moment.precision != .minute
        else {
          throw Failure(
            "--at is before the episode began, or before its last reading.",
            hint: "See: twinge show "
              + "\(episode.id)", code: .usage)
        }
        episode.end = known
        episode.append(note: note)
        return (old, episode)
      }
  }
}
