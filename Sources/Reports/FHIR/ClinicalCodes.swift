internal import Journal

/// All the codes of the FHIR export. What a journal says and no code says exactly stays text.
///
/// LOINC and the profiles: HL7 FHIR Symptoms 1.0.0. SNOMED CT: body structures, findings and qualities as HL7, its
/// members and DICOM publish them; none is a diagnosis. Displays stand only where the terminology's own wording is known, since a
/// receiver checks them.
enum ClinicalCodes {
  struct Code: Equatable {
    let system: String
    let code: String
    var display: String?
  }

  // MARK: - Profiles

  private static let profiles = "http://hl7.org/fhir/uv/symptoms/StructureDefinition/"
  static let symptomProfile = profiles + "SymptomObservation"
  static let absenceProfile = profiles + "SymptomAbsentObservation"
  static let symptomCategory = Code(
    system: "http://hl7.org/fhir/uv/symptoms/CodeSystem/SymptomTemporary", code: "symptom")
  static let surveyCategory = Code(
    system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey", display: "Survey")
  static let units = "http://unitsofmeasure.org"

  // MARK: - What is observed

  static let symptom = loinc("75325-1", "Symptom")
  static let symptomAbsent = loinc("111551-8", "Symptom absent")
  static let intensity = loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
  static let quality = loinc("56823-8", "Problem quality or description")
  static let trigger = loinc("100752-5", "Exacerbating factors - Reported")
  static let remedy = loinc("100753-3", "Alleviating factors - Reported")
  static let frequency = loinc("104156-5", "Condition frequency - Reported")

  // MARK: - Symptoms

  static let pain = snomed("22253000")
  static let spasm = snomed("45352006")
  static let cramp = snomed("55300003")

  /// The pain of one place, where there is a finding of its own.
  static let pains: [String: (text: String, code: Code)] = [
    "head": ("headache", snomed("25064002")),
    "neck": ("neck pain", snomed("81680005")),
    "upper back": ("back pain", snomed("161891005")),
    "mid back": ("back pain", snomed("161891005")),
    "lower back": ("low back pain", snomed("279039007")),
  ]

  // MARK: - Places

  /// Body structures by the built-in name of a place. Where the terminology has no code of its own that is
  /// published, it is the nearest part of the body that holds the place.
  static func site(_ place: Episode.Place) -> Code? {
    switch (place.word.name, place.side) {
    case ("lower back", .left): snomed("133943005")
    case ("lower back", .right): snomed("133944004")
    default: sites[place.word.name].map { snomed($0) }
    }
  }

  private static let sites = [
    "lower back": "52612000",
    // The whole back but for the neck.
    "mid back": "77568009", "upper back": "77568009", "between the shoulder blades": "77568009",
    "shoulder blade": "79601000", "neck": "45048000", "shoulder": "16982005", "jaw": "661005", "head": "69536005",
    "chest": "816094009", "abdomen": "818981001", "flank": "58602004", "pelvis": "816092008", "hip": "29836001",
    "buttock": "46862004", "thigh": "68367000", "knee": "72696002",
    "calf": "53840002", "leg": "61685007", "ankle": "344001", "groin": "26893007",
    // The thigh, and the whole lower leg.
    "hamstring": "68367000", "shin": "30021000",
    "foot": "56459004", "toes": "29707007", "arm": "53120007", "upper arm": "40983000", "elbow": "127949000",
    "forearm": "14975008", "wrist": "8205005", "hand": "85562004", "thumb": "76505004",
    // Their bones.
    "ribs": "113197003", "tailbone": "64688005",
  ]

  // MARK: - Qualities

  static func quality(_ sensation: Sensation) -> Code? {
    switch sensation {
    case .aching: snomed("27635008")
    case .burning: snomed("36349006")
    case .stabbing: snomed("55145008")
    case .cramp: snomed("279093005")
    case .throbbing: snomed("29695002")
    case .knot, .sharp, .dull, .tight, .shooting, .pulling, .tingling: nil
    }
  }

  private static func loinc(_ code: String, _ display: String) -> Code {
    Code(system: "http://loinc.org", code: code, display: display)
  }

  private static func snomed(_ code: String) -> Code {
    Code(system: "http://snomed.info/sct", code: code)
  }
}
