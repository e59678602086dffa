import TestSupport
import Testing

@testable import Journal

struct SettingsTests {
  @Test(arguments: [
    (Settings.Name.dayStart, "4:00", "04:00"), (.dayStart, "04:00", "04:00"), (.dayStart, "4am", "04:00"),
    (.dayStart, "12:00", "12:00"), (.dayStart, " 00:30 ", "00:30"),
    (.weekStart, "Sunday", "sunday"), (.weekStart, "sun", "sunday"), (.weekStart, "SAT", "saturday"),
    (.dates, "iso", "iso"), (.dates, "EN", "en"),
  ])
  func values(name: Settings.Name, text: String, expected: String) {
    #expect(Settings().with(name, text)?[name] == expected)
  }

  @Test(arguments: [
    (Settings.Name.dayStart, "12:01"), (.dayStart, "25:00"), (.dayStart, ""), (.dayStart, "soon"), (.dayStart, "4"),
    (.dayStart, "night"), (.dayStart, "morning"), (.weekStart, ""), (.weekStart, "s"), (.weekStart, "su"),
    (.weekStart, "sundays"),
    (.dates, "german"), (.dates, ""),
  ])
  func whatIsNoValue(name: Settings.Name, text: String) {
    #expect(Settings().with(name, text) == nil)
  }

  @Test(arguments: Settings.Name.allCases)
  func whatIsWrittenCanBeReadBack(name: Settings.Name) {
    #expect(Settings().with(name, Settings()[name]) == Settings())
  }

  @Test(arguments: [
    // At two in the night, the day before still lasts.
    ("now", "2026-11-20"), ("today", "2026-11-20"), ("yesterday", "2026-11-19"), ("thursday", "2026-11-19"),
    ("01:00", "2026-11-20"), ("2h ago", "2026-11-20"), ("yesterday 22:40", "2026-11-20"), ("23 h ago", "2026-11-19"),
    ("2026-11-20", "2026-11-20"), ("20 nov", "2026-11-20"), ("yesterday evening", "2026-11-19"),
  ])
  func aDayAsItIsNamedInTheNight(text: String, expected: String) throws {
    let parser = TimeParser(now: moment("2026-11-21T02:00+01:00"), zone: .fixed(3600))
    #expect(try parser.parseDay(text, dayStart: four) == day(expected))
  }
}
