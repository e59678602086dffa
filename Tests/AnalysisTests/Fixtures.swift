import Journal
import Statistics
import TestSupport

@testable import Analysis

/// The seven days that end today.
let thisWeek = days("2026-11-15", "2026-11-21")

/// A year of journal as a literal.
func diary(
  _ episodes: [Episode] = [], checkIns: [CheckIn] = [], uses: [RemedyUse] = [], begins: String? = "2026-01-01"
) -> Diary {
  Diary(
    days: days("2026-01-01", "2026-12-31"), episodes: episodes, checkIns: checkIns, remedyUses: uses,
    journalBegins: begins.map { day($0) })
}

extension Period {
  init(_ diary: Diary, _ days: ClosedRange<Day> = thisWeek, now: Moment = now) {
    self.init(days, diary: diary, clearStreak: 0, now: now)
  }
}
