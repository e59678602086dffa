import ArgumentParser

struct ReportMonth: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "month", abstract: "The last four weeks, compared with the four before and with your usual.",
    discussion: "Example: twinge report month --format html -o month.html")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try report.writePeriod(28, options) }
}
