import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct CheckInCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Record a day: which triggers were there, whether anything hurt, how you slept.",
    discussion: """
      Example: twinge checkin --day yesterday --with lifting@14:30,stress@morning --sleep 6.5

      You can answer bit by bit: a later check-in of the same day adds to the first. What you do not mention stays \
      unknown; --none answers no for all other tracked triggers. With a time, effects on the same day can be seen.

      In the first four hours of a day, it is for the day before unless you give --day.

      Without answers, on a terminal, it asks for them: one line for all triggers, then times, pain, sleep, PEG (once \
      a week) and a note. Enter skips.
      """)

  @Option(
    help: ArgumentHelp("Which day (default: today, or yesterday in the first hours of a day).", valueName: "when"))
  var day: String?

  @Option(
    help: ArgumentHelp("A trigger that was there, with its time if known.", valueName: "trigger[@time]"),
    completion: .triggers)
  var with: [String] = []

  @Option(
    help: ArgumentHelp("A trigger that you cannot answer, so it stays unknown.", valueName: "trigger"),
    completion: .triggers)
  var skip: [String] = []

  @Flag(name: [.long, .customLong("rest-none")], help: "No other tracked trigger was there.")
  var none = false

  @Flag(help: "Nothing hurt that day.")
  var clear = false

  @Flag(help: "Something hurt that day.")
  var hurt = false

  @Flag(help: "Discard the day's earlier check-in.")
  var replace = false

  @Option(help: ArgumentHelp("Hours slept: 6.5 or 6h30m.", valueName: "hours"))
  var sleep: String?

  @Option(
    help: ArgumentHelp(
      "The past week, 0 to 10 each: average pain, how much it kept you from enjoying life, and from activity.",
      valueName: "pain/enjoyment/activity"))
  var peg: String?

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  @Flag(name: .customLong("new"), help: "Add unknown triggers.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  private struct Outcome {
    let checkIn: CheckIn
    let isFirst: Bool
    let news: WordNews
    let untracked: [Word]
    let laterTracked: [Word]
    let unanswered: [Word]
    let guesses: [WordLookUp.Guess]
  }

  func run() throws {
    if !hasAnswer, Conversation.isPossible(options) { return try ask() }
    guard hasAnswer else {
      let settings = try options.settings
      let which = try day.map { text throws(Failure) in " --day \(try settings.day(text, option: "--day").iso)" }
      let command = "twinge checkin" + (which ?? "")
      throw Failure(
        "Nothing to check in.", hint: "For example: \(command) --with lifting, or \(command) --none --clear",
        code: .usage)
    }
    guard !clear || !hurt else {
      throw Failure("Use either --clear or --hurt, not both.", hint: "--clear means that nothing hurt.", code: .usage)
    }
    let (outcome, settings) = try WordCorrections.write(
      "checkin", options, guesses: { $0.0.guesses }, { try put(in: $0, $1) })
    try show(outcome, settings: settings)
  }

  /// Puts the answers into the journal, with the words that the person was asked about.
  private func put(in store: Store, _ corrections: WordCorrections) throws -> (did: String, result: (Outcome, Settings))
  {
    let settings = try store.settings()
    let day =
      try self.day.map { text throws(Failure) in try settings.day(text, option: "--day") } ?? settings.dayToCheckIn
    let outcome = try answer(for: day, settings: settings, in: store, corrections)
    let name = MomentText(now: World.current.now, settings: settings).day(day)
    return ("\(verb(outcome)) \(name)", (outcome, settings))
  }

  /// The same as part of another command, which prints its own messages.
  ///
  /// - Returns: what was done, and the words that were matched by their beginning.
  func take(in store: Store, _ corrections: WordCorrections) throws -> (did: String, guesses: [WordLookUp.Guess]) {
    guard hasAnswer else {
      throw Failure("Nothing to check in.", hint: "For example: checkin lifting, sleep 7", code: .usage)
    }
    let (did, (outcome, _)) = try put(in: store, corrections)
    return (did, outcome.guesses)
  }

  private var hasAnswer: Bool {
    none || !with.isEmpty || !skip.isEmpty || clear || hurt || sleep != nil || peg != nil || note != nil
  }

  private func verb(_ outcome: Outcome) -> String {
    if outcome.isFirst { return "Checked in for" }
    return replace ? "Replaced the check-in of" : "Added to the check-in of"
  }

  private func ask() throws {
    let settings = try options.settings
    let day =
      try self.day.map { text throws(Failure) in try settings.day(text, option: "--day") }
      ?? CheckInDayQuestion(options, settings: settings).day()
    let questions = try CheckInQuestions(day, settings: settings, options)
    let answers = try questions.answers()
    let isToday = self.day == nil && day == settings.today && settings.dayToCheckIn == day
    let command = answers.command(day: isToday ? nil : day.iso, replacing: questions.isAgain)
    try command.run(options) { arguments in
      var checkIn = try CheckInCommand.parse(arguments)
      checkIn.options = options
      checkIn.addsWords = checkIn.addsWords || addsWords
      try checkIn.run()
    }
    if answers.hurt == true { remark("To log what hurt: twinge log") }
  }

  // MARK: - The answers

  /// The day's check-in with the new answers; the rest stays as in the earlier check-in.
  private func answer(
    for day: Day, settings: Settings, in store: Store, _ corrections: WordCorrections
  ) throws -> Outcome {
    let world = World.current
    var lookUp = WordLookUp(
      vocabulary: try store.vocabulary(), store: store, addsWords: addsWords, corrections: corrections)
    let earlier = try store.checkIn(on: day)
    var checkIn = (replace ? nil : earlier) ?? CheckIn(uuid: world.makeUUID(), day: day, recordedAt: world.now)
    // If the clock was set back, the newer version must not look older.
    if world.now.seconds > checkIn.recordedAt.seconds { checkIn.recordedAt = world.now }
    if clear { try refuseClear(day, in: store, lookUp.vocabulary) }
    if clear || hurt { checkIn.hurt = hurt }
    if let sleep { checkIn.sleepMinutes = try CheckInOptions.sleepMinutes(sleep) }
    if let peg { checkIn.peg = try CheckInOptions.peg(peg) }
    if let note { checkIn.add(note: note) }

    var answered = Dictionary(checkIn.answers.map { ($0.trigger.id, $0) }) { first, _ in first }
    let named = try put(day: day, settings: settings, into: &answered, &lookUp)
    let tracked = lookUp.vocabulary.tracked.filter { answered[$0.id] == nil && !named.skipped.contains($0.id) }
    // Before a trigger was tracked, nobody asked about it, so its absence is not known.
    let asked = tracked.filter { ($0.trackedFrom ?? day) <= day }
    let isNone = none || with.first.map { with.count == 1 && OptionValue.isNone($0) } ?? false
    if isNone { for trigger in asked { answered[trigger.id] = CheckIn.Answer(trigger: trigger, present: false) } }
    checkIn.answers = answered.values.sorted { $0.trigger.id < $1.trigger.id }
    return Outcome(
      checkIn: try store.put(checkIn), isFirst: earlier == nil, news: lookUp.news,
      untracked: named.present.filter { $0.trackedFrom == nil }.sorted { $0.id < $1.id },
      laterTracked: isNone ? tracked.filter { !asked.contains($0) } : [], unanswered: isNone ? [] : asked,
      guesses: lookUp.guesses)
  }

  private func refuseClear(_ day: Day, in store: Store, _ vocabulary: Vocabulary) throws {
    let touching = try store.diary(day...day, now: World.current.now, vocabulary: vocabulary)
    guard let episode = touching.episodes.first else { return }
    throw Failure(
      "Episode \(episode.id) falls on that day, so the day was not clear.",
      hint: "Leave out --clear. To see the episode: twinge show \(episode.id)", code: .usage)
  }

  /// Adds the named triggers.
  private func put(
    day: Day, settings: Settings, into answered: inout [Int: CheckIn.Answer], _ lookUp: inout WordLookUp
  ) throws -> (present: [Word], skipped: Set<Int>) {
    let items = try CheckInOptions.present(
      with, on: day, parser: World.current.timeParser, dayStart: settings.dayStart)
    var present: [Word] = []
    for item in items {
      let trigger = try lookUp.word(item.name, .trigger)
      let known = answered[trigger.id]?.at
      answered[trigger.id] = CheckIn.Answer(trigger: trigger, present: true, at: item.at ?? known)
      present.append(trigger)
    }
    let skipped = Set(try OptionValue.items(skip, option: "--skip").map { try lookUp.word($0, .trigger).id })
    if let both = present.first(where: { skipped.contains($0.id) }) {
      throw Failure("\"\(both.name)\" is in both --with and --skip.", hint: "Use one.", code: .usage)
    }
    for id in skipped { answered[id] = nil }
    return (present, skipped)
  }

  // MARK: - The echo

  private func show(_ outcome: Outcome, settings: Settings) throws {
    outcome.news.announce()
    let day = outcome.checkIn.day
    let times = MomentText(now: World.current.now, settings: settings)
    let text = CheckInText.lines(outcome.checkIn).map { options.layout.wrap($0) }.joined(separator: "\n")
    let did = "\(verb(outcome)) \(times.day(day)) (\(times.distance(day)))"
    try options.printDone(
      did, text: options.layout.wrap("\(did).") + (text.isEmpty ? "" : "\n" + text),
      json: ["checkIn": outcome.checkIn.json])
    if self.day == nil, day != settings.today {
      remark("\(times.day(settings.today)) has only just begun. To check in for it: twinge checkin --day today")
    }
    for word in outcome.untracked {
      remark(
        "\"\(word.name)\" is not tracked, so days without it stay unknown. To track it: twinge words track "
          + word.name.quotedForShell)
    }
    for word in outcome.laterTracked {
      remark(
        "\"\(word.name)\" was not tracked on that day, so it was left unanswered. To change that: twinge words track "
          + "\(word.name.quotedForShell) --from \(day.iso)")
    }
    if !outcome.unanswered.isEmpty {
      let names = outcome.unanswered.map(\.name).joined(separator: ", ")
      let which = day == settings.today ? "" : " --day \(day.iso)"
      let isOne = outcome.unanswered.count == 1
      // In one piece, so that it can be copied.
      let command = "twinge checkin\(which) --none".replacing(" ", with: "\u{A0}")
      remark(
        options.layout.wrap(
          "\(counted(outcome.unanswered.count, "trigger")) not answered: \(names). "
            + "If \(isOne ? "it was not" : "none of them was") there: \(command)"))
    }
  }
}

extension CheckIn {
  /// Adds a paragraph to the note; an empty text removes the note.
  mutating func add(note text: String) {
    guard !text.trimmed.isEmpty else {
      note = nil
      return
    }
    guard note != text else { return }
    note = [note, text].compactMap { $0 }.joined(separator: "\n")
  }
}
