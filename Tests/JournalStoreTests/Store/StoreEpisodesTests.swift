import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreEpisodesTests {
  private func notes(
    _ store: Store, order: EpisodeOrder = .newestFirst, limit: Int? = nil
  ) throws -> [String?] {
    try store.episodes(order: order, limit: limit, vocabulary: store.vocabulary()).map(\.note)
  }

  private func addThree(to store: Store) throws {
    _ = try store.add(bareEpisode(1, onset: "2026-11-20T10:00+01:00", note: "middle"))
    _ = try store.add(bareEpisode(2, onset: "2026-11-20T06:00-05:00", note: "newest"))
    _ = try store.add(bareEpisode(3, onset: "2026-11-20T15:00+09:00", note: "oldest"))
  }

  @Test func episodesStandInTheOrderOfTheirInstants() throws {
    try withStore { store, _ in
      try addThree(to: store)
      #expect(try notes(store) == ["newest", "middle", "oldest"])
      #expect(try notes(store, order: .oldestFirst) == ["oldest", "middle", "newest"])
    }
  }

  @Test(arguments: [(0, []), (1, ["newest"]), (2, ["newest", "middle"]), (9, ["newest", "middle", "oldest"])])
  func aLimitKeepsTheFirst(limit: Int, kept: [String]) throws {
    try withStore { store, _ in
      try addThree(to: store)
      #expect(try notes(store, limit: limit) == kept)
    }
  }

  @Test func episodesOfOneInstantStandInTheOrderOfTheirIds() throws {
    try withStore { store, vocabulary in
      for number in 1...3 { _ = try store.add(bareEpisode(number)) }
      #expect(try store.episodes(vocabulary: vocabulary).map(\.id) == [3, 2, 1])
      #expect(try store.episodes(order: .oldestFirst, vocabulary: vocabulary).map(\.id) == [1, 2, 3])
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `many at once are stored as one after the other`(seed: UInt64) throws {
    try withStore { many, vocabulary in
      try withStore { one, _ in
        var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
        let episodes = (1...70).map { _ in random.episode() }
        try many.add(episodes)
        for episode in episodes { _ = try one.add(episode) }
        let contents = try (many.contents(), one.contents())
        #expect(contents.0 == contents.1)
      }
    }
  }

  @Test func `many at once take the numbers after those that ever were`() throws {
    try withStore { store, vocabulary in
      for number in 1...2 { _ = try store.add(bareEpisode(number)) }
      let second = try #require(try store.episode(2, vocabulary: vocabulary))
      try store.delete(second)
      try store.add([])
      try store.add([bareEpisode(3), bareEpisode(4)])
      #expect(try store.episodes(order: .oldestFirst, vocabulary: vocabulary).map(\.id) == [1, 3, 4])
    }
  }

  @Test func anEpisodeThatIsNotThereIsNone() throws {
    try withStore { store, vocabulary in
      _ = try store.add(bareEpisode())
      let missing = try store.episode(2, vocabulary: vocabulary)
      #expect(missing == nil)
    }
  }

  @Test func aBodyThatThrowsEndsTheWalk() throws {
    try withStore { store, vocabulary in
      try addThree(to: store)
      var seen = 0
      #expect(throws: StoreError.nothingToUndo) {
        try store.forEachEpisode(vocabulary: vocabulary) { _ in
          seen += 1
          throw StoreError.nothingToUndo
        }
      }
      #expect(seen == 1)
      #expect(try notes(store).count == 3)
    }
  }

  @Test(
    arguments: [
      { $0.intensity = 11 }, { $0.limits = -1 }, { $0.spasmCount = 0 }, { $0.sensations = [.knot, .knot] },
      { $0.warningSigns = [.fever, .fever] }, { $0.uuid = "short" }, { $0.places += [$0.places[0]] },
      { $0.triggers += [$0.triggers[0]] }, { $0.places[0].word.id = 999 }, { $0.places[0].word = $0.triggers[0] },
      { $0.readings[0].intensity = 11 }, { $0.remedies[0].remedy = $0.triggers[0] },
      { $0.remedies[0].uuid = $0.remedies[1].uuid }, { $0.end = .at(moment("2026-11-20T22:39+01:00")) },
      { $0.onset = moment("1899-12-31T23:59Z") },
    ] as [@Sendable (inout Episode) -> Void])
  func whatCannotBeIsRefusedWhole(spoil: @Sendable (inout Episode) -> Void) throws {
    try withStore { store, vocabulary in
      let before = try store.connection.dump()
      var episode = try fullEpisode(vocabulary)
      spoil(&episode)
      #expect(throws: StoreError.refused) { try store.log(episode) }
      #expect(try store.connection.dump() == before)
    }
  }
}
