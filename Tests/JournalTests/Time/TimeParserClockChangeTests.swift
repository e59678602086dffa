import Statistics
import TestSupport
import Testing

@testable import Journal

struct TimeParserClockChangeTests {
  @Test(arguments: [
    // Central Europe, summer time begins: 02:00 is 03:00.
    (Zone.berlin, "2026-03-29T12:00+02:00", "01:59", "2026-03-29T01:59+01:00"),
    (.berlin, "2026-03-29T12:00+02:00", "03:00", "2026-03-29T03:00+02:00"),
    (.berlin, "2026-03-29T12:00+02:00", "today", "2026-03-29T00:00+01:00 day"),
    (.berlin, "2026-03-29T12:00+02:00", "yesterday 02:30", "2026-03-28T02:30+01:00"),
    (.berlin, "2026-03-29T04:00+02:00", "2h ago", "2026-03-29T01:00+01:00"),
    (.berlin, "2026-03-29T12:00+02:00", "24h ago", "2026-03-28T11:00+01:00"),
    (.berlin, "2026-03-29T12:00+02:00", "1 day ago", "2026-03-28T00:00+01:00 day"),
    (.berlin, "2026-03-29T12:00+02:00", "2026-03-29T02:30+01:00", "2026-03-29T02:30+01:00"),
    (.berlin, "2026-03-29T00:30+01:00", "02:30", "2026-03-28T02:30+01:00"),
    // Summer time ends: 03:00 is 02:00.
    (.berlin, "2026-10-25T12:00+01:00", "01:59", "2026-10-25T01:59+02:00"),
    (.berlin, "2026-10-25T12:00+01:00", "02:00", "2026-10-25T02:00+02:00 repeated"),
    (.berlin, "2026-10-25T12:00+01:00", "02:59", "2026-10-25T02:59+02:00 repeated"),
    (.berlin, "2026-10-25T12:00+01:00", "25 oct 2:30 am", "2026-10-25T02:30+02:00 repeated"),
    (.berlin, "2026-10-25T12:00+01:00", "03:00", "2026-10-25T03:00+01:00"),
    (.berlin, "2026-10-25T12:00+01:00", "2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00"),
    (.berlin, "2026-10-25T12:00+01:00", "today", "2026-10-25T00:00+02:00 day"),
    (.berlin, "2026-10-25T03:30+01:00", "2h ago", "2026-10-25T02:30+02:00"),
    (.berlin, "2026-10-25T02:30+01:00", "1h ago", "2026-10-25T02:30+02:00"),
    (.berlin, "2026-10-25T02:15+01:00", "02:30", "2026-10-25T02:30+02:00 repeated"),
    (.berlin, "2026-10-26T12:00+01:00", "yesterday 02:30", "2026-10-25T02:30+02:00 repeated"),
    (.berlin, "2026-11-21T09:40+01:00", "27 oct 2024 02:30", "2024-10-27T02:30+02:00 repeated"),
    // North America.
    (.newYork, "2026-03-08T12:00-04:00", "01:59", "2026-03-08T01:59-05:00"),
    (.newYork, "2026-03-08T12:00-04:00", "03:00", "2026-03-08T03:00-04:00"),
    (.newYork, "2026-03-08T12:00-04:00", "today", "2026-03-08T00:00-05:00 day"),
    (.newYork, "2026-03-08T12:00-04:00", "10h ago", "2026-03-08T01:00-05:00"),
    (.newYork, "2026-11-01T12:00-05:00", "00:59", "2026-11-01T00:59-04:00"),
    (.newYork, "2026-11-01T12:00-05:00", "01:30", "2026-11-01T01:30-04:00 repeated"),
    (.newYork, "2026-11-01T12:00-05:00", "02:00", "2026-11-01T02:00-05:00"),
    (.newYork, "2026-11-01T12:00-05:00", "12h ago", "2026-11-01T01:00-04:00"),
    // Half an hour only.
    (.lordHowe, "2026-10-04T12:00+11:00", "01:59", "2026-10-04T01:59+10:30"),
    (.lordHowe, "2026-10-04T12:00+11:00", "02:30", "2026-10-04T02:30+11:00"),
    (.lordHowe, "2026-10-04T12:00+11:00", "10h ago", "2026-10-04T01:30+10:30"),
    (.lordHowe, "2026-04-05T12:00+10:30", "01:29", "2026-04-05T01:29+11:00"),
    (.lordHowe, "2026-04-05T12:00+10:30", "01:45", "2026-04-05T01:45+11:00 repeated"),
    (.lordHowe, "2026-04-05T12:00+10:30", "02:00", "2026-04-05T02:00+10:30"),
    (.lordHowe, "2026-04-05T12:00+10:30", "11h ago", "2026-04-05T01:30+11:00"),
    // A day that does not begin at 00:00, and an evening that comes twice.
    (.saoPaulo, "2018-11-04T09:40-02:00", "today", "2018-11-04T01:00-02:00 day"),
    (.saoPaulo, "2018-11-05T09:40-02:00", "4 nov", "2018-11-04T01:00-02:00 day"),
    (.saoPaulo, "2018-11-04T09:40-02:00", "yesterday 23:59", "2018-11-03T23:59-03:00"),
    (.saoPaulo, "2018-11-04T09:40-02:00", "9h ago", "2018-11-03T23:40-03:00"),
    (.saoPaulo, "2019-02-17T09:40-03:00", "yesterday 23:30", "2019-02-16T23:30-02:00 repeated"),
    (.saoPaulo, "2019-02-17T09:40-03:00", "last night", "2019-02-16T23:00-02:00 part"),
    (.saoPaulo, "2019-02-17T09:40-03:00", "midnight", "2019-02-17T00:00-03:00"),
    (.saoPaulo, "2019-02-17T09:40-03:00", "today", "2019-02-17T00:00-03:00 day"),
    // The time that stands for the night was left out, the night was not.
    (.nuuk, "2024-03-31T09:40-01:00", "last night", "2024-03-30T22:59-02:00 part"),
    (.nuuk, "2024-03-31T09:40-01:00", "midnight", "2024-03-31T00:00-01:00"),
    // A whole day was left out.
    (.apia, "2011-12-31T09:40+14:00", "today", "2011-12-31T00:00+14:00 day"),
    (.apia, "2011-12-31T09:40+14:00", "29 dec", "2011-12-29T00:00-10:00 day"),
    (.apia, "2011-12-31T09:40+14:00", "29 dec 23:50", "2011-12-29T23:50-10:00"),
    (.apia, "2011-12-31T09:40+14:00", "10h ago", "2011-12-29T23:40-10:00"),
  ])
  func timesAroundAChange(zone: Zone, now: String, written: String, understood: String) throws {
    #expect(shown(try TimeParser(now, zone).parse(written)) == understood)
  }

