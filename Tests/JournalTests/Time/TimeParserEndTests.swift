import TestSupport
import Testing

@testable import Journal

/// Ends, times of a given day, and days, said on Saturday 21 November 2026 at 09:40 in Berlin.
struct TimeParserEndTests {
  private let parser = TimeParser("2026-11-21T09:40+01:00")

  @Test(arguments: [
    ("2026-11-20T22:40+01:00", "23:15", "2026-11-20T23:15+01:00"),
    ("2026-11-20T22:40+01:00", "11:15 pm", "2026-11-20T23:15+01:00"),
    ("2026-11-20T22:40+01:00", "22:40", "2026-11-20T22:40+01:00"),
    ("2026-11-20T22:40+01:00", "night", "2026-11-20T23:00+01:00 part"),
    // Across midnight.
    ("2026-11-20T22:40+01:00", "00:30", "2026-11-21T00:30+01:00"),
    ("2026-11-20T22:40+01:00", "at 7am", "2026-11-21T07:00+01:00"),
    ("2026-11-20T22:40+01:00", "midnight", "2026-11-21T00:00+01:00"),
    ("2026-11-20T22:40+01:00", "half past seven", "2026-11-21T07:30+01:00"),
    ("2026-11-20T22:40+01:00", "morning", "2026-11-21T09:00+01:00 part"),
    // Not the last one but the first after the onset.
    ("2026-11-17T22:40+01:00", "23:15", "2026-11-17T23:15+01:00"),
    ("2026-11-17T22:40+01:00", "00:30", "2026-11-18T00:30+01:00"),
    ("2026-11-17T22:40+01:00", "midnight", "2026-11-18T00:00+01:00"),
    ("2026-11-17T22:40+01:00", "22:00", "2026-11-18T22:00+01:00"),
    ("2026-11-17T00:00+01:00", "midnight", "2026-11-18T00:00+01:00"),
    // Anything else than a time alone says its own day.
    ("2026-11-20T22:40+01:00", "now", "2026-11-21T09:40+01:00"),
    ("2026-11-20T22:40+01:00", "2h ago", "2026-11-21T07:40+01:00"),
    ("2026-11-20T22:40+01:00", "today 07:30", "2026-11-21T07:30+01:00"),
    ("2026-11-20T22:40+01:00", "this morning", "2026-11-21T09:00+01:00 part"),
    ("2026-11-17T22:40+01:00", "wednesday", "2026-11-18T00:00+01:00 day"),
    ("2026-11-20T22:40+01:00", "2026-11-21T07:30+00:00", "2026-11-21T07:30+00:00"),
    // Before the onset: the caller says so.
    ("2026-11-20T22:40+01:00", "22:00", "2026-11-20T22:00+01:00"),
    ("2026-11-20T22:40+01:00", "yesterday 22:00", "2026-11-20T22:00+01:00"),
    ("2026-11-21T08:00+01:00", "07:00", "2026-11-21T07:00+01:00"),
    // Begun in another zone.
    ("2026-11-20T22:40+09:00", "15:00", "2026-11-20T15:00+01:00"),
    ("2026-11-20T22:40-05:00", "05:00", "2026-11-21T05:00+01:00"),
  ])
  func anEnd(onset: String, written: String, understood: String) throws {
    #expect(shown(try parser.parseEnd(written, onset: moment(onset))) == understood)
  }

  @Test(arguments: [
    ("14:30", "2026-11-19T14:30+01:00"),
    ("noon", "2026-11-19T12:00+01:00 part"),
    ("midnight", "2026-11-20T00:00+01:00"),
  ])
  func anEndOfWhatBeganOnADay(written: String, understood: String) throws {
    let onset = moment("2026-11-19T00:00+01:00", .day)
    #expect(shown(try parser.parseEnd(written, onset: onset)) == understood)
  }

  @Test(arguments: [
    ("10:00", TimeError.future), ("midnight", .future), ("tomorrow", .future), ("24:00", .noSuchTimeOfDay),
    ("7", .bareNumber), ("yesterday midnight", .ambiguous(.midnight, readings: ["20 nov 00:00", "21 nov 00:00"])),
    ("", .empty), ("35m", .notATime),
  ])
  func anEndIsRefusedLikeAnyOtherTime(written: String, reason: TimeError) {
    #expect(throws: reason) { try parser.parseEnd(written, onset: moment("2026-11-21T08:00+01:00")) }
  }

