import Testing

@testable import Journal

struct DurationTests {
  @Test(arguments: [
    ("35m", 35), ("1m", 1), ("90min", 90), ("90 min", 90), ("90 mins", 90), ("90 minutes", 90), ("1 minute", 1),
    ("2h", 120), ("2 hr", 120), ("2hrs", 120), ("2 hours", 120), ("1h30m", 90), ("1h 30m", 90), ("1 h 30 min", 90),
    ("1 hour and 30 minutes", 90), ("1 hour, 30 minutes", 90), ("1.5h", 90), ("0.5h", 30), ("1.25 hours", 75),
    ("an hour", 60), ("a minute", 1), ("one day", 1440), ("half an hour", 30), ("half hour", 30), ("half a day", 720),
    ("2 days", 2880), ("1d", 1440), ("1d 2h 3m", 1563), ("1 week", 10_080), ("2w", 20_160), ("1.5 days", 2160),
    ("  35 M  ", 35), ("1H30M", 90), ("090m", 90), ("0.6m", 1), ("1 min.", 1), ("50 weeks", 504_000),
    ("18300 days", 26_352_000),
  ])
  func aLength(written: String, minutes: Int) throws {
    #expect(try TimeSpan(written).minutes == minutes)
  }

  @Test(arguments: [
    ("0m", TimeError.emptyDuration), ("0h", .emptyDuration), ("0 days", .emptyDuration), ("0.4m", .emptyDuration),
    ("0h0m", .emptyDuration),
    ("1 month", .vagueUnit), ("2 months", .vagueUnit), ("2mo", .vagueUnit), ("a year", .vagueUnit), ("3y", .vagueUnit),
    ("18301 days", .longDuration), ("99999999999h", .longDuration), ("99999999999999999999999m", .longDuration),
    ("2615 weeks", .longDuration),
    ("", .notADuration), (" ", .notADuration), ("35", .notADuration), ("1.5", .notADuration), ("h", .notADuration),
    ("-5m", .notADuration), ("+5m", .notADuration), ("-1h30m", .notADuration), ("1h-30m", .notADuration),
    ("1h30", .notADuration), ("1:30", .notADuration), ("1e5h", .notADuration),
    ("0x10m", .notADuration), ("1..5h", .notADuration), ("1.h", .notADuration), (".5h", .notADuration),
    ("nan", .notADuration), ("nan m", .notADuration), ("inf", .notADuration), ("inf h", .notADuration),
    ("30s", .belowAMinute), ("1m 30 sec", .belowAMinute), ("infinity days", .notADuration), ("5 q", .notADuration),
    ("35m or so", .notADuration), ("a", .notADuration),
    ("٣٥m", .notADuration), ("½h", .notADuration), ("²h", .notADuration), ("35m 😖", .notADuration),
    ("yesterday", .notADuration),
  ])
  func refused(written: String, reason: TimeError) {
    #expect(throws: reason) { try TimeSpan(written) }
  }

  @Test(arguments: [String(repeating: "9", count: 1000) + "h", String(repeating: "1w ", count: 3000)])
  func anEndlessNumberIsTooLong(written: String) {
    #expect(throws: TimeError.longDuration) { try TimeSpan(written) }
  }

  @Test(arguments: [
    (1, "1 min"), (35, "35 min"), (59, "59 min"), (60, "1 h"), (90, "1 h 30 min"), (120, "2 h"), (1439, "23 h 59 min"),
    (1440, "1 day"), (1441, "1 day"), (1500, "1 day 1 h"), (2880, "2 days"), (3060, "2 days 3 h"), (14_400, "10 days"),
  ])
  func itsDescription(minutes: Int, text: String) {
    #expect(TimeSpan(minutes: minutes).description == text)
  }

  @Test func aDescriptionUnderADayIsUnderstoodAsTheSameLength() throws {
    for minutes in 1..<1440 {
      #expect(try TimeSpan(TimeSpan(minutes: minutes).description).minutes == minutes)
    }
  }
}
