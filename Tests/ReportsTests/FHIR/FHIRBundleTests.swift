import Foundation
import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct FHIRBundleTests {
  private typealias Resource = [String: Any]

  /// The resources of a bundle, the person's placeholder first.
  private func resources(
    _ episodes: [Episode] = [], uses: [RemedyUse] = [], checkIns: [CheckIn] = [], noted: [Episode] = []
  ) throws -> [Resource] {
    var bundle = FHIRBundle(source: "019a9f6e-0000-7000-8000-000000000001", now: now)
    bundle.begin()
    for episode in noted { bundle.note(episode) }
    for episode in episodes { bundle.append(episode) }
    for use in uses { bundle.append(use) }
    for checkIn in checkIns { bundle.append(checkIn) }
    bundle.end()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bundle.drain())) as? Resource)
    #expect(json["resourceType"] as? String == "Bundle")
    #expect(json["type"] as? String == "collection")
    #expect(json["timestamp"] as? String == "2026-11-21T09:40:00+01:00")
    let entries = try #require(json["entry"] as? [Resource])
    return try entries.map { entry in
      let resource = try #require(entry["resource"] as? Resource)
      #expect(entry["fullUrl"] as? String == (resource["id"] as? String).map { "urn:uuid:\($0)" })
      return resource
    }
  }

  /// Codes and text of a concept: `45352006 spasm`.
  private func concept(_ any: Any?) -> String {
    let concept = any as? Resource ?? [:]
    let codes = (concept["coding"] as? [Resource] ?? []).compactMap { $0["code"] as? String }
    return (codes + [concept["text"] as? String].compactMap { $0 }).joined(separator: " ")
  }

  /// The components of an episode's symptom: `name: value`.
  private func components(_ episode: Episode) throws -> [String] {
    let symptom = try resources([episode])[1]
    return (symptom["component"] as? [Resource] ?? []).map {
      // A boolean is read as a number, too.
      let value =
        ($0["valueBoolean"] as? Bool).map(String.init) ?? ($0["valueInteger"] as? Int).map(String.init)
        ?? concept($0["valueCodeableConcept"])
      return "\(concept($0["code"])): \(value)"
    }
  }

  @Test func anEmptyJournalIsThePersonsPlaceholder() throws {
    let only = try #require(try resources().first)
    #expect(only.keys.sorted() == ["id", "resourceType"])
    #expect(only["resourceType"] as? String == "Patient")
    #expect(only["id"] as? String == "019a9f6e-0000-7000-8000-000000fffffe")
  }

  @Test func anEpisodeIsASymptomWithItsIntensityAndMedicines() throws {
    var full = Episode.full
    full.remedies[1].remedy.wordClass = "medicine"
    full.remedies[1].uuid = "019a9f6e-0000-7000-8000-0000000000aa"
    let all = try resources([full])
    #expect(
      all.map { $0["resourceType"] as? String } == ["Patient", "Observation", "Observation", "MedicationStatement"])
    let (symptom, score, medicine) = (all[1], all[2], all[3])
    #expect(concept(symptom["code"]) == "75325-1 Symptom")
    #expect(concept(symptom["valueCodeableConcept"]) == "45352006 spasm")
    #expect(concept(symptom["bodySite"]) == "lower back (left) 7, calf")
    #expect((symptom["note"] as? [Resource])?.first?["text"] as? String == full.note)
    let link = (symptom["hasMember"] as? [Resource])?.first?["reference"] as? String
    #expect(link == "urn:uuid:019a9f6e-0000-7000-8000-fffffffffffe")
    #expect(link == (score["id"] as? String).map { "urn:uuid:\($0)" })
    #expect(concept(score["code"]) == "72514-3 Worst pain, 0 to 10")
    #expect((score["valueQuantity"] as? Resource)?["value"] as? Int == 7)
    #expect(concept(medicine["medicationCodeableConcept"]) == "ibuprofen")
    #expect((medicine["dosage"] as? [Resource])?.first?["text"] as? String == "400mg")
    let reason = (medicine["reasonReference"] as? [Resource])?.first?["reference"] as? String
    #expect(reason == "urn:uuid:\(full.uuid)")
    // When it was taken is not known, but for the episode.
    #expect((medicine["effectivePeriod"] as? Resource)?["start"] as? String == "2026-11-20T22:40:00+01:00")
  }

  @Test func whatWasSuspectedDoneAndAsked() throws {
    #expect(
      try components(.full) == [
        "56823-8 Quality: cramp, sharp", "104156-5 Pattern: constant", "100752-5 Suspected trigger: lifting",
        "100752-5 Suspected trigger: poor sleep",
        "100753-3 Remedy that eased: heat 20 min (heat 7→4 after 30 min, helped: yes)", "Remedy tried: ibuprofen 400mg",
        "Warning sign: pain, tingling, weakness or numbness in both legs: true", "Warning sign: fever: true",
        "Warning sign: difficulty peeing, or loss of bladder or bowel control: false",
        "Origin: strain", "Number of spasms: 3",
        "Limited activities, 0 to 10: 6",
      ])
  }

  @Test func `a warning sign answered with no is false, and one that was not asked about is not there`() throws {
    var asked = episode("2026-11-20 22:40")
    asked.warningAnswers = [Episode.WarningAnswer(sign: .fever, isPresent: false)]
    #expect(try components(asked) == ["Warning sign: fever: false"])
  }

  @Test(arguments: [
    (use("heat", from: 7, to: 4), true), (use("heat", from: 7, to: 7), false), (use("heat", to: 4), false),
    (use("heat", helped: .some), true), (use("heat", from: 7, to: 4, helped: .no), false),
    (use("heat", helped: .worse), false), (use("heat"), false),
  ])
  func onlyWhatEasedIsSaidToEase(use: RemedyUse, eased: Bool) throws {
    let text = try components(episode("2026-11-20 22:40", remedies: [use]))
    #expect(text.first?.hasPrefix("100753-3 ") == eased)
  }

  @Test(
    arguments: [
      (episode("2026-11-20 22:40"), "2026-11-20T22:40:00+01:00", nil, "final"),
      (episode("2026-11-20 22:40", minutes: 90), "2026-11-20T22:40:00+01:00", "2026-11-21T00:10:00+01:00", "final"),
      (episode("2026-11-20 22:40", end: .ongoing), "2026-11-20T22:40:00+01:00", nil, "preliminary"),
      (episode("2026-11-20 00:00", .day), "2026-11-20", nil, "final"),
      (episode("2026-11-20 00:00", .day, minutes: 35), "2026-11-20", "2026-11-20", "final"),
      // FHIR has no parts of days, and a time would claim too much.
      (episode("2026-11-20 20:00", .part, minutes: 90), "2026-11-20", "2026-11-20", "final"),
      (
        episode("2026-11-20 22:40", end: .at(moment("2026-11-21 00:00", .day))), "2026-11-20T22:40:00+01:00",
        "2026-11-21", "final"
      ),
      (episode("2026-11-20T22:40-08:00"), "2026-11-20T22:40:00-08:00", nil, "final"),
      (episode("2026-11-20T22:40+15:00"), "2026-11-20T07:40:00+00:00", nil, "final"),
    ] as [(Episode, String, String?, String)])
  func times(episode: Episode, start: String, end: String?, status: String) throws {
    let symptom = try resources([episode])[1]
    let period = symptom["effectivePeriod"] as? Resource
    #expect(symptom["effectiveDateTime"] as? String ?? period?["start"] as? String == start)
    #expect(period?["end"] as? String == end)
    #expect((period == nil) == (episode.end == .unknown))
    #expect(symptom["status"] as? String == status)
  }

  @Test(arguments: [
    ([place("lower back")], "279039007 low back pain", "52612000 lower back"),
    ([place("lower back", .left)], "279039007 low back pain", "133943005 lower back (left)"),
    ([place("head", nil, 7)], "25064002 headache", "69536005 head 7"),
    ([place("neck", .both)], "81680005 neck pain", "45048000 neck (both)"),
    ([place("calf", .right)], "22253000 pain", "53840002 calf (right)"),
    ([place("wrist")], "22253000 pain", "8205005 wrist"), ([place("my spot")], "22253000 pain", "my spot"),
    ([place("head"), place("neck")], "22253000 pain", "head, neck"), ([], "22253000 pain", ""),
  ])
  func whatAndWhere(places: [Episode.Place], symptom: String, site: String) throws {
    let resource = try resources([episode("2026-11-20 22:40", places: places)])[1]
    #expect(concept(resource["valueCodeableConcept"]) == symptom)
    #expect(concept(resource["bodySite"]) == site)
  }

  @Test(arguments: Sensation.allCases)
  func everySensationIsSaid(sensation: Sensation) throws {
    var felt = episode("2026-11-20 22:40")
    felt.sensations = [sensation]
    let quality = try #require(try components(felt).first)
    #expect(quality.hasPrefix("56823-8 Quality: ") && quality.hasSuffix(sensation.rawValue))
    let symptom = try resources([felt])[1]["valueCodeableConcept"]
    #expect(concept(symptom) == (sensation == .cramp ? "55300003 cramp" : "22253000 pain"))
  }

  @Test(arguments: Vocabulary.builtIn.filter { $0.kind == .place }.map(\.name))
  func `every built-in place has a code`(name: String) {
    #expect(ClinicalCodes.site(place(name)) != nil)
  }

  @Test func aClearDayIsAnAbsenceUnlessAnEpisodeTouchesIt() throws {
    let days = [checkIn("2026-11-18", clear: true), checkIn("2026-11-19"), checkIn("2026-11-20", clear: true)]
    let absences = try resources(checkIns: days).dropFirst()
    #expect(absences.map { concept($0["code"]) } == ["111551-8 Pain-free day", "111551-8 Pain-free day"])
    #expect(absences.map { $0["effectiveDateTime"] as? String } == ["2026-11-18", "2026-11-20"])
    #expect(concept(absences.first?["valueCodeableConcept"]) == "22253000 pain")
    let before = episode("2026-11-17 08:00", minutes: 1500)
    #expect(try resources(checkIns: days, noted: [before]).count == 2)
  }

  @Test func remedyUsesOutsideOfEpisodesAreMedicinesOrNothing() throws {
    let uses = [
      use("naproxen", "250mg", at: "2026-11-19 08:00", wordClass: "medicine", helped: .some),
      use("heat", at: "2026-11-19 08:00", wordClass: "heat"),
    ]
    let all = try resources(uses: uses)
    #expect(all.count == 2)
    #expect(all[1]["effectiveDateTime"] as? String == "2026-11-19T08:00:00+01:00")
    #expect(all[1]["reasonReference"] == nil)
    #expect((all[1]["note"] as? [Resource])?.first?["text"] as? String == "naproxen helped: some")
  }

  @Test(arguments: 0..<100)
  func whateverTheWordsTheTextIsAllowed(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let nasty = episode(
      "2026-11-20 22:40", places: [place(random.nastyText())], triggers: [random.nastyText()],
      remedies: [use(random.nastyText(), random.nastyText(), wordClass: "medicine")],
      note: random.nastyText(upTo: 30) + "x")
    let symptom = try resources([nasty])[1]
    let note = (symptom["note"] as? [Resource])?.first?["text"] as? String ?? ""
    let expected = (nasty.note ?? "").unicodeScalars.filter { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) }
    #expect(note.unicodeScalars.elementsEqual(expected))
  }
}