  @Test(arguments: [
    ("2026-03-29T22:40+02:00", "2026-03-30T09:40+02:00", "02:30", "2026-03-30T02:30+02:00"),
    ("2026-03-29T01:30+01:00", "2026-03-30T09:40+02:00", "03:15", "2026-03-29T03:15+02:00"),
    ("2026-10-24T22:40+02:00", "2026-10-25T09:40+01:00", "02:30", "2026-10-25T02:30+02:00 repeated"),
    ("2026-10-25T22:40+01:00", "2026-10-26T09:40+01:00", "02:30", "2026-10-26T02:30+01:00"),
  ])
  func anEndNearAClockChange(onset: String, now: String, written: String, understood: String) throws {
    #expect(shown(try TimeParser(now).parseEnd(written, onset: moment(onset))) == understood)
  }

  @Test(arguments: [
    ("2026-03-28T22:40+01:00", "2026-03-29T09:40+02:00"), ("2026-03-29T01:30+01:00", "2026-03-29T09:40+02:00"),
    ("2026-03-29T22:40+02:00", "2026-03-29T23:40+02:00"),
  ])
  func anEndThatAClockChangeSkippedIsRefused(onset: String, now: String) {
    #expect(throws: TimeError.skipped(from: "02:00", to: "03:00")) {
      try TimeParser(now).parseEnd("02:30", onset: moment(onset))
    }
  }

  @Test(arguments: [
    ("14:30", "2026-11-20T14:30+01:00"),
    ("at 2 pm", "2026-11-20T14:00+01:00"),
    ("00:00", "2026-11-20T00:00+01:00"),
    ("noon", "2026-11-20T12:00+01:00 part"),
    ("in the Evening", "2026-11-20T20:00+01:00 part"),
  ])
  func aTimeOfADay(written: String, understood: String) throws {
    #expect(shown(try parser.parseTime(written, on: day("2026-11-20"))) == understood)
  }

  @Test(arguments: [
    ("14:30", "2026-11-21", TimeError.future), ("evening", "2026-11-21", .future), ("07:30", "2026-11-22", .future),
    ("24:00", "2026-11-20", .noSuchTimeOfDay),
    ("midnight", "2026-11-20", .ambiguous(.midnight, readings: ["00:00", "23:59"])),
    ("now", "2026-11-20", .notATime), ("yesterday", "2026-11-20", .notATime), ("7", "2026-11-20", .notATime),
    ("", "2026-11-20", .empty), ("14:30", "1899-12-31", .tooLongAgo),
    ("02:30", "2026-03-29", .skipped(from: "02:00", to: "03:00")),
  ])
  func aTimeOfADayRefused(written: String, on: String, reason: TimeError) {
    #expect(throws: reason) { try parser.parseTime(written, on: day(on)) }
  }

  @Test func aPartOfTodayThatHasBegunIsNotAhead() throws {
    let parser = TimeParser("2026-11-21T18:30+01:00")
    #expect(shown(try parser.parseTime("evening", on: day("2026-11-21"))) == "2026-11-21T18:30+01:00 part")
  }

  @Test(arguments: [
    ("today", "2026-11-21"), ("now", "2026-11-21"), ("yesterday", "2026-11-20"), ("10h ago", "2026-11-20"),
    ("3 days ago", "2026-11-18"), ("monday", "2026-11-16"), ("20 nov", "2026-11-20"), ("2026-11-01", "2026-11-01"),
    ("last night", "2026-11-20"), ("2026-11-20T23:40-05:00", "2026-11-20"),
  ])
  func aDay(written: String, iso: String) throws {
    #expect(try parser.parseDay(written).iso == iso)
  }

  @Test(arguments: [
    ("tomorrow", TimeError.future), ("2026-11-22", .future),
    ("03/04", .ambiguous(.date, readings: ["3 apr", "4 mar"])), ("31 feb", .neverSuchDay),
    ("7", .bareNumber), ("", .empty),
  ])
  func aDayRefused(written: String, reason: TimeError) {
    #expect(throws: reason) { try parser.parseDay(written) }
  }
}
