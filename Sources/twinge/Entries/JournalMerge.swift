import Exchange
import Journal
import JournalStore
import Reports

/// Takes what a file holds into a journal, in the journal's own words.
struct JournalMerge {
  private let store: Store
  /// Where the file carries no UUIDs of its own.
  private var matches: ContentMatches?
  private var vocabulary: Vocabulary
  private var known: [Word: Word] = [:]
  private(set) var counts = Counts()

  struct Counts {
    var episodes = 0
    var checkIns = 0
    var remedyUses = 0
    var words = 0
    var changed = 0
    var deleted = 0
    var wasThere = 0

    /// `68 episodes and 80 check-ins; 3 were there already`.
    var summary: String {
      var parts = [counted(episodes, "episode"), counted(checkIns, "check-in")]
      if remedyUses > 0 { parts.append(counted(remedyUses, "remedy use", "remedy uses")) }
      if words > 0 { parts.append(counted(words, "new word")) }
      var text = listed(parts)
      if changed > 0 { text += "; changed \(counted(changed, "older version"))" }
      if deleted > 0 { text += "; deleted \(counted(deleted, "episode"))" }
      if wasThere > 0 { text += "; \(counted(wasThere, "entry was", "entries were")) there already" }
      return text
    }

    var json: KeyValuePairs<String, JSON> {
      [
        "episodes": .int(episodes), "checkIns": .int(checkIns), "remedyUses": .int(remedyUses), "words": .int(words),
        "changed": .int(changed), "deleted": .int(deleted), "wereThere": .int(wasThere),
      ]
    }
  }

  /// - Parameter isContentEnough: the file carries no UUIDs of its own.
  init(store: Store, isContentEnough: Bool) {
    self.store = store
    matches = isContentEnough ? ContentMatches() : nil
    vocabulary = Vocabulary(words: [], spellings: [])
  }

  /// - Parameters:
  ///   - imported: its episodes are let go as they are stored, so that memory never holds all that was read beside all
  ///     that was recorded of the change.
  ///   - progress: is told how many episodes are done.
  /// - Throws: ``StoreError``, ``Failure``.
  mutating func take(_ imported: inout ImportedJournal, progress: (Int) -> Void) throws {
    // A vocabulary that comes whole takes the place of one that nobody has touched.
    if !imported.words.isEmpty, try store.isPristine() { try store.clearVocabulary() }
    vocabulary = try store.vocabulary()
    for entry in imported.words { try take(entry) }
    vocabulary = try store.vocabulary()
    known = [:]
    let highestIDBefore = try store.highestEpisodeID()
    let total = imported.episodes.count
    imported.episodes.reverse()
    while let episode = imported.episodes.popLast() {
      let own = try inOwnWords(episode)
      count(
        try store.importEpisode(own, matches: &matches, highestIDBefore: highestIDBefore), \.episodes)
      progress(total - imported.episodes.count)
    }
    imported.episodes = []
    for checkIn in imported.checkIns { count(try store.importCheckIn(inOwnWords(checkIn)), \.checkIns) }
    for use in imported.remedyUses { count(try store.importRemedyUse(inOwnWords(use)), \.remedyUses) }
    for deletion in imported.deletions {
      let isDone = try store.importDeletion(of: deletion.uuid, at: deletion.recordedAt, vocabulary: vocabulary)
      if isDone { counts.deleted += 1 }
    }
    for setting in imported.settings { try store.importSetting(setting.name, value: setting.value) }
  }

  private mutating func count(_ outcome: ImportOutcome, _ kind: WritableKeyPath<Counts, Int>) {
    switch outcome {
    case .added: counts[keyPath: kind] += 1
    case .changed: counts.changed += 1
    case .wasThere: counts.wasThere += 1
    }
  }

  /// A word of the file's vocabulary, with those of its spellings that are free.
  private mutating func take(_ entry: ImportedJournal.WordWithAliases) throws {
    var word = entry.word
    var taken = Set<String>()
    if let own = vocabulary.exactly(word.name, word.kind) {
      word = own
    } else {
      word = try store.add(word)
      counts.words += word.isBuiltIn ? 0 : 1
      taken.insert(Vocabulary.folded(word.name))
    }
    for alias in entry.aliases where vocabulary.exactly(alias, word.kind) == nil {
      if taken.insert(Vocabulary.folded(alias)).inserted { try store.addSpelling(alias, to: word) }
    }
  }

  private mutating func inOwnWords(_ episode: Episode) throws -> Episode {
    var episode = episode
    for index in episode.places.indices { episode.places[index].word = try own(episode.places[index].word) }
    episode.triggers = try episode.triggers.map { try own($0) }
    episode.remedies = try episode.remedies.map { try inOwnWords($0) }
    return episode
  }

  private mutating func inOwnWords(_ checkIn: CheckIn) throws -> CheckIn {
    var checkIn = checkIn
    for index in checkIn.answers.indices { checkIn.answers[index].trigger = try own(checkIn.answers[index].trigger) }
    return checkIn
  }

  private mutating func inOwnWords(_ use: RemedyUse) throws -> RemedyUse {
    var use = use
    use.remedy = try own(use.remedy)
    return use
  }

  /// The journal's word for one of the file's; it is added if there is none.
  private mutating func own(_ word: Word) throws -> Word {
    if let found = known[word] { return found }
    let name = JournalMerge.name(from: word.name)
    var own = vocabulary.exactly(name, word.kind)
    if own == nil {
      let added = try store.add(Word(kind: word.kind, name: name, wordClass: word.wordClass))
      counts.words += 1
      vocabulary.add(added)
      own = added
    }
    known[word] = own
    return own ?? word
  }

  /// A name that can be typed: what separates names in lists becomes a space.
  private static func name(from text: String) -> String {
    let separators: Set<Character> = [",", ";", "=", "@", "\""]
    let words = text.split { $0.isWhitespace || separators.contains($0) }
    let name = words.joined(separator: " ").prefix(60)
    return name.isEmpty ? "unnamed" : String(name)
  }
}
