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
    var reading = format
    let isTable = format.map { if case .mapped = $0 { true } else { false } } ?? true
    if isTable {
      let outline = try TableOutline(beginning)
      lines.append("Columns:")
      lines += outline.columns.map { "  \($0.name): \($0.examples.joined(separator: " · "))" }
      if format == nil, let guess = outline.guess {
        lines += ["A map to start from:", "  --map \(guess.quotedForShell)"]
        reading = .mapped(try ColumnMap(guess))
      }
    }
    guard let reading else {
      lines.append("No column has a date that Twinge can read.")
      return try options.print(lines.joined(separator: "\n"), json: .object(["columns": .strings(lines)]))
    }
    let world = World.current
    let file = try ImportedFile(source, as: reading, zone: world.zone, now: world.now, skipsFaulty: true)
    let text = EpisodeText(layout: options.layout, now: world.now)
    lines.append("The first entries, as they would be imported:")
    lines += file.journal.episodes.prefix(3).map { "  \(text.sentence($0))" }
    if file.journal.episodes.isEmpty {
      lines += file.journal.checkIns.prefix(3).map { checkIn in
        let answers = checkIn.answers.map { "\($0.trigger.name): \($0.present ? "yes" : "no")" }
        return "  \(text.times.day(checkIn.day)): \(answers.joined(separator: ", "))"
      }
    }
    lines.append(
      "In total, \(counted(file.journal.episodes.count, "episode")) and "
        + "\(counted(file.journal.checkIns.count, "check-in"))."
    )
    try options.print(lines.joined(separator: "\n"), json: .object(["lines": .strings(lines)]))
    ImportNotes(file).print()
  }
}
