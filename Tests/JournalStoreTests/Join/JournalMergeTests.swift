import Journal
import TestSupport
import Testing

@testable import JournalStore

struct JournalMergeTests {
  /// A file of another program with these episodes.
  private func file(_ episodes: [Episode], confirm words: [Word: Int] = [:]) -> ImportedJournal {
    var file = ImportedJournal()
    file.source = "Other"
    file.episodes = episodes
    file.uuids = Set(episodes.map { UInt128(uuid: $0.uuid) })
    file.wordsToConfirm = words
    return file
  }

  @discardableResult
  private func take(_ file: ImportedJournal, into store: Store, partsOf count: Int = 100) throws -> ImportCounts {
    var merge = try JournalMerge(of: file, into: store)
    for start in stride(from: 0, to: file.episodes.count, by: count) {
      try merge.take(Array(file.episodes[start...].prefix(count)))
    }
    try merge.takeRest(of: file)
    return merge.counts
  }

  private func episodes(_ store: Store) throws -> [Episode] {
    let vocabulary = try store.vocabulary()
    return try (1...store.highestEpisodeID()).compactMap { try store.episode($0, vocabulary: vocabulary) }
  }

  private func episode(_ number: Int, at place: String, onset: String = "2026-11-20T22:40+01:00") -> Episode {
    var episode = bareEpisode(number, onset: onset)
    episode.places = [Episode.Place(word: Word(kind: .place, name: place))]
    return episode
  }

  @Test func `places are the journal's own words, and the side behind a name is a side`() throws {
    try withStore { store, vocabulary in
      try take(file([episode(1, at: "Lower back LEFT"), episode(2, at: "attic, upper")]), into: store)
      let places = try episodes(store).map { $0.places[0] }
      let lowerBack = try vocabulary.find("lower back", .place)
      #expect(places[0].word == lowerBack)
      #expect(places.map(\.side) == [.left, nil])
      #expect(places[1].word.name == "attic upper")
      #expect(try episodes(store).map(\.source) == ["Other", "Other"])
    }
  }

  @Test func `the parts in which episodes come make no difference`() throws {
    let many = (1...7).map { episode($0, at: "place \($0 % 3) left", onset: "2026-11-0\($0)T10:00+01:00") }
    try withStore { whole, _ in
      try withStore { parts, _ in
        let counts = try (take(file(many), into: whole), take(file(many), into: parts, partsOf: 2))
        #expect(counts.0 == counts.1)
        let contents = try (whole.contents(), parts.contents())
        #expect(contents.0 == contents.1)
      }
    }
  }

  @Test func `a word that is new is refused before anything is taken, unless it may be added`() throws {
    try withStore { store, _ in
      let attic = Word(kind: .place, name: "attic")
      let new = file(
        [episode(1, at: "attic left")],
        confirm: [Word(kind: .place, name: "attic left"): 2, Word(kind: .place, name: "neck"): 3])
      let refused = #expect(throws: JournalMerge.NewWords.self) {
        _ = try JournalMerge(of: new, into: store, addsWords: false)
      }
      #expect(refused?.words == [attic: 2])
      let highest = try store.highestEpisodeID()
      #expect(highest == 0)
      let counts = try take(new, into: store)
      #expect(counts.words == 1)
    }
  }

  @Test func `the same file again adds nothing, though two of its episodes are alike`() throws {
    try withStore { store, _ in
      let twins = file([episode(1, at: "neck"), episode(2, at: "neck")])
      #expect(try take(twins, into: store).episodes == 2)
      let again = try take(twins, into: store)
      #expect(again.episodes == 0)
      #expect(again.wasThere == 2)
    }
  }

  @Test func `an entry that was corrected in the other program changes the one that came from it`() throws {
    try withStore { store, _ in
      let stays = episode(2, at: "calf", onset: "2026-11-19T08:00+01:00")
      try take(file([episode(1, at: "neck"), stays]), into: store)
      var corrected = episode(3, at: "neck")
      corrected.intensity = 6
      let counts = try take(file([corrected, stays]), into: store)
      #expect(counts.changed == 1)
      #expect(counts.wasThere == 1)
      #expect(try episodes(store).map(\.intensity) == [6, nil])
      #expect(try episodes(store).map(\.uuid) == [uuid(1), uuid(2)])
    }
  }

  @Test func `two words of a file that are one in the journal are one`() throws {
    try withStore { store, vocabulary in
      var both = episode(1, at: "low back left")
      both.places.append(Episode.Place(word: Word(kind: .place, name: "lower back"), side: .left, intensity: 4))
      both.triggers = ["driving", "lifting", "sitting"].map { Word(kind: .trigger, name: $0) }
      var day = CheckIn(uuid: uuid(50), day: moment("2026-11-20T12:00+01:00").day, recordedAt: now)
      day.answers = [("driving", true), ("lifting", false), ("sitting", false)].map { name, present in
        CheckIn.Answer(trigger: Word(kind: .trigger, name: name), present: present)
      }
      var other = file([both])
      other.checkIns = [day]
      try take(other, into: store)
      let taken = try episodes(store)[0]
      #expect(taken.places.map(\.word.name) == ["lower back"])
      #expect(taken.places.map(\.intensity) == [4])
      #expect(taken.triggers.map(\.name) == ["long sitting", "lifting"])
      let answers = try #require(try store.checkIn(on: day.day)).answers
      #expect(answers.map(\.trigger.name).sorted() == ["lifting", "long sitting"])
      #expect(answers.first { $0.trigger.name == "long sitting" }?.present == true)
    }
  }

  @Test func `a check-in adds only what its day does not say yet`() throws {
    try withStore { store, _ in
      var own = CheckIn(uuid: uuid(50), day: moment("2026-11-20T12:00+01:00").day, recordedAt: now)
      own.sleepMinutes = 400
      _ = try store.put(own)
      var imported = own
      (imported.uuid, imported.sleepMinutes, imported.note) = (uuid(51), 500, "windy")
      var other = file([])
      other.checkIns = [imported]
      #expect(try take(other, into: store).changed == 1)
      let day = try #require(try store.checkIn(on: own.day))
      #expect(day.sleepMinutes == 400)
      #expect(day.note == "windy")
    }
  }
}
