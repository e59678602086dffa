import ArgumentParser
import Journal
import JournalStore
import Reports

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "One row an episode, oldest first, for a doctor or a spreadsheet.",
    discussion: "Example: twinge export csv --from \"1 sep\" -o episodes.csv")

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Begin with a byte order mark, so that Excel reads accents right.")
  var excel = false

  @Flag(help: "Leave out the notes.")
  var anonymous = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard !options.json else {
      throw Failure("export csv writes CSV, not JSON.", hint: "Leave out --json.", code: .usage)
    }
    var filter = EpisodeFilter()
    (filter.from, filter.to) = try period.days(options.settings)
    let file = try options.journalFile
    var count = 0
    try output.write(options) { write in
      var csv = EpisodeCSV(isForExcel: excel, isAnonymous: anonymous)
      try file.read { store in
        try store.forEachEpisode(filter, order: .oldestFirst, vocabulary: store.vocabulary()) { episode in
          csv.append(episode)
          count += 1
          if csv.count >= 65_536 { try write(csv.drain()) }
        }
      }
      try write(csv.drain())
    }
    if let path = output.file { remark("Wrote \(counted(count, "episode")) to \(path)") }
  }
}
