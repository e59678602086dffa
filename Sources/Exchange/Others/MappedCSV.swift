import Journal

/// Any table, read with a map of its columns.
struct MappedCSV {
  let map: ColumnMap

  func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    var first: [String]?
    var above = 0
    let wanted = Set(map.wanted)
    let found = try Table(
      bytes,
      orNil: { names in
        if first == nil { first = names }
        above += 1
        return wanted.isSubset(of: names)
      })
    guard var table = found else { throw map.missingColumn(in: first ?? []) }
    intake.journal.note("Rows above the header, not imported", count: above - 1)
    let isWhole = saysAllOfPain(table.names)
    intake.journal.source = "table " + ContentUUID.uuid([map.text] + table.header.map(\.text)).prefix(8)
    try table.forEach(into: &intake) { row, intake in try read(row, isWhole: isWhole, into: &intake) }
  }

  /// Whether a "no" of the mapped column means that nothing hurt: not if rows are left out, or other columns are about
  /// pain, too.
  private func saysAllOfPain(_ header: [String]) -> Bool {
    let mapped = Set(map.wanted)
    let pains = ["pain", "ache", "migraine", "cramp", "spasm", "sore"]
    return map.filters.isEmpty
      && !header.contains { name in !mapped.contains(name) && pains.contains { name.lowercased().contains($0) } }
  }

  private func read(_ row: TableRow, isWhole: Bool, into intake: inout ImportContext) throws {
    guard isWanted(row) else { return intake.journal.note("Rows left out by where") }
    let onsetColumn = map.columns["onset"] ?? ""
    guard
      let found = try row.moment(onsetColumn, time: map.columns["time"], order: map.order, zone: intake.zone)
    else { throw row.fault(onsetColumn, "The date is missing. Fill it in, or remove the row.") }
    let onset = try intake.past(found, at: row.position(onsetColumn))
    let hurt = try map.columns["episode"].map { try row.yesOrNo($0) }
    let intensity = try self.intensity(row)
    let isPainless = hurt == .some(false) || (hurt == nil && intensity?.points == 0)
    let fields = ["table"] + row.cells.map(\.text)
    // Both are built before either is added, so that a row with a problem leaves nothing behind.
    var checkIn = try self.checkIn(row, onset.day, &intake)
    if hurt == .some(true) { checkIn.hurt = true }
    if isPainless, isWhole { checkIn.clear = true }
    // A diary has one answer per day.
    if map.columns["episode"] != nil { try intake.claim(onset.day, at: row.position(onsetColumn)) }
    let isSilent = hurt == nil ? intensity == nil && isBlank(row) : hurt == .some(nil)
    if map.hasEpisodes, !isPainless, !isSilent {
      var episode = try self.episode(row, onset, fields, &intake)
      episode.intensity = intensity?.points
      if intensity?.isRounded == true { intake.journal.note("Half points of intensity, rounded up") }
      try intake.add(episode)
    } else if isPainless, !isWhole {
      intake.journal.note("Rows without this pain, which do not say whether anything else hurt")
    } else if map.hasEpisodes, isSilent, checkIn.saysNothing {
      intake.journal.note("Rows that say nothing about pain")
    }
    var day = Episode(uuid: "", onset: onset, recordedAt: intake.now)
    if isPainless {
      day = try episode(row, onset, fields, &intake)
      // A remedy for every row is meant for every episode.
      let each = map.flags.filter { $0.kind == .remedy && $0.column == nil }.map {
        ReliefText.nameAndDose($0.name).name
      }
      day.remedies.removeAll { each.contains($0.remedy.name) }
    }
    if !checkIn.saysNothing || map.columns["episode"] != nil || !day.triggers.isEmpty || !day.remedies.isEmpty {
      if !map.hasEpisodes || isPainless, let column = map.columns["note"] { checkIn.note = row.typed(column) }
      checkIn.uuid = intake.uuid(fields + ["check-in"])
      intake.addDay(checkIn, of: day)
    }
  }

  private func isWanted(_ row: TableRow) -> Bool {
    map.filters.allSatisfy { column, values in
      let text = Vocabulary.folded(row.text(column) ?? "")
      return values.contains { $0.hasSuffix("*") ? text.hasPrefix($0.dropLast()) : text == $0 }
    }
  }

  /// Whether the row has nothing about an episode except its date.
  private func isBlank(_ row: TableRow) -> Bool {
    guard map.columns["intensity"] != nil else { return false }
    return ["end", "duration", "places", "sensations", "triggers", "remedies", "note"]
      .allSatisfy { map.columns[$0].flatMap { row.text($0) } == nil }
  }

  private func intensity(_ row: TableRow) throws -> (points: Int, isRounded: Bool)? {
    guard let column = map.columns["intensity"], let text = row.text(column) else { return nil }
    guard let found = map.scale.intensity(text) else {
      throw row.fault(
        column,
        map.scale == .points
          ? "An intensity is a whole number from 0 to 10." : "This is outside the scale in the map.")
    }
    return found
  }

  /// The row's answers about the day other than pain.
  private func checkIn(_ row: TableRow, _ day: Day, _ intake: inout ImportContext) throws -> CheckIn {
    var checkIn = CheckIn(uuid: "", day: day, recordedAt: intake.now)
    for flag in map.flags where flag.kind == .trigger {
      guard let present = try answer(row, flag) else { continue }
      checkIn.answers.append(CheckIn.Answer(trigger: Word(kind: .trigger, name: flag.name), present: present))
    }
    if let column = map.columns["present"] {
      let present = row.list(column, separators: MappedCSV.separators).words(.trigger)
      intake.ask(present, at: row.position)
      for word in present where !checkIn.answers.contains(where: { $0.trigger == word }) {
        checkIn.answers.append(CheckIn.Answer(trigger: word, present: true))
      }
    }
    checkIn.sleepMinutes = try minutes(row, "sleep", bare: 60)
    if let minutes = checkIn.sleepMinutes, !(0...1440).contains(minutes) {
      throw row.fault(
        map.columns["sleep"] ?? "", "Sleep cannot be more than 24 hours. If it is in minutes: sleep:min=COLUMN.")
    }
    return checkIn
  }

  private func episode(
    _ row: TableRow, _ onset: Moment, _ fields: [String], _ intake: inout ImportContext
  ) throws -> Episode {
    let uuid = intake.uuid(fields)
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    episode.end = try end(row, onset, intake)
    episode.places = try places(row, &intake)
    episode.triggers = list(row, "triggers").words(.trigger)
    intake.ask(episode.triggers, at: row.position)
    let remedies = list(row, "remedies").map { ReliefText.nameAndDose($0) }
    let known = try map.flags.filter { $0.kind == .remedy }.compactMap { try remedy(row, $0) }
    intake.ask(remedies.map { Word(kind: .remedy, name: $0.name) }, at: row.position)
    episode.remedies = (remedies + known).enumerated().map { index, use in
      RemedyUse(
        uuid: ContentUUID.uuid([uuid, "remedy", String(index)]), remedy: Word(kind: .remedy, name: use.name),
        dose: use.dose.flatMap { Dose($0) }, recordedAt: intake.now)
    }
    if let column = map.columns["sensations"] {
      episode.sensations = try list(row, "sensations").map { name in
        guard let sensation = Sensation(rawValue: Vocabulary.folded(name)) else {
          let choices = Sensation.allCases.map(\.rawValue).joined(separator: ", ")
          throw row.fault(column, "Sensations are \(choices).")
        }
        return sensation
      }
    }
    if let column = map.columns["note"] { episode.note = row.typed(column) }
    return episode
  }

  /// Places as in `log`, each with an optional side and intensity, then those from flag columns.
  private func places(_ row: TableRow, _ intake: inout ImportContext) throws -> [Episode.Place] {
    var places: [Episode.Place] = []
    for text in list(row, "places") {
      guard let phrase = try? PlacePhrase(text) else {
        throw row.fault(map.columns["places"] ?? "", "Write a place like lower back left, or calf=4.")
      }
      let word = Word(kind: .place, name: phrase.text)
      intake.ask([word], at: row.position)
      places.append(Episode.Place(word: word, intensity: phrase.intensity))
    }
    return places + (try flagged(row, .place)).map { Episode.Place(word: Word(kind: .place, name: $0)) }
  }

  private func end(_ row: TableRow, _ onset: Moment, _ intake: ImportContext) throws -> Episode.End {
    if let minutes = try minutes(row, "duration", bare: 1) {
      guard (0...Table.longestMinutes).contains(minutes) else {
        throw row.fault(map.columns["duration"] ?? "", "That is longer than fifty years.")
      }
      return Episode.end(of: onset, after: TimeSpan(minutes: minutes))
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
      throw row.fault(column, "The end is before the start. Check both.")
    }
    return end
  }

  /// A length: `35m`, `1h30m`, `6:30`, `6:30:00`, or a number.
  ///
  /// - Parameter bare: the minutes per unit of a bare number, unless the map gives a unit.
  private func minutes(_ row: TableRow, _ field: String, bare: Double) throws -> Int? {
    guard let column = map.columns[field], let text = row.text(column) else { return nil }
    if let number = text.cellNumber {
      let minutes = (number * (map.minutesPerUnit[field] ?? bare)).rounded()
      if let whole = Int(exactly: minutes), whole >= 0 { return whole }
    }
    let parts = text.split(separator: ":").map { Int($0) }
    if (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1], (0..<60).contains(minutes),
      (0..<Table.longestMinutes).contains(hours)
    {
      return hours * 60 + minutes
    }
    guard let span = try? TimeSpan(text) else {
      throw row.fault(column, "Write a duration like 35m or 1h30m, or as a number of minutes.")
    }
    return span.minutes
  }

  private func answer(_ row: TableRow, _ flag: ColumnMap.Flag) throws -> Bool? {
    guard let column = flag.column else { return true }
    guard let comparison = flag.comparison else { return try row.yesOrNo(column) }
    guard let text = row.text(column) else { return nil }
    guard let number = text.cellNumber else { throw row.fault(column, "Expected a number or an empty cell.") }
    return comparison.holds(number)
  }

  /// The remedy of a flag if it was used; a cell that begins with a number is its dose.
  private func remedy(_ row: TableRow, _ flag: ColumnMap.Flag) throws -> (name: String, dose: String?)? {
    let (name, dose) = ReliefText.nameAndDose(flag.name)
    if flag.comparison == nil, let cell = flag.column.flatMap({ row.text($0) }), (try? answer(row, flag)) == nil,
      let amount = Dose(cell)?.amount
    {
      return amount > 0 ? (name, cell) : nil
    }
    return try answer(row, flag) == true ? (name, dose) : nil
  }

  /// The words whose flag column is set in the row.
  private func flagged(_ row: TableRow, _ kind: Word.Kind) throws -> [String] {
    try map.flags.filter { try $0.kind == kind && answer(row, $0) == true }.map(\.name)
  }

  private func list(_ row: TableRow, _ field: String) -> [String] {
    map.columns[field].map { row.list($0, separators: MappedCSV.separators) } ?? []
  }

  private static let separators: Set<Character> = [",", ";", "|"]
}

extension TableRow {
  /// - Returns: `nil` for a blank cell, or if the table says that nothing is known.
  func yesOrNo(_ column: String) throws -> Bool? {
    guard let text = text(column) else { return nil }
    switch text.lowercased() {
    case "yes", "y", "true", "1", "x", "present", "taken", "yes_manual", "yes_auto": return true
    case "no", "n", "false", "0", "absent", "not taken": return false
    case "unknown", "skip": return nil
    default: throw fault(column, "Expected yes, no or an empty cell.")
    }
  }
}

extension CheckIn {
  /// Whether nothing is answered.
  fileprivate var saysNothing: Bool { answers.isEmpty && sleepMinutes == nil && hurt == nil }
}
