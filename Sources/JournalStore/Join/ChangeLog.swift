internal import Journal

/// How entries were before a command changed them, so that what it changed gets its time.
final class ChangeLog {
  /// `nil` for what was not there, and never had been.
  private(set) var before: [EntryKey: EntryVersion?] = [:]
  /// Entries that the command itself has added. All of their parts are as old as they are, so they need no stamps.
  private var added: Set<EntryKey> = []
  /// The same of episodes, by the numbers of their UUIDs: an import adds a hundred thousand.
  private var addedEpisodes: Set<UInt128> = []
  /// The identities of words that were joined to others.
  private(set) var merged: [Word.Kind: [String: String]] = [:]
  private var vocabulary: Vocabulary?

  func notes(_ key: EntryKey) -> Bool {
    if before[key] != nil { return true }
    if case .episode(let uuid) = key { return addedEpisodes.contains(UInt128(uuid: uuid)) }
    return added.contains(key)
  }

  func note(_ key: EntryKey, _ version: EntryVersion?) {
    before[key] = .some(version)
  }

  func note(added key: EntryKey) {
    if case .episode(let uuid) = key {
      addedEpisodes.insert(UInt128(uuid: uuid))
    } else {
      added.insert(key)
    }
  }

  func note(merge word: Word, into kept: Word) {
    merged[word.kind, default: [:]][word.identity] = kept.identity
  }

  /// The identity that a word goes by now.
  func name(_ kind: Word.Kind, _ identity: String) -> String {
    var identity = identity
    while let next = merged[kind]?[identity] { identity = next }
    return identity
  }

  /// The words as they were when the first entry was about to change.
  func vocabulary(_ store: Store) throws -> Vocabulary {
    if let vocabulary { return vocabulary }
    let read = try store.vocabulary()
    vocabulary = read
    return read
  }
}

extension Store {
  /// Remembers how an entry is, before a command changes it for the first time.
  func willChange(_ key: EntryKey) throws {
    guard let changes = connection.changes, !changes.notes(key) else { return }
    changes.note(key, try version(of: key, vocabulary: changes.vocabulary(self)))
  }

  /// Remembers that a command adds an entry, which may have been deleted before.
  func willAdd(_ key: EntryKey) throws {
    guard let changes = connection.changes, !changes.notes(key) else { return }
    if try stamps(of: key).isEmpty { changes.note(added: key) } else { try willChange(key) }
  }

  /// - Parameter episodeID: of the episode that the use belongs to; `nil`: none.
  func willChange(_ use: RemedyUse, of episodeID: Int?) throws {
    guard connection.changes != nil else { return }
    guard let episodeID else { return try willChange(.remedyUse(uuid: use.uuid)) }
    guard let uuid = try uuid(ofEpisode: episodeID) else { return }
    try willChange(.episode(uuid: uuid))
  }

  /// Remembers every entry that refers to a word, and its spellings.
  func willMerge(_ word: Word, into kept: Word) throws {
    guard let changes = connection.changes else { return }
    for word in [word, kept] { try willChange(.word(word.kind, identity: word.identity)) }
    for folded in try connection.all("SELECT folded FROM spelling WHERE word_id = ?1", word.id, decode: { $0.text(0) })
    {
      try willChange(.spelling(word.kind, folded: folded))
    }
    for key in try entries(with: word) + entriesThatLost(word.kind, word.identity) { try willChange(key) }
    changes.note(merge: word, into: kept)
  }

  /// The episodes, check-ins and remedy uses that refer to a word.
  func entries(with word: Word) throws -> [EntryKey] {
    let episodes = try connection.all(
      """
      SELECT uuid
      FROM episode
      WHERE id IN (
        SELECT episode_id FROM episode_place WHERE word_id = ?1
        UNION ALL
        SELECT episode_id FROM episode_trigger WHERE word_id = ?1
        UNION ALL
        SELECT episode_id FROM remedy_use WHERE word_id = ?1 AND episode_id IS NOT NULL
      )
      """, word.id
    ) { EntryKey.episode(uuid: $0.text(0)) }
    let uses = try connection.all(
      "SELECT uuid FROM remedy_use WHERE word_id = ?1 AND episode_id IS NULL", word.id
    ) { EntryKey.remedyUse(uuid: $0.text(0)) }
    let checkIns = try connection.all(
      "SELECT day FROM check_in WHERE id IN (SELECT check_in_id FROM check_in_answer WHERE word_id = ?1)", word.id
    ) { EntryKey.checkIn($0.day(0)) }
    return episodes + uses + checkIns
  }

  /// The entries that had a word once, and remember since when they have not.
  func entriesThatLost(_ kind: Word.Kind, _ identity: String) throws -> [EntryKey] {
    try PartName.all(of: kind, identity).flatMap { part in
      try connection.all("SELECT entry FROM stamp WHERE part = ?1 AND gone = 1", part) { EntryKey($0.text(0)) }
    }
    .compactMap { $0 }
  }

  func uuid(ofEpisode id: Int) throws -> String? {
    try connection.first("SELECT uuid FROM episode WHERE id = ?1", id) { $0.text(0) }
  }

  /// Runs a command's body, then gives what it changed its time.
  func stampingChanges<T>(at moment: Moment, _ body: () throws -> T) throws -> T {
    let changes = ChangeLog()
    connection.changes = changes
    defer { connection.changes = nil }
    let result = try body()
    // A join keeps the times of what it takes.
    guard connection.changes === changes else { return result }
    try stamp(changes, at: moment)
    return result
  }

  /// Gives what differs from how it was before the time of a command.
  func stamp(_ changes: ChangeLog, at moment: Moment) throws {
    guard !changes.before.isEmpty else { return }
    let vocabulary = try vocabulary()
    for (key, before) in changes.before {
      let after = try version(of: key, vocabulary: vocabulary) ?? EntryVersion()
      var mergedInto: String?
      if case .word(let kind, let identity) = key { mergedInto = changes.merged[kind]?[identity] }
      let next = after.successor(
        of: before?.renamed(by: changes.name), at: moment.seconds * 1000, mergedInto: mergedInto)
      try put(next.stamps(of: key), of: key)
    }
  }
}
