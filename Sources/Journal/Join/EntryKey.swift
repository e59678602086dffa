/// What an entry goes by among journals.
package enum EntryKey: Hashable, Sendable {
  case episode(uuid: String)
  /// Outside of any episode.
  case remedyUse(uuid: String)
  case checkIn(Day)
  case word(Word.Kind, identity: String)
  case spelling(Word.Kind, folded: String)
  case setting(name: String)

  package init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "episode": self = .episode(uuid: parts[1])
    case "remedy-use": self = .remedyUse(uuid: parts[1])
    case "check-in":
      guard let day = Day(iso: parts[1]) else { return nil }
      self = .checkIn(day)
    case "word", "spelling":
      let named = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
      guard named.count == 2, let kind = Word.Kind(rawValue: named[0]) else { return nil }
      self = parts[0] == "word" ? .word(kind, identity: named[1]) : .spelling(kind, folded: named[1])
    case "setting": self = .setting(name: parts[1])
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .episode(let uuid): "episode \(uuid)"
    case .remedyUse(let uuid): "remedy-use \(uuid)"
    case .checkIn(let day): "check-in \(day.iso)"
    case .word(let kind, let identity): "word \(kind.rawValue) \(identity)"
    case .spelling(let kind, let folded): "spelling \(kind.rawValue) \(folded)"
    case .setting(let name): "setting \(name)"
    }
  }
}
