import ArgumentParser

struct ReportMonth: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "month", abstract: "Four weeks beside the four before and the median of eight times four.",
    discussion: "Example: twinge report month --format html -o month.html")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try report.writePeriod(28, options) }
}
