import Journal

/// Migraine Buddy's table: what is still going on stands above, then a header and one row an attack.
///
/// Times are local with the offset in minutes beside them, month first. Attacks become episodes at the head, or at the neck or
/// jaw where the positions say so. What has no field of its own goes into the note. Older tables have no offsets, write
/// "Ongoing" for a length, and may have a second line below it; where one of their dates can only be day first, all are.
enum MigraineBuddy {
  static func isHeader(_ names: [String]) -> Bool {
    names.starts(with: ["#", "Started", "Lasted"]) && names.contains("Pain Level")
  }

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "Migraine Buddy"
    var table = try Table(bytes, isHeader: isHeader)
    var rows: [TableRow] = []
    try table.forEach(into: &intake) { row, _ in rows.append(row) }
    let order = order(of: rows)
    for row in rows {
      try intake.attempt { try $0.add(attack: episode(row, order, &$0)) }
    }
  }

  private static func order(of rows: [TableRow]) -> CellTime.Order {
    func months(_ row: TableRow) -> [Int] {
      (row.text("Started") ?? "").split(separator: "/").prefix(2).compactMap { Int($0) }
    }
    guard rows.first?.cell("Start UTC Offset (min)") == nil else { return .monthFirst }
    let isDayFirst = rows.contains { months($0).first ?? 0 > 12 }
    return isDayFirst && !rows.contains { months($0).last ?? 0 > 12 } ? .dayFirst : .monthFirst
  }

  private static func episode(
    _ row: TableRow, _ order: CellTime.Order, _ intake: inout ImportContext
  ) throws -> Episode {
    guard let text = row.text("Started") else { throw row.fault("Started", CellTimeError.notATime.message) }
    let onset = try intake.past(self.onset(row, text, order, intake.zone), at: row.position("Started"))
    // The number in front depends on what was exported.
    let uuid = intake.uuid(["migraine-buddy"] + row.cells.dropFirst().map(\.text))
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    // No length at all is one that was never given.
    if let lasted = row.text("Lasted")?.split(whereSeparator: \.isNewline).first.map(String.init),
      lasted.contains(where: { ("1"..."9").contains($0) })
    {
      guard let duration = try? TimeSpan(lasted) else {
        throw row.fault("Lasted", "Write a duration like 01h 30m.")
      }
      let utcOffset = try offset(row, "End UTC Offset (min)") ?? onset.utcOffset
      episode.end = .at(Moment(seconds: onset.seconds + duration.minutes * 60, utcOffset: utcOffset))
    }
    episode.intensity = try row.intensity("Pain Level")
    episode.places = places(list(row, "Pain Positions"))
    episode.triggers = list(row, "Potential Triggers").words(.trigger)
    let symptoms = list(row, "Symptoms").map { $0.lowercased() }
    episode.sensations = Sensation.allCases.filter { feel in symptoms.contains { $0.hasPrefix(feel.rawValue) } }
    for (column, helped) in effects {
      for name in list(row, column) + list(row, column.replacingMedication) where !means(none: name) {
        var use = RemedyUse(
          uuid: ContentUUID.uuid([uuid, "remedy", String(episode.remedies.count)]),
          remedy: Word(kind: .remedy, name: name), recordedAt: intake.now)
        use.helped = helped
        episode.remedies.append(use)
      }
    }
    episode.note = note(row)
    return episode
  }

  private static func onset(_ row: TableRow, _ text: String, _ order: CellTime.Order, _ zone: Zone) throws -> Moment {
    do {
      let time = try CellTime(text, order: order, zone: zone)
      guard let minute = time.time?.minuteOfDay, let offset = try offset(row, "Start UTC Offset (min)")
      else { return try time.moment(in: zone) }
      return Moment(seconds: time.day.number * 86_400 + minute * 60 - offset, utcOffset: offset)
    } catch let error as CellTimeError {
      throw row.fault("Started", error.message)
    }
  }

  /// Seconds east of UTC.
  private static func offset(_ row: TableRow, _ column: String) throws -> Int? {
    guard let text = row.text(column) else { return nil }
    guard let minutes = Int(text), (-1080...1080).contains(minutes) else {
      throw row.fault(column, "A UTC offset is a whole number of minutes, at most 18 hours.")
    }
    return minutes * 60
  }

  /// `Right Back of Head (Lower), Left Back of Head (Lower)` is the head on both sides.
  private static func places(_ positions: [String]) -> [Episode.Place] {
    var sides: [(name: String, sides: Set<Side>)] = []
    for position in positions.map({ $0.lowercased() }) {
      let name = ["neck", "jaw"].first { position.contains($0) } ?? "head"
      let side: Set<Side> = position.hasPrefix("left") ? [.left] : position.hasPrefix("right") ? [.right] : []
      if let index = sides.firstIndex(where: { $0.name == name }) {
        sides[index].sides.formUnion(side)
      } else {
        sides.append((name, side))
      }
    }
    if sides.isEmpty { sides = [("head", [])] }
    return sides.map {
      Episode.Place(word: Word(kind: .place, name: $0.name), side: $0.sides.count == 2 ? .both : $0.sides.first)
    }
  }

  private static let effects: [(String, Helped?)] = [
    ("Helpful Medication", .yes), ("Somewhat Helpful Medication", .some), ("Unhelpful Medication", .no),
    ("Unsure Medication", nil),
  ]

  private static func means(none name: String) -> Bool { ["no medication", "none"].contains(name.lowercased()) }

  private static func list(_ row: TableRow, _ column: String) -> [String] { row.list(column, separators: [","]) }

  private static func note(_ row: TableRow) -> String? {
    var lines = [row.typed("Notes")].compactMap { $0 }
    for column in [
      "Attack Types", "Attack Location", "Affected Activities", "Symptoms", "Most Bothersome Symptom",
      "Premonitory Symptoms", "Pain Positions",
    ] {
      if let text = row.typed(column) { lines.append("\(column): \(text)") }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension String {
  /// The column with what was done besides medicines.
  fileprivate var replacingMedication: String {
    String(dropLast("Medication".count)) + "Non Drug Relief Methods"
  }
}
