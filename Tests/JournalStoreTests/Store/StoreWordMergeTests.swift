import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreWordMergeTests {
  private func places(_ episode: Episode?) -> [String] {
    (episode?.places ?? []).map {
      [$0.word.name, $0.side?.rawValue, $0.intensity.map(String.init)].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// An episode's places after "calf" was joined to "neck".
  @Test(
    arguments: [
      ([("calf", .left, 3)], ["neck left 3"]),
      ([("calf", .left, 3), ("neck", .right, 4)], ["neck left 3", "neck right 4"]),
      ([("calf", .left, 3), ("neck", .left, 4)], ["neck left 4"]),
      ([("calf", nil, 5), ("hip", nil, 1), ("neck", nil, nil), ("jaw", nil, 2)], ["neck 5", "hip 1", "jaw 2"]),
      ([("neck", nil, 5), ("hip", nil, 1), ("calf", nil, 9), ("jaw", nil, 2)], ["neck 9", "hip 1", "jaw 2"]),
      (
        [("calf", .left, 1), ("calf", nil, 2), ("neck", nil, 3), ("jaw", nil, 4), ("neck", .left, 5)],
        ["neck left 5", "neck 3", "jaw 4"]
      ),
      ([("hip", nil, 1), ("neck", nil, nil)], ["hip 1", "neck"]),
    ] as [([(String, Side?, Int?)], [String])])
  func placesOfTheSameSideBecomeOne(before: [(String, Side?, Int?)], after: [String]) throws {
    try withStore { store, vocabulary in
      var episode = bareEpisode()
      episode.places = try before.map {
        Episode.Place(word: try vocabulary.find($0.0, .place), side: $0.1, intensity: $0.2)
      }
      let id = try store.add(episode).id
      _ = try store.merge(vocabulary.find("calf", .place), into: vocabulary.find("neck", .place))
      #expect(places(try store.episode(id, vocabulary: store.vocabulary())) == after)
      let positions = try store.connection.rows("SELECT position FROM episode_place ORDER BY position")
      #expect(positions == (1...after.count).map { [String($0)] })
    }
  }

  @Test func triggersAndRemediesMove() throws {
    try withStore { store, vocabulary in
      var episode = try fullEpisode(vocabulary)
      episode.triggers = try ["heat", "lifting", "stress", "overuse"].map { try vocabulary.find($0, .trigger) }
      let id = try store.add(episode).id
      _ = try store.merge(vocabulary.find("stress", .trigger), into: vocabulary.find("heat", .trigger))
      _ = try store.merge(vocabulary.find("ice", .remedy), into: vocabulary.find("rest", .remedy))
      let after = try store.episode(id, vocabulary: store.vocabulary())
      #expect(after?.triggers.map(\.name) == ["heat", "lifting", "overuse"])
      #expect(after?.remedies.map(\.remedy.name) == ["rest", "rest"])
      #expect(
        try store.connection.rows("SELECT position FROM episode_trigger ORDER BY position") == [["1"], ["2"], ["3"]])
    }
  }

  private static let morning = moment("2026-11-20T08:00+01:00")
  private static let evening = moment("2026-11-20T20:00+01:00", .part)

  /// Answers for the word that goes, for the one that stays, and what becomes of them; `nil`: not answered.
  @Test(
    arguments: [
      (nil, nil, nil), (false, nil, false), (nil, true, true), (true, false, true), (false, true, true),
      (false, false, false),
    ] as [(Bool?, Bool?, Bool?)])
  func presentWins(goes: Bool?, stays: Bool?, becomes: Bool?) throws {
    for time in [nil, Self.morning, Self.evening] {
      let there = try answer(
        goes.map { ($0, $0 ? time : nil) }, stays.map { ($0, $0 ? time : nil) })
      #expect(there?.present == becomes)
      #expect(there?.at == (becomes == true ? time : nil))
    }
  }

  @Test func aKnownTimeIsKept() throws {
    #expect(try answer((true, Self.morning), (true, nil))?.at == Self.morning)
    #expect(try answer((true, nil), (true, Self.evening))?.at == Self.evening)
    #expect(try answer((true, Self.morning), (true, Self.evening))?.at == Self.evening)
  }

  private func answer(_ goes: (Bool, Moment?)?, _ stays: (Bool, Moment?)?) throws -> CheckIn.Answer? {
    var found: CheckIn.Answer?
    try withStore { store, vocabulary in
      let stress = try vocabulary.find("stress", .trigger)
      let anxiety = try vocabulary.find("anxiety", .trigger)
      var checkIn = CheckIn(uuid: uuid(1), day: day("2026-11-20"), recordedAt: now)
      if let goes { checkIn.answers.append(CheckIn.Answer(trigger: stress, present: goes.0, at: goes.1)) }
      if let stays { checkIn.answers.append(CheckIn.Answer(trigger: anxiety, present: stays.0, at: stays.1)) }
      _ = try store.put(checkIn)
      _ = try store.merge(stress, into: anxiety)
      let answers = try store.checkIn(on: checkIn.day)?.answers ?? []
      #expect(answers.count <= 1)
      found = answers.first
    }
    return found
  }

  @Test(
    arguments: [
      (nil, nil, nil), ("2026-11-01", nil, "2026-11-01"), (nil, "2026-11-02", "2026-11-02"),
      ("2026-11-01", "2026-11-02", "2026-11-01"), ("2026-11-03", "2026-11-02", "2026-11-02"),
    ] as [(String?, String?, String?)])
  func theEarlierFirstDayOfTrackingIsKept(goes: String?, stays: String?, becomes: String?) throws {
    try withStore { store, vocabulary in
      try store.track(vocabulary.find("stress", .trigger), from: goes.map(day))
      try store.track(vocabulary.find("anxiety", .trigger), from: stays.map(day))
      let tracked = try store.vocabulary()
      let merged = try store.merge(tracked.find("stress", .trigger), into: tracked.find("anxiety", .trigger))
      #expect(merged.trackedFrom == becomes.map(day))
      #expect(try store.vocabulary()[merged.id] == merged)
    }
  }

  @Test func theWordGoesAndItsSpellingsStay() throws {
    try withStore { store, vocabulary in
      let thigh = try vocabulary.find("thigh", .place)
      let merged = try store.merge(thigh, into: vocabulary.find("hamstring", .place))
      let after = try store.vocabulary()
      #expect(after[thigh.id] == nil)
      #expect(after.aliases(of: merged) == ["hamstrings", "quadriceps", "quads", "thigh", "thighs"])
      try store.connection.checkFullText()
    }
  }
}
