import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreRemedyUsesTests {
  private func use(_ vocabulary: Vocabulary, _ number: Int = 1, at iso8601: String? = nil) throws -> RemedyUse {
    RemedyUse(
      uuid: uuid(number), remedy: try vocabulary.find("ibuprofen", .remedy), at: iso8601.map { moment($0) },
      recordedAt: moment("2026-11-20T23:00-05:00"))
  }

  @Test func aFullUseComesBackAsItWas() throws {
    try withStore { store, vocabulary in
      var use = try use(vocabulary, at: "2026-11-20T22:55+01:00")
      use.dose = Dose("400mg")
      use.before = 7
      use.after = 0
      use.afterMinutes = 45
      use.helped = .worse
      let stored = try store.add(use, to: nil)
      use.id = 1
      #expect(stored == use)
      #expect(try store.remedyUses(on: day("2026-11-20")...day("2026-11-20"), vocabulary: vocabulary) == [use])
    }
  }

  @Test(arguments: [
    Dose(text: "400mg", amount: 400, unit: "mg"), Dose(text: "½", amount: nil, unit: nil),
    Dose(text: "2", amount: 2, unit: nil), Dose(text: "a handful", amount: nil, unit: nil),
    Dose(text: "0.25 tablets", amount: 0.25, unit: "tablets"),
  ])
  func dosesComeBackAsTheyWere(dose: Dose) throws {
    try withStore { store, vocabulary in
      var use = try use(vocabulary, at: "2026-11-20T22:55+01:00")
      use.dose = dose
      _ = try store.add(use, to: nil)
      let stored = try store.remedyUses(on: day("2026-11-20")...day("2026-11-20"), vocabulary: vocabulary)
      #expect(stored.map(\.dose) == [dose])
    }
  }

  @Test(arguments: UInt64(1)...3)
  func usesAreThoseOfTheLocalDaysOldestFirst(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      random.spread = 12
      let all = try (1...80).map { _ in
        var use = random.remedyUse(of: random.random.pick(random.words(.remedy)))
        use.at = random.moment()
        return try store.add(use, to: nil)
      }
      let oldestFirst = all.sorted { ($0.at?.seconds ?? 0, $0.id) < ($1.at?.seconds ?? 0, $1.id) }
      for back in 0...14 {
        for length in [0, 1, 5] {
          let days = (now.day - back)...(now.day - back + length)
          for hour in [0, 4, 12] {
            let dayStart = try #require(DayStart(minuteOfDay: hour * 60))
            let expected = oldestFirst.filter { use in use.at.map { days.contains(dayStart.day(of: $0)) } ?? false }
            #expect(try store.remedyUses(on: days, dayStart: dayStart, vocabulary: vocabulary) == expected)
          }
        }
      }
    }
  }

  @Test func aUseWithinAnEpisodeBelongsToItAlone() throws {
    try withStore { store, vocabulary in
      let episode = try store.add(bareEpisode())
      let use = try store.add(use(vocabulary, at: "2026-11-20T22:55+01:00"), to: episode.id)
      #expect(try store.episode(episode.id, vocabulary: vocabulary)?.remedies == [use])
      #expect(try store.remedyUses(on: day("2026-11-20")...day("2026-11-20"), vocabulary: vocabulary).isEmpty)
    }
  }

  @Test func aUseWithinAnEpisodeMayHaveNoTime() throws {
    try withStore { store, vocabulary in
      let episode = try store.add(bareEpisode())
      let use = try store.add(use(vocabulary), to: episode.id)
      #expect(try store.episode(episode.id, vocabulary: vocabulary)?.remedies == [use])
    }
  }

  @Test func aUseOutsideOfEpisodesHasATime() throws {
    try withStore { store, vocabulary in
      #expect(throws: StoreError.refused) { try store.add(use(vocabulary), to: nil) }
    }
  }

  @Test func aUseWithinAnEpisodeThatIsNotThereIsRefused() throws {
    try withStore { store, vocabulary in
      #expect(throws: StoreError.refused) { try store.add(use(vocabulary), to: 1) }
    }
  }

  @Test func usesOfAnEpisodeKeepTheirOrder() throws {
    try withStore { store, vocabulary in
      let episode = try store.add(bareEpisode())
      for (number, at) in ["2026-11-20T23:00Z", "2026-11-20T22:00Z", "2026-11-20T22:30Z"].enumerated() {
        _ = try store.add(use(vocabulary, number, at: at), to: episode.id)
      }
      #expect(try store.episode(episode.id, vocabulary: vocabulary)?.remedies.map(\.uuid) == (0...2).map(uuid))
    }
  }
}
