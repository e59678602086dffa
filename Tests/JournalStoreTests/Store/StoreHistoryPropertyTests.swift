import Journal
import TestSupport
import Testing

@testable import JournalStore

/// Undo and redo over commands in any order: every state that was left can be found again, to the last row.
struct StoreHistoryPropertyTests {
  @Test(arguments: UInt64(1)...16)
  func undoAndRedoFindEveryStateAgain(seed: UInt64) throws {
    try withStore { store, _ in
      var session = try Session(store: store, seed: seed)
      for _ in 1...70 { try session.step() }
      // All the way back, and forth again.
      while session.position > 0 { try session.undo() }
      while session.position < session.states.count - 1 { try session.redo() }
    }
  }

  /// A journal in use, and every state that undo and redo can lead to.
  private struct Session {
    let store: Store
    var random: RandomEpisodes
    var states: [[String]]
    var position = 0
    var highestID = 0

    init(store: Store, seed: UInt64) throws {
      self.store = store
      random = RandomEpisodes(seed: seed, vocabulary: try store.vocabulary())
      states = [try store.connection.dumpWithoutStamps()]
    }

    mutating func step() throws {
      switch random.random.int(1...10) {
      case 1...3: try undo()
      case 4...5: try redo()
      default: try command()
      }
      try store.connection.checkFullText()
      try checkSearch()
    }

    mutating func command() throws {
      let before = try store.connection.dumpWithoutStamps()
      try store.connection.transaction {
        try store.record("command", at: now) { ("Did something.", try change()) }
      }
      let after = try store.connection.dumpWithoutStamps()
      guard after != before else { return }
      states.removeSubrange((position + 1)...)
      states.append(after)
      position += 1
    }

    mutating func undo() throws {
      guard position > 0 else {
        _ = #expect(throws: StoreError.nothingToUndo) { try store.undo(at: now) }
        return
      }
      _ = try store.connection.transaction { try store.undo(at: now) }
      position -= 1
      #expect(try store.connection.dumpWithoutStamps() == states[position])
    }

    mutating func redo() throws {
      guard position < states.count - 1 else {
        _ = #expect(throws: StoreError.nothingToRedo) { try store.redo(at: now) }
        return
      }
      _ = try store.connection.transaction { try store.redo(at: now) }
      position += 1
      #expect(try store.connection.dumpWithoutStamps() == states[position])
    }

    private mutating func change() throws {
      let trigger = random.random.pick(random.words(.trigger))
      switch random.random.int(1...11) {
      case 1...2:
        let stored = try store.add(random.episode())
        #expect(stored.id > highestID)
        highestID = stored.id
      case 3...4:
        // So few days that many are answered a second time.
        _ = try store.put(random.checkIn(on: day("2026-11-20") - random.random.int(0...2)))
      case 5: try store.track(trigger, from: random.random.pick([nil, day("2026-11-20"), day("2026-11-21")]))
      case 6:
        var use = random.remedyUse(of: random.random.pick(random.words(.remedy)))
        use.at = random.moment()
        _ = try store.add(use, to: nil)
      case 7: try changeAnEpisode()
      case 8:
        guard let episode = try anyEpisode() else { return }
        try store.delete(episode)
      case 9...10: try changeATrial()
      default: _ = try store.add(Word(kind: .trigger, name: "trigger \(random.random.uuid())", wordClass: "stress"))
      }
    }

    /// Starts one of two trials, or takes a step in it.
    private mutating func changeATrial() throws {
      let number = random.random.int(1...2)
      let old = try store.trials(vocabulary: store.vocabulary()).first { $0.uuid == uuid(number) }
      guard var trial = old else {
        let (remedy, other) = (random.random.pick(random.words(.remedy)), random.random.pick(random.words(.remedy)))
        _ = try store.put(
          Trial(
            uuid: uuid(number), unit: .episode, remedy: remedy, other: random.random.chance(50) ? other : nil,
            blocks: 4, seed: .max - UInt64(number), startedAt: now, recordedAt: now))
        return
      }
      switch random.random.int(1...4) {
      case 1: trial.peeks.append(random.moment())
      case 2: trial.stoppedAt = trial.stoppedAt == nil ? now : nil
      case 3 where !trial.allocations.isEmpty: trial.allocations[0].left = random.random.pick([nil, .wish, .harm])
      default:
        trial.allocations.append(
          .init(arm: random.random.pick([.a, .b]), toldAt: now, before: random.random.int(0...10), episode: uuid(9)))
      }
      _ = try store.put(trial)
    }

    private mutating func changeAnEpisode() throws {
      guard let old = try anyEpisode() else { return }
      var new = random.episode()
      new.id = old.id
      new.uuid = old.uuid
      new.remedies = old.remedies.filter { _ in random.random.chance(50) } + new.remedies
      #expect(try store.update(new).id == old.id)
    }

    private mutating func anyEpisode() throws -> Episode? {
      let episodes = try store.episodes(vocabulary: store.vocabulary())
      return episodes.isEmpty ? nil : random.random.pick(episodes)
    }

    /// The index finds the notes that are there, and no others.
    private func checkSearch() throws {
      for (word, note) in [("garden", "after the garden"), ("cramp", "🦵 cramp"), ("end", "no\u{0}end")] {
        let found = try store.connection.all(
          "SELECT rowid FROM episode_text WHERE episode_text MATCH ?1 ORDER BY rowid", word
        ) { $0.int(0) }
        let there = try store.connection.all("SELECT id FROM episode WHERE note = ?1 ORDER BY id", note) { $0.int(0) }
        #expect(found == there)
      }
    }
  }
}
