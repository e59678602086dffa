import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreCheckInsTests {
  private func fullCheckIn(_ vocabulary: Vocabulary) throws -> CheckIn {
    var checkIn = CheckIn(uuid: uuid(1), day: day("2026-11-20"), recordedAt: moment("2026-11-20T21:00-05:00"))
    checkIn.answers = [
      CheckIn.Answer(
        trigger: try vocabulary.find("lifting", .trigger), present: true, at: moment("2026-11-20T14:30+01:00")),
      CheckIn.Answer(
        trigger: try vocabulary.find("stress", .trigger), present: true, at: moment("2026-11-20T09:00+01:00", .part)),
      CheckIn.Answer(trigger: try vocabulary.find("anxiety", .trigger), present: true),
      CheckIn.Answer(trigger: try vocabulary.find("poor sleep", .trigger), present: false),
    ]
    checkIn.clear = true
    checkIn.sleepMinutes = 450
    checkIn.peg = PEG(pain: 3, enjoyment: 0, activity: 10)
    checkIn.note = "a long day"
    return checkIn
  }

  @Test func aFullCheckInComesBackAsItWas() throws {
    try withStore { store, vocabulary in
      let stored = try store.put(fullCheckIn(vocabulary))
      #expect(stored.id == 1)
      #expect(try store.checkIn(on: day("2026-11-20")) == stored)
    }
  }

  @Test(arguments: UInt64(1)...4)
  func anyCheckInComesBackAsItWas(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      let days = (0...40).map { now.day - $0 }
      let stored = try days.map { try store.put(random.checkIn(on: $0)) }
      #expect(try store.checkIns(from: now.day - 40, to: now.day, vocabulary: vocabulary) == stored.reversed())
    }
  }

  @Test func aDayWithoutACheckInHasNone() throws {
    try withStore { store, vocabulary in
      _ = try store.put(fullCheckIn(vocabulary))
      let other = try store.checkIn(on: day("2026-11-19"))
      #expect(other == nil)
    }
  }

  @Test func aSecondCheckInOfADayReplacesTheFirst() throws {
    try withStore { store, vocabulary in
      let first = try store.put(fullCheckIn(vocabulary))
      var second = CheckIn(uuid: uuid(2), day: first.day, recordedAt: now)
      second.answers = [CheckIn.Answer(trigger: try vocabulary.find("stress", .trigger), present: false)]
      let stored = try store.put(second)
      // What was not answered again is unknown again; the id and UUID stay.
      second.id = first.id
      second.uuid = first.uuid
      #expect(stored == second)
      #expect(try store.checkIns(from: first.day, to: first.day, vocabulary: vocabulary) == [second])
    }
  }

  @Test func anAnswerThatWasNotGivenIsNoAnswer() throws {
    try withStore { store, _ in
      _ = try store.put(CheckIn(uuid: uuid(1), day: day("2026-11-20"), recordedAt: now))
      #expect(try store.checkIn(on: day("2026-11-20"))?.answers.isEmpty == true)
    }
  }

  @Test(arguments: [
    ("2026-11-18", "2026-11-20", ["2026-11-18", "2026-11-19", "2026-11-20"]),
    ("2026-11-19", "2026-11-19", ["2026-11-19"]),
    ("2026-11-20", "2026-11-30", ["2026-11-20"]), ("2026-11-21", "2026-11-30", []),
    ("2026-11-20", "2026-11-18", []),
  ])
  func aStretchOfDaysTakesInBothItsEnds(first: String, last: String, found: [String]) throws {
    try withStore { store, vocabulary in
      for (number, date) in ["2026-11-19", "2026-11-20", "2026-11-18"].enumerated() {
        _ = try store.put(CheckIn(uuid: uuid(number), day: day(date), recordedAt: now))
      }
      let checkIns = try store.checkIns(from: day(first), to: day(last), vocabulary: vocabulary)
      #expect(checkIns.map(\.day.iso) == found)
    }
  }

  @Test(
    arguments: [
      { $0.sleepMinutes = 1441 }, { $0.uuid = "short" }, { $0.answers += [$0.answers[0]] },
      { $0.answers[0].present = false }, { $0.answers[0].at = moment("2026-11-20T00:00Z", .day) },
      { $0.answers[0].trigger.id = 999 },
    ] as [@Sendable (inout CheckIn) -> Void])
  func whatCannotBeIsRefused(spoil: @Sendable (inout CheckIn) -> Void) throws {
    try withStore { store, vocabulary in
      var checkIn = try fullCheckIn(vocabulary)
      spoil(&checkIn)
      #expect(throws: StoreError.refused) { try store.put(checkIn) }
    }
  }

  @Test func undoingAReplacementBringsTheFirstBack() throws {
    try withStore { store, vocabulary in
      let first = try store.put(fullCheckIn(vocabulary))
      _ = try store.record("checkin", at: now) {
        ("Replaced it.", try store.put(CheckIn(uuid: uuid(2), day: first.day, recordedAt: now)))
      }
      _ = try store.undo(at: now)
      #expect(try store.checkIn(on: first.day) == first)
    }
  }
}
