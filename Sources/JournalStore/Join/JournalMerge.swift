public import Journal

/// Takes what a file of another program, or a table, holds into a journal, in the journal's own words. What another
/// journal holds is taken by ``JournalJoin``.
///
/// The file is read twice, so that it is never in memory whole: once to see whether it can be taken, and once to take it,
/// some episodes at a time.
public struct JournalMerge {
  private let store: Store
  /// The program that the file came from.
  private let source: String?
  /// Those of the file's episodes that came as they are now are not the ones that changed.
  private let uuids: Set<UInt128>
  /// The highest number that an episode had before the import.
  private let highestIDBefore: Int
  /// The words of the journal before anything was taken.
  private let wordsBefore: Vocabulary
  /// The episodes that rows of the file were found to be, where only their content can tell: the file carries no UUIDs
  /// of its own, so an episode at the same time and first place is the same.
  private var matched: Set<Int> = []
  /// The episodes that entries of the file were found to be, by their source and time.
  private var taken: Set<Int> = []
  private var vocabulary: Vocabulary
  private var known: [Word: Word] = [:]
  public private(set) var counts = ImportCounts()

  /// - Parameters:
  ///   - file: what the file holds; its episodes may be elsewhere.
  ///   - addsWords: whether words of a table's cells are added where they are new to the journal.
  /// - Throws: ``StoreError``, ``NewWords``.
  public init(of file: ImportedJournal, into store: Store, addsWords: Bool = true) throws {
    self.store = store
    source = file.source
    highestIDBefore = try store.highestEpisodeID()
    uuids = highestIDBefore > 0 ? file.uuids : []
    wordsBefore = try store.vocabulary()
    vocabulary = wordsBefore
    if !addsWords { try refuseNewWords(file.wordsToConfirm) }
  }

  /// Words of a file that the journal does not know, which the person has not asked to add, each with its first line.
  public struct NewWords: Error, Equatable {
    public let words: [Word: Int]
  }

  /// Takes some of the file's episodes.
  public mutating func take(_ episodes: [Episode]) throws {
    var new: [Episode] = []
    for episode in episodes {
      var own = try inOwnWords(episode)
      own.source = own.source ?? source
      if let outcome = try change(to: own) ?? knownEpisode(own) {
        counts.add(outcome, \.episodes)
      } else {
        new.append(own)
      }
    }
    try store.add(new)
    counts.episodes += new.count
  }

  /// Whether the journal has an episode, or had it.
  ///
  /// - Returns: `nil` if it is new.
  private mutating func knownEpisode(_ episode: Episode) throws -> ImportOutcome? {
    guard highestIDBefore > 0 else { return nil }
    if try store.hasEpisode(uuid: episode.uuid) || store.wasDeleted(episode.uuid, after: episode.recordedAt) {
      return .wasThere
    }
    // Two at the same time and place in the file are two: each matches one that was there before the import.
    let alike = try store.episodes(like: episode, upTo: highestIDBefore)
    guard let like = alike.first(where: { !matched.contains($0) }) else { return nil }
    matched.insert(like)
    return .wasThere
  }

  /// Takes all else that the file holds, once its episodes are there.
  public mutating func takeRest(of file: ImportedJournal) throws {
    for checkIn in file.checkIns {
      var own = try inOwnWords(checkIn)
      own.source = own.source ?? source
      try take(own)
    }
    for use in file.remedyUses { counts.add(try store.importRemedyUse(inOwnWords(use)), \.remedyUses) }
    for trial in file.trials { counts.add(try store.importTrial(inOwnWords(trial)), \.trials) }
  }

  /// Takes an entry that came before, from the same source and of the same time, in the form that it has now.
  ///
  /// - Returns: `nil` if there is none.
  private mutating func change(to episode: Episode) throws -> ImportOutcome? {
    guard highestIDBefore > 0, let source = episode.source, try !store.hasEpisode(uuid: episode.uuid)
    else { return nil }
    let earlier = try store.episodes(from: source, at: episode.onset, upTo: highestIDBefore, vocabulary: vocabulary)
      .filter { !uuids.contains(UInt128(uuid: $0.uuid)) && !taken.contains($0.id) }
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
  private func placeAndSide(_ word: Word) -> (word: Word, side: Side?) {
    guard wordsBefore.exactly(word.name, .place) == nil, let phrase = try? PlacePhrase(word.name),
      phrase.nameAndSide.side != nil
    else { return (word, nil) }
    return (Word(kind: .place, name: phrase.nameAndSide.name), phrase.nameAndSide.side)
  }

  private func refuseNewWords(_ words: [Word: Int]) throws(NewWords) {
    let named = words.map { ($0.key.kind == .place ? placeAndSide($0.key).word : $0.key, $0.value) }
    let new = Dictionary(named, uniquingKeysWith: min)
      .filter { wordsBefore.exactly(JournalMerge.name(from: $0.key.name), $0.key.kind) == nil }
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

  // Two words of a file can be one in the journal: "driving" is another name of "long sitting".

  private mutating func inOwnWords(_ episode: Episode) throws -> Episode {
    var episode = episode
    var places: [Episode.Place] = []
    for var place in episode.places {
      if place.side == nil { (place.word, place.side) = placeAndSide(place.word) }
      place.word = try own(place.word)
      if let same = places.firstIndex(where: { $0.word == place.word && $0.side == place.side }) {
        places[same].intensity = [places[same].intensity, place.intensity].compactMap { $0 }.max()
      } else {
        places.append(place)
      }
    }
    episode.places = places
    var triggers: [Word] = []
    for trigger in try episode.triggers.map({ try own($0) }) where !triggers.contains(trigger) {
      triggers.append(trigger)
    }
    episode.triggers = triggers
    episode.remedies = try episode.remedies.map { try inOwnWords($0) }
    return episode
  }

  private mutating func inOwnWords(_ checkIn: CheckIn) throws -> CheckIn {
    var checkIn = checkIn
    var answers: [CheckIn.Answer] = []
    for var answer in checkIn.answers {
      answer.trigger = try own(answer.trigger)
      if let same = answers.firstIndex(where: { $0.trigger == answer.trigger }) {
        if answer.present { answers[same] = answer }
      } else {
        answers.append(answer)
      }
    }
    checkIn.answers = answers
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
