internal import Exchange
internal import Journal

extension Episode {
  /// What it was, as a symptom: a spasm if spasms were counted, a cramp if it felt like one, else pain.
  var symptom: JSON {
    if spasmCount != nil { return FHIR.concept(ClinicalCodes.spasm, "spasm") }
    if sensations.contains(.cramp) { return FHIR.concept(ClinicalCodes.cramp, "cramp") }
    if places.count == 1, let pain = ClinicalCodes.pains[places[0].word.name] {
      return FHIR.concept(pain.code, pain.text)
    }
    return FHIR.concept(ClinicalCodes.pain, "pain")
  }

  /// Where it was, sides and intensities in the text. FHIR has room for one place: of several, none is coded.
  var bodySite: JSON? {
    guard let first = places.first else { return nil }
    return FHIR.concept(places.count == 1 ? ClinicalCodes.site(first) : nil, places.map(\.text).joined(separator: ", "))
  }

  /// How it felt, what was suspected, what was done, and what has no code.
  var components: [JSON] {
    var components: [JSON] = []
    if let first = sensations.first {
      let code = sensations.count == 1 ? ClinicalCodes.quality(first) : nil
      let text = sensations.map(\.rawValue).joined(separator: ", ")
      components.append(FHIR.component(ClinicalCodes.quality, "Quality", FHIR.concept(code, text)))
    }
    if let pattern {
      components.append(FHIR.component(ClinicalCodes.frequency, "Pattern", FHIR.concept(nil, pattern.rawValue)))
    }
    for trigger in triggers {
      components.append(FHIR.component(ClinicalCodes.trigger, "Suspected trigger", FHIR.concept(nil, trigger.name)))
    }
    for use in remedies {
      // That a remedy was tried does not make it a thing that eases.
      let (code, name) = use.eased ? (ClinicalCodes.remedy, "Remedy that eased") : (nil, "Remedy tried")
      let text = use.text + (use.relief.map { " (\($0))" } ?? "")
      components.append(FHIR.component(code, name, FHIR.concept(nil, text)))
    }
    // A question that was not asked has no component: FHIR would read an empty one as asked.
    for answer in warningAnswers {
      components.append(
        .object([
          "code": FHIR.concept(nil, "Warning sign: \(answer.sign.meaning)"), "valueBoolean": .bool(answer.isPresent),
        ]))
    }
    if let origin { components.append(FHIR.component(nil, "Origin", FHIR.concept(nil, origin.rawValue))) }
    for (name, number) in [("Number of spasms", spasmCount), ("Limited activities, 0 to 10", limits)] {
      guard let number else { continue }
      components.append(.object(["code": FHIR.concept(nil, name), "valueInteger": .int(number)]))
    }
    return components
  }
}

extension RemedyUse {
  /// Whether the person said that it helped, or the intensity fell.
  fileprivate var eased: Bool {
    if let helped { return helped == .yes || helped == .some }
    guard let before, let after else { return false }
    return after < before
  }
}
