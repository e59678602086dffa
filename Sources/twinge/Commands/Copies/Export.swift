import ArgumentParser

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export the journal: CSV for a doctor, FHIR for a clinic, JSON with everything.",
    discussion: "Example: twinge export csv -o episodes.csv",
    subcommands: [ExportCSV.self, ExportJSON.self, ExportFHIR.self])
}
