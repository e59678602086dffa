import Journal

/// Any table, read with a map of its columns.
struct MappedCSV {
  let map: ColumnMap

  private var answers: [ColumnMap.Flag] { map.flags.filter { $0.kind == .trigger } }
  private var isDiary: Bool { map.columns["episode"] != nil || !answers.isEmpty }

  func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    var table = try Table(bytes)
    try map.check(table.header)
    try table.forEach(into: &intake) { row, intake in try read(row, into: &intake) }
  }

  private func read(_ row: TableRow, into intake: inout ImportContext) throws {
    let onsetColumn = map.columns["onset"] ?? ""
    guard
      let found = try row.moment(onsetColumn, time: map.columns["time"], order: map.order, zone: intake.zone)
    else { throw row.fault(onsetColumn, "The date is missing; fill it in, or remove the row.") }
    let onset = try intake.past(found, at: row.position(onsetColumn))
    let hurt = try map.columns["episode"].map { try yesOrNo(row, $0) }
    let fields = ["table"] + row.cells.map(\.text)
    // Both are made before either is taken: a row with a fault leaves nothing.
    let episode = hurt == .some(true) || hurt == nil ? try self.episode(row, onset, fields, &intake) : nil
    if isDiary {
      var checkIn = CheckIn(
        uuid: intake.uuid(fields + ["check-in"]), day: onset.day, recordedAt: intake.now)
      checkIn.clear = hurt == .some(false)
      for flag in answers {
        guard let column = flag.column, let present = try yesOrNo(row, column) else { continue }
        checkIn.answers.append(CheckIn.Answer(trigger: Word(kind: .trigger, name: flag.name), present: present))
      }
      try intake.claim(onset.day, at: row.position(onsetColumn))
      intake.journal.checkIns.append(checkIn)
    }
    if let episode { intake.journal.episodes.append(episode) }
  }

  private func episode(
    _ row: TableRow, _ onset: Moment, _ fields: [String], _ intake: inout ImportContext
  ) throws -> Episode {
    let uuid = intake.uuid(fields)
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    episode.end = try end(row, onset, intake)
    if let column = map.columns["intensity"] { episode.intensity = try row.intensity(column) }
    episode.places = try names(row, "places", .place).map { Episode.Place(word: Word(kind: .place, name: $0)) }
    episode.triggers = try names(row, "triggers", .trigger).words(.trigger)
    episode.remedies = try names(row, "remedies", .remedy).enumerated().map { index, text in
      let (name, dose) = ReliefText.nameAndDose(text)
      return RemedyUse(
        uuid: ContentUUID.uuid([uuid, "remedy", String(index)]), remedy: Word(kind: .remedy, name: name),
        dose: dose.flatMap { Dose($0) }, recordedAt: intake.now)
    }
    if let column = map.columns["sensations"] {
      episode.sensations = try list(row, column).map { name in
        guard let sensation = Sensation(rawValue: Vocabulary.folded(name)) else {
          let choices = Sensation.allCases.map(\.rawValue).joined(separator: ", ")
          throw row.fault(column, "A sensation is one of these: \(choices).")
        }
        return sensation
      }
    }
    if let column = map.columns["note"] { episode.note = row.text(column) }
    return episode
  }

  private func end(_ row: TableRow, _ onset: Moment, _ intake: ImportContext) throws -> Episode.End {
    if let column = map.columns["duration"], let text = row.text(column) {
      let minutes = Double(text).flatMap { Int(exactly: $0.rounded()) }
      guard let duration = minutes.map({ TimeSpan(minutes: $0) }) ?? (try? TimeSpan(text)),
        (0...Table.longestMinutes).contains(duration.minutes)
      else { throw row.fault(column, "A length is written like 35m or 1h30m, or as a number of minutes.") }
      return Episode.end(of: onset, after: duration)
    }
    guard let column = map.columns["end"], let text = row.text(column) else { return .unknown }
    let moment: Moment
    if let minute = try? CellTime.minuteOfDay(text), onset.precision != .day {
      // A time alone is the first one after the onset.
      let day = minute < onset.minuteOfDay ? onset.day + 1 : onset.day
      switch intake.zone.resolve(day: day, minuteOfDay: minute) {
      case .once(let found), .repeated(let found): moment = found
      case .skipped: throw row.fault(column, CellTimeError.skipped.message)
      }
    } else {
      guard let found = try row.moment(column, order: map.order, zone: intake.zone) else { return .unknown }
      moment = try intake.past(found, at: row.position(column))
    }
    guard let end = Episode.end(of: onset, at: moment) else {
      throw row.fault(column, "The end lies before the onset; check both.")
    }
    return end
  }

  /// The words of a list column, then those that hold for the row by a flag.
  private func names(_ row: TableRow, _ field: String, _ kind: Word.Kind) throws -> [String] {
    var names = map.columns[field].map { list(row, $0) } ?? []
    for flag in map.flags where flag.kind == kind && kind != .trigger {
      if let column = flag.column, try yesOrNo(row, column) != true { continue }
      names.append(flag.name)
    }
    return names.withoutRepeats
  }

  private func list(_ row: TableRow, _ column: String) -> [String] {
    row.list(column, separators: [",", ";", "|"])
  }

  /// - Returns: `nil` for a blank cell.
  private func yesOrNo(_ row: TableRow, _ column: String) throws -> Bool? {
    guard let text = row.text(column) else { return nil }
    switch text.lowercased() {
    case "yes", "y", "true", "1", "x", "present": return true
    case "no", "n", "false", "0", "absent": return false
    default: throw row.fault(column, "Expected yes, no or an empty cell.")
    }
  }
}
