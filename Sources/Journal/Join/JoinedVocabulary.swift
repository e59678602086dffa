/// The words of two journals as one vocabulary.
///
/// Each word and each spelling is joined like any other entry. Then what the two cannot both be is settled, by the
/// content alone, so that every machine comes to the same: a spelling means one word, every word has its name as a
/// spelling, and what an entry refers to is there.
package struct JoinedVocabulary: Sendable {
  package private(set) var words: [EntryKey: EntryVersion] = [:]
  package private(set) var spellings: [EntryKey: EntryVersion] = [:]

  package init() {}

  /// Takes what a journal has of a word or a spelling.
  package mutating func join(_ key: EntryKey, _ version: EntryVersion) {
    switch key {
    case .word: words[key] = words[key]?.merged(with: version) ?? version
    case .spelling: spellings[key] = spellings[key]?.merged(with: version) ?? version
    default: break
    }
  }

  /// The word that a word is by now; `nil` if it is gone.
  package func current(_ word: EntryKey) -> EntryKey? {
    guard case .word(let kind, _) = word else { return nil }
    var (word, seen) = (word, Set<EntryKey>())
    while seen.insert(word).inserted, let version = words[word] {
      if version.isLive { return word }
      guard let into = version.existence?.mergedInto else { return nil }
      word = .word(kind, identity: into)
    }
    return nil
  }

  /// The identity that a word goes by now.
  package func identity(_ kind: Word.Kind, _ identity: String) -> String {
    guard case .word(_, let current)? = current(.word(kind, identity: identity)) else { return identity }
    return current
  }

  /// What a spelling means and how it is written; `nil` if it is gone, or its word is.
  package func meaning(_ spelling: EntryKey) -> (word: EntryKey, text: String)? {
    guard case .spelling(let kind, let folded) = spelling, let version = spellings[spelling], version.isLive,
      let value = version.parts[SpellingPart.name]?.value.flatMap(SpellingPart.read),
      let word = current(.word(kind, identity: value.identity))
    else { return nil }
    // A name is written as the word has it.
    let name = words[word]?.parts["name"]?.value
    return (word, name.map(Vocabulary.folded) == folded ? name ?? value.text : value.text)
  }

  /// - Parameter referenced: words that entries refer to.
  package mutating func settle(referenced: Set<EntryKey>) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for word in referenced.union(words.keys).sorted(by: { $0.text < $1.text }) {
        if settle(word, isReferenced: referenced.contains(word)) { isSettled = false }
      }
      // What a word was joined to may be gone, and not known here any more: then it is a word again. One at a time, since
      // another may be joined to it.
      guard isSettled else { continue }
      for word in referenced.sorted(by: { $0.text < $1.text }) where current(word) == nil && revive(word) {
        isSettled = false
        break
      }
    }
  }

  /// Brings back a word that is gone, if it is known what it was.
  ///
  /// - Returns: whether it was.
  private mutating func revive(_ word: EntryKey) -> Bool {
    guard let version = words[word], version.hasValues, let gone = version.existence else { return false }
    words[word]?.existence = .init(at: gone.at + 1, isGone: false)
    return true
  }

  /// - Returns: whether anything changed.
  private mutating func settle(_ word: EntryKey, isReferenced: Bool) -> Bool {
    guard case .word(let kind, let identity) = word, let version = words[word], version.hasValues else { return false }
    guard version.isLive else {
      let isRing =
        version.existence?.mergedInto != nil && current(word) == nil && ring(of: word).min { $0.text < $1.text } == word
      guard isRing || (isReferenced && current(word) == nil && version.existence?.mergedInto == nil) else {
        return false
      }
      return revive(word)
    }
    guard let name = version.parts["name"]?.value else { return false }
    let spelling = EntryKey.spelling(kind, folded: Vocabulary.folded(name))
    switch meaning(spelling)?.word {
    case word: return false
    case let other?:
      // Two words of one name are one: the one that the spelling means.
      let at = max(version.newest, version.existence?.at ?? .min, spellings[spelling]?.newest ?? .min) + 1
      guard case .word(_, let into) = other else { return false }
      words[word]?.existence = .init(at: at, isGone: true, mergedInto: into)
    case nil:
      let old = spellings[spelling]
      var own = old ?? EntryVersion()
      let at = max(old?.newest ?? -1, old?.existence?.at ?? -1) + 1
      own.parts[SpellingPart.name] = Register(at: at, value: SpellingPart.value(text: name, of: identity))
      own.existence = nil
      spellings[spelling] = own
    }
    return true
  }

  /// The words that are joined to each other in a ring; empty if there is an end to it.
  private func ring(of word: EntryKey) -> Set<EntryKey> {
    guard case .word(let kind, _) = word else { return [] }
    var (next, seen) = (word, Set<EntryKey>())
    while seen.insert(next).inserted {
      guard let into = words[next]?.existence?.mergedInto else { return [] }
      next = .word(kind, identity: into)
    }
    return next == word ? seen : []
  }
}
