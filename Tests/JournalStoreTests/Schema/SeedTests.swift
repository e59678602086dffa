import Journal
import TestSupport
import Testing

@testable import JournalStore

struct SeedTests {
  @Test func aNewJournalHoldsTheBuiltInWordsInTheirOrder() throws {
    try withStore { _, vocabulary in
      #expect(vocabulary.words.map(\.name) == Vocabulary.builtIn.map(\.name))
      #expect(vocabulary.words.map(\.kind) == Vocabulary.builtIn.map(\.kind))
      #expect(vocabulary.words.map(\.wordClass) == Vocabulary.builtIn.map(\.wordClass))
      #expect(vocabulary.words.map(\.id) == Array(1...Vocabulary.builtIn.count))
    }
  }

  @Test func everyAliasIsStored() throws {
    try withStore { _, vocabulary in
      for word in Vocabulary.builtIn {
        let stored = try vocabulary.find(word.name, word.kind)
        #expect(vocabulary.aliases(of: stored) == word.aliases.sorted())
        for alias in word.aliases { #expect(vocabulary.exactly(alias, word.kind) == stored) }
      }
    }
  }

  @Test func spellingsKeepTheirCapitals() throws {
    try withStore { store, _ in
      let spellings = try store.connection.all("SELECT text FROM spelling WHERE folded = 'ql'") { $0.text(0) }
      #expect(spellings == ["QL"])
    }
  }

  @Test func builtInWordsAreMarkedAndNeitherTrackedNorRetired() throws {
    try withStore { _, vocabulary in
      #expect(vocabulary.words.allSatisfy { $0.isBuiltIn && $0.trackedFrom == nil && !$0.isRetired })
    }
  }

  @Test func theWordsAreNoCommand() throws {
    try withStore { store, _ in
      let history = try store.history()
      #expect(history.isEmpty)
      #expect(throws: StoreError.nothingToUndo) { try store.undo(at: now) }
    }
  }
}
