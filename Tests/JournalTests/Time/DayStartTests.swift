import TestSupport
import Testing

@testable import Journal

/// Days begin at four in the morning.
let four = DayStart(minuteOfDay: 240)!

struct DayStartTests {
  @Test(arguments: [
    ("2026-11-21T02:00+01:00", Precision.minute, "2026-11-20"), ("2026-11-21T03:59+01:00", .minute, "2026-11-20"),
    ("2026-11-21T04:00+01:00", .minute, "2026-11-21"), ("2026-11-21T23:59+01:00", .minute, "2026-11-21"),
    ("2026-01-01T00:00+01:00", .minute, "2025-12-31"), ("2024-03-01T01:00-08:00", .minute, "2024-02-29"),
    // What is known to the day or a part of it names its day itself.
    ("2026-11-21T00:00+01:00", .day, "2026-11-21"), ("2026-11-21T09:00+01:00", .part, "2026-11-21"),
  ])
  func theDayThatAMomentBelongsTo(time: String, precision: Precision, expected: String) {
    #expect(four.day(of: moment(time, precision)) == day(expected))
  }

  @Test func fromMidnightOnDaysAreTheCalendars() {
    for seconds in stride(from: -100_000, through: 2_000_000_000, by: 12_345_678) {
      let moment = Moment(seconds: seconds, utcOffset: 3600)
      #expect(DayStart.midnight.day(of: moment) == moment.day)
    }
  }

  @Test(arguments: [0, 1, 240, 720])
  func daysBeginUpToNoon(minute: Int) {
    #expect(DayStart(minuteOfDay: minute)?.minuteOfDay == minute)
  }

  @Test(arguments: [-1, 721, 1440, Int.max])
  func butNotLater(minute: Int) {
    #expect(DayStart(minuteOfDay: minute) == nil)
  }

  @Test(arguments: [("03:59", true), ("04:00", false), ("23:00", false), ("morning", false), ("night", false)])
  func aTimeOfTheNightBelongsToTheDayBefore(text: String, isAfter: Bool) throws {
    let time = try TimeOfDay(text)
    #expect(four.isAfter(time) == isAfter)
  }
}
