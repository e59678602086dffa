import TestSupport
import Testing

@testable import Journal

struct ZoneTests {
  private func resolved(_ zone: Zone, _ iso: String, _ hour: Int, _ minute: Int) -> Zone.Resolution {
    zone.resolve(day: day(iso), minuteOfDay: hour * 60 + minute)
  }

  @Test(arguments: [
    (Zone.berlin, "2026-03-29T00:59Z", 3600), (.berlin, "2026-03-29T01:00Z", 7200),
    (.berlin, "2026-10-25T00:59Z", 7200),
    (.berlin, "2026-10-25T01:00Z", 3600), (.kathmandu, "2026-10-25T01:00Z", 20_700),
    (.fixedNewfoundland, "1900-01-01T00:00Z", -12_600),
  ])
  func offsetsAtAnInstant(zone: Zone, instant: String, offset: Int) {
    #expect(zone.offset(at: moment(instant).seconds) == offset)
    #expect(zone.moment(at: moment(instant).seconds).utcOffset == offset)
  }

  @Test(arguments: [
    (Zone.berlin, "2026-11-20", 22, 40, "2026-11-20T22:40+01:00"),
    (.berlin, "2026-07-20", 22, 40, "2026-07-20T22:40+02:00"),
    (.berlin, "2026-03-29", 1, 59, "2026-03-29T01:59+01:00"),
    (.berlin, "2026-03-29", 3, 0, "2026-03-29T03:00+02:00"),
    (.berlin, "2026-10-25", 3, 0, "2026-10-25T03:00+01:00"),
    (.newYork, "2026-03-08", 3, 0, "2026-03-08T03:00-04:00"),
    (.lordHowe, "2026-10-04", 2, 30, "2026-10-04T02:30+11:00"),
    (.apia, "2011-12-29", 23, 59, "2011-12-29T23:59-10:00"),
    (.apia, "2011-12-31", 0, 0, "2011-12-31T00:00+14:00"),
    (.kathmandu, "2026-11-20", 0, 0, "2026-11-20T00:00+05:45"),
    (.fixedNewfoundland, "1969-12-31", 23, 59, "1969-12-31T23:59-03:30"),
  ])
  func aLocalTimeThatComesOnce(zone: Zone, iso: String, hour: Int, minute: Int, instant: String) {
    #expect(resolved(zone, iso, hour, minute) == .once(moment(instant)))
  }

  @Test(arguments: [
    (Zone.berlin, "2026-10-25", 2, 0, "2026-10-25T02:00+02:00"),
    (.berlin, "2026-10-25", 2, 59, "2026-10-25T02:59+02:00"),
    (.newYork, "2026-11-01", 1, 30, "2026-11-01T01:30-04:00"),
    (.lordHowe, "2026-04-05", 1, 30, "2026-04-05T01:30+11:00"),
    (.saoPaulo, "2019-02-16", 23, 0, "2019-02-16T23:00-02:00"),
  ])
  func aLocalTimeThatComesTwiceIsTheFirst(zone: Zone, iso: String, hour: Int, minute: Int, first: String) {
    #expect(resolved(zone, iso, hour, minute) == .repeated(first: moment(first)))
  }

  @Test(arguments: [
    (Zone.berlin, "2026-03-29", 2, 30, "2026-03-29T02:00Z", "2026-03-29T03:00Z"),
    (.newYork, "2026-03-08", 2, 0, "2026-03-08T02:00Z", "2026-03-08T03:00Z"),
    (.lordHowe, "2026-10-04", 2, 29, "2026-10-04T02:00Z", "2026-10-04T02:30Z"),
    (.saoPaulo, "2018-11-04", 0, 59, "2018-11-04T00:00Z", "2018-11-04T01:00Z"),
    (.nuuk, "2024-03-30", 23, 0, "2024-03-30T23:00Z", "2024-03-31T00:00Z"),
    (.apia, "2011-12-30", 0, 0, "2011-12-30T00:00Z", "2011-12-31T00:00Z"),
    (.apia, "2011-12-30", 23, 59, "2011-12-30T00:00Z", "2011-12-31T00:00Z"),
  ])
  func aLocalTimeThatWasSkipped(zone: Zone, iso: String, hour: Int, minute: Int, from: String, to: String) {
    // The borders are local times, counted as if they were UTC.
    #expect(resolved(zone, iso, hour, minute) == .skipped(from: moment(from).seconds, to: moment(to).seconds))
  }

  @Test(arguments: [
    (Zone.berlin, "2026-03-29", "2026-03-29T00:00+01:00"),
    (.berlin, "2026-03-30", "2026-03-30T00:00+02:00"),
    (.saoPaulo, "2018-11-04", "2018-11-04T01:00-02:00"),
    (.saoPaulo, "2019-02-16", "2019-02-16T00:00-02:00"),
    (.saoPaulo, "2019-02-17", "2019-02-17T00:00-03:00"),
    (.nuuk, "2024-03-31", "2024-03-31T00:00-01:00"),
    (.apia, "2011-12-29", "2011-12-29T00:00-10:00"),
    (.apia, "2011-12-31", "2011-12-31T00:00+14:00"),
  ])
  func theStartOfADay(zone: Zone, iso: String, start: String) {
    #expect(zone.start(of: day(iso)) == moment(start, .day))
  }

  @Test func aSkippedDayHasNoStart() {
    #expect(Zone.apia.start(of: day("2011-12-30")) == nil)
  }

  @Test(arguments: [Zone.berlin, .newYork, .lordHowe, .saoPaulo, .nuuk, .kathmandu, .fixedNewfoundland])
  func aDayStartsOnItselfAndTheMinuteBeforeDoesNot(zone: Zone) {
    let wrong = (day("2018-01-01").number...day("2027-01-01").number).filter { number in
      guard let start = zone.start(of: Day(number: number)) else { return true }
      return start.day.number != number || zone.moment(at: start.seconds - 60).day.number != number - 1
    }
    #expect(wrong == [])
  }
}
