import Journal
import TestSupport
import Testing

@testable import JournalStore

struct EpisodeReaderTests {
  @Test func aFullEpisodeComesBackAsItWas() throws {
    try withStore { store, vocabulary in
      let episode = try fullEpisode(vocabulary)
      let stored = try store.add(episode)
      #expect(try store.episode(stored.id, vocabulary: vocabulary) == stored)
      #expect(withoutIDs(stored) == episode)
    }
  }

  @Test func aBareEpisodeComesBackAsItWas() throws {
    try withStore { store, vocabulary in
      let stored = try store.add(bareEpisode())
      #expect(try store.episode(stored.id, vocabulary: vocabulary) == stored)
      #expect(withoutIDs(stored) == bareEpisode())
    }
  }

  @Test(arguments: UInt64(1)...6)
  func anyEpisodeComesBackAsItWas(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      let episodes = (1...50).map { _ in random.episode() }
      let stored = try episodes.map { try store.add($0) }
      #expect(stored.map(withoutIDs) == episodes)
      for episode in stored { #expect(try store.episode(episode.id, vocabulary: vocabulary) == episode) }
    }
  }

  @Test(arguments: [64_800, -64_800, 0, 1, 20_700])
  func everyOffsetComesBack(offset: Int) throws {
    try withStore { store, vocabulary in
      var episode = Episode(
        uuid: uuid(1), onset: Moment(seconds: now.seconds, utcOffset: offset),
        recordedAt: Moment(seconds: now.seconds, utcOffset: -offset))
      episode.end = .at(Moment(seconds: now.seconds, utcOffset: -offset, precision: .part))
      let stored = try store.add(episode)
      #expect(try store.episode(stored.id, vocabulary: vocabulary) == stored)
    }
  }

  @Test(arguments: Precision.allCases, Precision.allCases)
  func everyPrecisionComesBack(onset: Precision, end: Precision) throws {
    try withStore { store, vocabulary in
      var episode = Episode(uuid: uuid(1), onset: now.with(precision: onset), recordedAt: now)
      episode.end = .at(now.with(precision: end))
      let stored = try store.add(episode)
      #expect(try store.episode(stored.id, vocabulary: vocabulary) == stored)
    }
  }

  @Test func wordsComeFromTheVocabularyThatIsHandedIn() throws {
    try withStore { store, vocabulary in
      let stored = try store.add(fullEpisode(vocabulary))
      try store.connection.script("UPDATE word SET name = 'small of the back' WHERE name = 'lower back'")
      let read = try store.episode(stored.id, vocabulary: store.vocabulary())
      #expect(read?.places.map(\.word.name) == ["small of the back", "calf", "small of the back"])
    }
  }

  private func withoutIDs(_ episode: Episode) -> Episode {
    var episode = episode
    episode.id = 0
    for index in episode.remedies.indices { episode.remedies[index].id = 0 }
    return episode
  }
}
