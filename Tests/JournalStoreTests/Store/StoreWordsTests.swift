import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreWordsTests {
  @Test(arguments: [(Word.Kind.place, nil), (.trigger, "strain"), (.remedy, "heat")] as [(Word.Kind, String?)])
  func aWordIsAddedWithItsNameAsASpelling(kind: Word.Kind, wordClass: String?) throws {
    try withStore { store, before in
      let added = try store.add(Word(kind: kind, name: "Warm Stone", wordClass: wordClass))
      let vocabulary = try store.vocabulary()
      #expect(added.id == Vocabulary.builtIn.count + 1)
      #expect(vocabulary.words == before.words + [added])
      #expect(vocabulary.exactly("warm  STONE", kind) == added)
      #expect(vocabulary.aliases(of: added).isEmpty)
    }
  }

  @Test func aWordMayBeTrackedFromTheBeginning() throws {
    try withStore { store, _ in
      var word = Word(kind: .trigger, name: "gardening")
      word.trackedFrom = day("2026-11-20")
      let added = try store.add(word)
      #expect(try store.vocabulary().tracked == [added])
    }
  }

  @Test(arguments: ["neck", "NECK", " neck ", "nape", "Lumbar"])
  func aSpellingThatIsTakenIsRefused(name: String) throws {
    try withStore { store, _ in
      #expect(throws: StoreError.refused) { try store.add(Word(kind: .place, name: name)) }
    }
  }

  @Test func aSpellingOfAnotherKindIsNotTaken() throws {
    try withStore { store, _ in
      let added = try store.add(Word(kind: .trigger, name: "neck"))
      let vocabulary = try store.vocabulary()
      #expect(vocabulary.exactly("neck", .trigger) == added)
      #expect(vocabulary.exactly("neck", .place) != added)
    }
  }

  @Test(arguments: ["", "   "])
  func aWordWithoutANameIsRefused(name: String) throws {
    try withStore { store, _ in
      #expect(throws: StoreError.refused) { try store.add(Word(kind: .place, name: name)) }
    }
  }

  @Test func aTriggerIsTrackedAndNoLonger() throws {
    try withStore { store, vocabulary in
      let stress = try vocabulary.find("stress", .trigger)
      try store.track(stress, from: day("2026-11-20"))
      #expect(try store.vocabulary().tracked.map(\.name) == ["stress"])
      #expect(try store.vocabulary()[stress.id]?.trackedFrom == day("2026-11-20"))
      try store.track(stress, from: nil)
      #expect(try store.vocabulary()[stress.id] == stress)
    }
  }

  @Test(arguments: [("neck", Word.Kind.place), ("ice", .remedy)])
  func onlyATriggerIsTracked(name: String, kind: Word.Kind) throws {
    try withStore { store, vocabulary in
      let word = try vocabulary.find(name, kind)
      #expect(throws: StoreError.refused) { try store.track(word, from: day("2026-11-20")) }
    }
  }

  @Test func wordsAreCountedWhereverTheyStand() throws {
    try withStore { store, vocabulary in
      _ = try store.add(fullEpisode(vocabulary))
      let lifting = try vocabulary.find("lifting", .trigger)
      let stress = try vocabulary.find("stress", .trigger)
      var checkIn = CheckIn(uuid: uuid(1), day: day("2026-11-20"), recordedAt: now)
      checkIn.answers = [
        CheckIn.Answer(trigger: lifting, present: true), CheckIn.Answer(trigger: stress, present: false),
      ]
      _ = try store.put(checkIn)
      let ice = try vocabulary.find("ice", .remedy)
      _ = try store.add(RemedyUse(uuid: uuid(2), remedy: ice, at: now, recordedAt: now), to: nil)
      let counts = try store.wordCounts().map { (vocabulary[$0.key]?.name ?? "", $0.value) }
      #expect(
        Dictionary(uniqueKeysWithValues: counts) == [
          "lower back": 2, "calf": 1, "lifting": 2, "dehydration": 1, "ice": 2, "rest": 1,
        ])
    }
  }

  @Test func anEmptyJournalCountsNothing() throws {
    try withStore { store, _ in
      let counts = try store.wordCounts()
      #expect(counts.isEmpty)
    }
  }
}
