public import Journal

/// The journal as tables of which each holds one kind of thing, with a dictionary of all their columns. Rows are made
/// one at a time, so that a journal of any size can be written.
public struct TidyExport {
  /// A file, and what its first line is.
  public struct File: Equatable, Sendable {
    public let name: String
    public let header: String
  }

  /// The files, in the order of ``drain()``.
  public private(set) var files: [File] = []

  private let episodes = TidyTable(name: "episodes.csv", columns: TidyColumn<Episode>.all)
  private let places = TidyTable(name: "episode_places.csv", columns: TidyColumn<TidyItem<Episode.Place>>.all)
  private let sensations = TidyTable(name: "episode_sensations.csv", columns: TidyColumn<TidyItem<Sensation>>.all)
  private let triggers = TidyTable(name: "episode_triggers.csv", columns: TidyColumn<TidyItem<Word>>.all)
  private let signs = TidyTable(
    name: "episode_warning_signs.csv", columns: TidyColumn<TidyItem<Episode.WarningAnswer>>.all)
  private let readings = TidyTable(name: "readings.csv", columns: TidyColumn<TidyItem<Episode.Reading>>.all)
  private let remedyUses = TidyTable(name: "remedy_uses.csv", columns: TidyColumn<TidyUse>.all)
  private let checkIns = TidyTable(name: "check_ins.csv", columns: TidyColumn<CheckIn>.all)
  private let answers = TidyTable(name: "check_in_answers.csv", columns: TidyColumn<TidyAnswer>.all)
  private let trials = TidyTable(name: "trials.csv", columns: TidyColumn<Trial>.all)
  private let allocations = TidyTable(name: "trial_allocations.csv", columns: TidyColumn<TidyAllocation>.all)
  private let dictionary = TidyTable(name: "data_dictionary.csv", columns: TidyColumn<TidyEntry>.all)
  /// What is written of each file and not yet taken, by its name.
  private var sheets: [String: CSVWriter] = [:]
  /// The numbers of the episodes by their UUIDs, by which trials know them.
  private var numbers: [String: Int] = [:]

  /// - Parameter isForExcel: each file begins with a byte order mark, without which Excel garbles what is not ASCII.
  public init(isForExcel: Bool = false) {
    let mark = isForExcel ? "\u{FEFF}" : ""
    begin(episodes, mark)
    begin(places, mark)
    begin(sensations, mark)
    begin(triggers, mark)
    begin(signs, mark)
    begin(readings, mark)
    begin(remedyUses, mark)
    begin(checkIns, mark)
    begin(answers, mark)
    begin(trials, mark)
    begin(allocations, mark)
    begin(dictionary, mark)
    let entries = [
      episodes.entries, places.entries, sensations.entries, triggers.entries, signs.entries, readings.entries,
      remedyUses.entries, checkIns.entries, answers.entries, trials.entries, allocations.entries, dictionary.entries,
    ]
    for entry in entries.joined() { add(entry, to: dictionary) }
  }

  public mutating func append(_ episode: Episode) {
    numbers[episode.uuid] = episode.id
    add(episode, to: episodes)
    add(episode.places, of: episode, to: places)
    add(episode.sensations, of: episode, to: sensations)
    add(episode.triggers, of: episode, to: triggers)
    add(episode.warningAnswers, of: episode, to: signs)
    add(episode.readings, of: episode, to: readings)
    for use in episode.remedies { add(TidyUse(episode: episode.id, use: use), to: remedyUses) }
  }

  /// Adds a remedy use outside any episode.
  public mutating func append(_ use: RemedyUse) {
    add(TidyUse(episode: nil, use: use), to: remedyUses)
  }

  public mutating func append(_ checkIn: CheckIn) {
    add(checkIn, to: checkIns)
    for answer in checkIn.answers { add(TidyAnswer(day: checkIn.day, answer: answer), to: answers) }
  }

  /// Adds a trial, after the episodes.
  public mutating func append(_ trial: Trial) {
    add(trial, to: trials)
    for (index, allocation) in trial.allocations.enumerated() {
      let episode = allocation.episode.flatMap { numbers[$0] }
      add(TidyAllocation(trial: trial, number: index + 1, allocation: allocation, episode: episode), to: allocations)
    }
  }

  /// How many bytes wait to be taken.
  public var count: Int { sheets.values.reduce(0) { $0 + $1.bytes.count } }

  /// Takes the bytes written so far, for each of ``files``.
  public mutating func drain() -> [[UInt8]] {
    files.map { sheets[$0.name]?.drain() ?? [] }
  }

  private mutating func begin<Row>(_ table: TidyTable<Row>, _ mark: String) {
    let header = table.columns.map(\.name).joined(separator: ",")
    files.append(File(name: table.name, header: header))
    sheets[table.name, default: CSVWriter()].appendLine(mark + header)
  }

  private mutating func add<Value>(_ values: [Value], of episode: Episode, to table: TidyTable<TidyItem<Value>>) {
    for value in values { add(TidyItem(episode: episode.id, value: value), to: table) }
  }

  private mutating func add<Row>(_ row: Row, to table: TidyTable<Row>) {
    table.write(row, to: &sheets[table.name, default: CSVWriter()])
  }
}
