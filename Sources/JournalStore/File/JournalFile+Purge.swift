public import Journal

extension JournalFile {
  /// What a purge removed.
  public struct Purged: Equatable, Sendable {
    /// Whether the episode was still there; if not, only the history held it.
    public let wasThere: Bool
    /// Words of the person's own that only this episode used.
    public let words: Int
  }

  /// Removes an episode so that neither the file, nor its history, nor its free pages hold any of it. That it was
  /// deleted is remembered by its UUID alone.
  ///
  /// The whole history goes with it: changesets of other commands may hold its words, too.
  ///
  /// An episode that was deleted before is removed from the history. Words of the person's own that nothing else uses go
  /// with their episode.
  ///
  /// - Returns: `nil` if there never was such an episode; then nothing was changed.
  /// - Throws: ``StoreError``.
  public func purge(episode id: Int, at moment: Moment) throws -> Purged? {
    let connection = try opened(.write)
    // What is deleted is overwritten with zeros, and nothing of it goes into a temporary file.
    try connection.script("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    guard case .journal = try migrator(connection).state(), id >= 1,
      try id <= Store(connection: connection).highestEpisodeID()
    else { return nil }
    // No copy of the older journal is kept: it would hold the episode.
    try migrator(connection).update()
    // In WAL mode the words would stay in a second file. Another program that holds the journal open stops it here.
    try connection.leaveWAL()
    // The file is rewritten once before: if there is no room for that, it shows before anything is removed.
    try connection.script("VACUUM")
    let purged = try connection.transaction {
      let store = Store(connection: connection)
      let episode = try store.episode(id, vocabulary: store.vocabulary())
      let words = try episode.map { try store.forget($0, at: moment) } ?? 0
      try connection.run("DELETE FROM changeset_piece")
      try connection.run("DELETE FROM command")
      // A full-text index keeps what was deleted until its parts are merged.
      try connection.script("INSERT INTO episode_text (episode_text) VALUES ('optimize')")
      try connection.script("INSERT INTO spelling_text (spelling_text) VALUES ('optimize')")
      return Purged(wasThere: episode != nil, words: words)
    }
    do { try connection.script("VACUUM") } catch { throw StoreError.notWiped }
    return purged
  }
}

extension Store {
  /// Deletes an episode and all that is known of its parts, but for the fact that it was deleted.
  ///
  /// - Returns: how many words went with it.
  func forget(_ episode: Episode, at moment: Moment) throws -> Int {
    let key = EntryKey.episode(uuid: episode.uuid)
    let version = try version(of: key, vocabulary: vocabulary())
    try delete(episode)
    let at = max(moment.seconds * 1000, (version?.newest ?? 0) + 1, (version?.existence?.at ?? 0) + 1)
    try put([Stamp(entry: key.text, part: Stamp.whole, at: at, isGone: true)], of: key)
    let words = Set(episode.places.map(\.word) + episode.triggers + episode.remedies.map(\.remedy))
    let used = try usedWords()
    let unused = words.filter { !$0.isBuiltIn && $0.trackedFrom == nil && !used.contains($0.id) }
    for word in unused { try forget(word) }
    return unused.count
  }

  /// Drops a word without a trace.
  private func forget(_ word: Word) throws {
    for row in try spellingRows() where row.word == word.key {
      try put([], of: .spelling(row.kind, folded: row.folded))
    }
    try deleteWord(id: word.id)
    try put([], of: word.key)
    for part in PartName.all(of: word.kind, word.identity) {
      try connection.run("DELETE FROM stamp WHERE part = ?1", part)
    }
  }
}
