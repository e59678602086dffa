import Journal
import TestSupport
import Testing

@testable import Reports

struct CheckInTextTests {
  private func answer(_ trigger: String, _ present: Bool, at: Moment? = nil) -> CheckIn.Answer {
    CheckIn.Answer(trigger: Word(kind: .trigger, name: trigger), present: present, at: at)
  }

  @Test func aDayWithoutAnswersSaysNothing() {
    #expect(CheckInText.lines(checkIn("2026-11-20")).isEmpty)
  }

  @Test func aClearDay() {
    #expect(CheckInText.lines(checkIn("2026-11-20", clear: true)) == ["clear: nothing hurt"])
  }

  @Test func everyTopicHasALine() {
    var full = checkIn("2026-11-20")
    full.answers = [
      answer("stress", true), answer("lifting", true, at: moment("2026-11-20 09:05")),
      answer("heat", true, at: moment("2026-11-20 20:00", .part)), answer("overuse", false), answer("fatigue", false),
    ]
    full.sleepMinutes = 425
    full.peg = PEG(pain: 6, enjoyment: 5, activity: 6)
    full.note = "Long day."
    let expected = [
      "present: stress, lifting (09:05), heat (evening)", "absent: overuse, fatigue", "slept: 7.1 h",
      "PEG: 5.7 (pain 6, enjoyment 5, activity 6)", "with a note",
    ]
    #expect(CheckInText.lines(full) == expected)
  }

  @Test(arguments: [(0, "slept: 0 h"), (390, "slept: 6.5 h"), (480, "slept: 8 h"), (1440, "slept: 24 h")])
  func sleep(minutes: Int, line: String) {
    var slept = checkIn("2026-11-20")
    slept.sleepMinutes = minutes
    #expect(CheckInText.lines(slept) == [line])
  }
}
