import Exchange
import Journal
import JournalStore

/// What reads something that comes from outside. It may refuse what it is given; it must not crash, hang or swell.
enum Target: String, CaseIterable {
  case time
  case duration
  case line
  case csv
  case table
  case json
  case xml
  case journal
  case changesets
  case restored

  func read(_ bytes: [UInt8]) {
    switch self {
    case .time: Target.readTime(String(decoding: bytes, as: UTF8.self))
    case .duration: Target.readDuration(String(decoding: bytes, as: UTF8.self))
    case .line: Target.readLine(String(decoding: bytes, as: UTF8.self))
    case .csv:
      for format in [ImportFormat.twingeCSV, .migraineBuddy, .headi, .clusterHeadacheTracker] {
        Target.readFile(bytes, format)
      }
    case .table:
      guard let map = try? ColumnMap("onset=a,intensity=b,places=c,triggers=d,remedies=e,note=f") else { return }
      Target.readFile(bytes, .mapped(map))
    case .json: Target.readFile(bytes, .twingeJSON)
    case .xml: Target.readFile(bytes, .appleHealth)
    case .journal: DamagedJournal.read(bytes)
    case .changesets: DamagedChangesets.read(bytes)
    case .restored: RestoredJournal.read(bytes)
    }
  }

  static let anyDay = now.day
  static let anyMoment = now
  private static let now = Moment(seconds: 1_795_250_400, utcOffset: 3600)
  /// An hour is skipped and one repeated each year, as in Europe.
  private static let zone = Zone { seconds in seconds % 31_557_600 < 15_778_800 ? 3600 : 7200 }

  private static func readTime(_ text: String) {
    let parser = TimeParser(now: now, zone: zone)
    if let understood = try? parser.parse(text) {
      precondition(understood.moment.seconds <= now.seconds, "a moment in the future")
      precondition(Moment(iso8601: understood.moment.timestamp)?.seconds == understood.moment.seconds)
    }
    _ = try? parser.parseEnd(text, onset: now)
    _ = try? parser.parseTime(text, on: now.day)
    if let day = try? parser.parseDay(text) { precondition(day <= now.day && Day(iso: day.iso) == day) }
    _ = Moment(iso8601: text)
    _ = Day(iso: text)
  }

  private static func readDuration(_ text: String) {
    if let duration = try? Journal.TimeSpan(text) { precondition(duration.minutes >= 0) }
    _ = Dose(text)
  }

  private static let vocabulary: Vocabulary = {
    let words = Vocabulary.builtIn.enumerated().map { number, word in
      Word(id: number + 1, kind: word.kind, name: word.name, wordClass: word.wordClass)
    }
    let spellings = zip(words, Vocabulary.builtIn).flatMap { word, known in
      ([known.name] + known.aliases).map { Vocabulary.Spelling(text: $0, wordID: word.id) }
    }
    return Vocabulary(words: words, spellings: spellings)
  }()

  private static func readLine(_ text: String) {
    guard let line = try? LogLine(text) else { return }
    precondition(line.intensity.map { (0...10).contains($0) } ?? true)
    for phrase in line.places { _ = try? phrase.places(in: vocabulary) }
    _ = vocabulary.lookAlike(of: String(text.prefix(60)), .place)
  }

  private static func readFile(_ bytes: [UInt8], _ format: ImportFormat) {
    _ = ImportFormat.detect(Array(bytes.prefix(4096)))
    guard
      let journal = try? ImportedFile(
        ImportSource(bytes), as: format, zone: zone, now: now, progress: { _ in }
      ).journal
    else { return }
    for episode in journal.episodes {
      precondition(episode.intensity.map { (0...10).contains($0) } ?? true, "an intensity that cannot be")
      // The rules that a check of the journal holds it to.
      for reading in episode.readings where episode.onset.precision == .minute && reading.at.precision == .minute {
        precondition(reading.at.seconds >= episode.onset.seconds, "a reading before its episode")
      }
    }
    for checkIn in journal.checkIns {
      for time in checkIn.answers.compactMap(\.at) {
        precondition(abs(time.day - checkIn.day) <= 2, "an answer's time far from its day")
      }
    }
  }
}
