import Journal

/// The backup of SECUSO's Pain Diary: the tables of its database as JSON.
///
/// Its days have a level of pain, 0 to 10, places as numbers of a picture, and parts of the day. A level of 0 is a day free
/// of pain. The numbers of the picture are in no document, so they go into the note.
enum SECUSO {
  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "SECUSO Pain Diary"
    var reader = JSONReader(bytes)
    let backup = try JSONObject(try reader.value())
    let database = try JSONObject(try backup.required("database", backup["database"]))
    var tables: [String: [JSONObject]] = [:]
    for table in try database.list("content").map(JSONObject.init) {
      tables[try table.string("tableName") ?? ""] = try table.list("values").map(JSONObject.init)
    }
    let descriptions = try byID(tables["paindescriptions"] ?? [])
    let drugs = try byID(tables["drugs"] ?? [])
    let intakes = try Dictionary(grouping: tables["drugintakes"] ?? []) { try id($0, "diaryEntry_id") ?? 0 }
    for entry in tables["diaryentries"] ?? [] {
      try intake.attempt { intake in
        let description = descriptions[try id(entry, "painDescription_id") ?? 0]
        if entry["condition"] != nil { intake.journal.note("Conditions of the day, not imported") }
        try read(entry, description, intakes[try id(entry, "_id") ?? 0] ?? [], drugs, into: &intake)
      }
    }
  }

  private static func read(
    _ entry: JSONObject, _ description: JSONObject?, _ taken: [JSONObject], _ drugs: [Int: JSONObject],
    into intake: inout ImportContext
  ) throws {
    let day = try entry.required("date", try entry.day("date"))
    let level = try description?.int("painLevel", in: Episode.scale)
    let times = try items(description, "timesOfPain")
    let part = times.compactMap { PartOfDay(rawValue: $0.replacing("at ", with: "")) }.first
    var onset = try entry.required("date", intake.zone.start(of: day))
    if let part, case .once(let moment) = intake.zone.resolve(day: day, minuteOfDay: part.standsFor) {
      onset = moment.with(precision: .part)
    }
    onset = try intake.past(onset, at: entry.position("date"))
    let uuid = intake.uuid(["secuso", day.iso])
    var uses: [RemedyUse] = []
    for dose in taken {
      let drug = drugs[try id(dose, "drug_id") ?? 0]
      guard let name = try drug?.string("name") else { continue }
      for (column, part) in parts {
        guard try dose.double(column, in: 0...1000) ?? 0 > 0,
          case .once(let at) = intake.zone.resolve(day: day, minuteOfDay: part.standsFor)
        else { continue }
        uses.append(
          RemedyUse(
            uuid: ContentUUID.uuid([uuid, "remedy", String(uses.count)]), remedy: Word(kind: .remedy, name: name),
            dose: Dose(try drug?.string("dose") ?? ""), at: at.with(precision: .part), recordedAt: intake.now))
      }
    }
    if level == 0 {
      var checkIn = CheckIn(uuid: uuid, day: day, recordedAt: intake.now)
      checkIn.clear = true
      checkIn.note = try entry.string("notes")
      intake.add(checkIn)
      intake.journal.remedyUses += uses
      return
    }
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: intake.now)
    episode.intensity = level
    let qualities = try items(description, "painQualities")
    episode.sensations = Sensation.allCases.filter { qualities.contains($0.rawValue) }
    episode.remedies = uses
    let regions = try items(description, "bodyRegions")
    let note = [
      try entry.string("notes"),
      regions.isEmpty ? nil : "Regions of the picture in Pain Diary: \(regions.joined(separator: ", "))",
      times.count > 1 ? "Times of pain: \(times.joined(separator: ", "))" : nil,
    ].compactMap { $0 }
    episode.note = note.isEmpty ? nil : note.joined(separator: "\n")
    try intake.add(episode)
  }

  private static let parts: [(String, PartOfDay)] = [
    ("morning", .morning), ("noon", .noon), ("evening", .evening), ("night", .night),
  ]

  private static func byID(_ rows: [JSONObject]) throws -> [Int: JSONObject] {
    var found: [Int: JSONObject] = [:]
    for row in rows { if let id = try id(row, "_id") { found[id] = row } }
    return found
  }

  private static func id(_ row: JSONObject, _ name: String) throws -> Int? { try row.int(name, in: 0...Int(Int32.max)) }

  private static func items(_ row: JSONObject?, _ name: String) throws -> [String] {
    (try row?.string(name) ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
