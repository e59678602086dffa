import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreTests {
  @Test func wordsComeWithAllThatIsKnownOfThem() throws {
    try withStore { store, _ in
      try store.connection.script(
        """
        INSERT INTO word (id, kind, name, class, built_in, tracked_from, retired)
        VALUES (500, 'trigger', 'weeding', 'posture', 1, '2026-11-20', 1)
        """)
      var word = Word(id: 500, kind: .trigger, name: "weeding", wordClass: "posture")
      word.isBuiltIn = true
      word.trackedFrom = day("2026-11-20")
      word.isRetired = true
      #expect(try store.vocabulary()[500] == word)
    }
  }

  @Test func anAliasLeadsToItsWord() throws {
    try withStore { store, vocabulary in
      let neck = try vocabulary.find("neck", .place)
      try store.connection.run(
        "INSERT INTO spelling (kind, folded, text, word_id) VALUES ('place', 'genick', 'Genick', ?1)", neck.id)
      let extended = try store.vocabulary()
      #expect(extended.exactly("GENICK", .place) == neck)
      #expect(extended.aliases(of: neck) == ["Genick", "nape"])
    }
  }
}
