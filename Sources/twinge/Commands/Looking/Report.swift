import ArgumentParser

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a report: the week, four weeks, or a page for a doctor.",
    discussion: "Example: twinge report week",
    subcommands: [ReportWeek.self, ReportMonth.self, ReportDoctor.self], defaultSubcommand: ReportWeek.self)
}
