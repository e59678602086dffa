/// How the parts of entries are named: `note`, `trigger lifting`, `place left lower back`, `remedy UUID/dose`.
package enum PartName {
  /// What a part belongs to and goes with: `remedy UUID` for `remedy UUID/dose`.
  static func head(of part: String) -> String? {
    guard part.hasPrefix("remedy "), let slash = part.lastIndex(of: "/") else { return nil }
    return String(part[..<slash])
  }

  /// Every part that is named after a word.
  package static func all(of kind: Word.Kind, _ identity: String) -> [String] {
    switch kind {
    case .place: (["-"] + Side.allCases.map(\.rawValue)).map { "place \($0) \(identity)" }
    case .trigger: ["trigger \(identity)", "answer \(identity)"]
    case .remedy: []
    }
  }

  /// A part with the identities that words go by now, in its name or in its value.
  static func renamed(
    _ part: String, _ value: String?, by name: (Word.Kind, String) -> String
  ) -> (part: String, value: String?) {
    if let kind = lists[part] {
      guard kind != nil else { return (part, value) }
      let lines = value?.split(separator: "\n").map { renamed(String($0), nil, by: name).part }
      return (part, lines?.joined(separator: "\n"))
    }
    let words = part.split(separator: " ", maxSplits: 2).map(String.init)
    switch words.first {
    case "place" where words.count == 3: return ("place \(words[1]) \(name(.place, words[2]))", value)
    case "trigger", "answer":
      let identity = words.dropFirst().joined(separator: " ")
      return ("\(words[0]) \(name(.trigger, identity))", value)
    case "remedy" where head(of: part) == nil: return (part, value.map { name(.remedy, $0) })
    case RemedyUse.what: return (part, value.map { name(.remedy, $0) })
    default: return (part, value)
    }
  }

  /// The orders of lists, with the kind of word that they name.
  private static let lists: [String: Word.Kind?] = [
    Episode.orders.places: .place, Episode.orders.triggers: .trigger, Episode.orders.sensations: Optional.none,
    Episode.orders.warnings: Optional.none, Episode.orders.remedies: Optional.none,
  ]
}

extension Moment {
  /// `1763714400 3600 minute`.
  var partText: String { "\(seconds) \(utcOffset) \(precision.rawValue)" }

  init?(part: some StringProtocol) {
    let words = part.split(separator: " ")
    guard words.count >= 3, let seconds = Int(words[0]), let offset = Int(words[1]),
      let precision = Precision(rawValue: String(words[2]))
    else { return nil }
    self.init(seconds: seconds, utcOffset: offset, precision: precision)
  }
}

extension Int {
  /// Two digits for the numbers of a scale, so that the higher one is the greater text.
  var partText: String { self < 10 ? "0\(self)" : String(self) }
}
