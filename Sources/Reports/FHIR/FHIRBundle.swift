internal import Analysis
internal import Exchange
public import Journal

/// The journal as a FHIR R4 (4.0.1) Bundle of type collection, by the profiles of HL7 FHIR Symptoms 1.0.0: symptoms and
/// their absence as the person recorded them, never a diagnosis. Entries are made one at a time, so that a journal of any
/// size can be written.
///
/// Call ``begin()``, then append episodes, then remedy uses, check-ins and trials, then ``end()``.
public struct FHIRBundle {
  /// Stands for the person, of whom nothing is said.
  let patient: String
  private let dayStart: DayStart
  private let now: Moment
  private var text = ""
  /// Days that an episode touches are not free of pain, whatever a check-in said before it was logged.
  private var hurt: Set<Day> = []

  /// - Parameters:
  ///   - source: a UUID of the journal's; the person's placeholder gets one that follows from it.
  ///   - now: the clock; an ongoing episode lasts until then.
  public init(source: String, now: Moment, dayStart: DayStart = .midnight) {
    patient = source.lowercased().siblingUUID(turning: 6)
    self.now = now
    self.dayStart = dayStart
  }

  /// How many bytes wait to be taken.
  public var count: Int { text.utf8.count }

  /// Takes the bytes written so far.
  public mutating func drain() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  public mutating func begin() {
    text += "{\n  \"resourceType\": \"Bundle\",\n  \"type\": \"collection\",\n"
    text += "  \"timestamp\": \(JSON.string(now.instant).text),\n  \"entry\": [\n    "
    text += entry("Patient", patient, []).text(indent: "    ")
  }

  /// Adds an episode, with its intensity and its medicines as entries of their own.
  public mutating func append(_ episode: Episode) {
    note(episode)
    let uuid = episode.uuid.lowercased()
    let intensity = episode.worst.map { ($0, uuid: uuid.siblingUUID(turning: 12)) }
    add("Observation", uuid, symptom(episode, intensity: intensity?.uuid))
    if let (worst, uuid) = intensity { add("Observation", uuid, score(worst, of: episode)) }
    for use in episode.remedies where use.remedy.wordClass == "medicine" {
      let effective = use.at.map { JSON.Member(name: "effectiveDateTime", value: .string($0.dateTime)) }
      add("MedicationStatement", use.uuid.lowercased(), statement(use, effective ?? episode.effective, of: uuid))
    }
  }

  /// Takes notice of an episode that is not part of the export: its days are not free of pain.
  public mutating func note(_ episode: Episode) {
    hurt.formUnion(episode.days(now: now, dayStart: dayStart).all)
  }

  /// Adds a remedy use outside any episode, if it is a medicine.
  public mutating func append(_ use: RemedyUse) {
    guard use.remedy.wordClass == "medicine", let at = use.at else { return }
    let effective = JSON.Member(name: "effectiveDateTime", value: .string(at.dateTime))
    add("MedicationStatement", use.uuid.lowercased(), statement(use, effective, of: nil))
  }

  /// Adds a clear day: pain is absent. Other days say nothing that FHIR has a place for.
  public mutating func append(_ checkIn: CheckIn) {
    guard checkIn.clear, !hurt.contains(checkIn.day) else { return }
    let members = JSON.members([
      "meta": .object(["profile": .strings([ClinicalCodes.absenceProfile])]), "status": .string("final"),
      "code": FHIR.concept(ClinicalCodes.symptomAbsent, "Pain-free day"), "subject": FHIR.reference(patient),
      "effectiveDateTime": .string(checkIn.day.iso), "issued": .string(checkIn.recordedAt.instant),
      "performer": .array([FHIR.reference(patient)]), "valueCodeableConcept": FHIR.concept(ClinicalCodes.pain, "pain"),
    ])
    add("Observation", checkIn.uuid.lowercased(), members + FHIR.notes(checkIn.note))
  }

  public mutating func end() { text += "\n  ]\n}\n" }

  mutating func add(_ type: String, _ uuid: String, _ members: [JSON.Member]) {
    text += ",\n    " + entry(type, uuid, members).text(indent: "    ")
  }

  private func entry(_ type: String, _ uuid: String, _ members: [JSON.Member]) -> JSON {
    .object([
      "fullUrl": .string(FHIR.url(uuid)),
      "resource": .object(JSON.members(["resourceType": .string(type), "id": .string(uuid)]) + members),
    ])
  }

  // MARK: - Resources

  private func symptom(_ episode: Episode, intensity: String?) -> [JSON.Member] {
    var members = JSON.members([
      "meta": .object(["profile": .strings([ClinicalCodes.symptomProfile])]),
      "status": .string(episode.isOngoing ? "preliminary" : "final"),
      "category": .array([FHIR.concept(ClinicalCodes.symptomCategory, "symptom")]),
      "code": FHIR.concept(ClinicalCodes.symptom, "Symptom"), "subject": FHIR.reference(patient),
    ])
    members.append(episode.effective)
    members += JSON.members([
      "issued": .string(episode.recordedAt.instant), "performer": .array([FHIR.reference(patient)]),
      "valueCodeableConcept": episode.symptom,
    ])
    members += FHIR.notes(episode.note)
    if let site = episode.bodySite { members.append(JSON.Member(name: "bodySite", value: site)) }
    if let intensity {
      members.append(JSON.Member(name: "hasMember", value: .array([FHIR.reference(intensity)])))
    }
    let components = episode.components
    if !components.isEmpty { members.append(JSON.Member(name: "component", value: .array(components))) }
    return members
  }

  private func score(_ worst: Int, of episode: Episode) -> [JSON.Member] {
    JSON.members([
      "status": .string(episode.isOngoing ? "preliminary" : "final"),
      "category": .array([FHIR.concept(ClinicalCodes.surveyCategory, "survey")]),
      "code": FHIR.concept(ClinicalCodes.intensity, "Worst pain, 0 to 10"), "subject": FHIR.reference(patient),
    ]) + [episode.effective]
      + JSON.members([
        "issued": .string(episode.recordedAt.instant), "performer": .array([FHIR.reference(patient)]),
        "valueQuantity": .object([
          "value": .int(worst), "unit": .string("{score}"), "system": .string(ClinicalCodes.units),
          "code": .string("{score}"),
        ]),
      ])
  }

  /// - Parameter episode: the UUID of the episode for which it was taken.
  private func statement(_ use: RemedyUse, _ effective: JSON.Member, of episode: String?) -> [JSON.Member] {
    var members = JSON.members([
      "status": .string("completed"), "medicationCodeableConcept": FHIR.concept(nil, use.remedy.name),
      "subject": FHIR.reference(patient),
    ])
    members.append(effective)
    members += JSON.members([
      "dateAsserted": .string(use.recordedAt.instant), "informationSource": FHIR.reference(patient),
    ])
    if let episode { members.append(JSON.Member(name: "reasonReference", value: .array([FHIR.reference(episode)]))) }
    members += FHIR.notes(use.relief)
    if let dose = use.dose {
      members.append(JSON.Member(name: "dosage", value: .array([.object(["text": FHIR.string(dose.text)])])))
    }
    return members
  }
}
