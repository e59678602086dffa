internal import Journal

extension JournalJoin {
  /// Joins the vocabularies, and brings the journal's entries to words that go by another name now.
  ///
  /// - Returns: how many words of the person's own are new.
  mutating func joinWords(_ file: FileWords, _ stamps: [String: [Stamp]]) throws -> Int {
    let own = try store.vocabulary()
    let ownVersions = try store.wordVersions(own)
    for (key, version) in ownVersions { names.join(key, version) }
    for (key, values) in file.values {
      names.join(key, EntryVersion(values: values, recordedAt: nil, stamps: stamps[key.text] ?? []))
    }
    for (entry, stamps) in stamps {
      guard let key = EntryKey(entry), file.values[key] == nil else { continue }
      names.join(key, EntryVersion(values: [:], recordedAt: nil, stamps: stamps))
    }
    let used = try store.usedWords()
    names.settle(
      referenced: file.referenced.union(own.words.filter { used.contains($0.id) }.map(\.key)))
    try dropSpellings()
    let news = try putWords(own, file)
    try putSpellings()
    for (key, version) in names.words.merging(names.spellings, uniquingKeysWith: { first, _ in first })
    where ownVersions[key] != version {
      try store.put((version.isLive ? version : version.withoutValues).stamps(of: key), of: key)
    }
    vocabulary = try store.vocabulary()
    words = Dictionary(vocabulary.words.map { ($0.key, $0) }) { first, _ in first }
    try renameInEntries(own)
    return news
  }

  /// Takes away the spellings that are gone or mean something else now.
  private func dropSpellings() throws {
    for spelling in try store.spellingRows() {
      let meaning = names.meaning(.spelling(spelling.kind, folded: spelling.folded))
      guard meaning?.text != spelling.text || meaning?.word != spelling.word else { continue }
      try store.deleteSpelling(id: spelling.id)
    }
  }

  private mutating func putWords(_ own: Vocabulary, _ file: FileWords) throws -> Int {
    let rows = Dictionary(own.words.map { ($0.key, $0) }) { first, _ in first }
    var news = 0
    let others = names.words.keys.filter { file.values[$0] == nil }.sorted { $0.text < $1.text }
    for key in file.order + others {
      guard case .word(let kind, let identity) = key, let version = names.words[key], version.isLive,
        var word = Word(kind: kind, identity: identity, parts: version.values)
      else { continue }
      word.id = rows[key]?.id ?? 0
      guard word != rows[key] else { continue }
      try store.putRow(word)
      if word.id == 0, !word.isBuiltIn { news += 1 }
    }
    return news
  }

  private func putSpellings() throws {
    let rows = try Set(store.spellingRows().map { EntryKey.spelling($0.kind, folded: $0.folded) })
    let byWord = try Dictionary(store.vocabulary().words.map { ($0.key, $0) }) { first, _ in first }
    // The name of a word comes first, then its aliases.
    let missing = names.spellings.keys.filter { !rows.contains($0) }
      .compactMap { key in names.meaning(key).map { (key: key, word: $0.word, text: $0.text) } }
      .compactMap { found in byWord[found.word].map { (key: found.key, word: $0, text: found.text) } }
      .sorted {
        ($0.word.id, $0.text == $0.word.name ? 0 : 1, $0.text) < ($1.word.id, $1.text == $1.word.name ? 0 : 1, $1.text)
      }
    for (key, word, text) in missing {
      guard case .spelling(let kind, let folded) = key else { continue }
      try store.addSpellingRow(kind, folded: folded, text: text, to: word.id)
    }
  }

  /// Entries that refer to a word that was joined to another one.
  private mutating func renameInEntries(_ own: Vocabulary) throws {
    let rows = Dictionary(own.words.map { ($0.key, $0) }) { first, _ in first }
    for key in names.words.keys.sorted(by: { $0.text < $1.text }) {
      guard let current = names.current(key), current != key, case .word(let kind, let identity) = key else { continue }
      let entries = try rows[key].map(store.entries) ?? []
      for key in try entries + store.entriesThatLost(kind, identity) {
        guard let version = try store.version(of: key, vocabulary: vocabulary) else { continue }
        _ = try put(version.renamed(by: names.identity), of: key, insteadOf: version)
      }
    }
  }

  /// Drops the words that are gone, once nothing refers to them.
  func dropWords() throws {
    let used = try store.usedWords()
    for word in vocabulary.words where names.current(word.key) != word.key && !used.contains(word.id) {
      try store.deleteWord(id: word.id)
    }
  }
}

/// The words of a file, by what they go by among journals.
struct FileWords {
  /// The parts of each word and each spelling.
  private(set) var values: [EntryKey: [String: String]] = [:]
  /// The words in the order of the file.
  private(set) var order: [EntryKey] = []
  /// The words that entries refer to.
  private(set) var referenced: Set<EntryKey> = []
  private var identities: [Word.Kind: [String: String]] = [:]

  init() {}

  init(_ imported: ImportedJournal, own: Vocabulary) {
    for entry in imported.words { add(entry.word, entry.aliases, own) }
    func refer(_ word: Word) {
      if identities[word.kind]?[Vocabulary.folded(word.name)] == nil {
        let known = own.exactly(word.name, word.kind)
        let name = known?.name ?? JournalMerge.name(from: word.name)
        var new = known ?? Word(kind: word.kind, name: name, wordClass: word.wordClass)
        new.identity = known?.identity ?? own.exactly(name, word.kind)?.identity ?? new.identity
        // A word of this journal says all that there is to say of it.
        if own.exactly(name, word.kind) == nil { add(new, [], own) }
        identities[word.kind, default: [:]][Vocabulary.folded(word.name)] = new.identity
      }
      referenced.insert(.word(word.kind, identity: identified(word).identity))
    }
    for episode in imported.episodes {
      for place in episode.places { refer(place.word) }
      for trigger in episode.triggers { refer(trigger) }
      for use in episode.remedies { refer(use.remedy) }
    }
    for checkIn in imported.checkIns { for answer in checkIn.answers { refer(answer.trigger) } }
    for use in imported.remedyUses { refer(use.remedy) }
    for trial in imported.trials { for word in [trial.remedy, trial.other].compactMap(\.self) { refer(word) } }
  }

  private mutating func add(_ word: Word, _ aliases: [String], _ own: Vocabulary) {
    var word = word
    // Files of older versions do not say what a word was called first.
    if !word.hasIdentity, let known = own.exactly(word.name, word.kind) { word.identity = known.identity }
    let identity = word.identity
    if values[word.key] == nil { order.append(word.key) }
    values[word.key] = word.parts
    for text in [word.name] + aliases {
      let folded = Vocabulary.folded(text)
      guard !folded.isEmpty else { continue }
      values[.spelling(word.kind, folded: folded)] = [SpellingPart.name: SpellingPart.value(text: text, of: identity)]
      identities[word.kind, default: [:]][folded] = identity
    }
  }

  /// A word of an entry with what it goes by among journals.
  func identified(_ word: Word) -> Word {
    var word = word
    if let identity = identities[word.kind]?[Vocabulary.folded(word.name)] { word.identity = identity }
    return word
  }

  func identified(_ episode: Episode) -> Episode {
    var episode = episode
    for index in episode.places.indices { episode.places[index].word = identified(episode.places[index].word) }
    episode.triggers = episode.triggers.map(identified)
    for index in episode.remedies.indices {
      episode.remedies[index].remedy = identified(episode.remedies[index].remedy)
    }
    return episode
  }
}
