import Foundation
import TestSupport
import Testing

@testable import Journal

struct DayWeekTests {
  @Test func weeksAreFoundationsForThreeHundredYears() {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    for number in day("1850-01-01").number...day("2150-12-31").number {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = calendar.dateComponents([.weekOfYear, .yearForWeekOfYear], from: date)
      let (year, week) = Day(number: number).isoWeek
      guard year == expected.yearForWeekOfYear, week == expected.weekOfYear else {
        Issue.record("\(Day(number: number).iso) lies in \(year)-W\(week) here, \(expected) there")
        return
      }
    }
    #expect(day("2150-12-31").isoWeek.week == 53)
  }

  @Test func aWeekIsFoundByItsNumberAndBeginsOnMonday() {
    let lost = stride(from: day("1900-01-01").number, through: day("2100-12-31").number, by: 3).filter { number in
      let (year, week) = Day(number: number).isoWeek
      let monday = Day(isoWeek: "\(year)-W\(week.padded(to: 2))")
      return monday?.number != number - Day(number: number).weekday.rawValue + 1
    }
    #expect(lost == [])
  }

  @Test(arguments: [
    ("2026-W47", "2026-11-16"), ("2026-w47", "2026-11-16"), ("2026-W01", "2025-12-29"), ("2026-W53", "2026-12-28"),
    ("2027-W01", "2027-01-04"), ("2020-W53", "2020-12-28"), ("2021-W01", "2021-01-04"),
  ])
  func weeks(text: String, monday: String) {
    #expect(Day(isoWeek: text)?.iso == monday)
  }

  @Test(arguments: [
    "", "2026", "2026-47", "2026-W00", "2026-W54", "2025-W53", "2026-W99", "2026-W7", "2026W47", "2026-W047",
    "2026-X47",
    "2026-W47-1", " 2026-W47", "２０２６-W47", "2026-W-1",
  ])
  func isNoWeek(text: String) {
    #expect(Day(isoWeek: text) == nil)
  }
}
