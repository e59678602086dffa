import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct TrialStart: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a trial of two remedies, or of one against none.",
    discussion: """
      Example: twinge trial start heat ice --per episode

      Per episode: when one begins, twinge trial next says which remedy to use first; the outcome is how much the \
      pain has fallen an hour later. Per week: a week of stretching and a week without, in random order; the outcome \
      is days with pain. One against none: twinge trial start stretching none --per week

      The order, the outcome and the rule for the end are fixed at the start and cannot be changed. Trials are only \
      for self-care: for medicine, ask a doctor.
      """)

  @Argument(
    help: ArgumentHelp(
      "Two remedies, or one and none; with commas if names have several words.", valueName: "remedies"),
    completion: .remediesOfTrial)
  var remedies: [String]

  @Option(
    help: ArgumentHelp("Draw a remedy for each episode or each week.", valueName: "unit"),
    completion: .cases(Trial.Unit.self)
  )
  var per: String?

  @Option(help: ArgumentHelp("How many blocks (default: as twinge trial plan says).", valueName: "count"))
  var blocks: String?

  @Option(
    help: ArgumentHelp("relief (per episode) or pain-days (per week).", valueName: "outcome"),
    completion: .cases(Trial.Outcome.self))
  var outcome: String?

  @Option(help: ArgumentHelp("Why you are trying this, for the report.", valueName: "text"))
  var why: String?

  @Flag(name: .customLong("new"), help: "Add an unknown remedy.")
  var addsWords = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let unit = try chosenUnit()
    let names = try chosenNames()
    let blocks = try blocks.map {
      try OptionValue.number($0, in: TrialDesign.possibleBlocks(unit), option: "--blocks")
    }
    let (trial, news) = try options.journalFile.write("trial start", at: now) { store in
      if let running = try TrialRecords(in: store).running {
        throw Failure(
          "A trial of \(running.trial.title) is already running.",
          hint: "To end it early: twinge trial stop", code: .usage)
      }
      var words = WordLookUp(vocabulary: try store.vocabulary(), store: addsWords ? store : nil)
      let remedy = try self.remedy(names[0], &words)
      let other = OptionValue.isNone(names[1]) ? nil : try self.remedy(names[1], &words)
      guard remedy.id != other?.id else {
        throw Failure("Both are \(remedy.name).", hint: "Name two different remedies, or one and none.", code: .usage)
      }
      var trial = Trial(
        uuid: World.current.makeUUID(), unit: unit, remedy: remedy, other: other,
        blocks: try blocks ?? TrialRecords.design(unit, in: store).blocks(), seed: World.current.random(),
        startedAt: now, recordedAt: now)
      trial.reason = why.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
      trial = try store.put(trial)
      return ("Started a trial of \(trial.title), per \(unit.rawValue)", (trial, words.news))
    }
    news.announce()
    try options.printDone(
      "Started a trial of \(trial.title), per \(unit.rawValue)", text: text(trial), json: ["trial": publicJSON(trial)])
  }

  private func text(_ trial: Trial) -> String {
    let layout = options.layout
    let noun = trial.unit == .episode ? "episode" : "week"
    let next =
      trial.unit == .episode
      ? "When the next episode begins:\n  twinge start 6 neck\n  twinge trial next"
      : "To see what to do this week:\n  twinge trial next"
    return [
      layout.wrap(
        "Started a trial of \(trial.title), per \(noun): \(trial.blocks) blocks, about \(trial.usualSlots) \(noun)s."),
      layout.wrap(TrialSentences.whatIsFixed), layout.wrap(TrialSentences.freedom), next,
    ].joined(separator: "\n")
  }

  /// Without the seed: the order is hidden.
  private func publicJSON(_ trial: Trial) -> JSON {
    .object([
      "id": .int(trial.id), "unit": .string(trial.unit.rawValue), "outcome": .string(trial.unit.outcome.rawValue),
      "remedy": .string(trial.remedy.name), "other": .maybe(trial.other?.name), "blocks": .int(trial.blocks),
      "startedAt": .string(trial.startedAt.timestamp),
    ])
  }

  private func chosenUnit() throws(Failure) -> Trial.Unit {
    guard let per else {
      throw Failure(
        "Per episode or per week?", hint: "For example: twinge trial start heat ice --per episode", code: .usage)
    }
    let unit: Trial.Unit = try OptionValue.word(per, option: "--per")
    if let outcome {
      let chosen: Trial.Outcome = try OptionValue.word(outcome, option: "--outcome")
      guard chosen == unit.outcome else {
        throw Failure(
          "Relief is measured per episode, pain days per week.",
          hint: "Use --per \(chosen == .relief ? "episode" : "week") with --outcome \(chosen.rawValue).", code: .usage)
      }
    }
    return unit
  }

  private func chosenNames() throws(Failure) -> [String] {
    let isList = remedies.contains { $0.contains(",") }
    let names = isList ? try OptionValue.items([remedies.joined(separator: " ")], option: "trial start") : remedies
    guard names.count == 2, !OptionValue.isNone(names[0]) else {
      throw Failure(
        "A trial compares two remedies, or one remedy with none.",
        hint: "Separate names of several words with a comma: twinge trial start warm bath, ice --per episode",
        code: .usage)
    }
    return names
  }

  private func remedy(_ name: String, _ words: inout WordLookUp) throws -> Word {
    let word = try words.word(name, .remedy)
    guard word.wordClass != "medicine" else {
      throw Failure(
        "\(word.name) is a medicine, and twinge trial is for self-care only.",
        hint: "A doctor can tell you whether to try it. What is sensible: twinge guide trial", code: .usage)
    }
    return word
  }
}
