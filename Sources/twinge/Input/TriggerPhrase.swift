import Journal

/// One trigger of a check-in as written: `lifting`, `lifting@14:30`, `lifting at 5pm`.
struct TriggerPhrase: Equatable {
  let name: String
  /// When it was there, as typed; `nil` if that was not said.
  let time: String?

  init(_ text: String) {
    let text = text.plain
    if let sign = text.firstIndex(of: "@") {
      self.init(name: String(text[..<sign]), time: String(text[text.index(after: sign)...]))
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    // "At" goes along: "5" alone is not a time, "at 5" is one that has to be told from 17:00.
    if let at = words.lastIndex(where: { $0.lowercased() == "at" }), at > 0 {
      let time = words[at...].joined(separator: " ")
      if TriggerPhrase.isTimeOfDay(time) {
        self.init(name: words[..<at].joined(separator: " "), time: time)
        return
      }
    }
    self.init(name: text, time: nil)
  }

  private init(name: String, time: String?) {
    self.name = name.trimmed
    self.time = time?.trimmed
  }

  /// Whether a text is a time of day, though perhaps one that has to be refused.
  private static func isTimeOfDay(_ text: String) -> Bool {
    do throws(TimeError) {
      _ = try TimeOfDay(text)
      return true
    } catch {
      switch error {
      case .ambiguous, .noSuchTimeOfDay: return true
      default: return false
      }
    }
  }
}
