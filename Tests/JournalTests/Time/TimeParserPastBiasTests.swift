import Statistics
import TestSupport
import Testing

@testable import Journal

/// What could lie in the past or in the future lies in the past, whenever it is said.
struct TimeParserPastBiasTests {
  @Test(arguments: [
    ("2026-11-21T09:40+01:00", "09:40", "2026-11-21T09:40+01:00"),
    ("2026-11-21T09:40+01:00", "10:40", "2026-11-20T10:40+01:00"),
    ("2026-11-21T23:59+01:00", "23:58", "2026-11-21T23:58+01:00"),
    ("2026-11-21T23:59+01:00", "00:01", "2026-11-21T00:01+01:00"),
    ("2026-11-21T00:00+01:00", "midnight", "2026-11-21T00:00+01:00"),
    ("2026-11-21T23:30+01:00", "midnight", "2026-11-21T00:00+01:00"),
    ("2026-11-21T01:30+01:00", "23:50", "2026-11-20T23:50+01:00"),
    ("2026-11-21T01:30+01:00", "1am", "2026-11-21T01:00+01:00"),
    ("2026-11-21T00:10+01:00", "11:50pm", "2026-11-20T23:50+01:00"),
  ])
  func aTimeAloneIsTheLastOne(now: String, written: String, understood: String) throws {
    #expect(shown(try TimeParser(now).parse(written)) == understood)
  }

  @Test(arguments: [
    ("2026-11-21T09:40+01:00", "09:41", 1, "yesterday 09:41"),
    ("2026-11-21T09:40+01:00", "10am", 20, "yesterday 10:00"),
    ("2026-11-21T09:40+01:00", "10:39", 59, "yesterday 10:39"),
    ("2026-11-21T01:30+01:00", "2:00", 30, "yesterday 02:00"),
    ("2026-11-21T23:30+01:00", "23:59", 29, "yesterday 23:59"),
  ])
  func aTimeAloneJustAheadIsASlip(now: String, written: String, minutes: Int, yesterday: String) {
    #expect(throws: TimeError.soon(minutesAhead: minutes, yesterday: yesterday)) { try TimeParser(now).parse(written) }
  }

