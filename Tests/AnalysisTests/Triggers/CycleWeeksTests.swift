import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct CycleWeeksTests {
  /// A letter a day: x bleeding, - none, ? not answered, a blank for no check-in.
  private func weeks(_ days: String) -> [Int] {
    CycleWeeks(
      days.map { letter in
        switch letter {
        case "x": .present
        case "-": .absent
        case "?": .notAnswered
        default: .noCheckIn
        }
      }
    ).weeks
  }

  @Test(arguments: [
    ("", []), ("---", [0, 0, 0]), ("--x", [0, 0, 1]), ("xxx----", [1, 1, 1, 1, 1, 1, 1]),
    ("x------x", [1, 1, 1, 1, 1, 1, 1, 2]),
    // A day that was forgotten within the bleeding, or bleeding between, begins no cycle.
    ("x-x ?x--", [1, 1, 1, 1, 1, 1, 1, 2]), ("xxx------x--", [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]),
    ("xxx----------x", [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 1]),
  ])
  func theWeekOfEachDay(days: String, expected: [Int]) {
    #expect(weeks(days) == expected)
  }

  @Test func aLongCycleStaysInItsLastWeekUntilItCannotBeOneAnyMore() {
    let weeks = weeks("x" + String(repeating: "-", count: 60))
    #expect(Array(weeks[21...44]) == Array(repeating: 4, count: 24))
    #expect(Array(weeks[45...]) == Array(repeating: 0, count: 16))
  }

  @Test(arguments: [("menstruation", true), ("Period", true), ("lifting", false)])
  func whichTriggerItIs(name: String, isCycle: Bool) {
    #expect(CycleWeeks.isAnswered(by: Word(kind: .trigger, name: name)) == isCycle)
  }

  private static let diary: Diary = {
    let lifting = Word(id: 1, kind: .trigger, name: "lifting")
    let period = Word(id: 2, kind: .trigger, name: "menstruation")
    let checkIns = (0..<56).map { offset in
      var checkIn = checkIn((day("2026-09-07") + offset).iso)
      checkIn.answers = [
        CheckIn.Answer(trigger: lifting, present: offset % 3 == 0),
        CheckIn.Answer(trigger: period, present: offset % 28 < 5),
      ]
      return checkIn
    }
    return Diary(
      days: day("2026-09-07")...day("2026-11-01"), episodes: [], checkIns: checkIns, journalBegins: day("2026-09-07"))
  }()

  /// The weeks split the blocks, and no day is lost. The cycle itself is not compared within its own weeks.
  @Test func daysAreComparedWithinAWeekOfIt() throws {
    let diary = Self.diary
    let tables = DayTable.tables(
      of: Word(id: 1, kind: .trigger, name: "lifting"), in: diary, days: diary.days, now: now)
    let rows = try #require(tables.first).rows
    #expect(rows.map(\.stratum.cycleWeek) == (0..<56).map { min($0 % 28 / 7, 3) + 1 })
    let ofItself = DayTable.tables(
      of: Word(id: 2, kind: .trigger, name: "menstruation"), in: diary, days: diary.days, now: now)
    #expect(try #require(ofItself.first).rows.allSatisfy { $0.stratum.cycleWeek == 0 })
    let analysis = TriggerAnalysis(diary, days: diary.days, now: now)
    let finding = try #require(analysis.findings.first { $0.trigger.name == "lifting" })
    #expect(Set(finding.strata.map(\.key.cycleWeek)) == [1, 2, 3, 4])
    let days = finding.strata.map(\.stratum).map {
      $0.exposedCases + $0.unexposedCases + $0.exposedControls + $0.unexposedControls
    }
    #expect(days.reduce(0, +) == finding.usableDays)
  }
}
