import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Import: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import entries from a file. Importing twice adds nothing.",
    discussion: """
      Example: twinge import diary.csv --map "onset=date,episode=headache,place:head,trigger:poor air=poor_air"

      Twinge's own JSON and CSV, Migraine Buddy, Headi, Cluster Headache Tracker, MigraLog, SECUSO's Pain Diary and \
      Apple Health's export.xml are recognised. Any other table needs --map: FIELD=COLUMN for onset, time, end, \
      duration, intensity, places, sensations, triggers, remedies, note, sleep, present (a list of the day's \
      triggers); trigger:NAME=COLUMN for a column that says yes or no for one word, or trigger:NAME=COLUMN<1005; place:NAME for \
      every row; episode=COLUMN for a diary with a yes or no for each day; where:COLUMN=VALUE for some rows only; \
      scale:0-4; sleep:min=COLUMN. To see the columns and a map to start from: --explain. Either the \
      whole file is imported, or nothing.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The kind of file, if it is not recognised.", valueName: "format"))
  var format: Format?

  @Option(help: ArgumentHelp("What the columns of a table mean.", valueName: "map"))
  var map: String?

  @Flag(name: .customLong("new"), help: "Add unknown words from the table.")
  var addsWords = false

  @Flag(help: "Leave out rows with problems, and list them.")
  var skipFaulty = false

  @Flag(help: "Show the columns, a map to start from, and the first three rows as they would be imported.")
  var explain = false

  @Flag(help: "Show what would be imported, and save nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case twingeJSON = "twinge-json"
    case twingeCSV = "twinge-csv"
    case migraineBuddy = "migraine-buddy"
    case headi
    case clusterHeadacheTracker = "cluster-headache-tracker"
    case migraLog = "migralog"
    case secuso
    case appleHealth = "apple-health"

    var importFormat: ImportFormat {
      switch self {
      case .twingeJSON: .twingeJSON
      case .twingeCSV: .twingeCSV
      case .migraineBuddy: .migraineBuddy
      case .headi: .headi
      case .clusterHeadacheTracker: .clusterHeadacheTracker
      case .migraLog: .migraLog
      case .secuso: .secuso
      case .appleHealth: .appleHealth
      }
    }
  }

  func run() throws {
    let world = World.current
    guard map == nil || format == nil else {
      throw Failure(
        "Use either --map or --format, not both.", hint: "--map is for tables of other programs.", code: .usage)
    }
    let input = try InputFile(file, isReadTwice: true)
    var source = ImportSource(read: input.read)
    let beginning = try source.beginning()
    if format == nil, map == nil { try refuseOtherFiles(beginning) }
    if explain { return try ImportExplanation(options).print(source, beginning, as: try? self.format(of: beginning)) }
    let format = try self.format(of: beginning)
    let isJournal = format == .twingeJSON
    var read = try ProgressLine.with("Reading", of: input.size) { progress in
      try ImportedFile(
        source, as: format, zone: world.zone, now: world.now, skipsFaulty: skipFaulty, progress: progress,
        takeEpisodes: { _ in })
    }
    let notes = ImportNotes(read)
    let take: (Store) throws -> (did: String, result: ImportCounts) = { store in
      let counts =
        try isJournal ? join(&read.journal, to: store) : merge(&read.journal, of: input, as: format, into: store)
      return ("Imported \(counts.summary)", counts)
    }
    let journal = try options.journalFile
    let counts =
      try dryRun
      ? journal.dryRun(take).result
      : journal.write(isJournal ? JournalJoin.command : "import", at: world.now, dryRunsFirst: false, take)
    let did = dryRun ? "Would import \(counts.summary); nothing was saved" : "Imported \(counts.summary)"
    try options.printDone(did, isDryRun: dryRun, json: counts.json)
    notes.print()
  }

  private func join(_ imported: inout ImportedJournal, to store: Store) throws -> ImportCounts {
    var join = JournalJoin(store: store)
    try ProgressLine.with("Merging", of: imported.episodes.count) { try join.take(&imported, progress: $0) }
    return join.counts
  }

  /// Reads the file once more, and takes its episodes as they come.
  private func merge(
    _ file: inout ImportedJournal, of input: InputFile, as format: ImportFormat, into store: Store
  ) throws -> ImportCounts {
    let world = World.current
    do {
      try input.rewind()
      var merge = try JournalMerge(of: file, into: store, addsWords: addsWords)
      // They are gathered again, and take more memory than all else.
      file.uuids = []
      _ = try ProgressLine.with("Merging", of: input.size) { progress in
        try ImportedFile(
          ImportSource(read: input.read), as: format, zone: world.zone, now: world.now, skipsFaulty: skipFaulty,
          progress: progress, takeEpisodes: { try merge.take($0) })
      }
      try merge.takeRest(of: file)
      return merge.counts
    } catch let new as JournalMerge.NewWords {
      let words = new.words.map { "\($0.key.kind.rawValue) \"\($0.key.name)\" (line \($0.value))" }.sorted()
      throw Failure(
        "Nothing was imported. New words in the file: \(words.joined(separator: ", ")).",
        hint: "To add them: --new. To use a word you already have: twinge words alias", code: .unknown)
    }
  }

  private func format(of beginning: [UInt8]) throws -> ImportFormat {
    if let map { return .mapped(try ColumnMap(map)) }
    if let format { return format.importFormat }
    guard let found = ImportFormat.detect(beginning) else {
      throw Failure(
        "Line 1 does not look like the start of any file that Twinge can read.",
        hint: "For a table, say what its columns mean: --map onset=Date,intensity=Pain,places=Where. "
          + "To see its columns: --explain", code: .usage)
    }
    return found
  }

  /// Refuses files that cannot be tables, so that nobody looks for columns in them.
  private func refuseOtherFiles(_ beginning: [UInt8]) throws {
    switch ImportFormat.container(of: beginning) {
    case .archive:
      throw Failure(
        "The file is a ZIP archive.",
        hint: "Unzip it first. For Apple Health: unzip \(file) && twinge import apple_health_export/export.xml",
        code: .usage)
    case .database:
      throw Failure(
        "The file is not an export.",
        hint: "Export from it first. A Twinge journal: twinge export json --journal FILE -o journal.json. "
          + "Another program: a table (CSV).",
        code: .usage)
    case .json:
      throw Failure(
        "Line 1 starts a kind of JSON that cannot be imported.",
        hint: "Export a table (CSV) if the program can, or turn the JSON into one: see the article on other programs.",
        code: .usage)
    case nil: break
    }
  }
}
