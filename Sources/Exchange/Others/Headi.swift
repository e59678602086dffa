import Journal

/// Headi's table: milliseconds since 1970, the kind of pain as a name, strength 0-10, one medicine with its amount.
///
/// Headi keeps headaches: the place is the head. The name that the person gave the pain goes into the note, before what is
/// written there. Older versions have no description, and for a short time each row was one quoted cell.
enum Headi {
  static let columns = [
    "_id", "pain", "start_date", "end_date", "duration", "strength", "medication", "medication_amount",
  ]

  static func isHeader(_ names: [String]) -> Bool { names == columns || names == columns + ["description"] }

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "Headi"
    var table = try Table(bytes, isHeader: isHeader)
    try table.forEach(into: &intake) { row, intake in
      try intake.add(attack: episode(row, &intake))
    }
  }

  private static func episode(_ row: TableRow, _ intake: inout ImportContext) throws -> Episode {
    guard let onset = try moment(row, "start_date", intake) else {
      throw row.fault("start_date", "The start is missing. Fill it in, or remove the row.")
    }
    let uuid = intake.uuid(["headi"] + row.cells.map(\.text))
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    if let end = try moment(row, "end_date", intake) {
      guard let end = Episode.end(of: onset, at: end) else {
        throw row.fault("end_date", "The end is before the start. Check both.")
      }
      episode.end = end
    }
    episode.places = [Episode.Place(word: Word(kind: .place, name: "head"))]
    episode.intensity = text(row, "strength") == nil ? nil : try row.intensity("strength")
    let note = [typed(row, "pain"), typed(row, "description")].compactMap { $0 }
    episode.note = note.isEmpty ? nil : note.joined(separator: "\n")
    if let name = typed(row, "medication"), let amount = Double(text(row, "medication_amount") ?? "1"), amount > 0 {
      episode.remedies = [
        RemedyUse(
          uuid: ContentUUID.uuid([uuid, "remedy"]), remedy: Word(kind: .remedy, name: name),
          dose: text(row, "medication_amount").flatMap { Dose($0) }, recordedAt: intake.now)
      ]
    }
    return episode
  }

  private static func moment(_ row: TableRow, _ column: String, _ intake: ImportContext) throws -> Moment? {
    guard let text = text(row, column) else { return nil }
    guard let milliseconds = Int(text) else {
      let found = try row.moment(column, zone: intake.zone)
      return try found.map { try intake.past($0, at: row.position(column)) }
    }
    // From 1970 on, and within what a date can be.
    guard (0...253_402_300_799_000).contains(milliseconds) else {
      throw row.fault(column, "This is not a time in milliseconds since 1970. Export the table again.")
    }
    return try intake.past(intake.zone.moment(at: milliseconds / 1000).toTheMinute, at: row.position(column))
  }

  /// Headi writes `null` for what there is not.
  private static func typed(_ row: TableRow, _ column: String) -> String? {
    let text = row.typed(column)
    return text == "null" ? nil : text
  }

  private static func text(_ row: TableRow, _ column: String) -> String? { typed(row, column)?.plain }
}
