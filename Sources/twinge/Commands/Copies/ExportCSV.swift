import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "One row per episode, oldest first, for a doctor or a spreadsheet.",
    discussion: """
      Example: twinge export csv --from "1 sep" -o episodes.csv

      With --tidy, each kind of entry has its own file: episodes, their places, sensations, triggers and warning \
      signs, readings, remedy uses, check-ins and their answers, trials, and a dictionary that explains the columns.
      """)

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Begin with a byte order mark, so that Excel reads accents right.")
  var excel = false

  @OptionGroup var redaction: RedactionOptions

  @Option(
    help: ArgumentHelp("Write each kind of entry to its own file in this folder.", valueName: "folder"),
    completion: .directory)
  var tidy: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard !options.json else {
      throw Failure("export csv writes CSV, not JSON.", hint: "Leave out --json.", code: .usage)
    }
    if let tidy { return try writeTables(to: tidy) }
    let file = try options.journalToRead
    var count = 0
    try output.write(options) { write in
      var csv = TwingeCSVWriter(isForExcel: excel)
      try file.read { store in
        var filter = EpisodeFilter()
        (filter.from, filter.to) = try period.days(store.settings())
        let vocabulary = try store.vocabulary()
        let redaction = redaction.redaction(vocabulary)
        try store.forEachEpisode(filter, order: .oldestFirst, vocabulary: vocabulary) { episode in
          csv.append(redaction.redacted(episode))
          count += 1
          if csv.count >= 65_536 { try write(csv.drain()) }
        }
      }
      try write(csv.drain())
    }
    if let path = output.file { remark("Wrote \(counted(count, "episode")) to \(path)") }
    redaction.remarkOnWhatStays()
  }

  private func writeTables(to path: String) throws {
    guard output.file == nil else {
      throw Failure("Use either --tidy or -o, not both.", hint: "--tidy writes a folder, -o one file.", code: .usage)
    }
    let file = try options.journalToRead
    let folder = try OutputFolder(path)
    var tables = TidyExport(isForExcel: excel)
    var counts = (episodes: 0, checkIns: 0)
    try folder.write(tables.files) { write in
      try file.read { store in
        let vocabulary = try store.vocabulary()
        let redaction = redaction.redaction(vocabulary)
        let settings = try store.settings()
        var filter = EpisodeFilter()
        (filter.from, filter.to) = try period.days(settings)
        let days = (filter.from ?? .distantPast)...(filter.to ?? .distantFuture)
        try store.forEachEpisode(filter, order: .oldestFirst, vocabulary: vocabulary) { episode in
          tables.append(redaction.redacted(episode))
          counts.episodes += 1
          if tables.count >= 65_536 { try write(tables.drain()) }
        }
        for use in try store.remedyUses(on: days, dayStart: settings.dayStart, vocabulary: vocabulary) {
          tables.append(redaction.redacted(use))
        }
        for checkIn in try store.checkIns(from: days.lowerBound, to: days.upperBound, vocabulary: vocabulary) {
          tables.append(redaction.redacted(checkIn))
          counts.checkIns += 1
          if tables.count >= 65_536 { try write(tables.drain()) }
        }
        for trial in try store.trials(vocabulary: vocabulary)
        where days.contains(settings.dayStart.day(of: trial.startedAt)) {
          tables.append(redaction.redacted(trial))
        }
      }
      try write(tables.drain())
    }
    let what = "\(counted(counts.episodes, "episode")) and \(counted(counts.checkIns, "check-in"))"
    remark("Wrote \(what) to \(counted(tables.files.count, "file")) in \(path)")
    redaction.remarkOnWhatStays()
  }
}
