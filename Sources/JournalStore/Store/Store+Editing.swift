public import Journal

extension Store {
  /// Stores a changed episode in the place of the one with its id.
  ///
  /// - Returns: the episode as stored; remedy uses that were new have their ids.
  public func update(_ episode: Episode) throws -> Episode {
    var episode = episode
    try willChange(.episode(uuid: episode.uuid))
    try connection.run(EpisodeColumns.update, EpisodeColumns.values(of: episode) + [episode.id])
    let last = try lastPosition(inListsOfEpisode: episode.id)
    try deleteLists(ofEpisode: episode.id)
    try addLists(of: [episode], after: last)
    let kept = Set(episode.remedies.map(\.id))
    for id in try connection.all("SELECT id FROM remedy_use WHERE episode_id = ?1", episode.id, decode: { $0.int(0) })
    where !kept.contains(id) {
      try connection.run("DELETE FROM remedy_use WHERE id = ?1", id)
    }
    for index in episode.remedies.indices {
      let use = episode.remedies[index]
      episode.remedies[index] = try use.id == 0 ? add(use, to: episode.id) : update(use)
    }
    return episode
  }

  /// Deletes an episode with all that belongs to it. A command remembers when.
  public func delete(_ episode: Episode) throws {
    try willChange(.episode(uuid: episode.uuid))
    try deleteLists(ofEpisode: episode.id)
    try connection.run("DELETE FROM remedy_use WHERE episode_id = ?1", episode.id)
    try connection.run("DELETE FROM episode WHERE id = ?1", episode.id)
  }

  /// The highest position in any of the episode's lists.
  ///
  /// A changed list goes on from there: two entries that trade places would each be an update to the other's value, which
  /// no undo could apply one by one, since a value is there once.
  private func lastPosition(inListsOfEpisode id: Int) throws -> Int {
    try connection.first(
      """
      SELECT max(position)
      FROM (
        SELECT max(position) AS position FROM episode_place WHERE episode_id = ?1
        UNION ALL
        SELECT max(position) FROM episode_sensation WHERE episode_id = ?1
        UNION ALL
        SELECT max(position) FROM episode_trigger WHERE episode_id = ?1
        UNION ALL
        SELECT max(position) FROM episode_warning_sign WHERE episode_id = ?1
        UNION ALL
        SELECT max(position) FROM reading WHERE episode_id = ?1
      )
      """, id
    ) { $0.intIfAny(0, in: Row.counts) }.flatMap { $0 } ?? 0
  }

  private func deleteLists(ofEpisode id: Int) throws {
    try connection.run("DELETE FROM episode_place WHERE episode_id = ?1", id)
    try connection.run("DELETE FROM episode_sensation WHERE episode_id = ?1", id)
    try connection.run("DELETE FROM episode_trigger WHERE episode_id = ?1", id)
    try connection.run("DELETE FROM episode_warning_sign WHERE episode_id = ?1", id)
    try connection.run("DELETE FROM reading WHERE episode_id = ?1", id)
  }
}
