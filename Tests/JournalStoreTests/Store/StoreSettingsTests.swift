import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreSettingsTests {
  @Test func whatIsBuiltInIsNotStored() throws {
    try withStore { store, _ in
      let settings = try store.settings()
      #expect(settings == Settings())
      #expect(try store.storedSettings().isEmpty)
    }
  }

  @Test func aSettingIsKeptUntilItIsSetBack() throws {
    try withStore { store, _ in
      var settings = Settings()
      settings.weekStart = .sunday
      try store.put(.weekStart, of: settings)
      #expect(try store.settings() == settings)
      try store.put(.weekStart, of: Settings())
      #expect(try store.storedSettings().isEmpty)
    }
  }

  @Test func whatANewerProgramSetIsLeftAlone() throws {
    try withStore { store, _ in
      try store.connection.run("INSERT INTO setting (name, value) VALUES ('moon', 'full'), ('day-start', '25:00')")
      #expect(try store.settings() == Settings())
      #expect(try store.storedSettings().count == 2)
    }
  }

  @Test(arguments: UInt64(1)...3)
  func aFilterOfDaysCountsFromTheDayStart(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      random.spread = 12
      let all = try (1...60).map { _ in try store.add(random.episode()) }
      for hour in [0, 4, 12] {
        let dayStart = try store.setDayStart(hour * 60)
        for back in 0...13 {
          var filter = EpisodeFilter()
          filter.from = now.day - back
          filter.to = now.day - back + random.random.int(0...2)
          let days = now.day - back...(filter.to ?? now.day)
          let expected = all.filter { days.contains(dayStart.day(of: $0.onset)) }
          let found = try store.episodes(filter, vocabulary: vocabulary)
          #expect(Set(found) == Set(expected), "from \(hour) o'clock, \(days)")
        }
      }
    }
  }

  @Test(arguments: [
    ("2026-11-20T03:59+01:00", Precision.minute, "2026-11-19"), ("2026-11-20T04:00+01:00", .minute, "2026-11-20"),
    ("2026-11-20T00:00+01:00", .day, "2026-11-20"),
  ])
  func theJournalBeginsOnTheDayOfItsFirstEpisode(onset: String, precision: Precision, first: String) throws {
    try withStore { store, _ in
      var episode = bareEpisode()
      episode.onset = moment(onset, precision)
      _ = try store.add(episode)
      let dayStart = try store.setDayStart(4 * 60)
      #expect(try store.firstDay(dayStart: dayStart) == day(first))
    }
  }
}

extension Store {
  /// Sets when days begin, in minutes after midnight.
  func setDayStart(_ minuteOfDay: Int) throws -> DayStart {
    var settings = Settings()
    settings.dayStart = try #require(DayStart(minuteOfDay: minuteOfDay))
    try put(.dayStart, of: settings)
    return settings.dayStart
  }
}
