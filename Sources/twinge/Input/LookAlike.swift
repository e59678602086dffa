import Journal
import Reports

/// A new name that looks like a known spelling, and may be a typo.
struct LookAlike {
  private let name: String
  private let known: Vocabulary.Spelling
  private let word: Word

  /// - Parameter vocabulary: as it was before the name was added.
  init?(_ name: String, _ kind: Word.Kind, in vocabulary: Vocabulary) {
    guard let known = vocabulary.lookAlike(of: name, kind), let word = vocabulary[known.wordID] else { return nil }
    self.name = name
    self.known = known
    self.word = word
  }

  /// The warning, and the way out.
  var advice: String {
    let isName = Vocabulary.folded(known.text) == Vocabulary.folded(word.name)
    let meaning = isName ? "" : ", another name for \"\(word.name)\""
    return "\"\(name)\" looks like \"\(known.text)\"\(meaning). To merge them: twinge words merge "
      + "\(word.kind.rawValue) \(name.quotedForShell) \(word.name.quotedForShell)"
  }
}
