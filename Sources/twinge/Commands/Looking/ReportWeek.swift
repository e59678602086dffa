import ArgumentParser

struct ReportWeek: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "The last seven days, compared with the week before and with your usual.",
    discussion: "Example: twinge report week --week 2026-W47")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try report.writePeriod(7, options) }
}
