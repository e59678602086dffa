import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct CheckInCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Answer for one day: which tracked triggers were there, and whether it was clear.",
    discussion: """
      Example: twinge checkin --day yesterday --with lifting@14:30,stress@morning --sleep 6.5

      What is not named is absent, once you name something or say --none. A time makes effects on the same day \
      visible. Days without a check-in stay unknown; they are what lets triggers be told from chance.

      Without answers, on a terminal, it asks for them: one line for all triggers, then times, pain, sleep, once a week \
      PEG, and a note. Enter skips.
      """)

  @Option(help: ArgumentHelp("Which day (default: today).", valueName: "when"))
  var day: String?

  @Option(
    help: ArgumentHelp("A trigger that was there, with its time if known.", valueName: "trigger[@time]"),
    completion: .triggers)
  var with: [String] = []

  @Option(help: ArgumentHelp("A trigger that you cannot answer for.", valueName: "trigger"), completion: .triggers)
  var skip: [String] = []

  @Flag(help: "No tracked trigger was there.")
  var none = false

  @Flag(help: "Nothing hurt that day.")
  var clear = false

  @Option(help: ArgumentHelp("Hours slept: 6.5 or 6h30m.", valueName: "hours"))
  var sleep: String?

  @Option(
    help: ArgumentHelp(
      "Past week, each 0 to 10: pain on average, how much it kept you from enjoying life, and from activity.",
      valueName: "pain/enjoyment/activity"))
  var peg: String?

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  @Flag(name: .customLong("new"), help: "Add triggers that are not known yet.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  private struct Outcome {
    let checkIn: CheckIn
    let replaced: Bool
    let news: WordNews
    let untracked: [Word]
    let laterTracked: [Word]
    let unanswered: [Word]
  }

  func run() throws {
    let world = World.current
    let hasAnswer = answersTriggers || clear || sleep != nil || peg != nil || note != nil
    if !hasAnswer, Conversation.isPossible(options) { return try ask() }
    guard hasAnswer else {
      throw Failure(
        "There is no answer in this check-in.",
        hint: "For example: twinge checkin --with lifting, or twinge checkin --none --clear", code: .usage)
    }
    guard !none || with.isEmpty else {
      throw Failure("--none and --with contradict each other.", hint: "Give one of them.", code: .usage)
    }
    let settings = try options.settings
    let day = try settings.day(self.day ?? "now", option: "--day")
    var draft = CheckIn(uuid: world.makeUUID(), day: day, recordedAt: world.now)
    draft.clear = clear
    draft.sleepMinutes = try sleep.map(CheckInOptions.sleepMinutes)
    draft.peg = try peg.map(CheckInOptions.peg)
    draft.note = note.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    let present = try CheckInOptions.present(with, on: day, parser: world.timeParser, dayStart: settings.dayStart)
    let skipped = try OptionValue.items(skip, option: "--skip")
    let times = MomentText(now: world.now, settings: settings)

    let outcome = try options.journalFile.write("checkin", at: world.now) { store in
      let outcome = try answer(draft, present: present, skipped: skipped, in: store)
      let verb = outcome.replaced ? "Replaced the check-in of" : "Checked in for"
      return ("\(verb) \(times.day(day))", outcome)
    }
    try show(outcome, times: times)
  }

  private func ask() throws {
    let settings = try options.settings
    let day = try settings.day(self.day ?? "now", option: "--day")
    let answers = try CheckInQuestions(day, settings: settings, options).answers()
    try answers.command(day: self.day == nil ? nil : day.iso).run(options) { arguments in
      var checkIn = try CheckInCommand.parse(arguments)
      checkIn.options = options
      checkIn.addsWords = checkIn.addsWords || addsWords
      try checkIn.run()
    }
    if answers.hurt == true { remark("To write down what hurt: twinge log") }
  }

  private var answersTriggers: Bool { none || !with.isEmpty || !skip.isEmpty }

  private func answer(
    _ draft: CheckIn, present: [CheckInOptions.Present], skipped: [String], in store: Store
  ) throws -> Outcome {
    var checkIn = draft
    var lookUp = WordLookUp(vocabulary: try store.vocabulary(), store: addsWords ? store : nil)
    if checkIn.clear {
      let touching = try store.diary(draft.day...draft.day, now: World.current.now, vocabulary: lookUp.vocabulary)
      if let episode = touching.episodes.first {
        throw Failure(
          "Episode \(episode.id) is on that day, so it was not clear.",
          hint: "Leave out --clear. To see the episode: twinge show \(episode.id)", code: .usage)
      }
    }
    var answered: [Int: CheckIn.Answer] = [:]
    for item in present {
      let trigger = try lookUp.word(item.name, .trigger)
      answered[trigger.id] = CheckIn.Answer(trigger: trigger, present: true, at: item.at)
    }
    let skippedIDs = Set(try skipped.map { try lookUp.word($0, .trigger).id })
    if let both = answered.values.first(where: { skippedIDs.contains($0.trigger.id) }) {
      throw Failure(
        "\"\(both.trigger.name)\" stands behind --with and behind --skip.", hint: "Name it once.", code: .usage)
    }
    let tracked = lookUp.vocabulary.tracked.filter { answered[$0.id] == nil && !skippedIDs.contains($0.id) }
    // A day before a trigger was tracked stays unanswered for it: absence that was not asked for is not known.
    let asked = tracked.filter { ($0.trackedFrom ?? draft.day) <= draft.day }
    let untracked = answered.values.map(\.trigger).filter { $0.trackedFrom == nil }
    if answersTriggers {
      for trigger in asked { answered[trigger.id] = CheckIn.Answer(trigger: trigger, present: false) }
    }
    checkIn.answers = answered.values.sorted { $0.trigger.id < $1.trigger.id }
    let replaced = try store.checkIn(on: draft.day) != nil
    return Outcome(
      checkIn: try store.put(checkIn), replaced: replaced, news: lookUp.news,
      untracked: untracked.sorted { $0.id < $1.id },
      laterTracked: answersTriggers ? tracked.filter { !asked.contains($0) } : [],
      unanswered: answersTriggers ? [] : asked)
  }

  private func show(_ outcome: Outcome, times: MomentText) throws {
    outcome.news.announce()
    let distance = times.distance(World.current.zone.start(of: outcome.checkIn.day) ?? World.current.now)
    let verb = outcome.replaced ? "Replaced the earlier check-in of" : "Checked in for"
    let text = CheckInText.lines(outcome.checkIn).map { options.layout.wrap($0) }.joined(separator: "\n")
    let did = "\(verb) \(times.day(outcome.checkIn.day)) (\(distance))"
    try options.printDone(
      did, text: options.layout.wrap("\(did).") + (text.isEmpty ? "" : "\n" + text),
      json: ["checkIn": outcome.checkIn.json])
    for word in outcome.untracked {
      remark(
        "Days without \"\(word.name)\" are unknown until it is tracked: "
          + "twinge words track \(word.name.quotedForShell)")
    }
    for word in outcome.laterTracked {
      remark(
        "\"\(word.name)\" is tracked from a later day, so it was left unanswered; to change that: "
          + "twinge words track \(word.name.quotedForShell) --from \(outcome.checkIn.day.iso)")
    }
    if !outcome.unanswered.isEmpty {
      let triggers = counted(outcome.unanswered.count, "tracked trigger")
      remark("Left unanswered: \(triggers). If none was there, add --none.")
    }
  }
}
