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

/// A dose as written, and what could be read of it: `400mg`, `2 tablets`, `20 min`.
public struct Dose: Hashable, Sendable {
  public let text: String
  public let amount: Double?
  public let unit: String?

  /// - Returns: `nil` if the text is blank.
  public init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = String(text.dropFirst(digits.count)).trimmed
    let amount = digits.last == "." ? nil : Double(digits)
    if let amount, amount > 0, amount.isFinite, unit.first?.isLetter ?? true {
      self.init(text: text, amount: amount, unit: unit.isEmpty ? nil : unit)
    } else {
      self.init(text: text, amount: nil, unit: nil)
    }
  }

  public init(text: String, amount: Double?, unit: String?) {
    self.text = text
    self.amount = amount
    self.unit = unit
  }
}
