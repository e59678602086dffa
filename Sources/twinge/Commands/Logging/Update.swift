import ArgumentParser
import Journal

struct Update: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Note how bad an ongoing episode is now.", discussion: "Example: twinge update 6")

  @Argument(help: ArgumentHelp("Intensity from 0 to 10.", valueName: "intensity"))
  var intensity: String

  @Option(help: ArgumentHelp("When it was that bad (default: now).", valueName: "when"))
  var at: String?

  @Option(help: ArgumentHelp("Added to the episode's note.", valueName: "text"))
  var note: String?

  @OptionGroup var which: OpenEpisodeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let value = try LogLine.intensity(intensity)
    let world = World.current
    let time = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let reviser = EpisodeReviser(
      name: "update", verb: "Updated", options: options, intensity: value,
      summary: { old, _ in Update.summary(of: value, after: old, at: time.moment) })
    try reviser
      .revise(isTimeRepeated: time.isRepeated) { store, words in
        let old = try which.find(in: store, words.vocabulary)
        var episode = old
        guard time.moment.seconds >= episode.onset.seconds else {
          throw Failure(
            "--at is before the episode began.",
            hint: "To change when it began: twinge edit \(episode.id) --at …", code: .usage)
        }
        episode.add(reading: Episode.Reading(at: time.moment, intensity: value))
        episode.append(note: note)
        return (old, episode)
      }
  }

  /// "now 3 of 10 (last 7 of 10)": the latest that was known before.
  private static func summary(of value: Int, after old: Episode, at moment: Moment) -> String {
    let last = old.readings.last { $0.at.seconds <= moment.seconds }?.intensity ?? old.intensity
    let isNow = moment.seconds == World.current.now.seconds
    return (isNow ? "now " : "") + "\(value) of 10" + (last.map { " (it was \($0) of 10)" } ?? "")
  }
}
