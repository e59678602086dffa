import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Edit: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an episode. Only what you give changes.",
    discussion: """
      Example: twinge edit 12 --intensity 6 --until 23:40 --add-trigger stress

      The options of log replace what was there; --add-… and --remove-… change one entry of a list. "none" clears a \
      number, a word or a list, --note "" the note, and --end-unknown the end.

      --at moves the whole episode, with its length, readings and remedies. A time without a day means the day the \
      episode began.
      """)

  @Argument(help: "The episode's number, as in twinge list, or last.", completion: .episodes)
  var id: EpisodeReference

  @Option(help: ArgumentHelp("Worst intensity, 0 to 10 or none.", valueName: "0-10"))
  var intensity: String?

  @Option(help: ArgumentHelp("All places: lower back left, calf=4.", valueName: "places"), completion: .placesWithSides)
  var place: String?

  @Option(help: ArgumentHelp("When it began.", valueName: "when"))
  var at: String?

  @OptionGroup var end: EndOptions

  @Flag(help: "You do not know when it ended.")
  var endUnknown = false

  @OptionGroup var details: DetailOptions
  @OptionGroup var entries: EntryOptions

  @Flag(name: .customLong("new"), help: "Add unknown words.")
  var addsWords = false

  @Flag(help: "Change it as text in $EDITOR.")
  var editor = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    if editor { return try runEditor() }
    let world = World.current
    let choice = try end.choice
    guard !endUnknown || !choice.isGiven else {
      throw Failure(
        "Use either --end-unknown or another end, not both.", hint: "--end-unknown means that you do not know it.",
        code: .usage)
    }
    let value = try OptionValue.numberUnlessBlank(intensity, in: Episode.scale, option: "--intensity")
    let places = try place.map { try LogLine($0) }
    guard places?.intensity == nil, places.map({ !$0.places.isEmpty }) ?? true else {
      throw Failure("--place takes places only.", hint: "For the intensity, use --intensity.", code: .usage)
    }
    let details = try EpisodeDetails(details)
    let entries = try EpisodeEntries(entries)
    try EpisodeReviser(name: "edit", verb: "Changed", options: options, addsWords: addsWords)
      .revise { store, words in
        let old = try id.find(in: store, words.vocabulary)
        var episode = old
        if let at {
          let start = try Edit.onset(at, of: old, world: world)
          if start.isRepeated { remarkOnRepeatedTime() }
          episode.move(to: start.moment, in: world.zone)
        }
        if endUnknown { episode.end = .unknown }
        if let finish = try choice.end(onset: episode.onset, world: world) { episode.end = finish.end }
        if intensity != nil { episode.intensity = value }
        if let places {
          episode.places = []
          for place in try places.places.flatMap({ try words.places($0) }) { try episode.add(place: place) }
        }
        try details.apply(to: &episode, &words)
        try entries.apply(to: &episode, &words)
        try check(episode)
        return (old, episode)
      }
  }

  /// A time without a day is on the day of the episode.
  private static func onset(_ text: String, of episode: Episode, world: World) throws(Failure) -> TimeParser.Understood
  {
    try reading("--at") { () throws(TimeError) in
      guard (try? TimeOfDay(text)) != nil else { return try world.timeParser.parse(text) }
      return try world.timeParser.parseTime(text, on: episode.onset.day)
    }
  }

  /// Turns the edited text into options.
  private func runEditor() throws {
    let id = try options.journalToRead.read { try self.id.find(in: $0, $0.vocabulary()).id }
    let editing = EpisodeEditor(id: id, options: options)
    do {
      let arguments = try editing.arguments()
      guard !arguments.isEmpty else {
        try editing.done()
        return try options.print("Nothing was changed.", json: .object(["did": .string("Nothing was changed")]))
      }
      var edit = try Edit.parse([String(id)] + arguments)
      edit.options = options
      edit.addsWords = addsWords
      try edit.run()
      try editing.done()
    } catch let failure as Failure {
      throw try editing.keeping(failure)
    } catch {
      guard let failure = Failure(error) else { throw error }
      throw try editing.keeping(failure)
    }
  }

  /// After a move, nothing may be in the future, and the end must not be before a reading.
  private func check(_ episode: Episode) throws(Failure) {
    let times = [episode.end.moment?.seconds, episode.readings.first?.at.seconds].compactMap { $0 }
    guard times.allSatisfy({ $0 >= episode.onset.seconds }) else {
      throw Failure("The start would be after a reading.", hint: "Give an earlier --at.", code: .usage)
    }
    let latest = (times + episode.readings.map(\.at.seconds) + episode.remedies.compactMap(\.at?.seconds)).max()
    guard at == nil || latest ?? .min <= World.current.now.seconds else {
      throw Failure(
        "With that start, the episode would end in the future.",
        hint: "Give the length too: --for 30m, or --end-unknown",
        code: .usage)
    }
    guard !episode.places.isEmpty else {
      throw Failure("An episode needs at least one place.", hint: "Add --place with the new one.", code: .usage)
    }
  }
}
