import TestSupport
import Testing

@testable import twinge

struct NamedPeriodTests {
  @Test(
    arguments: [
      ("this week", "week"), ("Last Week", "week --week 2026-W46"),
      ("this month", "month --from 2026-11-01 --to 2026-11-21"),
      ("last month", "month --from 2026-10-01 --to 2026-10-31"),
      ("september", "month --from 2026-09-01 --to 2026-09-30"), ("sep", "month --from 2026-09-01 --to 2026-09-30"),
      ("november", "month --from 2026-11-01 --to 2026-11-21"), ("december", "month --from 2025-12-01 --to 2025-12-31"),
      ("february 2024", "month --from 2024-02-01 --to 2024-02-29"),
      ("2026-09", "month --from 2026-09-01 --to 2026-09-30"),
      ("december 2026", nil), ("2026-13", nil), ("se", nil), ("week", nil), ("doctor", nil), ("sep 2026 x", nil),
      ("sep 20", nil), ("20 sep", nil),
      ("", nil),
    ] as [(String, String?)])
  func aPeriodIsNamed(words: String, arguments: String?) {
    let period = NamedPeriod(words.split(separator: " ").map(String.init), today: day("2026-11-21"))
    #expect(period?.report.joined(separator: " ") == arguments)
  }

  /// Monday is the first day of a week.
  @Test(arguments: [
    ("this week", "2026-11-16", "2026-11-21"), ("last week", "2026-11-09", "2026-11-15"),
    ("october", "2026-10-01", "2026-10-31"), ("this month", "2026-11-01", "2026-11-21"),
  ])
  func itsDaysDoNotLieInTheFuture(words: String, first: String, last: String) throws {
    let period = try #require(NamedPeriod(words.split(separator: " ").map(String.init), today: day("2026-11-21")))
    #expect(period.days == day(first)...day(last))
    #expect(period.options == ["--from", first, "--to", last])
  }

  /// Behind an option it is its first or its last day.
  @Test(arguments: [
    ("list --from september --to october", "list --from 2026-09-01 --to 2026-10-31"),
    ("list --since october", "list --from 2026-10-01"), ("list --since 'oct 20'", "list --from 2026-10-20"),
    ("list last week", "list --from 2026-11-09 --to 2026-11-15"),
    ("list 2026-10 --json", "list --from 2026-10-01 --to 2026-10-31 --json"),
    ("analyze october", "analyze --from 2026-10-01 --to 2026-10-31"),
    ("analyze triggers october", "analyze triggers --from 2026-10-01 --to 2026-10-31"),
    ("export csv october", "export csv --from 2026-10-01 --to 2026-10-31"),
    ("report doctor october", "report doctor --from 2026-10-01 --to 2026-10-31"),
    ("export csv --since 'last month'", "export csv --from 2026-10-01"),
  ])
  func wherePeriodsAreAskedFor(typed: String, meant: String) throws {
    try Bench.with { bench in
      try bench.prepare([
        "log 7 neck --at '2026-10-31 12:00'", "log 5 jaw --at '2026-11-10 12:00'", "log 3 head --at '9 sep 08:00'",
      ])
      let run = try bench.run(typed)
      #expect(run.code == 0)
      #expect(try run.output == bench.run(meant).output)
    }
  }
}