  @Test(arguments: [
    (Zone.berlin, "2026-03-29T12:00+02:00", "02:00", "02:00", "03:00"),
    (.berlin, "2026-03-29T12:00+02:00", "02:30", "02:00", "03:00"),
    (.berlin, "2026-03-29T12:00+02:00", "02:59", "02:00", "03:00"),
    (.berlin, "2026-03-29T12:00+02:00", "today 2:30am", "02:00", "03:00"),
    (.berlin, "2026-03-29T12:00+02:00", "sunday 02:30", "02:00", "03:00"),
    (.berlin, "2026-03-30T12:00+02:00", "yesterday 02:30", "02:00", "03:00"),
    (.berlin, "2026-03-30T01:00+02:00", "02:30", "02:00", "03:00"),
    (.berlin, "2026-11-21T09:40+01:00", "29 mar 02:30", "02:00", "03:00"),
    (.berlin, "2026-11-21T09:40+01:00", "2025-03-30T02:30", "02:00", "03:00"),
    (.newYork, "2026-03-08T12:00-04:00", "2:30am", "02:00", "03:00"),
    (.lordHowe, "2026-10-04T12:00+11:00", "02:15", "02:00", "02:30"),
    (.saoPaulo, "2018-11-04T09:40-02:00", "00:30", "00:00", "01:00"),
    (.saoPaulo, "2018-11-04T09:40-02:00", "midnight", "00:00", "01:00"),
    (.nuuk, "2024-03-31T09:40-01:00", "saturday 23:30", "23:00", "00:00"),
  ])
  func skippedTimesAreRefused(zone: Zone, now: String, written: String, from: String, to: String) {
    #expect(throws: TimeError.skipped(from: from, to: to)) { try TimeParser(now, zone).parse(written) }
  }

  @Test(arguments: ["yesterday", "yesterday 22:40", "yesterday evening", "last night", "30 dec", "2011-12-30 14:30"])
  func aSkippedDayIsRefused(written: String) {
    #expect(throws: TimeError.skippedDay) { try TimeParser("2011-12-31T09:40+14:00", .apia).parse(written) }
  }

  @Test func anHourThatIsStillToComeTwiceIsASlip() {
    #expect(throws: TimeError.soon(minutesAhead: 15, yesterday: "yesterday 02:30")) {
      try TimeParser("2026-10-25T02:15+02:00").parse("02:30")
    }
  }

  @Test(arguments: [Zone.berlin, .newYork, .lordHowe, .saoPaulo, .apia, .nuuk, .kathmandu, .fixedNewfoundland])
  func everyInstantsLocalTimeIsUnderstoodAsThatInstantOrTheFirstOfTwo(zone: Zone) throws {
    var random = SeededGenerator(seed: 2)
    let parser = TimeParser(now: zone.moment(at: moment("2026-12-31T00:00Z").seconds), zone: zone)
    let begin = moment("2011-01-01T00:00Z").seconds
    for _ in 0..<2000 {
      let instant = zone.moment(at: begin + 60 * Int.random(in: 0..<8_000_000, using: &random))
      let understood = try parser.parse(String(instant.timestamp.prefix(19)))
      let secondsBefore = instant.seconds - understood.moment.seconds
      #expect(secondsBefore == 0 || (understood.isRepeated && (1...3600).contains(secondsBefore)))
    }
  }
}
