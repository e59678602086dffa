import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreTrialsTests {
  private func trial(_ vocabulary: Vocabulary) throws -> Trial {
    var trial = Trial(
      uuid: uuid(1), unit: .episode, remedy: try vocabulary.find("heat", .remedy),
      other: try vocabulary.find("ice", .remedy), blocks: 7, seed: .max, startedAt: moment("2026-11-01T08:00-05:00"),
      recordedAt: now)
    trial.reason = "to know"
    trial.stoppedAt = moment("2026-11-20T08:00+01:00")
    trial.peeks = [moment("2026-11-02T08:00+01:00"), moment("2026-11-03T08:00+01:00")]
    trial.allocations = [
      .init(arm: .b, toldAt: moment("2026-11-02T09:00+01:00"), before: 7, episode: uuid(5)),
      .init(arm: .a, toldAt: moment("2026-11-04T09:00+01:00"), before: 0, episode: nil),
    ]
    trial.allocations[1].left = .harm
    return trial
  }

  @Test func `a full trial comes back as it was`() throws {
    try withStore { store, vocabulary in
      var trial = try trial(vocabulary)
      let stored = try store.put(trial)
      trial.id = 1
      #expect(stored == trial)
      #expect(try store.trials(vocabulary: vocabulary) == [trial])
    }
  }

  @Test func `a bare one does, too`() throws {
    try withStore { store, vocabulary in
      let bare = Trial(
        uuid: uuid(2), unit: .week, remedy: try vocabulary.find("stretching", .remedy), other: nil, blocks: 1, seed: 0,
        startedAt: now, recordedAt: now)
      let stored = try store.put(bare)
      #expect(try store.trials(vocabulary: vocabulary) == [stored])
      #expect(stored.other == nil)
    }
  }

  @Test func `a trial with the same UUID takes its place`() throws {
    try withStore { store, vocabulary in
      var trial = try store.put(trial(vocabulary))
      trial.stoppedAt = nil
      trial.other = nil
      trial.allocations.removeLast()
      trial.peeks = []
      #expect(try store.put(trial).id == 1)
      #expect(try store.trials(vocabulary: vocabulary) == [trial])
    }
  }

  @Test func `an import keeps what was recorded later`() throws {
    try withStore { store, vocabulary in
      var trial = try trial(vocabulary)
      #expect(try store.importTrial(trial) == .added)
      #expect(try store.importTrial(trial) == .wasThere)
      trial.peeks = []
      trial.recordedAt = Moment(seconds: now.seconds - 1, utcOffset: 0)
      #expect(try store.importTrial(trial) == .wasThere)
      trial.recordedAt = Moment(seconds: now.seconds + 1, utcOffset: 0)
      #expect(try store.importTrial(trial) == .changed)
      #expect(try store.trials(vocabulary: vocabulary).map(\.peeks) == [[]])
    }
  }

  @Test func `a merged word goes on in its trial`() throws {
    try withStore { store, vocabulary in
      _ = try store.put(trial(vocabulary))
      _ = try store.merge(vocabulary.find("ice", .remedy), into: vocabulary.find("rest", .remedy))
      #expect(try store.trials(vocabulary: store.vocabulary()).map(\.other?.name) == ["rest"])
    }
  }
}
