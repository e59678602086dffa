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
      ("", nil),
    ] as [(String, String?)])
  func aPeriodIsNamed(words: String, arguments: String?) {
    let period = NamedPeriod(words.split(separator: " ").map(String.init), today: day("2026-11-21"))
    #expect(period?.arguments.joined(separator: " ") == arguments)
  }
}
