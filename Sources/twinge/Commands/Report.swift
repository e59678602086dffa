import ArgumentParser

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a report: the week.", discussion: "Example: twinge report week",
    subcommands: [ReportWeek.self], defaultSubcommand: ReportWeek.self)
}
