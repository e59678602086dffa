import Testing

@testable import Journal

struct TimeErrorTests {
  private static let all: [TimeError] = [
    .empty, .notATime, .bareNumber, .noSuchTimeOfDay, .noSuchDay, .neverSuchDay,
    .ambiguous(.date, readings: ["3 apr", "4 mar"]), .ambiguous(.midnight, readings: ["20 nov 00:00", "21 nov 00:00"]),
    .ambiguous(.hour, readings: ["08:00", "20:00"]), .ambiguous(.timeOrDate, readings: ["08:05", "8 may"]), .future,
    .soon(minutesAhead: 5, yesterday: "yesterday 14:30"), .tooLongAgo, .skipped(from: "02:00", to: "03:00"),
    .skippedDay, .notADuration, .emptyDuration, .longDuration, .vagueUnit,
  ]

  @Test(arguments: all)
  func `is a full sentence with a way out`(error: TimeError) {
    for sentence in [error.description, error.hint] {
      #expect(sentence.first?.isUppercase == true)
      #expect(sentence.last == ".")
      #expect(!sentence.contains("\n"))
    }
  }

  @Test func `every reason reads differently`() {
    #expect(Set(TimeErrorTests.all.map(\.description)).count == TimeErrorTests.all.count)
  }

  @Test func `numbers are in their sentences`() {
    let soon = TimeError.soon(minutesAhead: 20, yesterday: "yesterday 14:30")
    #expect(soon.description == "That time is 20 min in the future.")
    #expect(soon.hint == "If you mean yesterday, write \"yesterday 14:30\".")
    let skipped = TimeError.skipped(from: "02:00", to: "03:00")
    #expect(skipped.description == "The clocks went from 02:00 straight to 03:00 that day.")
    #expect(skipped.hint == "Write a time before 02:00, or 03:00 or later.")
  }

  @Test func `what a hint proposes is understood`() throws {
    let parser = TimeParser("2026-11-21T09:40+01:00")
    for written in ["14:30", "2pm", "yesterday 22:40", "2h ago", "20 nov 22:40", "3 apr", "2026-04-03"] {
      #expect(throws: Never.self) { try parser.parse(written) }
    }
    for written in ["35m", "1h30m", "1.5h", "2 days"] {
      #expect(throws: Never.self) { try TimeSpan(written) }
    }
  }
}
