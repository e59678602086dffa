import Exchange
import Journal
import Reports

/// A preview of a file before its import: its columns, a first map, and its first rows as entries.
struct ImportExplanation {
  private let options: GlobalOptions

  init(_ options: GlobalOptions) {
    self.options = options
  }

  /// - Parameter format: the kind of file, if known.
  /// - Throws: ``ImportError``, ``Failure``.
  func print(_ source: ImportSource, _ beginning: [UInt8], as format: ImportFormat?) throws {
    var lines: [String] = []
    var json: [JSON.Member] = []
    var reading = format
    let isTable = format.map { if case .mapped = $0 { true } else { false } } ?? true
    if isTable {
      let outline = try TableOutline(beginning)
      lines.append("Columns:")
      lines += outline.columns.map { "  \($0.name): \($0.examples.joined(separator: " · "))" }
      let columns = outline.columns.map {
        JSON.object(["name": .string($0.name), "examples": .strings($0.examples)])
      }
      json += JSON.members(["columns": .array(columns)])
      if format == nil {
        guard let guess = outline.guess else {
          lines.append("No column has a date that Twinge can read.")
          json += JSON.members(["map": .null])
          return try options.print(lines.joined(separator: "\n"), json: .object(json))
        }
        let map = try ColumnMap(guess)
        lines += ["A map to start from:", "  --map \(guess.quotedForShell)"]
        if map.takesOnlyTimes {
          lines.append(
            "With it every row is an episode. For a table about days, add trigger:NAME=COLUMN or sleep=COLUMN.")
        }
        json += JSON.members(["map": .string(guess)])
        reading = .mapped(map)
      }
    }
    guard let reading else { return }
    let world = World.current
    let file = try ImportedFile(source, as: reading, zone: world.zone, now: world.now, skipsFaulty: true)
    let first = self.first(of: file.journal)
    let (episodes, checkIns) = (file.journal.episodes.count, file.journal.checkIns.count)
    if !first.isEmpty { lines.append("The first entries, as they would be imported:") }
    lines += first.map { "  \($0)" }
    lines.append("In total, \(counted(episodes, "episode")) and \(counted(checkIns, "check-in")).")
    json += JSON.members([
      "first": .strings(first), "episodes": .int(episodes), "checkIns": .int(checkIns),
    ])
    try options.print(lines.joined(separator: "\n"), json: .object(json))
    ImportNotes(file).print()
  }

  /// The first three episodes as sentences; without any, the first three check-ins.
  private func first(of journal: ImportedJournal) -> [String] {
    let text = EpisodeText(layout: options.layout, now: World.current.now)
    guard journal.episodes.isEmpty else { return journal.episodes.prefix(3).map(text.sentence) }
    return journal.checkIns.prefix(3).map { checkIn in
      let answers = checkIn.answers.map { "\($0.trigger.name): \($0.present ? "yes" : "no")" }
      let hurt = checkIn.hurt.map { $0 ? ["something hurt"] : ["nothing hurt"] } ?? []
      let sleep = checkIn.sleepMinutes.map { ["sleep \(TimeSpan(minutes: $0))"] } ?? []
      return "\(text.times.day(checkIn.day)): \((answers + hurt + sleep).joined(separator: ", "))"
    }
  }
}
