import Journal
import TestSupport
import Testing

@testable import JournalStore

extension Store {
  /// All that a journal gives to another one, as if it had been written to a file and read.
  func everything() throws -> ImportedJournal {
    let vocabulary = try vocabulary()
    var journal = ImportedJournal()
    func named(_ word: Word) -> Word { Word(kind: word.kind, name: word.name) }
    journal.episodes = try episodes(order: .oldestFirst, vocabulary: vocabulary).map { episode in
      var episode = episode
      for index in episode.places.indices { episode.places[index].word = named(episode.places[index].word) }
      episode.triggers = episode.triggers.map(named)
      for index in episode.remedies.indices {
        episode.remedies[index].id = 0
        episode.remedies[index].remedy = named(episode.remedies[index].remedy)
      }
      return episode
    }
    journal.checkIns = try checkIns(from: .distantPast, to: .distantFuture, vocabulary: vocabulary).map { checkIn in
      var checkIn = checkIn
      checkIn.id = 0
      for index in checkIn.answers.indices { checkIn.answers[index].trigger = named(checkIn.answers[index].trigger) }
      checkIn.answers.sort { $0.trigger.name < $1.trigger.name }
      return checkIn
    }
    journal.remedyUses = try remedyUses(on: .distantPast ... .distantFuture, vocabulary: vocabulary).map { use in
      var use = use
      use.id = 0
      use.remedy = named(use.remedy)
      return use
    }
    journal.words = vocabulary.words.map { word in
      var named = named(word)
      (named.wordClass, named.isBuiltIn, named.isRetired) = (word.wordClass, word.isBuiltIn, word.isRetired)
      (named.trackedFrom, named.identity) = (word.trackedFrom, word.identity)
      return .init(word: named, aliases: vocabulary.aliases(of: word))
    }
    journal.wordsAreWhole = true
    journal.settings = try storedSettings().map { .init(name: $0.name, value: $0.value) }
    try forEachStamp { journal.stamps.append($0) }
    return journal
  }

  /// The same without what each journal gives by itself: numbers, and the order that follows them.
  func contents() throws -> ImportedJournal {
    var journal = try everything()
    for index in journal.episodes.indices { journal.episodes[index].id = 0 }
    journal.episodes.sort { $0.uuid < $1.uuid }
    journal.remedyUses.sort { $0.uuid < $1.uuid }
    journal.words.sort { ($0.word.kind.rawValue, $0.word.identity) < ($1.word.kind.rawValue, $1.word.identity) }
    return journal
  }

  /// Runs a command.
  @discardableResult
  func command<T>(_ name: String, at moment: Moment = now, _ body: () throws -> T) throws -> T {
    try connection.transaction { try record(name, at: moment) { ("Did something.", try body()) } }
  }

  @discardableResult
  func join(_ other: Store, at moment: Moment = now) throws -> ImportCounts {
    var imported = try other.everything()
    return try command(JournalJoin.command, at: moment) {
      var join = JournalJoin(store: self)
      try join.take(&imported)
      return join.counts
    }
  }

  /// Joins another journal.
  ///
  /// - Returns: what either of the two said with a word, and what is neither there afterwards nor known to be gone.
  func lossesOfJoin(with other: Store, at moment: Moment = now) throws -> [String] {
    let before = try saidWithWords().merging(other.saidWithWords()) { $0.union($1) }
    try join(other, at: moment)
    let vocabulary = try vocabulary()
    let words = try wordVersions(vocabulary)
    /// A part under what its word was joined to.
    func joined(_ part: String) -> String {
      let version = EntryVersion(values: [part: ""], recordedAt: nil, stamps: [])
        .renamed { words[.word($0, identity: $1)]?.existence?.mergedInto ?? $1 }
      return version.values.keys.first ?? part
    }
    return try before.flatMap { key, parts -> [String] in
      guard let version = try version(of: key, vocabulary: vocabulary) else { return [key.text] }
      guard version.hasValues else { return [] }
      return parts.filter { part in
        var (name, seen) = (part, Set<String>())
        while seen.insert(name).inserted {
          if version.parts[name] != nil { return false }
          name = joined(name)
        }
        return true
      }.map { "\(key.text): \($0)" }
    }
  }

  /// The parts of episodes and check-ins that name a word.
  private func saidWithWords() throws -> [EntryKey: Set<String>] {
    let vocabulary = try vocabulary()
    let episodes = try episodes(vocabulary: vocabulary).map { (EntryKey.episode(uuid: $0.uuid), $0.parts.keys) }
    let checkIns = try checkIns(from: .distantPast, to: .distantFuture, vocabulary: vocabulary)
      .map { (EntryKey.checkIn($0.day), $0.parts.keys) }
    let said = (episodes + checkIns).map { key, parts in
      (key, Set(parts.filter { part in ["place ", "trigger ", "answer "].contains { part.hasPrefix($0) } }))
    }
    return Dictionary(uniqueKeysWithValues: said)
  }
}
