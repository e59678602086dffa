import Journal

/// An entry as a person types it on a phone: `7 lower back left, lifting, 35m, after the garden`. It becomes the
/// command that it amounts to, so that there is one way into the journal.
struct InboxLine {
  /// `log` or `checkin`.
  let command: String
  /// The words after the command's name.
  let arguments: [String]
  /// How long it lasted, as typed, if the line says so without an option.
  let length: String?

  /// - Parameter vocabulary: distinguishes triggers and remedies from a note.
  /// - Throws: ``Failure``.
  init(_ text: String, vocabulary: Vocabulary) throws {
    let first = text.plain.prefix { !$0.isWhitespace && $0 != "," }.lowercased()
    let isCheckIn = ["checkin", "check-in"].contains(first)
    command = isCheckIn ? "checkin" : "log"
    let rest = isCheckIn || first == "log" ? String(text.dropFirst(first.count)).trimmed : text
    let words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.contains(where: { [command] in InboxLine.isOption($0, of: command) }) {
      // With options it is a command line.
      let typed = try ShellLine.split(rest)
      arguments = Array(TypedLine.arguments([command] + typed).dropFirst())
      length = nil
      return
    }
    let parts = rest.split { $0.plain == "," }.map { String($0).trimmed }.filter { !$0.isEmpty }
    (arguments, length) =
      isCheckIn
      ? (InboxLine.checkIn(parts, vocabulary), nil) : try InboxLine.episode(parts, vocabulary)
  }

  /// A word that begins with a dash is an option only if there is one of this name: notes have dashes, too.
  private static func isOption(_ word: String, of command: String) -> Bool {
    let plain = TypedLine.plainOption(word)
    return word.hasPrefix("--") || plain != word && TypedLine.isOption(plain, of: command)
  }

  // MARK: - Episodes

  private static func episode(_ parts: [String], _ vocabulary: Vocabulary) throws -> ([String], String?) {
    var places = Array(parts.prefix(1))
    var lists: [String] = []
    var notes: [String] = []
    var length: String?
    for part in parts.dropFirst() {
      let trigger = name(part, behind: "trigger")
      let remedy = name(part, behind: "remedy")
      let isTrigger = trigger != nil || (remedy == nil && vocabulary.exactly(part, .trigger) != nil)
      let isRemedy = remedy != nil || (trigger == nil && InboxLine.isRemedy(part, vocabulary))
      if length == nil, (try? TimeSpan(part)) != nil {
        length = part.plain
      } else if ["ongoing", "still hurts", "still going"].contains(Vocabulary.folded(part)) {
        lists.append("--ongoing")
      } else if isTrigger, isRemedy {
        throw Failure(
          "One of the words is a trigger and a remedy.", hint: "Write \"trigger\" or \"remedy\" before it.",
          code: .usage)
      } else if isTrigger {
        lists += ["--trigger", (trigger ?? part).plain]
      } else if isRemedy {
        lists += ["--remedy", (remedy ?? part).plain]
      } else if isPlace(part, vocabulary) {
        places.append(part)
      } else {
        notes.append(part)
      }
    }
    return ([places.joined(separator: ", ")] + lists + note(notes), length)
  }

  /// The name after a word that gives its kind: `trigger heat`.
  private static func name(_ part: String, behind kind: String) -> String? {
    part.lowercased().hasPrefix(kind + " ") ? String(part.dropFirst(kind.count)).trimmed : nil
  }

  private static func isRemedy(_ part: String, _ vocabulary: Vocabulary) -> Bool {
    guard let phrases = try? RemedyPhrase.all([part.plain], option: "remedy"), !phrases.isEmpty else { return false }
    return phrases.allSatisfy { vocabulary.exactly($0.name, .remedy) != nil }
  }

  private static func isPlace(_ part: String, _ vocabulary: Vocabulary) -> Bool {
    guard let phrase = try? PlacePhrase(part), let places = try? phrase.places(in: vocabulary) else { return false }
    return places.count > 1
      || [phrase.text, phrase.nameAndSide.name].contains { vocabulary.exactly($0, .place) != nil }
  }

  /// A note is kept as it was typed.
  private static func note(_ parts: [String]) -> [String] {
    parts.isEmpty ? [] : ["--note=" + parts.joined(separator: ", ")]
  }

  // MARK: - Check-ins

  private static let answers = [
    "none": "--none", "nothing": "--none", "no triggers": "--none", "clear": "--clear", "no pain": "--clear",
    "nothing hurt": "--clear", "hurt": "--hurt", "pain": "--hurt",
  ]

  private static func checkIn(_ parts: [String], _ vocabulary: Vocabulary) -> [String] {
    var arguments: [String] = []
    var notes: [String] = []
    for part in parts {
      let folded = Vocabulary.folded(part)
      let words = folded.split(separator: " ", maxSplits: 1).map(String.init)
      if let answer = answers[folded] {
        arguments.append(answer)
      } else if words.count == 2, ["sleep", "slept"].contains(words[0]) {
        arguments += ["--sleep", words[1]]
      } else if words.count == 2, words[0] == "peg" {
        arguments += ["--peg", words[1]]
      } else if vocabulary.exactly(TriggerPhrase(part).name, .trigger) != nil {
        arguments += ["--with", part.plain]
      } else {
        notes.append(part)
      }
    }
    return arguments + note(notes)
  }
}
