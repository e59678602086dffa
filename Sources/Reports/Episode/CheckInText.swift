public import Journal

/// Check-ins as text for a person.
public enum CheckInText {
  /// What a check-in says, a line a topic.
  ///
  /// - Parameter showsNote: gives the note's words; otherwise only that there is one.
  public static func lines(_ checkIn: CheckIn, showsNote: Bool = false) -> [String] {
    var lines: [String] = []
    let present = checkIn.answers.filter(\.present).map { answer in
      guard let at = answer.at else { return answer.trigger.name }
      if at.precision == .part { return "\(answer.trigger.name) (\(at.part.rawValue))" }
      return "\(answer.trigger.name) (\(at.minuteOfDay.clock))"
    }
    let absent = checkIn.answers.filter { !$0.present }.map(\.trigger.name)
    if let hurt = checkIn.hurt { lines.append(hurt ? "something hurt" : "clear: nothing hurt") }
    if !present.isEmpty { lines.append("present: \(present.joined(separator: ", "))") }
    if !absent.isEmpty { lines.append("absent: \(absent.joined(separator: ", "))") }
    if let minutes = checkIn.sleepMinutes { lines.append("slept: \(decimal(Double(minutes) / 60)) h") }
    if let peg = checkIn.peg {
      lines.append(
        "PEG: \(decimal(peg.score)) (pain \(peg.pain), enjoyment \(peg.enjoyment), activity \(peg.activity))")
    }
    if let note = checkIn.note { lines.append(showsNote ? "note: \(note)" : "with a note") }
    return lines
  }
}
