import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Remedy: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "remedy", abstract: "Log a remedy, and what it did.",
    discussion: """
      Example: twinge remedy heat=20min --before 7 --after 4 --after-minutes 30

      It belongs to the ongoing episode, else to the last one of the 24 hours before, else to none.
      """)

  @Argument(help: ArgumentHelp("The remedy, with its dose if known.", valueName: "name[=dose]"), completion: .remedies)
  var remedy: [String]

  @Option(help: ArgumentHelp("When (default: now).", valueName: "when"))
  var at: String?

  @Option(help: ArgumentHelp("Intensity before, 0 to 10.", valueName: "0-10"))
  var before: String?

  @Option(help: ArgumentHelp("Intensity after, 0 to 10.", valueName: "0-10"))
  var after: String?

  @Option(help: ArgumentHelp("Minutes from the remedy to --after.", valueName: "minutes"))
  var afterMinutes: String?

  @Option(help: ArgumentHelp("yes, some, no or worse.", valueName: "answer"), completion: .cases(Helped.self))
  var helped: String?

  @Option(help: ArgumentHelp("The episode it was for, or none.", valueName: "id"), completion: .episodes)
  var episode: String?

  @Flag(name: .customLong("new"), help: "Add a remedy that is not known yet.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let phrase = try RemedyPhrase(remedy.joined(separator: " "), option: "remedy")
    let time = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let before = try OptionValue.numberUnlessBlank(before, in: Episode.scale, option: "--before")
    let after = try OptionValue.numberUnlessBlank(after, in: Episode.scale, option: "--after")
    let minutes = try OptionValue.numberUnlessBlank(afterMinutes, in: 0...525_600, option: "--after-minutes")
    let helped: Helped? = try helped.map { try OptionValue.word($0, option: "--helped") }
    guard minutes == nil || after != nil else {
      throw Failure("--after-minutes says when, but not how it was.", hint: "Add --after 4.", code: .usage)
    }
    let outcome = try options.journalFile.write("remedy", at: world.now) { store in
      let text = try options.episodeText(in: store)
      var words = WordLookUp(vocabulary: try store.vocabulary(), store: addsWords ? store : nil)
      var use = try phrase.use(&words)
      use.at = time.moment
      use.before = before
      use.after = after
      use.afterMinutes = minutes
      use.helped = helped
      let episode = try self.episode(for: time.moment, in: store, words.vocabulary)
      use = try store.add(use, to: episode?.id)
      let owner = episode.map { "in episode \($0.id) (\(text.short($0)))" } ?? "outside of any episode"
      let did = "Logged the remedy \(use.text), \(text.times.moment(time.moment)), \(owner)"
      return (did, (did: did, use: use, episode: episode, news: words.news))
    }
    if time.isRepeated { remarkOnRepeatedTime() }
    outcome.news.announce()
    let relief = outcome.use.relief.map { "\n" + $0 } ?? ""
    try options.printDone(
      outcome.did, text: options.layout.wrap(outcome.did + ".") + relief,
      json: ["remedyUse": outcome.use.json, "episode": outcome.episode.map { .int($0.id) } ?? .null])
    try MedicineReminder.say(of: [outcome.use], onset: nil, options: options)
  }

  /// The episode named; else the ongoing one, else the last that began in the 24 hours before.
  private func episode(for moment: Moment, in store: Store, _ vocabulary: Vocabulary) throws -> Episode? {
    if let episode {
      if Vocabulary.folded(episode) == "none" { return nil }
      guard let id = Int(episode), let named = try store.episode(id, vocabulary: vocabulary) else {
        throw Failure("There is no such episode.", hint: "See: twinge list", code: .unknown)
      }
      return named
    }
    let open = try store.episodes(.ongoing, vocabulary: vocabulary).filter { $0.onset.seconds <= moment.seconds }
    guard open.count <= 1 else {
      throw Failure(
        "\(open.count) episodes are ongoing.", hint: "Name one with --episode \(open[0].id), or --episode none",
        code: .unknown)
    }
    if let only = open.first { return only }
    var recent = EpisodeFilter()
    // Where days begin in the small hours, 24 hours reach back into the day before the last.
    recent.from = moment.day - 2
    recent.to = moment.day
    return try store.episodes(recent, vocabulary: vocabulary)
      .first { $0.onset.seconds <= moment.seconds && moment.seconds - $0.onset.seconds <= 86_400 }
  }
}
