/// A remedy taken or done, within an episode or outside of any.
public struct RemedyUse: Hashable, Sendable {
  /// Small, stable, never reused; 0 until the use is stored.
  public var id = 0
  /// A UUID of version 7, for exchange.
  public var uuid: String
  public var remedy: Word
  public var dose: Dose?
  /// Known for every use outside of an episode; within one it may be unknown.
  public var at: Moment?
  /// Intensity before, 0-10.
  public var before: Int?
  /// Intensity after, 0-10.
  public var after: Int?
  /// Minutes from the use to ``after``.
  public var afterMinutes: Int?
  public var helped: Helped?
  public var recordedAt: Moment

  public init(uuid: String, remedy: Word, dose: Dose? = nil, at: Moment? = nil, recordedAt: Moment) {
    self.uuid = uuid
    self.remedy = remedy
    self.dose = dose
    self.at = at
    self.recordedAt = recordedAt
  }
}

/// A dose as written, and what could be read of it: `400mg`, `2 tablets`, `20 min`, `1,5 g`, `half a tablet`.
public struct Dose: Hashable, Sendable {
  public let text: String
  public let amount: Double?
  public let unit: String?

  /// - Returns: `nil` if the text is blank.
  public init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    let (amount, unit) = Dose.countInWords(text.plain) ?? Dose.number(text.plain)
    if let amount, amount > 0, amount.isFinite, unit.first?.isLetter ?? true {
      self.init(text: text, amount: amount, unit: unit.isEmpty ? nil : unit)
    } else {
      self.init(text: text, amount: nil, unit: nil)
    }
  }

  /// `400mg`, `1,5 g`, `1/2 tablet`: the number before the unit.
  private static func number(_ text: String) -> (amount: Double?, unit: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || ".,/".contains($0)) }
    let unit = String(text.dropFirst(digits.count)).trimmed
    let parts = digits.split(separator: "/", omittingEmptySubsequences: false).map { part in
      (part.first?.isNumber ?? false) && (part.last?.isNumber ?? false) ? Double(part.replacing(",", with: ".")) : nil
    }
    switch parts.count {
    case 1: return (parts[0], unit)
    case 2: return (parts[0].flatMap { over in parts[1].flatMap { $0 > 0 ? over / $0 : nil } }, unit)
    default: return (nil, unit)
    }
  }

  /// `two tablets`, `half a tablet`; `nil` if the text does not begin with a number in words.
  private static func countInWords(_ text: String) -> (amount: Double?, unit: String)? {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let counts = ["half": 0.5, "one": 1, "two": 2, "three": 3, "four": 4]
    guard let first = words.first, words.count > 1, let amount = counts[String(first)] else { return nil }
    words.removeFirst()
    if first == "half", words[0] == "a" || words[0] == "an" { words.removeFirst() }
    return words.isEmpty ? nil : (amount, words.joined(separator: " "))
  }

  public init(text: String, amount: Double?, unit: String?) {
    self.text = text
    self.amount = amount
    self.unit = unit
  }
}
