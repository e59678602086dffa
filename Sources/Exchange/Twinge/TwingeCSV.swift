import Journal

/// Twinge's own table of episodes. It has less than the JSON: doses are next to names, relief next to the remedies.
///
/// Read with any of its columns in any order, because other versions have more or fewer and a person may leave some
/// out.
enum TwingeCSV {
  /// The columns, in the order in which they are written.
  static let columns =
    ["id", "onset", "end", "duration_minutes", "places", "intensity", "sensations"]
    + fields(.character).map(\.column.description) + ["triggers", "remedies", "relief", "warning_signs"]
    + fields(.effect).map(\.column.description) + ["note", "recorded_at"]

  static func fields(_ group: EpisodeField.Group) -> [EpisodeField] {
    EpisodeField.all(group).filter(\.isInDoctorsTable)
  }

  /// Whether a header is similar enough to ours to be recognised without `--format`.
  static func isHeader(_ names: [String]) -> Bool {
    let known = names.filter(columns.contains).count
    return names.contains("onset") && known >= 3 && known * 2 > names.count
  }

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    var table = try Table(bytes, isHeader: { $0.contains("onset") })
    intake.journal.source = "Twinge"
    intake.journal.unreadColumns = table.names.filter { !columns.contains($0) && !$0.isEmpty }
    var lists = Lists()
    try table.forEach(into: &intake) { row, intake in
      try intake.add(episode(row, &intake, &lists))
    }
  }

  /// The contents of the list cells.
  private struct Lists {
    var places = Memo<[Episode.Place]>()
    var sensations = Memo<[Sensation]>()
    var triggers = Memo<[Word]>()
    var remedies = Memo<[(remedy: Word, dose: Dose?)]>()
    var relief = Memo<[ReliefText]>()
  }

  private static func episode(_ row: TableRow, _ intake: inout ImportContext, _ lists: inout Lists) throws -> Episode {
    guard let onset = try moment(row, "onset", intake.zone) else {
      throw row.fault("onset", "The onset is missing. Write it like 2026-11-20T22:40:00+01:00.")
    }
    // In our column order, so that reordering the columns of a table changes nothing.
    let uuid = intake.uuid(["twinge-csv"] + columns.map { raw(row, $0) })
    let recordedAt = try moment(row, "recorded_at", intake.zone) ?? intake.now
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: recordedAt)
    episode.end = try end(row, onset: onset, intake.zone)
    episode.places = lists.places.meaning(of: raw(row, "places")) { PlaceText.places(list($0)) }
    episode.intensity = try row.intensity("intensity")
    episode.sensations = try lists.sensations.meaning(of: raw(row, "sensations")) { _ in
      try choices(row, "sensations") { Sensation(rawValue: $0) }
    }
    for field in EpisodeField.all where field.isInDoctorsTable { episode[field] = try value(of: field, row) }
    episode.triggers = lists.triggers.meaning(of: raw(row, "triggers")) { list($0).withoutRepeats.words(.trigger) }
    episode.warningSigns = try choices(row, "warning_signs") { text in
      WarningSign.allCases.first { $0.meaning == text }
    }
    episode.note = undefused(raw(row, "note"))
    let remedies = lists.remedies.meaning(of: raw(row, "remedies")) { text in
      list(text).map { item in
        let (name, dose) = ReliefText.nameAndDose(item)
        return (Word(kind: .remedy, name: name), dose.flatMap { Dose($0) })
      }
    }
    episode.remedies = remedies.enumerated().map { index, use in
      RemedyUse(
        uuid: ContentUUID.uuid([uuid, "remedy", String(index)]), remedy: use.remedy, dose: use.dose,
        recordedAt: recordedAt)
    }
    let unmatched = row.fault("relief", "Relief must name one of the remedies, as in \"heat 7→4 after 30 min\".")
    let reliefs = try lists.relief.meaning(of: raw(row, "relief")) { text in
      try list(text).map { item in
        guard let relief = ReliefText(item) else { throw unmatched }
        return relief
      }
    }
    var isMatched: Set<Int> = []
    for relief in reliefs {
      guard
        let index = episode.remedies.indices.first(where: {
          !isMatched.contains($0) && episode.remedies[$0].remedy.name.plain == relief.name
        })
      else { throw unmatched }
      isMatched.insert(index)
      episode.remedies[index].before = relief.before
      episode.remedies[index].after = relief.after
      episode.remedies[index].afterMinutes = relief.afterMinutes
      episode.remedies[index].helped = relief.helped
    }
    return episode
  }

  /// A known length is exact, even if the onset is known only to the day.
  private static func end(_ row: TableRow, onset: Moment, _ zone: Zone) throws -> Episode.End {
    let end = try moment(row, "end", zone)
    guard let text = row.text("duration_minutes") else {
      guard let end else { return .unknown }
      let vague = end.precision == .day ? end : end.with(precision: .part)
      guard let found = Episode.end(of: onset, at: vague) else { throw row.fault("end", before) }
      return found
    }
    guard let minutes = Int(text), (0...Table.longestMinutes).contains(minutes) else {
      throw row.fault("duration_minutes", "A duration is a whole number of minutes.")
    }
    if let end, end.precision != .day {
      guard end.seconds >= onset.seconds else { throw row.fault("end", before) }
      return .at(end)
    }
    return Episode.end(of: onset, after: TimeSpan(minutes: minutes))
  }

  private static let before = "The end is before the start. Check both."

  private static func moment(_ row: TableRow, _ column: String, _ zone: Zone) throws -> Moment? {
    guard let text = row.text(column) else { return nil }
    let found = Day(iso: text).map { zone.start(of: $0) } ?? Moment(iso8601: text)
    guard let found, (1900...9999).contains(found.day.year) else {
      throw row.fault(column, "This is not a valid time. Write it like 2026-11-20T22:40:00+01:00.")
    }
    return found
  }

  private static func choices<Choice: Hashable>(
    _ row: TableRow, _ column: String, _ choice: (String) -> Choice?
  ) throws -> [Choice] {
    var choices: [Choice] = []
    for text in list(raw(row, column)) {
      guard let choice = choice(text.plain) else {
        throw row.fault(
          column, "\"\(column)\" contains a word that Twinge does not know. Correct or remove it.")
      }
      if !choices.contains(choice) { choices.append(choice) }
    }
    return choices
  }

  private static func value(of field: EpisodeField, _ row: TableRow) throws -> String? {
    guard let text = row.text(field.column.description) else { return nil }
    guard field.allows(text) else {
      let choices =
        switch field.values {
        case .words(let words): words.joined(separator: ", ")
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        }
      throw row.fault(field.column.description, "\"\(field.column)\" takes \(choices).")
    }
    return text
  }

  /// The unchanged cell; empty if it is blank.
  private static func raw(_ row: TableRow, _ column: String) -> String { row.cell(column)?.text ?? "" }

  /// The items of a list, separated by `; `.
  private static func list(_ text: String) -> [String] {
    guard let text = undefused(text) else { return [] }
    var items: [String] = []
    var item = ""
    for character in text {
      if character.plain == " ", item.last?.plain == ";" {
        items.append(String(item.dropLast()))
        item = ""
      } else {
        item.append(character)
      }
    }
    return (items + [item]).filter { !$0.trimmed.isEmpty }
  }

  /// Removes the apostrophe that the export puts before text that a spreadsheet would run as a formula.
  ///
  /// - Returns: `nil` for a blank cell.
  static func undefused(_ text: String) -> String? {
    if text.isEmpty { return nil }
    guard text.unicodeScalars.first == "'",
      let first = text.unicodeScalars.first(where: { $0 != "'" }),
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }
}

extension Table {
  /// No episode lasts longer than fifty years.
  static let longestMinutes = 50 * 366 * 1440
}
