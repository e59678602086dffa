internal import Exchange
internal import Journal

/// The data types of FHIR R4, as JSON.
enum FHIR {
  /// A concept: its text always, and a code where there is one that says the same.
  static func concept(_ code: ClinicalCodes.Code?, _ text: String) -> JSON {
    let coding = code.map { [JSON.Member(name: "coding", value: .array([$0.json]))] } ?? []
    return .object(coding + [JSON.Member(name: "text", value: string(text))])
  }

  static func component(_ code: ClinicalCodes.Code?, _ name: String, _ value: JSON) -> JSON {
    .object(["code": concept(code, name), "valueCodeableConcept": value])
  }

  static func reference(_ uuid: String) -> JSON { .object(["reference": .string(url(uuid))]) }

  static func url(_ uuid: String) -> String { "urn:uuid:\(uuid)" }

  /// A text without the control characters that FHIR does not allow.
  static func string(_ text: String) -> JSON {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value >= 0x20 || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      kept.append(scalar)
    }
    return .string(String(kept))
  }

  static func notes(_ text: String?) -> [JSON.Member] {
    guard let text, !text.trimmed.isEmpty else { return [] }
    return JSON.members(["note": .array([.object(["text": string(text)])])])
  }
}

extension ClinicalCodes.Code {
  fileprivate var json: JSON {
    let members = JSON.members(["system": .string(system), "code": .string(code)])
    return .object(members + (display.map { [JSON.Member(name: "display", value: .string($0))] } ?? []))
  }
}

extension Moment {
  /// An instant. FHIR knows offsets of up to 14 hours; beyond, it is written in UTC.
  var instant: String {
    abs(utcOffset) <= 14 * 3600 ? timestamp : Moment(seconds: seconds, utcOffset: 0).timestamp
  }

  /// A time with its offset, or the date alone where only the day or a part of it is known: FHIR has no parts of days.
  var dateTime: String { precision == .minute ? instant : day.iso }
}

extension Episode {
  /// When it was: a period where the end is known, without an end while it is ongoing.
  var effective: JSON.Member {
    let start = JSON.Member(name: "start", value: .string(onset.dateTime))
    switch end {
    case .unknown: return JSON.Member(name: "effectiveDateTime", value: start.value)
    case .ongoing: return JSON.Member(name: "effectivePeriod", value: .object([start]))
    case .at(let moment):
      // The end is no better known than the onset, however well the length is.
      let end = onset.precision == .minute ? moment.dateTime : moment.day.iso
      return JSON.Member(
        name: "effectivePeriod", value: .object([start, JSON.Member(name: "end", value: .string(end))]))
    }
  }
}

extension String {
  /// A UUID that follows from this one and is another: the last digits are turned around, 0 to f, 1 to e …
  func siblingUUID(turning count: Int) -> String {
    var sibling = ""
    for (index, digit) in enumerated() {
      let turned = digit.hexDigitValue.map { String(15 - $0, radix: 16) }
      sibling += index < self.count - count ? String(digit) : turned ?? String(digit)
    }
    return sibling
  }
}
