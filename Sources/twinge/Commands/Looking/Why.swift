import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Why: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show the days behind a trigger's verdict.",
    discussion: """
      Example: twinge why lifting

      Lists every day that counts, with or without the trigger and with or without an episode, and every day that was \
      left out, with the reason. With these you can check the verdict by hand.
      """)

  @Argument(help: "The trigger.", completion: .triggers)
  var trigger: [String]

  @Option(
    help: ArgumentHelp("0-24h, 24-48h or 0-48h (default: 0-24h).", valueName: "window"),
    completion: .cases(TriggerWindow.self))
  var window: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var pager: PagerOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let window: TriggerWindow? = try window.map { try OptionValue.word($0, option: "--window") }
    let (word, evidence, times) = try options.journalToRead.read { store in
      let vocabulary = try store.vocabulary()
      let word = try vocabulary.find(trigger.joined(separator: " "), .trigger)
      return (word, try self.evidence.evidence(in: store, vocabulary), try options.times(in: store))
    }
    let tables = DayTable.tables(of: word, in: evidence.diary, days: evidence.days, now: now)
    guard let table = window.map({ wanted in tables.first { $0.window == wanted } }) ?? tables.first else {
      throw Failure(
        tables.isEmpty
          ? "No check-in has an answer for that trigger yet."
          : "Too few times of day are known, so whole days are compared.",
        hint: tables.isEmpty
          ? "To be asked about it: twinge words track \(word.name.quotedForShell)" : "Leave out --window.",
        code: .unknown)
    }
    let analysis = TriggerAnalysis(evidence.diary, days: evidence.days, now: now)
    let finding = analysis.findings.first { $0.trigger == word && $0.window == table.window }
    let sentences = TriggerSentences(analysis)
    let text = DayTableText(table, times: times, layout: options.layout).text
    let checks = finding.map { TriggerChecks($0).lines } ?? []
    try pager.print(
      text + "\n\n" + checks.map { options.layout.wrap($0, rest: "  ") + "\n" }.joined()
        + options.layout.wrap(finding.map(sentences.sentence) ?? ""),
      json: .object([
        "schema": .int(1), "table": table.json, "sentence": .maybe(finding.map(sentences.unbroken)),
      ]), options)
  }
}
