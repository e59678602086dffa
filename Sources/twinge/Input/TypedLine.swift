import Journal

/// A command line as people type it before they have read anything, put into the form that the parser takes: what
/// other programs call a command or an option, and times and notes without quotes.
///
/// Only what can mean one thing is changed. Everything that is stored is echoed afterwards.
struct TypedLine {
  private var words: [String]

  /// The arguments for the parser.
  static func arguments(_ typed: [String]) -> [String] {
    var line = TypedLine(words: GlobalOptions.movedBehind(typed.map(plainOption)))
    line.nameCommand()
    line.namePeriod()
    line.nameDay()
    line.nameLast()
    line.nameOptions()
    line.joinTimes()
    line.joinNote()
    return line.words
  }

  /// Phones turn the two hyphens of an option into a dash. One before several words begins a note.
  static func plainOption(_ word: String) -> String {
    let name = word.prefix { $0 != "=" }
    guard let dash = name.first, "–—".contains(dash), name.dropFirst().first?.isLetter ?? false,
      !name.contains(where: \.isWhitespace)
    else { return word }
    return "--" + word.dropFirst()
  }

  // MARK: - Commands

  private static let commands = [
    "ls": ["list"], "rm": ["delete"], "remove": ["delete"], "end": ["stop"], "done": ["stop"],
    "week": ["report", "week"], "month": ["report", "month"], "doctor": ["report", "doctor"],
    "version": ["--version"], "-v": ["--version"], "-V": ["--version"],
  ]

  /// `ls` is `list`, and a line that begins with an intensity is an episode to log.
  private mutating func nameCommand() {
    guard let first = words.first else { return }
    if let command = TypedLine.commands[first] {
      words.replaceSubrange(0..<1, with: command)
    } else if words.count > 1, (try? LogLine.intensity(first)) != nil {
      words.insert("log", at: 0)
    } else if words.starts(with: ["words", "remove"]) {
      words[1] = "retire"
    }
  }

  private var command: String { words.first ?? "" }

  /// `report last week`, `list september`, `export csv october`: days need no option, and say of which kind a report is.
  private mutating func namePeriod() {
    let end = words.indices.dropFirst().first { words[$0].hasPrefix("-") } ?? words.endIndex
    guard let start = TypedLine.beforePeriods.filter({ words.starts(with: $0) }).map(\.count).max(), end > start,
      let period = NamedPeriod(Array(words[start..<end]), today: World.current.now.day)
    else { return }
    words.replaceSubrange(start..<end, with: words[..<start] == ["report"] ? period.report : period.options)
  }

  /// What a period may stand behind.
  private static let beforePeriods =
    [["list"], ["report"], ["report", "doctor"], ["export", "csv"], ["export", "fhir"], ["analyze"]]
    + Analyze.Part.allCases.map { ["analyze", $0.rawValue] }

  /// `checkin yesterday`: a day needs no option.
  private mutating func nameDay() {
    let end = words.indices.dropFirst().first { words[$0].hasPrefix("-") } ?? words.endIndex
    guard command == "checkin", end > 1 else { return }
    let day = words[1..<end].joined(separator: " ")
    guard (try? World.current.timeParser.parseDay(day)) != nil else { return }
    words.replaceSubrange(1..<end, with: ["--day", day])
  }

  /// `show -1`: the last one, as git and jrnl count.
  private mutating func nameLast() {
    guard ["show", "edit", "delete"].contains(command), words.count > 1, words[1] == "-1" else { return }
    words[1] = "last"
  }

  // MARK: - Options

  private static let options: [(typed: String, meant: String, commands: Set<String>)] = [
    ("--when", "--at", withOnset), ("--time", "--at", withOnset), ("--duration", "--for", ["log", "again", "edit"]),
    ("-m", "--note", withOnset.union(["checkin"]).subtracting(["remedy"])), ("--message", "--note", withOnset),
    ("--since", "--from", withPeriod), ("--after", "--from", withPeriod), ("--before", "--to", withPeriod),
    ("-n", "--limit", ["list", "search"]), ("--date", "--day", ["checkin"]),
    ("--html", "--format=html", ["report"]), ("--markdown", "--format=markdown", ["report"]),
  ]

  private static let withOnset: Set = ["log", "start", "update", "stop", "again", "edit", "remedy"]
  private static let withPeriod: Set = ["list", "search", "report", "analyze", "why", "export"]

  /// Whether a word names an option of a command, under whichever name, perhaps with its value.
  static func isOption(_ word: String, of command: String) -> Bool {
    let name = String(word.prefix { $0 != "=" })
    return options.contains { $0.typed == name && $0.commands.contains(command) }
      || CommandPage.named(by: [command]).page.arguments.option(named: name) != nil
  }

  private var end: Int { words.firstIndex(of: "--") ?? words.count }

  private mutating func nameOptions() {
    for index in words.indices.prefix(end).dropFirst() {
      let parts = words[index].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let typed = parts.first,
        let option = TypedLine.options.first(where: { $0.typed == typed && $0.commands.contains(command) })
      else { continue }
      words[index] = option.meant + (parts.count == 2 ? "=\(parts[1])" : "")
    }
  }

  // MARK: - Values of several words

  private static let times: Set = ["--at", "--until", "--from", "--to", "--day"]

  /// `--at 2h ago`, `--with lifting at 5pm`: the words behind an option that make up one value belong to it.
  private mutating func joinTimes() {
    let parser = World.current.timeParser
    for name in TypedLine.times { join(name) { parser.isTime($0) } }
    join("--for") { (try? TimeSpan($0)) != nil }
    if command == "checkin" { join("--with") { TriggerPhrase($0).time != nil } }
  }

  /// Joins the value of an option with the longest run of words behind it that is a value.
  private mutating func join(_ option: String, _ isValue: (String) -> Bool) {
    guard let index = words[..<end].firstIndex(of: option) else { return }
    let first = index + 1
    let last = words[..<end].indices.dropFirst(first).first { words[$0].hasPrefix("-") } ?? end
    // No time has more words than this.
    for count in stride(from: min(last - first, 8), to: 1, by: -1) {
      let text = words[first..<first + count].joined(separator: " ")
      guard isValue(text) else { continue }
      words.replaceSubrange(first..<first + count, with: [text])
      return
    }
  }

  /// `--note bad day`: behind a note nothing else can follow but options, once the places were named.
  private mutating func joinNote() {
    guard let index = words[..<end].firstIndex(of: "--note"), TypedLine.withOnset.contains(command) else { return }
    let first = index + 1
    let last = words[..<end].indices.dropFirst(first).first { words[$0].hasPrefix("-") } ?? end
    let isPlaceNamed = !["log", "start"].contains(command) || words[1..<index].contains { !$0.hasPrefix("-") }
    guard last - first > 1, isPlaceNamed else { return }
    words.replaceSubrange(first..<last, with: [words[first..<last].joined(separator: " ")])
  }
}

extension TimeParser {
  /// Whether a text is a time, though perhaps one that has to be refused: an hour ahead, or a date of two meanings.
  func isTime(_ text: String) -> Bool {
    do throws(TimeError) {
      _ = try parse(text)
      return true
    } catch {
      switch error {
      case .future, .soon, .ambiguous, .skipped, .skippedDay, .noSuchDay, .neverSuchDay, .noSuchTimeOfDay, .tooLongAgo:
        return true
      case .empty, .notATime, .bareNumber, .notADuration, .emptyDuration, .longDuration, .vagueUnit, .belowAMinute:
        return false
      }
    }
  }
}
