internal import Journal

extension JournalJoin {
  /// Joins what a file has of an entry to what the journal has of it, and stores the result.
  ///
  /// - Parameter id: the number that a new episode gets; `nil`: the next one.
  mutating func join(_ key: EntryKey, _ file: EntryVersion, id: Int? = nil) throws -> ImportOutcome {
    let own = try store.version(of: key, vocabulary: vocabulary)
    let joined = (own ?? EntryVersion()).joined(with: file.renamed(by: names.identity)).withTimesInOrder
    return try put(joined, of: key, insteadOf: own, id: id)
  }

  /// Stores a version of an entry, with its times.
  ///
  /// - Parameter own: the version that the journal has.
  mutating func put(
    _ joined: EntryVersion, of key: EntryKey, insteadOf own: EntryVersion?, id: Int? = nil
  ) throws -> ImportOutcome {
    let isThere = own?.hasValues ?? false
    guard joined.isLive else {
      if isThere { try remove(key) }
      try store.put(joined.stamps(of: key), of: key)
      return isThere ? .deleted : file(joined)
    }
    let (values, isChanged) = try write(joined, of: key, isThere: isThere, id: id)
    var stored = joined
    let base = joined.parts.values.filter { $0.value != nil }.map(\.at).min() ?? 0
    stored.parts = joined.parts.filter { $0.value.value == nil && values[$0.key] == nil }
    for (part, value) in values { stored.parts[part] = Register(at: joined.parts[part]?.at ?? base, value: value) }
    try store.put(stored.stamps(of: key), of: key)
    return isThere ? (isChanged ? .changed : .wasThere) : .added
  }

  private func file(_ joined: EntryVersion) -> ImportOutcome { joined.recordedAt == nil ? .wasGone : .wasThere }

  /// - Returns: the parts as stored, and whether the entry differs from what was there.
  private mutating func write(
    _ version: EntryVersion, of key: EntryKey, isThere: Bool, id: Int?
  ) throws -> (values: [String: String], isChanged: Bool) {
    switch key {
    case .episode(let uuid):
      guard let episode = Episode(uuid: uuid, version: version, word: word) else { throw StoreError.refused }
      return (episode.parts, try write(episode, id: id))
    case .remedyUse(let uuid):
      guard var use = RemedyUse(uuid: uuid, parts: version.values, word: word) else { throw StoreError.refused }
      let old = try store.remedyUse(uuid: uuid, vocabulary: vocabulary)
      use.id = old?.id ?? 0
      if use != old { _ = try old == nil ? store.add(use, to: nil) : store.update(use) }
      return (use.parts, use != old)
    case .checkIn(let day):
      guard var checkIn = CheckIn(day: day, version: version, word: word) else { throw StoreError.refused }
      let old = try store.checkIns(from: day, to: day, vocabulary: vocabulary).first
      checkIn.id = old?.id ?? 0
      if checkIn != old { try store.replace(checkIn) }
      return (checkIn.parts, checkIn != old)
    case .setting(let name):
      let value = version.values[SettingPart.name] ?? ""
      try store.putSetting(name, value: value)
      return (version.values, true)
    case .word, .spelling: return (version.values, false)
    }
  }

  /// - Returns: whether it differs from what was there.
  private func write(_ episode: Episode, id: Int?) throws -> Bool {
    var episode = episode
    guard let old = try store.episode(uuid: episode.uuid, vocabulary: vocabulary) else {
      _ = try store.add(episode, id: id)
      return true
    }
    episode.id = old.id
    let ids = Dictionary(old.remedies.map { ($0.uuid, $0.id) }) { first, _ in first }
    for index in episode.remedies.indices { episode.remedies[index].id = ids[episode.remedies[index].uuid] ?? 0 }
    guard episode != old else { return false }
    // Remedies are kept in the order of their numbers: where that is another one now, all get new ones.
    let numbers = episode.remedies.map { $0.id == 0 ? Int.max : $0.id }
    if numbers != numbers.sorted() {
      var without = episode
      without.remedies = []
      _ = try store.update(without)
      for index in episode.remedies.indices { episode.remedies[index].id = 0 }
    }
    _ = try store.update(episode)
    return true
  }

  private func remove(_ key: EntryKey) throws {
    switch key {
    case .episode(let uuid):
      if let episode = try store.episode(uuid: uuid, vocabulary: vocabulary) { try store.delete(episode) }
    case .remedyUse(let uuid): try store.deleteRemedyUse(uuid: uuid)
    case .checkIn(let day): try store.deleteCheckIn(of: day)
    case .setting(let name): try store.deleteSetting(name)
    case .word, .spelling: break
    }
  }
}
