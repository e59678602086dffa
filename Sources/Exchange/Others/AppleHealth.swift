import Journal

/// The symptom records in Apple Health's `export.xml`, and of its days sleep and menstrual flow.
///
/// A record whose start and end are the same, or less than a minute apart, has no known end: that is what Health writes when
/// only one time was given. One from midnight to midnight, or to the last minute of its day, is known to the day only. The severity has
/// no number, so the intensity stays unknown and the word goes into the note.
enum AppleHealth {
  private static let places: [String: String] = [
    "LowerBackPain": "lower back", "Headache": "head", "PelvicPain": "pelvis", "AbdominalCramps": "abdomen",
    "ChestTightnessOrPain": "chest",
  ]

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    intake.journal.source = "Apple Health"
    var reader = XMLReader(bytes)
    var isRoot = true
    var days = Days()
    while let tag = try reader.next() {
      if isRoot, tag.name != "HealthData" {
        throw ImportFault(tag.position, "This is not an Apple Health export. Choose the file export.xml.")
      }
      isRoot = false
      guard tag.name == "Record" else { continue }
      try intake.attempt { try read(tag, &days, into: &$0) }
    }
    days.add(to: &intake)
  }

  private static func read(_ tag: XMLTag, _ days: inout Days, into intake: inout ImportContext) throws {
    let prefix = "HKCategoryTypeIdentifier"
    guard let type = tag.attributes["type"], type.hasPrefix(prefix) else {
      return intake.journal.note("Records that are not symptoms")
    }
    let symptom = String(type.dropFirst(prefix.count))
    if Days.symptoms.contains(symptom) {
      let (start, end) = (try moment(tag, "startDate"), try moment(tag, "endDate"))
      return days.take(symptom, value: tag.attributes["value"] ?? "", from: start, to: end)
    }
    let severity = tag.attributes["value"].map { severities[$0] ?? "" } ?? ""
    if severity == notPresent { return }
    if symptom == "GeneralizedBodyAche" {
      // Everywhere is no place.
      intake.journal.note("Body aches without a place")
      return
    }
    guard let place = places[symptom] else { return intake.journal.note("Records of \(symptom)") }
    var onset = try intake.past(try moment(tag, "startDate"), at: tag.position)
    let end = try moment(tag, "endDate")
    let fields = ["type", "startDate", "endDate", "value", "sourceName", "creationDate"]
    let uuid = intake.uuid(["apple-health"] + fields.map { tag.attributes[$0] ?? "" })
    guard end.seconds >= onset.seconds else {
      throw ImportFault(tag.position, "This record ends before it starts. Correct it in Health.")
    }
    let isWholeDay =
      onset.minuteOfDay == 0 && [0, 1439].contains(end.minuteOfDay) && end.seconds - onset.seconds >= 86_340
    if isWholeDay { onset = onset.with(precision: .day) }
    let recordedAt = tag.attributes["creationDate"] == nil ? intake.now : try moment(tag, "creationDate")
    var episode = Episode(uuid: uuid, onset: onset.toTheMinute, recordedAt: recordedAt)
    if isWholeDay {
      // Midnight at the end belongs to the day before.
      let last = Moment(seconds: max(onset.seconds, end.seconds - 60), utcOffset: end.utcOffset, precision: .day)
      if last.day > onset.day {
        let start = Moment(
          seconds: last.day.number * 86_400 - last.utcOffset, utcOffset: last.utcOffset, precision: .day)
        episode.end = .at(start)
      }
    } else if end.seconds - onset.seconds >= 60 {
      episode.end = .at(end.toTheMinute)
    }
    episode.places = [Episode.Place(word: Word(kind: .place, name: place))]
    if symptom == "AbdominalCramps" { episode.sensations = [.cramp] }
    if !severity.isEmpty { episode.note = "Severity: \(severity) (Apple Health)" }
    try intake.add(episode)
  }

  private static func moment(_ tag: XMLTag, _ name: String) throws -> Moment {
    // `2026-11-20 22:40:00 +0100`: the space before the offset is Apple's own.
    let text = (tag.attributes[name] ?? "").split(separator: " ")
    guard text.count == 3, let moment = Moment(iso8601: "\(text[0])T\(text[1])\(text[2])"),
      (1900...9999).contains(moment.day.year)
    else { throw ImportFault(tag.position, "\"\(name)\" of this record is not a time. Export the file again.") }
    return moment
  }

  private static let notPresent = "not present"
  /// The names, and the numbers that older exports have instead.
  private static let severities = [
    "HKCategoryValueSeverityMild": "mild", "HKCategoryValueSeverityModerate": "moderate",
    "HKCategoryValueSeveritySevere": "severe", "HKCategoryValueSeverityNotPresent": notPresent,
    "1": notPresent, "2": "mild", "3": "moderate", "4": "severe",
  ]
}
