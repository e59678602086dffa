import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct TrialPlanCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "See how many episodes, or weeks, a trial takes.",
    discussion: """
      Example: twinge trial plan --per week

      The estimate uses how much results vary in your own journal, or a usual value until enough is recorded.
      """)

  @Option(
    help: ArgumentHelp("episode or week (default: episode).", valueName: "unit"), completion: .cases(Trial.Unit.self))
  var per: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let unit: Trial.Unit =
      try per.map { text throws(Failure) in try OptionValue.word(text, option: "--per") } ?? .episode
    let design = try options.journalToRead.read { try TrialRecords.design(unit, in: $0) }
    // The page already ends with a line break.
    try options.print(String(Document(design, command: \.command).text(options.layout).dropLast()), json: design.json)
  }
}
