public import Journal

/// Joins what another machine's journal holds to this one: of each part of each entry, the later version.
///
/// The result is a function of the two journals, and it does not matter in which order journals are joined: once each has
/// seen the others, all hold the same. See the article "Joining journals".
public struct JournalJoin {
  /// The name of the command in the history. To undo it changes nothing for the other machine.
  public static let command = "join"

  public private(set) var counts = ImportCounts()
  let store: Store
  var names = JoinedVocabulary()
  /// The journal's words by what they go by among journals.
  var words: [EntryKey: Word] = [:]
  var vocabulary = Vocabulary(words: [], spellings: [])
  private var fileWords = FileWords()
  private var stamps: [String: [Stamp]] = [:]
  private var hasOwnStamps = false
  private var known: [Word: Word] = [:]

  public init(store: Store) {
    self.store = store
  }

  /// - Parameters:
  ///   - imported: its episodes are let go as they are stored, so that memory never holds all that was read beside all
  ///     that was recorded of the change.
  ///   - progress: is told how many episodes are done.
  /// - Throws: ``StoreError``.
  public mutating func take(_ imported: inout ImportedJournal, progress: (Int) -> Void = { _ in }) throws {
    let changes = store.connection.changes
    store.connection.changes = nil
    defer { if changes == nil { store.connection.changes = nil } }
    hasOwnStamps = try store.hasStamps
    stamps = Dictionary(grouping: imported.stamps, by: \.entry)
    for deletion in imported.deletions {
      let key = EntryKey.episode(uuid: deletion.uuid).text
      guard stamps[key] == nil else { continue }
      stamps[key] = [
        Stamp(entry: key, part: Stamp.whole, at: deletion.recordedAt.seconds * 1000, isGone: true)
      ]
    }
    // The vocabulary of a whole journal takes the place of one that nobody has touched.
    if imported.wordsAreWhole, try store.isPristine() { try store.clearVocabulary() }
    fileWords = try FileWords(imported, own: store.vocabulary())
    counts.words = try joinWords(fileWords, stamps)
    try takeEntries(of: &imported, progress)
    for (entry, stamps) in stamps.sorted(by: { $0.key < $1.key }) {
      guard let key = EntryKey(entry) else { continue }
      switch key {
      case .word, .spelling: break
      default: counts.add(try join(key, EntryVersion(values: [:], recordedAt: nil, stamps: stamps)), \.changed)
      }
    }
    try dropWords()
  }

  private mutating func takeEntries(of imported: inout ImportedJournal, _ progress: (Int) -> Void) throws {
    let highestIDBefore = try store.highestEpisodeID()
    let total = imported.episodes.count
    imported.episodes.reverse()
    while let episode = imported.episodes.popLast() {
      counts.add(try take(episode, highestIDBefore), \.episodes)
      progress(total - imported.episodes.count)
    }
    imported.episodes = []
    for checkIn in imported.checkIns {
      var named = checkIn
      for index in named.answers.indices {
        named.answers[index].trigger = fileWords.identified(named.answers[index].trigger)
      }
      let version = version(.checkIn(checkIn.day), named.parts, named.recordedAt)
      counts.add(try join(.checkIn(checkIn.day), version), \.checkIns)
    }
    for use in imported.remedyUses {
      var named = use
      named.remedy = fileWords.identified(use.remedy)
      let key = EntryKey.remedyUse(uuid: use.uuid)
      counts.add(try join(key, version(key, named.parts, named.recordedAt)), \.remedyUses)
    }
    // Of a trial the whole counts: it is told and answered on one machine at a time.
    for trial in imported.trials { counts.add(try store.importTrial(inOwnWords(trial)), \.trials) }
    for setting in imported.settings {
      let key = EntryKey.setting(name: setting.name)
      _ = try join(key, version(key, [SettingPart.name: setting.value], nil))
    }
  }

  private mutating func take(_ episode: Episode, _ highestIDBefore: Int) throws -> ImportOutcome {
    let key = EntryKey.episode(uuid: episode.uuid)
    let free = try freeID(episode.id, highestIDBefore)
    // Most of what is imported is new, and never changed.
    let isThere = try highestIDBefore > 0 && store.hasEpisode(uuid: episode.uuid)
    if !isThere, stamps[key.text] == nil, try !hasOwnStamps || store.stamps(of: key).isEmpty {
      let own = try inOwnWords(episode)
      if Set(own.places.map { [$0.word.id, $0.side.hashValue] }).count == own.places.count,
        Set(own.triggers).count == own.triggers.count
      {
        _ = try store.add(own, id: free)
        return .added
      }
    }
    return try join(key, version(key, fileWords.identified(episode).parts, episode.recordedAt), id: free)
  }

  /// The file's version of an entry, with the words by what they are called among both.
  private mutating func version(_ key: EntryKey, _ values: [String: String], _ recordedAt: Moment?) -> EntryVersion {
    EntryVersion(values: values, recordedAt: recordedAt, stamps: stamps.removeValue(forKey: key.text) ?? [])
  }

  private mutating func inOwnWords(_ episode: Episode) throws -> Episode {
    var episode = episode
    for index in episode.places.indices { episode.places[index].word = try own(episode.places[index].word) }
    episode.triggers = try episode.triggers.map { try own($0) }
    for index in episode.remedies.indices { episode.remedies[index].remedy = try own(episode.remedies[index].remedy) }
    return episode
  }

  private mutating func inOwnWords(_ trial: Trial) throws -> Trial {
    var trial = trial
    trial.remedy = try own(trial.remedy)
    trial.other = try trial.other.map { try own($0) }
    return trial
  }

  private mutating func own(_ word: Word) throws -> Word {
    if let found = known[word] { return found }
    guard let own = self.word(word.kind, fileWords.identified(word).identity) else { throw StoreError.refused }
    known[word] = own
    return own
  }

  func word(_ kind: Word.Kind, _ identity: String) -> Word? {
    names.current(.word(kind, identity: identity)).flatMap { words[$0] }
  }

  /// The number that the episode had elsewhere, if it lies above those of this journal: numbers are never used again.
  private func freeID(_ id: Int, _ highestIDBefore: Int) throws -> Int? {
    guard highestIDBefore < id, id <= Store.highestImportedID else { return nil }
    return try store.hasEpisode(id: id) ? nil : id
  }
}
