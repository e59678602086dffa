import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct TrialReport: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the report of a trial: its result, and how it was done.",
    discussion: """
      Example: twinge trial report --format html -o trial.html

      While the trial is running, the report leaves out the result. To see it before the end: twinge trial --peek
      """)

  @Argument(help: ArgumentHelp("Which trial (default: the last).", valueName: "number"))
  var number: Int?

  @OptionGroup var page: PageOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    _ = try page.chosenFormat(options)
    let (records, settings) = try options.journalToRead.read { (try TrialRecords(in: $0), try $0.settings()) }
    guard let analysis = number.map({ number in records.analyses.first { $0.trial.id == number } }) ?? records.latest
    else {
      throw Failure(
        number == nil ? "No trial yet." : "There is no trial \(number ?? 0).",
        hint: number == nil
          ? "To start one: twinge trial start heat ice --per episode" : "The last one: twinge trial report",
        code: .unknown)
    }
    try page.write(options, json: analysis.json(isShown: analysis.isOver, times: records.times)) { _ in
      Document(analysis, isShown: analysis.isOver, now: World.current.now, settings: settings)
    }
  }
}
