import ArgumentParser

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the journal for others to read: CSV for a doctor.",
    discussion: "Example: twinge export csv -o episodes.csv", subcommands: [ExportCSV.self])
}
