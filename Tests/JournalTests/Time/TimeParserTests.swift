import TestSupport
import Testing

@testable import Journal

/// Every form of a time, written on Saturday 21 November 2026 at 09:40 in Berlin.
struct TimeParserTests {
  private let parser = TimeParser("2026-11-21T09:40+01:00")

  @Test(arguments: [
    ("now", "2026-11-21T09:40+01:00"),
    ("2h ago", "2026-11-21T07:40+01:00"),
    ("2 hours ago", "2026-11-21T07:40+01:00"),
    ("90m ago", "2026-11-21T08:10+01:00"),
    ("90 min ago", "2026-11-21T08:10+01:00"),
    ("1h30m ago", "2026-11-21T08:10+01:00"),
    ("1.5h ago", "2026-11-21T08:10+01:00"),
    ("1 hour and 30 minutes ago", "2026-11-21T08:10+01:00"),
    ("an hour ago", "2026-11-21T08:40+01:00"),
    ("half an hour ago", "2026-11-21T09:10+01:00"),
    ("a minute ago", "2026-11-21T09:39+01:00"),
    ("10h ago", "2026-11-20T23:40+01:00"),
    ("24h ago", "2026-11-20T09:40+01:00"),
    ("1.5 days ago", "2026-11-19T21:40+01:00"),
    ("1d 2h ago", "2026-11-20T07:40+01:00"),
    ("3 days ago", "2026-11-18T00:00+01:00 day"),
    ("a day ago", "2026-11-20T00:00+01:00 day"),
    ("a week ago", "2026-11-14T00:00+01:00 day"),
    ("4 weeks ago", "2026-10-24T00:00+02:00 day"),
    ("3 days ago 14:30", "2026-11-18T14:30+01:00"),
    ("3 days ago at 2pm", "2026-11-18T14:00+01:00"),
    ("3 days ago in the evening", "2026-11-18T20:00+01:00 part"),
  ])
  func distances(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  /// What people say aloud, and write in other countries or on phones.
  @Test(arguments: [
    ("just now", "2026-11-21T09:40+01:00"),
    ("two hours ago", "2026-11-21T07:40+01:00"),
    ("about 2h ago", "2026-11-21T07:40+01:00"),
    ("1,5h ago", "2026-11-21T08:10+01:00"),
    ("1,5 hours ago", "2026-11-21T08:10+01:00"),
    ("an hour and a half ago", "2026-11-21T08:10+01:00"),
    ("half past two", "2026-11-21T02:30+01:00"),
    ("half past two in the afternoon", "2026-11-20T14:30+01:00"),
    ("yesterday half past two pm", "2026-11-20T14:30+01:00"),
    ("quarter to nine", "2026-11-21T08:45+01:00"),
    ("quarter to one", "2026-11-21T00:45+01:00"),
    ("ten past 8", "2026-11-21T08:10+01:00"),
    ("since 8", "2026-11-21T08:00+01:00"),
    ("since eight", "2026-11-21T08:00+01:00"),
    ("8 o'clock", "2026-11-21T08:00+01:00"),
    ("8 o’clock", "2026-11-21T08:00+01:00"),
    ("8 in the morning", "2026-11-21T08:00+01:00"),
    ("yesterday at 8 in the evening", "2026-11-20T20:00+01:00"),
    ("last night at 3", "2026-11-21T03:00+01:00"),
    ("last night midnight", "2026-11-21T00:00+01:00"),
    ("today midnight", "2026-11-21T00:00+01:00"),
    ("around 3am", "2026-11-21T03:00+01:00"),
    ("about 14:30", "2026-11-20T14:30+01:00"),
    ("~7:30", "2026-11-21T07:30+01:00"),
    ("midday", "2026-11-20T12:00+01:00 part"),
    ("yesterday at midday", "2026-11-20T12:00+01:00 part"),
    ("1430", "2026-11-20T14:30+01:00"),
    ("14.30", "2026-11-20T14:30+01:00"),
    ("yesterday 14.30", "2026-11-20T14:30+01:00"),
    ("１４：３０", "2026-11-20T14:30+01:00"),
    ("２０２６-11-20", "2026-11-20T00:00+01:00 day"),
    ("31/8", "2026-08-31T00:00+02:00 day"),
    ("12/31", "2025-12-31T00:00+01:00 day"),
    ("31.8.2026", "2026-08-31T00:00+02:00 day"),
    ("31.8.2026 14:30", "2026-08-31T14:30+02:00"),
    ("8/31/26", "2026-08-31T00:00+02:00 day"),
    ("5/5", "2026-05-05T00:00+02:00 day"),
    // The other reading has not come yet.
    ("12/11/2026", "2026-11-12T00:00+01:00 day"),
  ])
  func `takes what people say and write`(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("14:30", "2026-11-20T14:30+01:00"),
    ("07:30", "2026-11-21T07:30+01:00"),
    ("7:30", "2026-11-21T07:30+01:00"),
    ("07:30:45", "2026-11-21T07:30+01:00"),
    ("00:00", "2026-11-21T00:00+01:00"),
    ("midnight", "2026-11-21T00:00+01:00"),
    ("23:59", "2026-11-20T23:59+01:00"),
    ("2pm", "2026-11-20T14:00+01:00"),
    ("2 pm", "2026-11-20T14:00+01:00"),
    ("2:30pm", "2026-11-20T14:30+01:00"),
    ("2:30 PM", "2026-11-20T14:30+01:00"),
    ("2am", "2026-11-21T02:00+01:00"),
    ("12am", "2026-11-21T00:00+01:00"),
    ("12:30am", "2026-11-21T00:30+01:00"),
    ("12pm", "2026-11-20T12:00+01:00"),
    ("12:30pm", "2026-11-20T12:30+01:00"),
    ("morning", "2026-11-21T09:00+01:00 part"),
    ("noon", "2026-11-20T12:00+01:00 part"),
    ("afternoon", "2026-11-20T15:00+01:00 part"),
    ("evening", "2026-11-20T20:00+01:00 part"),
    ("night", "2026-11-20T23:00+01:00 part"),
  ])
  func timesOfDay(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("today", "2026-11-21T00:00+01:00 day"),
    ("today 07:30", "2026-11-21T07:30+01:00"),
    ("07:30 today", "2026-11-21T07:30+01:00"),
    ("today 9:40", "2026-11-21T09:40+01:00"),
    ("this morning", "2026-11-21T09:00+01:00 part"),
    ("yesterday", "2026-11-20T00:00+01:00 day"),
    ("yesterday 22:40", "2026-11-20T22:40+01:00"),
    ("22:40 yesterday", "2026-11-20T22:40+01:00"),
    ("10:40 pm yesterday", "2026-11-20T22:40+01:00"),
    ("yesterday morning", "2026-11-20T09:00+01:00 part"),
    ("yesterday noon", "2026-11-20T12:00+01:00 part"),
    ("yesterday afternoon", "2026-11-20T15:00+01:00 part"),
    ("yesterday evening", "2026-11-20T20:00+01:00 part"),
    ("evening yesterday", "2026-11-20T20:00+01:00 part"),
    ("last evening", "2026-11-20T20:00+01:00 part"),
    ("last night", "2026-11-20T23:00+01:00 part"),
    ("day before yesterday", "2026-11-19T00:00+01:00 day"),
    ("the day before yesterday at 10 pm", "2026-11-19T22:00+01:00"),
  ])
  func nearbyDays(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("monday", "2026-11-16T00:00+01:00 day"),
    ("monday 7am", "2026-11-16T07:00+01:00"),
    ("7am monday", "2026-11-16T07:00+01:00"),
    ("7 am on monday", "2026-11-16T07:00+01:00"),
    ("monday 23:50", "2026-11-16T23:50+01:00"),
    ("monday evening", "2026-11-16T20:00+01:00 part"),
    ("last monday", "2026-11-16T00:00+01:00 day"),
    ("last monday 7am", "2026-11-16T07:00+01:00"),
    ("this monday", "2026-11-16T00:00+01:00 day"),
    ("mon", "2026-11-16T00:00+01:00 day"),
    ("tue 12:00", "2026-11-17T12:00+01:00"),
    ("tues", "2026-11-17T00:00+01:00 day"),
    ("Wed.", "2026-11-18T00:00+01:00 day"),
    ("thurs", "2026-11-19T00:00+01:00 day"),
    ("friday night", "2026-11-20T23:00+01:00 part"),
    ("last friday night", "2026-11-20T23:00+01:00 part"),
    ("sunday", "2026-11-15T00:00+01:00 day"),
    ("saturday", "2026-11-21T00:00+01:00 day"),
    ("saturday 9am", "2026-11-21T09:00+01:00"),
    ("saturday 14:30", "2026-11-14T14:30+01:00"),
    ("last saturday", "2026-11-14T00:00+01:00 day"),
    ("this saturday", "2026-11-21T00:00+01:00 day"),
  ])
  func weekdays(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("20 nov", "2026-11-20T00:00+01:00 day"),
    ("nov 20", "2026-11-20T00:00+01:00 day"),
    ("20 November", "2026-11-20T00:00+01:00 day"),
    ("20th nov", "2026-11-20T00:00+01:00 day"),
    ("the 20th of november", "2026-11-20T00:00+01:00 day"),
    ("20. nov.", "2026-11-20T00:00+01:00 day"),
    ("3rd of sept", "2026-09-03T00:00+02:00 day"),
    ("1 may", "2026-05-01T00:00+02:00 day"),
    ("20 nov 2025", "2025-11-20T00:00+01:00 day"),
    ("nov 20, 2025", "2025-11-20T00:00+01:00 day"),
    ("20 nov 22:40", "2026-11-20T22:40+01:00"),
    ("nov 20 22:40", "2026-11-20T22:40+01:00"),
    ("22:40 20 nov", "2026-11-20T22:40+01:00"),
    ("22:40 on the 20th of nov", "2026-11-20T22:40+01:00"),
    ("20 nov, 10:40 pm", "2026-11-20T22:40+01:00"),
    ("10 pm 20 nov", "2026-11-20T22:00+01:00"),
    ("20 nov 2025 22:40", "2025-11-20T22:40+01:00"),
    ("22:40 nov 20 2025", "2025-11-20T22:40+01:00"),
    ("20 nov evening", "2026-11-20T20:00+01:00 part"),
    ("fri 20 nov", "2026-11-20T00:00+01:00 day"),
    ("fri 20 nov 22:40", "2026-11-20T22:40+01:00"),
    ("Friday, November 20, 2026 10:40 PM", "2026-11-20T22:40+01:00"),
    ("thu 20 nov", "2025-11-20T00:00+01:00 day"),
    ("20 jul 22:40", "2026-07-20T22:40+02:00"),
    ("2026-11-20", "2026-11-20T00:00+01:00 day"),
    ("2026/11/20", "2026-11-20T00:00+01:00 day"),
    ("2026-11-20 22:40", "2026-11-20T22:40+01:00"),
    ("2026-11-20 10pm", "2026-11-20T22:00+01:00"),
    ("2026-11-20 evening", "2026-11-20T20:00+01:00 part"),
    ("22:40 2026-11-20", "2026-11-20T22:40+01:00"),
    ("2026-11-20T22:40", "2026-11-20T22:40+01:00"),
    ("2026-11-20t22:40:59", "2026-11-20T22:40+01:00"),
    ("2026-07-20T22:40", "2026-07-20T22:40+02:00"),
    ("1900-01-01", "1900-01-01T00:00+01:00 day"),
  ])
  func dates(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("2026-11-20T22:40+01:00", "2026-11-20T22:40+01:00"),
    ("2026-11-20 22:40+01:00", "2026-11-20T22:40+01:00"),
    ("2026-11-20T22:40:59+01:00", "2026-11-20T22:40+01:00"),
    ("2026-11-20T22:40:59.999Z", "2026-11-20T22:40+00:00"),
    ("2026-11-20T22:40Z", "2026-11-20T22:40+00:00"),
    ("2026-11-20t22:40z", "2026-11-20T22:40+00:00"),
    ("2026-11-20T22:40+0530", "2026-11-20T22:40+05:30"),
    ("2026-11-20T22:40-03", "2026-11-20T22:40-03:00"),
    ("2026-11-20T22:40-03:30", "2026-11-20T22:40-03:30"),
    ("2026-11-21T22:40+14:00", "2026-11-21T22:40+14:00"),
  ])
  func offsetsAreKept(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: [
    ("  yesterday   22:40  ", "2026-11-20T22:40+01:00"),
    ("yesterday\t22:40\n", "2026-11-20T22:40+01:00"),
    ("yesterday\u{00A0}22:40", "2026-11-20T22:40+01:00"),
    (" 2026-11-20T22:40+01:00 ", "2026-11-20T22:40+01:00"),
    ("YESTERDAY 22:40", "2026-11-20T22:40+01:00"),
    ("Last Night", "2026-11-20T23:00+01:00 part"),
    ("20 NOV", "2026-11-20T00:00+01:00 day"),
    ("Now.", "2026-11-21T09:40+01:00"),
    ("yesterday, 22:40", "2026-11-20T22:40+01:00"),
    ("yesterday at 22:40", "2026-11-20T22:40+01:00"),
    ("since yesterday", "2026-11-20T00:00+01:00 day"),
    ("at noon", "2026-11-20T12:00+01:00 part"),
    ("in the morning", "2026-11-21T09:00+01:00 part"),
    ("on monday in the evening", "2026-11-16T20:00+01:00 part"),
  ])
  func whiteSpaceCaseAndFillerBearNoMeaning(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test func secondsOfTheClockAreDropped() throws {
    let parser = TimeParser("2026-11-21T09:40:59+01:00")
    #expect(shown(try parser.parse("2h ago")) == "2026-11-21T07:40+01:00")
  }

  /// A clock time says more than the part of the day it lies in; the small hours of a night are the next day's.
  @Test(arguments: [
    ("yesterday evening 22:40", "2026-11-20T22:40+01:00"),
    ("yesterday evening at 10:40 pm", "2026-11-20T22:40+01:00"),
    ("last night 23:00", "2026-11-20T23:00+01:00"),
    ("last night at 3am", "2026-11-21T03:00+01:00"),
    ("thursday night 01:15", "2026-11-20T01:15+01:00"),
    ("this morning at 7:15", "2026-11-21T07:15+01:00"),
    ("monday afternoon 16:00", "2026-11-16T16:00+01:00"),
    ("20 nov in the evening, 21:00", "2026-11-20T21:00+01:00"),
  ])
  func timesWithinAPart(written: String, understood: String) throws {
    #expect(shown(try parser.parse(written)) == understood)
  }

  @Test(arguments: ["yesterday evening 09:00", "this morning 22:00", "last night 12:00", "monday noon 8pm"])
  func timesOutsideOfTheirPart(written: String) {
    #expect(throws: TimeError.noSuchTimeOfDay) { try parser.parse(written) }
  }
}