  @Test(arguments: [
    // Night lasts until the morning.
    ("2026-11-21T01:30+01:00", "last night", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T01:30+01:00", "tonight", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T01:30+01:00", "night", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T04:59+01:00", "tonight", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T01:30+01:00", "friday night", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T01:30+01:00", "saturday night", "2026-11-14T23:00+01:00 part"),
    ("2026-11-21T01:30+01:00", "evening", "2026-11-20T20:00+01:00 part"),
    ("2026-11-21T23:30+01:00", "last night", "2026-11-20T23:00+01:00 part"),
    ("2026-11-21T23:30+01:00", "tonight", "2026-11-21T23:00+01:00 part"),
    // A part that has begun is not ahead: it is now at the latest.
    ("2026-11-21T22:15+01:00", "tonight", "2026-11-21T22:15+01:00 part"),
    ("2026-11-21T22:15+01:00", "night", "2026-11-21T22:15+01:00 part"),
    ("2026-11-21T06:10+01:00", "this morning", "2026-11-21T06:10+01:00 part"),
    ("2026-11-21T05:00+01:00", "morning", "2026-11-21T05:00+01:00 part"),
    ("2026-11-21T13:20+01:00", "this afternoon", "2026-11-21T13:20+01:00 part"),
    ("2026-11-21T18:30+01:00", "evening", "2026-11-21T18:30+01:00 part"),
    ("2026-11-21T18:30+01:00", "saturday evening", "2026-11-21T18:30+01:00 part"),
    ("2026-11-21T18:30+01:00", "21 nov evening", "2026-11-21T18:30+01:00 part"),
    ("2026-11-21T17:59+01:00", "evening", "2026-11-20T20:00+01:00 part"),
    ("2026-11-21T12:00+01:00", "noon", "2026-11-21T12:00+01:00 part"),
  ])
  func partsOfTheDay(now: String, written: String, understood: String) throws {
    #expect(shown(try TimeParser(now).parse(written)) == understood)
  }

  @Test(arguments: [
    ("monday", "2026-11-23T00:00+01:00 day"),
    ("this monday", "2026-11-23T00:00+01:00 day"),
    ("last monday", "2026-11-16T00:00+01:00 day"),
    ("monday 7am", "2026-11-23T07:00+01:00"),
    ("monday 14:30", "2026-11-16T14:30+01:00"),
    ("monday evening", "2026-11-16T20:00+01:00 part"),
    ("last monday 7am", "2026-11-16T07:00+01:00"),
    ("sunday", "2026-11-22T00:00+01:00 day"),
    ("tuesday", "2026-11-17T00:00+01:00 day"),
  ])
  func weekdaysSaidOnAMonday(written: String, understood: String) throws {
    #expect(shown(try TimeParser("2026-11-23T09:40+01:00").parse(written)) == understood)
  }

  @Test(arguments: [
    ("2026-11-21T09:40+01:00", "22 nov", "2025-11-22T00:00+01:00 day"),
    ("2026-11-21T09:40+01:00", "21 nov", "2026-11-21T00:00+01:00 day"),
    ("2026-11-21T09:40+01:00", "21 nov 9:00", "2026-11-21T09:00+01:00"),
    ("2026-11-21T09:40+01:00", "31 dec", "2025-12-31T00:00+01:00 day"),
    ("2027-01-01T00:30+01:00", "31 dec", "2026-12-31T00:00+01:00 day"),
    ("2027-01-01T00:30+01:00", "dec 31 23:50", "2026-12-31T23:50+01:00"),
    ("2027-01-01T00:30+01:00", "thu 31 dec 23:50", "2026-12-31T23:50+01:00"),
    ("2027-01-01T00:30+01:00", "23:50", "2026-12-31T23:50+01:00"),
    ("2027-01-01T00:30+01:00", "last night", "2026-12-31T23:00+01:00 part"),
    ("2027-01-01T00:30+01:00", "1 jan", "2027-01-01T00:00+01:00 day"),
    ("2027-01-01T00:30+01:00", "2 jan", "2026-01-02T00:00+01:00 day"),
    ("2027-01-01T00:30+01:00", "2h ago", "2026-12-31T22:30+01:00"),
    ("2026-12-31T23:59+01:00", "1 jan", "2026-01-01T00:00+01:00 day"),
  ])
  func aDayOfTheYearIsTheLastOne(now: String, written: String, understood: String) throws {
    #expect(shown(try TimeParser(now).parse(written)) == understood)
  }

  @Test(arguments: [
    ("2026-11-21T09:40+01:00", "29 feb", "2024-02-29"),
    ("2026-11-21T09:40+01:00", "feb 29 22:40", "2024-02-29"),
    ("2026-11-21T09:40+01:00", "29 feb 2020", "2020-02-29"),
    ("2026-11-21T09:40+01:00", "thu 29 feb", "2024-02-29"),
    ("2024-02-29T09:40+01:00", "29 feb", "2024-02-29"),
    ("2024-02-29T09:40+01:00", "today", "2024-02-29"),
    ("2024-03-01T09:40+01:00", "yesterday", "2024-02-29"),
    ("2025-03-01T09:40+01:00", "yesterday", "2025-02-28"),
    ("2028-02-28T09:40+01:00", "29 feb", "2024-02-29"),
    // 2100 is no leap year.
    ("2103-06-01T09:40+01:00", "29 feb", "2096-02-29"),
    ("2104-02-28T09:40+01:00", "29 feb", "2096-02-29"),
    ("2100-03-01T09:40+01:00", "yesterday", "2100-02-28"),
  ])
  func leapDays(now: String, written: String, day: String) throws {
    #expect(try TimeParser(now).parseDay(written).iso == day)
  }

  @Test(arguments: [
    (Zone.berlin, "2026-11-21T09:40+01:00", "2026-11-20T22:40+01:00"),
    (.newYork, "2026-11-21T09:40-05:00", "2026-11-20T22:40-05:00"),
    (.lordHowe, "2026-11-21T09:40+11:00", "2026-11-20T22:40+11:00"),
    (.kathmandu, "2026-11-21T09:40+05:45", "2026-11-20T22:40+05:45"),
    (.fixedNewfoundland, "2026-11-21T09:40-03:30", "2026-11-20T22:40-03:30"),
  ])
  func yesterdayIsThePersons(zone: Zone, now: String, understood: String) throws {
    #expect(shown(try TimeParser(now, zone).parse("yesterday 22:40")) == understood)
  }

  @Test func aTimeAloneIsNeverAheadAndLessThanADayAgo() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let now = Moment(seconds: Int.random(in: 0..<4_000_000_000, using: &random), utcOffset: 20_700).toTheMinute
      let minute = Int.random(in: 0..<1440, using: &random)
      let written = "\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))"
      do {
        let understood = try TimeParser(now: now, zone: .kathmandu).parse(written).moment
        #expect(understood.minuteOfDay == minute)
        #expect((0..<86_400).contains(now.seconds - understood.seconds))
      } catch {
        let ahead = minute - now.minuteOfDay
        #expect(error == .soon(minutesAhead: ahead, yesterday: "yesterday \(written)"))
        #expect((1..<60).contains(ahead))
      }
    }
  }
}
