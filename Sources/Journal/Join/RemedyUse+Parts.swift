extension RemedyUse {
  static let what = "what"

  /// The parts of a use outside of any episode.
  package var parts: [String: String] {
    var parts = details
    parts[RemedyUse.what] = remedy.identity
    return parts
  }

  /// All but the remedy.
  var details: [String: String] {
    var parts: [String: String] = [:]
    parts["dose"] = dose.map { [$0.text, $0.amount.map { "\($0)" } ?? "", $0.unit ?? ""].joined(separator: "\u{1F}") }
    parts["at"] = at?.partText
    parts["before"] = before?.partText
    // The minutes say when the intensity after was, so they go together.
    parts["after"] = after.map { after in after.partText + (afterMinutes.map { " \($0)" } ?? "") }
    parts["helped"] = helped?.rawValue
    parts["recorded"] = recordedAt.partText
    return parts
  }

  /// - Parameter parts: as of ``details``.
  init(uuid: String, remedy: Word, details parts: [String: String]) {
    self.init(
      uuid: uuid, remedy: remedy, at: parts["at"].flatMap { Moment(part: $0) },
      recordedAt: parts["recorded"].flatMap { Moment(part: $0) } ?? Moment(seconds: 0, utcOffset: 0))
    if let dose = parts["dose"]?.split(separator: "\u{1F}", omittingEmptySubsequences: false), dose.count == 3 {
      self.dose = Dose(
        text: String(dose[0]), amount: Double(dose[1]), unit: dose[2].isEmpty ? nil : String(dose[2]))
    }
    before = parts["before"].flatMap { Int($0) }
    let after = parts["after"]?.split(separator: " ").compactMap { Int($0) } ?? []
    self.after = after.first
    afterMinutes = after.count > 1 ? after[1] : nil
    helped = parts["helped"].flatMap(Helped.init(rawValue:))
  }

  /// - Returns: `nil` if the remedy or the time is missing.
  package init?(uuid: String, parts: [String: String], word: (Word.Kind, String) -> Word?) {
    guard let what = parts[RemedyUse.what], let remedy = word(.remedy, what), parts["at"] != nil else { return nil }
    self.init(uuid: uuid, remedy: remedy, details: parts)
  }
}
