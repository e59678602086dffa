import Journal
import TestSupport
import Testing

@testable import JournalStore

/// Words renamed, joined, retired and spelled anew in any order, with undo and redo between: every state that was left
/// is found again to the last row, nothing refers to a word that is gone, and the full text is that of the tables.
struct StoreWordChangesPropertyTests {
  @Test(arguments: UInt64(1)...16)
  func undoAndRedoFindEveryStateAgain(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      for back in 0...5 {
        for _ in 1...4 { _ = try store.add(random.episode()) }
        _ = try store.put(random.checkIn(on: day("2026-11-20") - back))
      }
      var states = [try store.connection.dumpWithoutStamps()]
      var position = 0
      for _ in 1...60 {
        var isChange = false
        switch random.random.int(1...10) {
        case 1...2 where position > 0:
          _ = try store.connection.transaction { try store.undo(at: now) }
          position -= 1
        case 3...4 where position < states.count - 1:
          _ = try store.connection.transaction { try store.redo(at: now) }
          position += 1
        default:
          try store.connection.transaction {
            try store.record("words", at: now) { ("Changed a word.", try change(store, &random)) }
          }
          isChange = true
        }
        let found = try store.connection.dumpWithoutStamps()
        if isChange, found != states[position] {
          states.removeSubrange((position + 1)...)
          states.append(found)
          position += 1
        }
        try check(store, found, states[position])
      }
      while position > 0 {
        _ = try store.connection.transaction { try store.undo(at: now) }
        position -= 1
        try check(store, store.connection.dumpWithoutStamps(), states[position])
      }
      while position < states.count - 1 {
        _ = try store.connection.transaction { try store.redo(at: now) }
        position += 1
        try check(store, store.connection.dumpWithoutStamps(), states[position])
      }
    }
  }

  private func check(_ store: Store, _ found: [String], _ state: [String]) throws {
    #expect(found == state)
    #expect(try store.connection.rows("PRAGMA foreign_key_check").isEmpty)
    try store.connection.checkFullText()
    for table in ["episode_place", "episode_trigger"] {
      let gaps = try store.connection.rows(
        "SELECT episode_id FROM \(table) GROUP BY episode_id HAVING max(position) <> count(*)")
      #expect(gaps.isEmpty)
    }
    let vocabulary = try store.vocabulary()
    for word in vocabulary.words { #expect(vocabulary.exactly(word.name, word.kind) == word) }
  }

  private func change(_ store: Store, _ random: inout RandomEpisodes) throws {
    let vocabulary = try store.vocabulary()
    let kind = random.random.pick(Word.Kind.allCases)
    // So few words that many stand in one episode.
    let words = Array(vocabulary.words.filter { $0.kind == kind }.prefix(8))
    let word = random.random.pick(words)
    switch random.random.int(1...6) {
    case 1...3:
      let other = random.random.pick(words)
      if other.id != word.id { _ = try store.merge(word, into: other) }
    case 4:
      let names = [word.name.uppercased(), "🦵 \(random.random.uuid())"] + vocabulary.aliases(of: word)
      _ = try store.rename(word, to: random.random.pick(names))
    case 5:
      if let alias = vocabulary.aliases(of: word).first, random.random.chance(50) {
        try store.removeAlias(alias, of: word)
      } else {
        try store.addSpelling("腰 \(random.random.uuid())", to: word)
      }
    default: _ = try store.retire(word, !word.isRetired)
    }
  }
}
