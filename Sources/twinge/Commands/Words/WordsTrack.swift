import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsTrack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: "Ask about a trigger in every check-in.",
    discussion: """
      Example: twinge words track lifting, stress

      Without a trigger, it lists those that check-ins ask about.
      """)

  @Argument(help: ArgumentHelp("Triggers, with commas between them.", valueName: "triggers"), completion: .triggers)
  var names: [String] = []

  @Option(help: ArgumentHelp("The first day to ask about it (default: today).", valueName: "when"))
  var from: String?

  @OptionGroup var options: GlobalOptions

  private struct Outcome {
    let did: String
    let triggers: [Word]
    let news: WordNews
    let guesses: [WordLookUp.Guess]
  }

  func run() throws {
    guard !names.isEmpty else { return try list() }
    let world = World.current
    let names = try OptionValue.items([names.joined(separator: " ")], option: "words track")
    guard !names.isEmpty else {
      throw Failure("Which trigger?", hint: "For example: twinge words track lifting", code: .usage)
    }
    let outcome: Outcome = try WordCorrections.write("words track", options, guesses: \.guesses) { store, corrections in
      let settings = try store.settings()
      let day = try settings.day(from ?? "now", option: "--from")
      let times = MomentText(now: world.now, settings: settings)
      var words = WordLookUp(
        vocabulary: try store.vocabulary(), store: store, addsWords: false, corrections: corrections)
      var triggers: [Word] = []
      for name in names {
        // Known names need no commas between them.
        let known = try words.vocabulary.oneOrSeveral(name, .trigger) ?? [words.word(name, .trigger)]
        for trigger in known { triggers.append(try track(trigger, from: day, in: store)) }
      }
      let first = triggers.compactMap(\.trackedFrom).min() ?? day
      let did = "Check-ins ask about \(listed(triggers.map { "\"\($0.name)\"" })) from \(times.day(first)) on"
      return (did, Outcome(did: did, triggers: triggers, news: words.news, guesses: words.guesses))
    }
    outcome.news.announce()
    try options.printDone(
      outcome.did,
      json: [
        "words": .array(outcome.triggers.map { $0.json(aliases: []) }),
        "word": outcome.triggers[0].json(aliases: []),
      ])
  }

  private func track(_ trigger: Word, from day: Day, in store: Store) throws -> Word {
    var trigger = trigger
    let vocabulary = try store.vocabulary()
    guard !trigger.isRetired else {
      throw Failure(
        "\"\(trigger.name)\" is retired, so check-ins cannot ask about it.",
        hint: "Bring it back first: twinge words retire trigger \(trigger.name.quotedForShell) --back", code: .usage)
    }
    // Without --from, a tracked trigger keeps its first day.
    let first = from == nil ? trigger.trackedFrom ?? day : day
    if trigger.trackedFrom == nil, vocabulary.tracked.count >= Vocabulary.mostTracked {
      throw Failure(
        "\(Vocabulary.mostTracked) triggers are already tracked, and that is the limit.",
        hint: "To drop one: twinge words untrack \(vocabulary.tracked[0].name.quotedForShell)", code: .usage)
    }
    try store.track(trigger, from: first)
    trigger.trackedFrom = first
    return trigger
  }

  private func list() throws {
    let (tracked, times) = try options.journalFile.read { (try $0.vocabulary().tracked, try options.times(in: $0)) }
    let lines = tracked.map { "\($0.name)" + ($0.trackedFrom.map { ", since \(times.day($0))" } ?? "") }
    try options.print(
      tracked.isEmpty
        ? "No triggers are tracked yet. To track one: twinge words track lifting"
        : lines.joined(separator: "\n"),
      json: .object(["schema": .int(1), "words": .array(tracked.map { $0.json(aliases: []) })]))
  }
}
