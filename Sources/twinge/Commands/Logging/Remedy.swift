import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Remedy: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "remedy", abstract: "Log a remedy you used, with the pain before and after.",
    discussion: """
      Example: twinge remedy ibuprofen 400mg --before 7

      Half an hour later, "twinge remedy ibuprofen --after 3" completes that entry: the last use of the same remedy \
      within 24 hours that has no "after" yet. For a second dose instead, give the dose or add --another.

      Several at once: twinge remedy "ibuprofen 400mg, heat 20min"

      It is added to the ongoing episode, or else to the last one of the past 24 hours, or else to none.
      """)

  @Argument(
    help: ArgumentHelp("The remedies, each with its dose if known.", valueName: "name[=dose]"), completion: .remedies)
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

  @Flag(help: "Log a new use, even if --after would complete the last one.")
  var another = false

  @Flag(name: .customLong("new"), help: "Add an unknown remedy.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let phrases = try RemedyPhrase.all(arguments: remedy)
    let time = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let given = Given(
      time: time.moment,
      before: try OptionValue.numberUnlessBlank(before, in: Episode.scale, option: "--before"),
      after: try OptionValue.numberUnlessBlank(after, in: Episode.scale, option: "--after"),
      afterMinutes: try OptionValue.numberUnlessBlank(afterMinutes, in: 0...525_600, option: "--after-minutes"),
      helped: try helped.map { try OptionValue.word($0, option: "--helped") })
    guard !phrases.isEmpty else {
      throw Failure("Nothing to log.", hint: "For example: twinge remedy heat=20min", code: .usage)
    }
    guard given.afterMinutes == nil || given.after != nil else {
      throw Failure("--after-minutes needs the intensity after, too.", hint: "For example: --after 4", code: .usage)
    }
    let outcome: (stored: [Stored], words: WordLookUp) = try WordCorrections.write(
      "remedy", options, guesses: \.words.guesses
    ) { store, corrections in
      let text = try options.episodeText(in: store)
      var words = WordLookUp(
        vocabulary: try store.vocabulary(), store: store, addsWords: addsWords, corrections: corrections)
      var stored: [Stored] = []
      for phrase in phrases { stored.append(try put(phrase, given, in: store, &words, text)) }
      return (stored.map(\.did).joined(separator: "; "), (stored, words))
    }
    if time.isRepeated { remarkOnRepeatedTime() }
    outcome.words.news.announce()
    let lines = outcome.stored.map { stored in
      options.layout.wrap(stored.did + ".") + (stored.use.relief.map { "\n" + $0 } ?? "")
    }
    try options.printDone(
      outcome.stored.map(\.did).joined(separator: "; "), text: lines.joined(separator: "\n"),
      json: [
        "remedyUse": outcome.stored.first?.use.json ?? .null, "remedyUses": .array(outcome.stored.map(\.use.json)),
        "episode": outcome.stored.first?.episode.map { .int($0) } ?? .null,
      ])
    try MedicineReminder.say(of: outcome.stored.map(\.use), onset: nil, options: options)
  }

  /// The options that apply to every named remedy.
  private struct Given {
    let time: Moment
    let before: Int?
    let after: Int?
    let afterMinutes: Int?
    let helped: Helped?
  }

  private struct Stored {
    let did: String
    let use: RemedyUse
    let episode: Int?
  }

  private func put(
    _ phrase: RemedyPhrase, _ given: Given, in store: Store, _ words: inout WordLookUp, _ text: EpisodeText
  ) throws -> Stored {
    var use = try phrase.use(&words)
    use.before = given.before
    use.after = given.after
    use.afterMinutes = given.afterMinutes
    use.helped = given.helped
    if let open = try openUse(like: use, before: given.time, in: store, words.vocabulary) {
      return try complete(open, with: given, in: store, text)
    }
    use.at = given.time
    let episode = try self.episode(for: given.time, in: store, words.vocabulary)
    use = try store.add(use, to: episode?.id)
    let owner = episode.map { "in episode \($0.id) (\(text.short($0)))" } ?? "outside any episode"
    return Stored(
      did: "Logged the remedy \(use.text), \(text.times.moment(given.time)), \(owner)", use: use, episode: episode?.id)
  }

  /// The last use of the same remedy within 24 hours that has no "after" yet.
  ///
  /// - Returns: `nil` if the options describe a new use.
  private func openUse(
    like use: RemedyUse, before moment: Moment, in store: Store, _ vocabulary: Vocabulary
  ) throws -> (use: RemedyUse, episode: Int?)? {
    guard !another, episode == nil, use.dose == nil, use.before == nil, use.after != nil || use.helped != nil else {
      return nil
    }
    let uses = try store.remedyUses(
      of: use.remedy, from: moment.seconds - 86_400, to: moment.seconds, vocabulary: vocabulary)
    let open = uses.filter { $0.use.after == nil && (use.after != nil || $0.use.helped == nil) }
    // A remedy taken this very minute cannot have helped yet.
    return open.last { ($0.use.at?.seconds ?? .max) <= moment.seconds - 60 } ?? open.last
  }

  private func complete(
    _ open: (use: RemedyUse, episode: Int?), with given: Given, in store: Store, _ text: EpisodeText
  ) throws -> Stored {
    var use = open.use
    use.after = given.after
    if given.after != nil, let start = use.at {
      // The minutes in between are known if both times are.
      let isKnown = start.precision == .minute && given.time.precision == .minute
      use.afterMinutes = given.afterMinutes ?? (isKnown ? (given.time.seconds - start.seconds) / 60 : nil)
    }
    use.helped = given.helped ?? use.helped
    use = try store.update(use)
    let start = use.at.map { ", \(text.times.moment($0)) (\(text.times.distance($0)))" } ?? ""
    return Stored(did: "Completed the remedy \(use.text)\(start)", use: use, episode: open.episode)
  }

  /// The named episode, else the ongoing one, else the last that began in the 24 hours before.
  private func episode(for moment: Moment, in store: Store, _ vocabulary: Vocabulary) throws -> Episode? {
    if let episode {
      if Vocabulary.folded(episode) == "none" { return nil }
      guard let id = Int(episode), let named = try store.episode(id, vocabulary: vocabulary) else {
        throw Failure("Episode not found.", hint: "See: twinge list", code: .unknown)
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
    // If days begin in the small hours, 24 hours can reach back two days.
    recent.from = moment.day - 2
    recent.to = moment.day
    return try store.episodes(recent, vocabulary: vocabulary)
      .first { $0.onset.seconds <= moment.seconds && moment.seconds - $0.onset.seconds <= 86_400 }
  }
}
