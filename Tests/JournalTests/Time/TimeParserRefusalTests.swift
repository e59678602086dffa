import Statistics
import TestSupport
import Testing

@testable import Journal

/// What is refused on Saturday 21 November 2026 at 09:40 in Berlin, and why.
struct TimeParserRefusalTests {
  private let parser = TimeParser("2026-11-21T09:40+01:00")

  @Test(arguments: [
    "tomorrow", "tomorrow 10:00", "in 2h", "in a week", "in 20 minutes", "next monday", "monday next week", "later",
    "soon", "later today", "tonight", "this evening", "this afternoon", "today noon", "today 09:41", "14:30 today",
    "today evening", "21 nov 10:00", "sat 21 nov 10:00", "sun 22 nov", "fri 27 nov 22:40", "22 nov 2026", "20 nov 2027",
    "2026-11-22", "2027-01-01", "2026-11-21 09:41", "2026-11-21 evening", "2026-11-21T09:41", "2026-11-21T09:41+01:00",
    "2026-11-21T08:41Z", "2026-11-21T09:40-05:00", "9999-12-31",
  ])
  func theFuture(written: String) {
    #expect(throws: TimeError.future) { try parser.parse(written) }
  }

  @Test(arguments: [
    ("03/04", ["3 apr", "4 mar"]), ("3/4/2026", ["3 apr 2026", "4 mar 2026"]),
    ("03/04/26", ["3 apr 2026", "4 mar 2026"]),
    ("3.4.2026", ["3 apr 2026", "4 mar 2026"]), ("03-04-2026", ["3 apr 2026", "4 mar 2026"]),
    ("03/04 14:30", ["3 apr", "4 mar"]), ("14:30 03/04", ["3 apr", "4 mar"]), ("8.5", ["8 may", "5 aug"]),
  ])
  func `a date in numbers that could mean two days`(written: String, readings: [String]) {
    #expect(throws: TimeError.ambiguous(.date, readings: readings)) { try parser.parse(written) }
  }

  @Test(arguments: [
    ("midnight yesterday", ["20 nov 00:00", "21 nov 00:00"]), ("monday at midnight", ["16 nov 00:00", "17 nov 00:00"]),
    ("20 nov midnight", ["20 nov 00:00", "21 nov 00:00"]), ("3 days ago midnight", ["18 nov 00:00", "19 nov 00:00"]),
  ])
  func `midnight of a day that is over`(written: String, readings: [String]) {
    #expect(throws: TimeError.ambiguous(.midnight, readings: readings)) { try parser.parse(written) }
  }

  @Test(arguments: [
    ("11 o'clock", ["11:00", "23:00"]), ("since 10", ["10:00", "22:00"]), ("yesterday at 8", ["08:00", "20:00"]),
    ("half past ten", ["10:30", "22:30"]), ("quarter to 11", ["10:45", "22:45"]),
  ])
  func `an hour that could be in either half of the day`(written: String, readings: [String]) {
    #expect(throws: TimeError.ambiguous(.hour, readings: readings)) { try parser.parse(written) }
  }

  @Test(arguments: [("8.05", ["08:05", "8 may"]), ("14.10", ["14:10", "14 oct"])])
  func `a number that could be a time or a date`(written: String, readings: [String]) {
    #expect(throws: TimeError.ambiguous(.timeOrDate, readings: readings)) { try parser.parse(written) }
  }

  @Test(arguments: ["31 feb", "feb 30", "30 feb 10:00", "31 nov", "31 apr 22:40", "32 jan", "99 nov"])
  func daysOfNoYear(written: String) {
    #expect(throws: TimeError.neverSuchDay) { try parser.parse(written) }
  }

  @Test(arguments: [
    "29 feb 2025", "29 feb 1900", "31 nov 2025", "2025-02-29", "2026-13-01", "2026-00-10", "2026-02-30 10:00",
    "mon 20 nov", "tue 20 nov 22:40", "fri 20 nov 2025",
  ])
  func daysOfOtherYearsOnly(written: String) {
    #expect(throws: TimeError.noSuchDay) { try parser.parse(written) }
  }

