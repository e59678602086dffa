import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreWordChangesTests {
  @Test func anAliasMeansTheWordUntilItIsRemoved() throws {
    try withStore { store, vocabulary in
      let back = try vocabulary.find("lower back", .place)
      try store.addSpelling("Lumbago", to: back)
      #expect(try store.vocabulary().exactly("lumbago", .place) == back)
      try store.removeAlias("LUMBAGO", of: back)
      #expect(try store.vocabulary().exactly("lumbago", .place) == nil)
    }
  }

  @Test func theNameIsNeverRemoved() throws {
    try withStore { store, vocabulary in
      let back = try vocabulary.find("lower back", .place)
      try store.removeAlias("Lower  Back", of: back)
      #expect(try store.vocabulary().exactly("lower back", .place) == back)
    }
  }

  @Test(arguments: ["neck", "NAPE"])
  func aSpellingThatIsTakenIsRefused(text: String) throws {
    try withStore { store, vocabulary in
      let back = try vocabulary.find("lower back", .place)
      #expect(throws: StoreError.refused) { try store.addSpelling(text, to: back) }
      #expect(throws: StoreError.refused) { _ = try store.rename(back, to: text) }
    }
  }

  @Test(arguments: ["kreuz", "腰", "🦵", "поясница", "الظهر", "Lumbar", "LOWER back"])
  func aNewNameReachesTheHistoryAndTheOldOneStays(name: String) throws {
    try withStore { store, vocabulary in
      let stored = try store.add(fullEpisode(vocabulary))
      let renamed = try store.rename(vocabulary.find("lower back", .place), to: name)
      let after = try store.vocabulary()
      #expect(after.exactly(name, .place) == renamed)
      #expect(after.exactly("lower back", .place) == renamed)
      #expect(!after.aliases(of: renamed).contains(name))
      #expect(try store.episode(stored.id, vocabulary: after)?.places.first?.word.name == name)
      try store.connection.checkFullText()
    }
  }

  @Test func aRetiredWordIsNoLongerAskedForNorOffered() throws {
    try withStore { store, vocabulary in
      let stress = try vocabulary.find("stress", .trigger)
      try store.track(stress, from: day("2026-11-20"))
      let tracked = try store.vocabulary().find("stress", .trigger)
      _ = try store.retire(tracked)
      let after = try store.vocabulary()
      #expect(after.tracked.isEmpty)
      #expect(throws: VocabularyError.self) { try after.find("stre", .trigger) }
      let back = try store.retire(after.find("stress", .trigger), false)
      #expect(back == stress)
      #expect(try store.vocabulary().find("stre", .trigger) == stress)
    }
  }
}
