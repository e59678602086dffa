import Journal
import TestSupport
import Testing

@testable import JournalStore

struct JournalJoinTests {
  /// Two journals that hold the same episode.
  private func withTwo(_ body: (_ one: Store, _ other: Store, _ episode: Episode) throws -> Void) throws {
    try withStore { one, vocabulary in
      try withStore { other, _ in
        var full = try fullEpisode(vocabulary)
        full.readings.sort { $0.at.seconds < $1.at.seconds }
        let episode = try one.log(full)
        try other.join(one)
        try body(one, other, episode)
      }
    }
  }

  private func episode(_ store: Store, _ number: Int = 1) throws -> Episode {
    try #require(try store.episode(number, vocabulary: store.vocabulary()))
  }

  /// All exchange with all, twice.
  private func settle(_ stores: Store...) throws {
    for _ in 1...2 {
      for target in stores { for source in stores { try target.join(source) } }
    }
    for store in stores { #expect(try store.contents() == stores[0].contents()) }
  }

  private func later(_ seconds: Int) -> Moment { Moment(seconds: now.seconds + seconds, utcOffset: now.utcOffset) }

  @Test func `a new journal gets everything, and joining again adds nothing`() throws {
    try withTwo { one, other, _ in
      #expect(try other.contents() == one.contents())
      let counts = try other.join(one)
      #expect(counts.wasThere == 1)
      #expect(counts.episodes + counts.changed + counts.words == 0)
    }
  }

  @Test func `a remedy added to an episode goes to the other machine, and stays where it was added`() throws {
    try withTwo { one, other, episode in
      let heat = try one.vocabulary().find("heat", .remedy)
      try one.command("remedy", at: later(60)) {
        try one.add(RemedyUse(uuid: uuid(500), remedy: heat, at: now, recordedAt: now), to: episode.id)
      }
      try other.command("edit", at: later(120)) {
        var changed = try self.episode(other)
        changed.note = "written elsewhere"
        return try other.update(changed)
      }
      try settle(one, other)
      for store in [one, other] {
        #expect(try self.episode(store).remedies.map(\.uuid) == [uuid(91), uuid(92), uuid(500)])
        #expect(try self.episode(store).note == "written elsewhere")
      }
    }
  }

  @Test func `a remedy that was completed is completed on the other machine`() throws {
    try withTwo { one, other, _ in
      var use = try #require(try episode(one).remedies.last)
      (use.after, use.afterMinutes) = (2, 45)
      try one.command("remedy") { try one.update(use) }
      try settle(one, other)
      #expect(try episode(other).remedies.last?.after == 2)
    }
  }

  @Test func `what was undone does not come back`() throws {
    try withTwo { one, other, _ in
      try one.connection.transaction { _ = try one.undo(at: later(5)) }
      try settle(one, other)
      #expect(try other.episodeCount() == 0)
      try one.connection.transaction { _ = try one.redo(at: later(5)) }
      try settle(one, other)
      #expect(try other.episodeCount() == 1)
    }
  }

  @Test func `an undone join takes nothing from the other machine`() throws {
    try withTwo { one, other, _ in
      try other.connection.transaction { _ = try other.undo(at: later(5)) }
      #expect(try other.episodeCount() == 0)
      try one.join(other)
      #expect(try one.episodeCount() == 1)
    }
  }

  @Test func `deleted, changed elsewhere and deleted again stays deleted among three machines`() throws {
    try withTwo { one, other, episode in
      try withStore { third, _ in
        try third.join(one)
        try one.command("delete", at: later(1)) { try one.delete(episode) }
        try other.command("edit", at: later(2)) {
          var changed = try self.episode(other)
          changed.intensity = 9
          return try other.update(changed)
        }
        try one.join(other)
        #expect(try one.episodeCount() == 1)
        let back = try #require(try one.episodes(vocabulary: one.vocabulary()).first)
        // Within the second of the change.
        try one.command("delete", at: later(2)) { try one.delete(back) }
        try settle(one, other, third)
        #expect(try third.episodeCount() == 0)
      }
    }
  }

  @Test func `a word renamed on one side and used on the other is one word`() throws {
    try withTwo { one, other, _ in
      let lifting = try one.vocabulary().find("lifting", .trigger)
      try one.command("words rename") { try one.rename(lifting, to: "carrying") }
      try other.command("log") {
        var more = bareEpisode(77)
        more.triggers = [try other.vocabulary().find("lifting", .trigger)]
        return try other.add(more)
      }
      try settle(one, other)
      #expect(try one.vocabulary().exactly("lifting", .trigger)?.name == "carrying")
      #expect(try one.episodes(vocabulary: one.vocabulary()).allSatisfy { $0.triggers.first?.name == "carrying" })
    }
  }

  @Test func `an undone check-in takes nothing from one that another machine made of the same day`() throws {
    try withTwo { one, other, _ in
      var mine = CheckIn(uuid: uuid(801), day: day("2026-11-20"), recordedAt: later(5))
      mine.sleepMinutes = 400
      try one.command("checkin", at: later(5)) { try one.put(mine) }
      var theirs = CheckIn(uuid: uuid(802), day: day("2026-11-20"), recordedAt: later(1))
      theirs.note = "slept in"
      try other.command("checkin", at: later(1)) { try other.put(theirs) }
      try one.connection.transaction { _ = try one.undo(at: later(6)) }
      try settle(one, other)
      #expect(try one.checkIn(on: day("2026-11-20"))?.note == "slept in")
      #expect(try one.checkIn(on: day("2026-11-20"))?.sleepMinutes == nil)
    }
  }

  @Test func `two check-ins of one day become one with the answers of both`() throws {
    try withTwo { one, other, _ in
      for (store, number) in [(one, 803), (other, 804)] {
        var checkIn = CheckIn(uuid: uuid(number), day: day("2026-11-20"), recordedAt: now)
        let name = number == 803 ? "stress" : "lifting"
        checkIn.answers = [CheckIn.Answer(trigger: try store.vocabulary().find(name, .trigger), present: true)]
        try store.command("checkin") { try store.put(checkIn) }
      }
      try settle(one, other)
      #expect(try one.checkIn(on: day("2026-11-20"))?.answers.map(\.trigger.name) == ["lifting", "stress"])
    }
  }

  @Test func `settings of the same second become the same`() throws {
    try withTwo { one, other, _ in
      for (store, start) in [(one, "03:00"), (other, "04:00")] {
        let settings = try #require(Settings().with(.dayStart, start))
        try store.command("config set") { try store.put(.dayStart, of: settings) }
      }
      try settle(one, other)
      #expect(try one.settings() == other.settings())
    }
  }

  @Test func `a part of a vocabulary takes no words away from a new journal`() throws {
    try withStore { store, vocabulary in
      var imported = ImportedJournal()
      imported.words = [.init(word: Word(kind: .trigger, name: "wind"), aliases: [])]
      try store.command(JournalJoin.command) {
        var join = JournalJoin(store: store)
        try join.take(&imported)
      }
      #expect(try store.vocabulary().words.count == vocabulary.words.count + 1)
    }
  }

  @Test func `a word that the person deleted stays for those who used it meanwhile`() throws {
    try withTwo { one, other, _ in
      try one.command("log") {
        var windy = bareEpisode(50)
        windy.triggers = [try one.add(Word(kind: .trigger, name: "wind"))]
        return try one.add(windy)
      }
      try other.join(one)
      try other.command("log") {
        var second = bareEpisode(51)
        second.triggers = [try other.vocabulary().find("wind", .trigger)]
        return try other.add(second)
      }
      try one.connection.transaction { _ = try one.undo(at: later(9)) }
      #expect(try one.vocabulary().exactly("wind", .trigger) == nil)
      try settle(one, other)
      let notes = try one.episodes(vocabulary: one.vocabulary())
      #expect(notes.map(\.uuid).contains(uuid(51)) && !notes.map(\.uuid).contains(uuid(50)))
      #expect(try one.vocabulary().exactly("wind", .trigger) != nil)
    }
  }

  @Test func `what was said with a word stays where the word became one that was removed`() throws {
    try withStore { one, _ in
      try withStore { two, _ in
        try withStore { three, _ in
          try one.command("words") { _ = try one.add(Word(kind: .trigger, name: "wind")) }
          try two.join(one)
          try two.command("words", at: later(10)) {
            let words = try two.vocabulary()
            _ = try two.merge(words.find("stress", .trigger), into: words.find("wind", .trigger))
          }
          try three.command("checkin", at: later(20)) {
            var checkIn = CheckIn(uuid: uuid(805), day: day("2026-11-20"), recordedAt: later(20))
            checkIn.answers = [CheckIn.Answer(trigger: try three.vocabulary().find("stress", .trigger), present: true)]
            _ = try three.put(checkIn)
          }
          try one.connection.transaction { _ = try one.undo(at: later(30)) }
          try two.join(one)
          #expect(try two.lossesOfJoin(with: three) == [])
          try settle(one, two, three)
          #expect(try one.checkIn(on: day("2026-11-20"))?.answers.map(\.trigger.name) == ["stress"])
        }
      }
    }
  }
}