  @Test(arguments: [
    "24:00", "25:00", "14:60", "99:99", "13pm", "0am", "0:30 pm", "13:00 pm", "14:30:60", "yesterday 24:00",
    "yesterday 14:60", "monday 13pm", "2026-11-20T24:00", "2026-11-20 22:61",
  ])
  func timesOfNoDay(written: String) {
    #expect(throws: TimeError.noSuchTimeOfDay) { try parser.parse(written) }
  }

  @Test(arguments: ["0", "7", "14", "2026", "20261120", "7."])
  func bareNumbers(written: String) {
    #expect(throws: TimeError.bareNumber) { try parser.parse(written) }
  }

  @Test(arguments: ["", " ", "\t\n", ",", "at", "on the"])
  func nothing(written: String) {
    #expect(throws: TimeError.empty) { try parser.parse(written) }
  }

  @Test(arguments: [
    "yesterday or so", "yesterday 7", "yesterday evening morning", "now now", "today yesterday",
    "monday tuesday", "last week", "last year", "november", "nov 2026", "20 nov 26", "0 nov", "2h", "2h ago yesterday",
    "14:3", "7:5", ":30", "14:", "007:30", "1:2:3:4", "14h30", "-5", "2p", "am", "pm 2", "2 p m",
    "20261120T2240", "2026-11-20T", "2026-11-20T22", "2026-11-20T22:40+1", "2026-11-20T22:40+01:",
    "2026-11-20T22:40+19",
    "2026-02-30T22:40Z", "2026-11-20T22:40 CET", "2026-W47", "2026-1-5", "2026-11", "2026-11-20 or so", "😖",
    "yesterday 😖", "gestern", "٠٧:٣٠", "٢٠ nov", "20 nov ٢٠٢٥", "14:30'; --", "null", "half to two", "half past",
    "quarter past", "8 o'clock o'clock", "30 past two", "32/13/2026/1", "1/2/3",
  ])
  func whatIsNotOrHalfUnderstood(written: String) {
    #expect(throws: TimeError.notATime) { try parser.parse(written) }
  }

  @Test(arguments: [
    ("ago", TimeError.notADuration),
    ("yesterday ago", .notADuration),
    ("2 ago", .notADuration),
    ("-2h ago", .notADuration),
    ("a couple of hours ago", .notADuration),
    ("٢h ago", .notADuration),
    ("0m ago", .emptyDuration),
    ("2 months ago", .vagueUnit),
    ("a year ago", .vagueUnit),
    ("99999 days ago", .longDuration),
    ("2h ago 14:30", .notATime),
    ("3 days ago or so", .notATime),
    ("3 days ago 24:00", .noSuchTimeOfDay),
  ])
  func distances(written: String, reason: TimeError) {
    #expect(throws: reason) { try parser.parse(written) }
  }

  @Test(arguments: ["1899-12-31", "31 dec 1899 23:59", "1 jan 0001", "0000-01-01", "1899-12-31T23:59Z", "nov 20 1430"])
  func yearsBefore1900(written: String) {
    #expect(throws: TimeError.tooLongAgo) { try parser.parse(written) }
  }

  @Test(arguments: [
    String(repeating: "a", count: 100_000), String(repeating: "a ", count: 100_000),
    String(repeating: "20 nov ", count: 20_000), "yesterday " + String(repeating: "very ", count: 20_000) + "late",
    String(repeating: "14:30 ", count: 20_000), "\u{202E}" + String(repeating: "é", count: 50_000),
  ])
  func veryLongText(written: String) {
    #expect(throws: TimeError.notATime) { try parser.parse(written) }
  }

  @Test func tonightIsAheadFromTheMorningOn() {
    #expect(throws: TimeError.future) { try TimeParser("2026-11-21T05:00+01:00").parse("tonight") }
  }

  @Test func noTextIsUnderstoodAsAhead() {
    let words = [
      "now", "2h", "ago", "14:30", "2", "pm", "yesterday", "today", "last", "night", "this", "morning", "monday", "fri",
      "20", "nov", "feb", "29", "2026-11-21", "in", "at", "midnight", "noon", "evening", "3", "days", "2026", "24:00",
      "1h",
    ]
    var random = SeededGenerator(seed: 3)
    let now = moment("2026-11-21T09:40+01:00").seconds
    var understood = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...4, using: &random)
      let written = (0..<length).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      guard let moment = try? parser.parse(written).moment else { continue }
      understood += 1
      #expect(moment.seconds <= now, "\(written)")
    }
    #expect(understood > 1000)
  }
}
