import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Import: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over what another journal or program wrote. Repeating it adds nothing.",
    discussion: """
      Example: twinge import diary.csv --map "onset=date,episode=headache,place:head,trigger:poor air=poor_air"

      Twinge's own JSON and CSV, Migraine Buddy, Headi, Cluster Headache Tracker and Apple Health's export.xml are \
      recognised. Any other table needs --map: FIELD=COLUMN for onset, time, end, duration, intensity, places, \
      sensations, triggers, remedies, note; trigger:NAME=COLUMN for a column that says yes or no for one word; \
      place:NAME for every row; episode=COLUMN for a diary with a yes or no for each day. All of a file is taken, \
      or nothing.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("What it is, if it is not recognised.", valueName: "format"))
  var format: Format?

  @Option(help: ArgumentHelp("Which columns of a table mean what.", valueName: "map"))
  var map: String?

  @Flag(help: "Say what would be taken, and store nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case twingeJSON = "twinge-json"
    case twingeCSV = "twinge-csv"
    case migraineBuddy = "migraine-buddy"
    case headi
    case clusterHeadacheTracker = "cluster-headache-tracker"
    case appleHealth = "apple-health"

    var importFormat: ImportFormat {
      switch self {
      case .twingeJSON: .twingeJSON
      case .twingeCSV: .twingeCSV
      case .migraineBuddy: .migraineBuddy
      case .headi: .headi
      case .clusterHeadacheTracker: .clusterHeadacheTracker
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
    let input = try InputFile(file)
    var source = ImportSource(read: input.read)
    let format = try self.format(of: source.beginning())
    var imported = try ProgressLine.with("Reading", of: input.size) { progress in
      try ImportedJournal.read(source, as: format, zone: world.zone, now: world.now, progress: progress)
    }
    let journal = try options.journalFile
    let counts = try ProgressLine.with("Merging", of: imported.episodes.count) { progress in
      let merge: (Store) throws -> (did: String, result: JournalMerge) = { store in
        var merge = JournalMerge(store: store, isContentEnough: format != .twingeJSON)
        try merge.take(&imported, progress: progress)
        return ("Imported \(merge.counts.summary)", merge)
      }
      return try dryRun
        ? journal.dryRun(merge).result.counts
        : journal.write("import", at: world.now, dryRunsFirst: false, merge).counts
    }
    let did = dryRun ? "Would import \(counts.summary); nothing was stored" : "Imported \(counts.summary)"
    try options.printDone(did, json: counts.json)
    if !imported.unreadColumns.isEmpty {
      remark("Columns that were not imported: \(imported.unreadColumns.joined(separator: ", ")).")
    }
    if imported.skipped > 0 {
      remark("\(counted(imported.skipped, "entry", "entries")) said too little to become an episode.")
    }
  }

  private func format(of beginning: [UInt8]) throws -> ImportFormat {
    if let map { return .mapped(try ColumnMap(map)) }
    if let format { return format.importFormat }
    guard let found = ImportFormat.detect(beginning) else {
      throw Failure(
        "It is not clear what kind of file this is.",
        hint: "For a table, say which columns mean what: --map onset=Date,intensity=Pain,places=Where", code: .usage)
    }
    return found
  }
}
