import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreDiaryTests {
  @Test(arguments: UInt64(1)...4)
  func aDiaryHoldsTheEpisodesThatTouchItsDays(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      let all = try (1...100).map { _ in try store.add(random.episode()) }
        .sorted { ($0.onset.seconds, $0.id) < ($1.onset.seconds, $1.id) }
      for _ in 1...60 {
        let dayStart = try store.setDayStart(random.random.int(0...12) * 60)
        let first = now.day - random.random.int(-3...70)
        let days = first...(first + random.random.int(0...14))
        let diary = try store.diary(days, now: now, vocabulary: vocabulary)
        #expect(diary.episodes == all.filter { $0.days(now: now, dayStart: dayStart).overlaps(days) }, "\(days)")
      }
    }
  }

  @Test(arguments: [
    // Begun and ended within, before, after; over both ends.
    ("2026-11-17T10:00Z", "2026-11-17T11:00Z", true), ("2026-11-15T10:00Z", "2026-11-15T11:00Z", false),
    ("2026-11-19T10:00Z", "2026-11-19T11:00Z", false), ("2026-10-01T10:00Z", "2026-12-01T10:00Z", true),
    // Long before, up to the first day; to its first midnight only.
    ("2020-01-01T10:00Z", "2026-11-16T00:01Z", true), ("2020-01-01T10:00Z", "2026-11-16T00:00Z", false),
    // The last minute before and within, at the outermost offsets.
    ("2026-11-15T23:59+18:00", "2026-11-15T23:59+18:00", false),
    ("2026-11-16T00:00+18:00", "2026-11-16T00:01+18:00", true),
    ("2026-11-15T23:59-18:00", "2026-11-15T23:59-18:00", false),
    ("2026-11-18T23:59-18:00", "2026-11-18T23:59-18:00", true),
    ("2026-11-19T00:00-18:00", "2026-11-19T00:01-18:00", false),
    ("2026-11-10T00:00-18:00", "2026-11-16T12:00+18:00", true),
    ("2026-11-10T00:00+18:00", "2026-11-15T23:59-18:00", false),
  ])
  func daysTouched(onset: String, end: String, isIn: Bool) throws {
    try withStore { store, vocabulary in
      var episode = bareEpisode(onset: onset)
      episode.end = .at(moment(end))
      let stored = try store.add(episode)
      let diary = try store.diary(day("2026-11-16")...day("2026-11-18"), now: now, vocabulary: vocabulary)
      #expect(diary.episodes == (isIn ? [stored] : []))
    }
  }

  @Test(arguments: [
    ("2026-11-01T10:00Z", "2026-11-16T00:00Z", true), ("2026-11-01T10:00Z", "2026-11-15T23:59Z", false),
    ("2026-11-17T10:00Z", "2026-11-21T09:40Z", true), ("2026-11-19T10:00Z", "2026-11-21T09:40Z", false),
  ])
  func anOngoingEpisodeLastsUntilNow(onset: String, now: String, isIn: Bool) throws {
    try withStore { store, vocabulary in
      var episode = bareEpisode(onset: onset)
      episode.end = .ongoing
      let stored = try store.add(episode)
      let diary = try store.diary(day("2026-11-16")...day("2026-11-18"), now: moment(now), vocabulary: vocabulary)
      #expect(diary.episodes == (isIn ? [stored] : []))
    }
  }

  @Test func checkInsAndRemedyUsesOfTheDaysAreIn() throws {
    try withStore { store, vocabulary in
      let ice = try vocabulary.find("ice", .remedy)
      for (number, date) in ["2026-11-15", "2026-11-16", "2026-11-18", "2026-11-19"].enumerated() {
        _ = try store.put(CheckIn(uuid: uuid(number), day: day(date), recordedAt: now))
        _ = try store.add(
          RemedyUse(uuid: uuid(number), remedy: ice, at: moment("\(date)T12:00Z"), recordedAt: now), to: nil)
      }
      let diary = try store.diary(day("2026-11-16")...day("2026-11-18"), now: now, vocabulary: vocabulary)
      #expect(diary.days == day("2026-11-16")...day("2026-11-18"))
      #expect(diary.checkIns.map(\.day.iso) == ["2026-11-16", "2026-11-18"])
      #expect(diary.remedyUses.map { $0.at?.day.iso } == ["2026-11-16", "2026-11-18"])
      #expect(diary.journalBegins == day("2026-11-15"))
    }
  }

  @Test func anEmptyJournalHasNoFirstDay() throws {
    try withStore { store, _ in
      let first = try store.firstDay(dayStart: .midnight)
      #expect(first == nil)
    }
  }

  @Test(arguments: [
    // An episode, a check-in, a remedy use outside of episodes: the first of them.
    ("2026-11-03", "2026-11-04", "2026-11-05", "2026-11-03"), ("2026-11-04", "2026-11-03", "2026-11-05", "2026-11-03"),
    ("2026-11-05", "2026-11-04", "2026-11-03", "2026-11-03"), ("2026-11-03", "2026-11-03", "2026-11-03", "2026-11-03"),
  ])
  func theFirstDayIsThatOfWhateverCameFirst(episode: String, checkIn: String, use: String, first: String) throws {
    try withStore { store, vocabulary in
      _ = try store.add(bareEpisode(onset: "\(episode)T10:00Z"))
      _ = try store.put(CheckIn(uuid: uuid(1), day: day(checkIn), recordedAt: now))
      let ice = try vocabulary.find("ice", .remedy)
      _ = try store.add(RemedyUse(uuid: uuid(2), remedy: ice, at: moment("\(use)T10:00Z"), recordedAt: now), to: nil)
      #expect(try store.firstDay(dayStart: .midnight) == day(first))
    }
  }

  @Test func theFirstDayIsALocalDay() throws {
    // The second episode began later, on an earlier local day.
    try withStore { store, _ in
      _ = try store.add(bareEpisode(1, onset: "2026-11-20T05:00+18:00"))
      _ = try store.add(bareEpisode(2, onset: "2026-11-18T18:00-18:00"))
      #expect(try store.firstDay(dayStart: .midnight) == day("2026-11-18"))
    }
  }

  @Test func theFirstUUIDIsOfWhatWasWrittenDownFirst() throws {
    try withStore { store, _ in
      #expect(try store.firstUUID() == nil)
      _ = try store.put(CheckIn(uuid: uuid(7), day: day("2026-11-20"), recordedAt: now))
      #expect(try store.firstUUID() == uuid(7))
      let first = try store.add(bareEpisode(5))
      _ = try store.add(bareEpisode(6))
      #expect(try store.firstUUID() == uuid(5))
      // It outlives what it stood for.
      try store.connection.transaction { try store.record("delete", at: now) { ("Deleted.", try store.delete(first)) } }
      #expect(try store.firstUUID() == uuid(5))
    }
  }
}
