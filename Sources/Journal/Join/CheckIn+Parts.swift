extension CheckIn {
  static let uuidPart = "uuid"

  /// The part that says since when a check-in is deleted. It names the check-in, since two machines may each have made
  /// one of the same day.
  static func deletion(of uuid: String) -> String { "deleted \(uuid)" }

  /// The UUID of the check-in that two of the same day become: their bits together, so that it is the same for any two
  /// machines, in whatever order they join.
  static func commonUUID(_ one: String, _ other: String) -> String {
    guard one != other, one.utf8.count == other.utf8.count else { return max(one, other) }
    let characters = zip(one, other).map { left, right -> Character in
      guard let left = left.hexDigitValue, let right = right.hexDigitValue else { return left }
      return Character(String(left | right, radix: 16))
    }
    return String(characters)
  }

  package var parts: [String: String] {
    var parts = [CheckIn.uuidPart: uuid]
    parts["hurt"] = hurt.map { $0 ? "1" : "0" }
    parts["sleep"] = sleepMinutes.map(String.init)
    parts["peg"] = peg.map { "\($0.pain) \($0.enjoyment) \($0.activity)" }
    parts["note"] = note
    parts["source"] = source
    for answer in answers {
      // Present is the greater text, and with a time more so.
      let value = answer.present ? ["1", answer.at?.partText].compactMap { $0 }.joined(separator: " ") : "0"
      parts["answer \(answer.trigger.identity)"] = value
    }
    return parts
  }

  /// - Returns: `nil` if there is no UUID.
  package init?(day: Day, version: EntryVersion, word: (Word.Kind, String) -> Word?) {
    let parts = version.values
    guard let uuid = parts[CheckIn.uuidPart], let recordedAt = version.recordedAt else { return nil }
    self.init(uuid: uuid, day: day, recordedAt: recordedAt)
    hurt = parts["hurt"].map { $0 == "1" }
    sleepMinutes = parts["sleep"].flatMap { Int($0) }
    let scores = parts["peg"]?.split(separator: " ").compactMap { Int($0) } ?? []
    if scores.count == 3 { peg = PEG(pain: scores[0], enjoyment: scores[1], activity: scores[2]) }
    note = parts["note"]
    source = parts["source"]
    for (part, value) in parts where part.hasPrefix("answer ") {
      guard let trigger = word(.trigger, String(part.dropFirst("answer ".count))) else { continue }
      let at = Moment(part: value.dropFirst(2))
      answers.append(Answer(trigger: trigger, present: value.hasPrefix("1"), at: at))
    }
    answers.sort { $0.trigger.id < $1.trigger.id }
  }
}
