public import Journal

/// Takes what a file of another program, or a table, holds into a journal, in the journal's own words. What another
/// journal holds is taken by ``JournalJoin``.
public struct JournalMerge {
  private let store: Store
  /// The file carries no UUIDs of its own: an episode at the same time and first place is the same.
  private var matches = ContentMatches()
  /// Whether words of a table's cells are added where they are new.
  private let addsWords: Bool
  /// The episodes that entries of the file were found to be, by their source and time.
  private var taken: Set<Int> = []
  private var vocabulary: Vocabulary
  private var known: [Word: Word] = [:]
  public private(set) var counts = ImportCounts()

  /// - Parameter addsWords: whether words that are new to the journal are added.
  public init(store: Store, addsWords: Bool = true) {
    self.store = store
    self.addsWords = addsWords
    vocabulary = Vocabulary(words: [], spellings: [])
  }

  /// Words of a file that the journal does not know, which the person has not asked to add, each with its first line.
  public struct NewWords: Error, Equatable {
    public let words: [Word: Int]
  }

  /// - Parameters:
  ///   - imported: its episodes are let go as they are stored, so that memory never holds all that was read beside all
  ///     that was recorded of the change.
  ///   - progress: is told how many episodes are done.
  /// - Throws: ``StoreError``, ``NewWords``.
  public mutating func take(_ imported: inout ImportedJournal, progress: (Int) -> Void = { _ in }) throws {
    vocabulary = try store.vocabulary()
    known = [:]
    readSides(in: &imported)
    if !addsWords { try refuseNewWords(imported.wordsToConfirm) }
    let highestIDBefore = try store.highestEpisodeID()
    let total = imported.episodes.count
    imported.episodes.reverse()
    let uuids = Set(imported.episodes.map(\.uuid))
    while let episode = imported.episodes.popLast() {
      var own = try inOwnWords(episode)
      own.source = own.source ?? imported.source
      let outcome =
        try change(to: own, besides: uuids, highestIDBefore: highestIDBefore)
        ?? store.importEpisode(own, matches: &matches, highestIDBefore: highestIDBefore)
      counts.add(outcome, \.episodes)
      progress(total - imported.episodes.count)
    }
    imported.episodes = []
    for checkIn in imported.checkIns {
      var own = try inOwnWords(checkIn)
      own.source = own.source ?? imported.source
      try take(own)
    }
    for use in imported.remedyUses { counts.add(try store.importRemedyUse(inOwnWords(use)), \.remedyUses) }
    for trial in imported.trials { counts.add(try store.importTrial(inOwnWords(trial)), \.trials) }
  }

  /// Takes an entry that came before, from the same source and of the same time, in the form that it has now.
  ///
  /// - Parameter uuids: of the file's entries: those that came as they are now are not the ones that changed.
  /// - Returns: `nil` if there is none.
  private mutating func change(
    to episode: Episode, besides uuids: Set<String>, highestIDBefore: Int
  ) throws -> ImportOutcome? {
    guard highestIDBefore > 0, let source = episode.source, try !store.hasEpisode(uuid: episode.uuid)
    else { return nil }
    let earlier = try store.episodes(from: source, at: episode.onset, upTo: highestIDBefore, vocabulary: vocabulary)
      .filter { !uuids.contains($0.uuid) && !taken.contains($0.id) }
    let sameFirstPlace = earlier.first { $0.places.first?.word.id == episode.places.first?.word.id }
    guard let old = sameFirstPlace ?? earlier.first else { return nil }
    taken.insert(old.id)
    guard old.content != episode.content else { return .wasThere }
    var changed = episode
    (changed.id, changed.uuid) = (old.id, old.uuid)
    _ = try store.update(changed)
    return .changed
  }

  /// A place of a table is written as behind `log`: `lower back left` has a side unless the journal has a place of that
  /// name.
  private func readSides(in imported: inout ImportedJournal) {
    func read(_ word: Word) -> (word: Word, side: Side?) {
      guard vocabulary.exactly(word.name, .place) == nil, let phrase = try? PlacePhrase(word.name),
        phrase.nameAndSide.side != nil
      else { return (word, nil) }
      return (Word(kind: .place, name: phrase.nameAndSide.name), phrase.nameAndSide.side)
    }
    for episode in imported.episodes.indices {
      for index in imported.episodes[episode].places.indices where imported.episodes[episode].places[index].side == nil
      {
        let (word, side) = read(imported.episodes[episode].places[index].word)
        imported.episodes[episode].places[index].word = word
        imported.episodes[episode].places[index].side = side
      }
    }
    let sided = imported.wordsToConfirm.map { ($0.key.kind == .place ? read($0.key).word : $0.key, $0.value) }
    imported.wordsToConfirm = Dictionary(sided, uniquingKeysWith: min)
  }

  private func refuseNewWords(_ words: [Word: Int]) throws(NewWords) {
    let new = words.filter { vocabulary.exactly(JournalMerge.name(from: $0.key.name), $0.key.kind) == nil }
    guard new.isEmpty else { throw NewWords(words: new) }
  }

  /// A check-in adds what its day does not say yet: what the person answered stays.
  private mutating func take(_ checkIn: CheckIn) throws {
    guard let own = try store.checkIn(on: checkIn.day) else {
      _ = try store.put(checkIn)
      counts.checkIns += 1
      return
    }
    var amended = own
    for answer in checkIn.answers where !own.answers.contains(where: { $0.trigger.id == answer.trigger.id }) {
      amended.answers.append(answer)
    }
    amended.hurt = own.hurt ?? checkIn.hurt
    amended.sleepMinutes = own.sleepMinutes ?? checkIn.sleepMinutes
    amended.note = own.note ?? checkIn.note
    guard amended != own else {
      counts.wasThere += 1
      return
    }
    amended.recordedAt = checkIn.recordedAt
    _ = try store.put(amended)
    counts.changed += 1
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

  private mutating func inOwnWords(_ trial: Trial) throws -> Trial {
    var trial = trial
    trial.remedy = try own(trial.remedy)
    trial.other = try trial.other.map { try own($0) }
    return trial
  }

  /// The journal's word for one of the file's; it is added if there is none.
  private mutating func own(_ word: Word) throws -> Word {
    if let found = known[word] { return found }
    let name = JournalMerge.name(from: word.name)
    var own = vocabulary.exactly(name, word.kind)
    if own == nil {
      own = try store.add(Word(kind: word.kind, name: name, wordClass: word.wordClass))
      counts.words += 1
      if let own { vocabulary.add(own) }
    }
    known[word] = own
    return own ?? word
  }

  /// A name that can be typed: what separates names in lists becomes a space.
  static func name(from text: String) -> String {
    let separators: Set<Character> = [",", ";", "=", "@", "\""]
    let words = text.split { $0.isWhitespace || separators.contains($0) }
    let name = words.joined(separator: " ").prefix(60)
    return name.isEmpty ? "unnamed" : String(name)
  }
}

extension Episode {
  /// What it says, without what differs from one import to the next.
  fileprivate var content: Episode {
    var content = self
    (content.id, content.uuid, content.recordedAt, content.source) = (0, "", onset, nil)
    for index in remedies.indices {
      (content.remedies[index].id, content.remedies[index].uuid) = (0, "")
      content.remedies[index].recordedAt = onset
    }
    return content
  }
}
