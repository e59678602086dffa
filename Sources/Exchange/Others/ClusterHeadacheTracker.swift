import Journal

/// Cluster Headache Tracker's table: local times without an offset, intensity, lists apart by commas.
///
/// The place is the head. A blank end is one that is not known: the program leaves it blank for what goes on and for what was
/// never ended, and the second is the more frequent in an old file. Pressure goes into the note.
enum ClusterHeadacheTracker {
  private static let columns = ["start_time", "end_time", "intensity", "medication", "triggers", "notes"]

  /// Newer files have the air pressure at the end.
  static func isHeader(_ names: [String]) -> Bool { names == columns || names == columns + ["barometric_pressure"] }

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "Cluster Headache Tracker"
    var table = try Table(bytes, isHeader: isHeader)
    try table.forEach(into: &intake) { row, intake in
      try intake.add(attack: episode(row, &intake))
    }
  }

  private static func episode(_ row: TableRow, _ intake: inout ImportContext) throws -> Episode {
    guard let found = try row.moment("start_time", zone: intake.zone) else {
      throw row.fault("start_time", "The start is missing. Fill it in, or remove the row.")
    }
    let onset = try intake.past(found, at: row.position("start_time"))
    // The pressure may be filled in later.
    let uuid = intake.uuid(["cluster-headache-tracker"] + row.cells.prefix(columns.count).map(\.text))
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    if let end = try row.moment("end_time", zone: intake.zone) {
      guard let end = Episode.end(of: onset, at: try intake.past(end, at: row.position("end_time"))) else {
        throw row.fault("end_time", "The end is before the start. Check both.")
      }
      episode.end = end
    }
    episode.places = [Episode.Place(word: Word(kind: .place, name: "head"))]
    episode.intensity = try row.intensity("intensity")
    episode.triggers = row.list("triggers", separators: [","]).words(.trigger)
    episode.remedies = row.list("medication", separators: [",", "+"]).enumerated().map { index, text in
      let (name, dose) = ReliefText.nameAndDose(text)
      return RemedyUse(
        uuid: ContentUUID.uuid([uuid, "remedy", String(index)]), remedy: Word(kind: .remedy, name: name),
        dose: dose.flatMap { Dose($0) }, recordedAt: intake.now)
    }
    let pressure = row.text("barometric_pressure").map { "Barometric pressure: \($0) hPa" }
    let note = [row.typed("notes"), pressure].compactMap { $0 }.joined(separator: "\n")
    episode.note = note.isEmpty ? nil : note
    return episode
  }
}
