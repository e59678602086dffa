import Journal

/// MigraLog's backup: episodes with readings and doses in lists of their own, times in milliseconds since 1970.
///
/// A place may begin with its side: `left_neck`. A day that it calls green was free of pain. A dose is a remedy use of
/// its episode, or outside of any. What else it keeps is counted.
enum MigraLog {
  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "MigraLog"
    var reader = JSONReader(bytes)
    let backup = try JSONObject(try reader.value())
    try reader.end()
    let readings = try lists(backup, "intensityReadings")
    let doses = try lists(backup, "medicationDoses")
    var medicines: [String: JSONObject] = [:]
    for node in try backup.list("medications") {
      let medicine = try JSONObject(node)
      if let id = try medicine.string("id") { medicines[id] = medicine }
    }
    for node in try backup.list("episodes") {
      try intake.attempt { intake in
        let entry = try JSONObject(node)
        var episode = try episode(entry, &intake)
        let id = try entry.string("id") ?? ""
        for reading in readings[id] ?? [] {
          let at = try reading.required("timestamp", try moment(reading, "timestamp", intake))
          guard at.seconds >= episode.onset.seconds else {
            intake.journal.note("Readings before their episode")
            continue
          }
          let intensity = try reading.required("intensity", try reading.double("intensity", in: 0...10))
          episode.add(reading: Episode.Reading(at: at, intensity: Int(intensity.rounded())))
        }
        for dose in doses[id] ?? [] {
          if let use = try use(dose, medicines, intake) { episode.remedies.append(use) }
        }
        try intake.add(attack: episode)
      }
    }
    for dose in doses[""] ?? [] {
      try intake.attempt { intake in
        if let use = try use(dose, medicines, intake) { intake.journal.remedyUses.append(use) }
      }
    }
    for node in try backup.list("dailyStatusLogs") { try intake.attempt { try day(JSONObject(node), &$0) } }
    for (field, what) in [("effectivenessRating", "Ratings of doses"), ("timeToRelief", "Times to relief")] {
      let count = doses.values.joined().count { $0[field] != nil }
      intake.journal.note("\(what), not imported", count: count)
    }
    for (list, what) in [
      ("medicationSchedules", "Schedules of medicines"), ("symptomLogs", "Logs of symptoms"),
      ("painLocationLogs", "Later changes of place"), ("episodeNotes", "Notes within episodes"),
    ] {
      intake.journal.note("\(what), not imported", count: try backup.list(list).count)
    }
  }

  /// The entries of a list by the episode that they belong to; those of none have "".
  private static func lists(_ backup: JSONObject, _ name: String) throws -> [String: [JSONObject]] {
    Dictionary(grouping: try backup.list(name).map(JSONObject.init)) { (try? $0.string("episodeId")) ?? "" }
  }

  private static func episode(_ entry: JSONObject, _ intake: inout ImportContext) throws -> Episode {
    let onset = try entry.required("startTime", try moment(entry, "startTime", intake))
    var episode = Episode(
      uuid: intake.uuid(["migralog", try entry.string("id") ?? onset.timestamp]), onset: onset, recordedAt: intake.now)
    if let end = try moment(entry, "endTime", intake) {
      guard let end = Episode.end(of: onset, at: end) else {
        throw entry.fault("endTime", "The end is before the start. Check both.")
      }
      episode.end = end
    }
    for name in try names(entry, "locations") {
      let words = name.split(separator: " ")
      let side = words.first.flatMap { Side(rawValue: String($0)) }
      let place = side == nil || words.count == 1 ? name : words.dropFirst().joined(separator: " ")
      episode.places.append(Episode.Place(word: Word(kind: .place, name: place), side: side))
    }
    if episode.places.isEmpty { episode.places = [Episode.Place(word: Word(kind: .place, name: "head"))] }
    let qualities = try names(entry, "qualities")
    episode.sensations = Sensation.allCases.filter { qualities.contains($0.rawValue) }
    episode.triggers = try names(entry, "triggers").words(.trigger)
    var note = [try entry.string("notes")].compactMap { $0 }
    let others = qualities.filter { Sensation(rawValue: $0) == nil } + (try names(entry, "symptoms"))
    if !others.isEmpty { note.append("Symptoms: \(others.joined(separator: ", "))") }
    episode.note = note.isEmpty ? nil : note.joined(separator: "\n")
    return episode
  }

  /// - Returns: `nil` for a dose that was not taken.
  private static func use(
    _ dose: JSONObject, _ medicines: [String: JSONObject], _ intake: ImportContext
  ) throws -> RemedyUse? {
    guard try dose.string("status") ?? "taken" == "taken" else { return nil }
    let medicine = medicines[try dose.string("medicationId") ?? ""]
    let name = try dose.required("medicationId", try medicine?.string("name"))
    let amount =
      try dose.double("dosageAmount", in: 0...1_000_000) ?? medicine?.double("dosageAmount", in: 0...1_000_000)
    let unit = try dose.string("dosageUnit") ?? medicine?.string("dosageUnit") ?? ""
    let quantity = try dose.double("quantity", in: 0...1000) ?? 1
    var use = RemedyUse(
      uuid: ContentUUID.uuid(["migralog", "dose", try dose.string("id") ?? name]),
      remedy: Word(kind: .remedy, name: name), at: try moment(dose, "timestamp", intake), recordedAt: intake.now)
    if let amount, amount > 0 { use.dose = Dose("\(JSON.number(amount * quantity))\(unit)") }
    return use
  }

  private static func day(_ entry: JSONObject, _ intake: inout ImportContext) throws {
    let day = try entry.required("date", try entry.day("date"))
    var checkIn = CheckIn(uuid: intake.uuid(["migralog", "day", day.iso]), day: day, recordedAt: intake.now)
    switch try entry.string("status") {
    case "green": checkIn.clear = true
    case "red": checkIn.hurt = true
    // Neither pain nor none was said.
    default: return intake.journal.note("Days that do not say whether anything hurt")
    }
    checkIn.note = try entry.string("notes")
    intake.add(checkIn)
  }

  private static func names(_ entry: JSONObject, _ list: String) throws -> [String] {
    try entry.list(list).map { try $0.string(list).split(separator: "_").joined(separator: " ") }.withoutRepeats
  }

  private static func moment(_ entry: JSONObject, _ name: String, _ intake: ImportContext) throws -> Moment? {
    guard let milliseconds = try entry.double(name, in: 0...253_402_300_799_000) else { return nil }
    let moment = intake.zone.moment(at: Int(milliseconds / 1000)).toTheMinute
    return try intake.past(moment, at: entry.position(name))
  }
}
