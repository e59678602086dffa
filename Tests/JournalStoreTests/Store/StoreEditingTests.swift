import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreEditingTests {
  @Test(arguments: UInt64(1)...40)
  func aChangedEpisodeIsReadBackAsItWasGiven(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      let old = try store.add(random.episode())
      var new = random.episode()
      new.id = old.id
      new.uuid = old.uuid
      new.remedies = Array(old.remedies.prefix(1)) + new.remedies
      let stored = try store.update(new)
      let read = try store.episode(old.id, vocabulary: vocabulary)
      #expect(read == stored)
      var expected = new
      expected.remedies = stored.remedies
      #expect(stored == expected)
    }
  }

  @Test func aRemedyThatStaysKeepsItsNumber() throws {
    try withStore { store, vocabulary in
      var episode = try store.add(fullEpisode(vocabulary))
      let id = try #require(episode.remedies.first).id
      episode.note = "changed"
      #expect(try store.update(episode).remedies.first?.id == id)
    }
  }

  @Test func aDeletedEpisodeLeavesNothingButTheMemoryThatItWasDeleted() throws {
    try withStore { store, vocabulary in
      let before = try store.connection.dumpWithoutStamps()
      let episode = try store.log(fullEpisode(vocabulary))
      try store.connection.transaction {
        try store.record("delete", at: now) { ("Deleted an episode.", try store.delete(episode)) }
      }
      #expect(try store.connection.dumpWithoutStamps() == before)
      let stamps = try store.connection.rows("SELECT * FROM stamp")
      // Written down and deleted within one second: the deletion is later all the same.
      #expect(stamps == [["'episode \(episode.uuid)'", "''", "\(now.seconds * 1000 + 1)", "1", "NULL"]])
      #expect(try store.deletions().map(\.uuid) == [episode.uuid])
    }
  }

  @Test func otherEpisodesStayAsTheyAre() throws {
    try withStore { store, vocabulary in
      let kept = try store.add(bareEpisode(1, note: "kept"))
      let gone = try store.add(bareEpisode(2, note: "gone"))
      try store.delete(gone)
      #expect(try store.episodes(vocabulary: vocabulary) == [kept])
    }
  }
}
