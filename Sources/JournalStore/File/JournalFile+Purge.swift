public import Journal

extension JournalFile {
  /// Removes an episode so that neither the file, nor its history, nor its free pages hold any of it. That it was
  /// deleted is remembered by its UUID alone.
  ///
  /// The whole history goes with it: changesets of other commands may hold its words, too.
  ///
  /// - Returns: `false` if there is no such episode; then nothing was changed.
  /// - Throws: ``StoreError``.
  public func purge(episode id: Int, at moment: Moment) throws -> Bool {
    let connection = try opened(.write)
    // What is deleted is overwritten with zeros, and nothing of it goes into a temporary file.
    try connection.script("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    guard case .journal = try migrator(connection).state(),
      try connection.first("SELECT 1 FROM episode WHERE id = ?1", id, decode: { $0.int(0) }) != nil
    else { return false }
    // No copy of the older journal is kept: it would hold the episode.
    try migrator(connection).update()
    // In WAL mode the words would stay in a second file. Another program that holds the journal open stops it here.
    try connection.leaveWAL()
    // The file is rewritten once before: if there is no room for that, it shows before anything is removed.
    try connection.script("VACUUM")
    let isDone = try connection.transaction {
      let store = Store(connection: connection)
      guard let episode = try store.episode(id, vocabulary: store.vocabulary()) else { return false }
      try store.forget(episode, at: moment)
      try connection.run("DELETE FROM changeset_piece")
      try connection.run("DELETE FROM command")
      // A full-text index keeps what was deleted until its parts are merged.
      try connection.script("INSERT INTO episode_text (episode_text) VALUES ('optimize')")
      return true
    }
    guard isDone else { return false }
    do { try connection.script("VACUUM") } catch { throw StoreError.notWiped }
    return true
  }
}

extension Store {
  /// Deletes an episode and all that is known of its parts, but for the fact that it was deleted.
  func forget(_ episode: Episode, at moment: Moment) throws {
    let key = EntryKey.episode(uuid: episode.uuid)
    let version = try version(of: key, vocabulary: vocabulary())
    try delete(episode)
    let at = max(moment.seconds * 1000, (version?.newest ?? 0) + 1, (version?.existence?.at ?? 0) + 1)
    try put([Stamp(entry: key.text, part: Stamp.whole, at: at, isGone: true)], of: key)
  }
}
