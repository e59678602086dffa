import Foundation
import TestSupport
import Testing

@testable import Journal

struct DayTests {
  /// Gregorian in GMT, for comparison.
  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func civilDatesAreFoundationsForAThousandYears() throws {
    let first = try #require(Day(year: 1600, month: 1, dayOfMonth: 1))
    let last = try #require(Day(year: 2600, month: 12, dayOfMonth: 31))
    for number in first.number...last.number {
      let (year, month, dayOfMonth) = Day(number: number).civil
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let expected = DayTests.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      // Foundation counts weekdays from Sunday.
      guard year == expected.year, month == expected.month, dayOfMonth == expected.day,
        Day(number: number).weekday.rawValue % 7 + 1 == expected.weekday
      else {
        Issue.record("day \(number) is \(year)-\(month)-\(dayOfMonth) here, \(expected) there")
        return
      }
    }
  }

  @Test func everyDayIsFoundAgainByItsDateAndByItsText() {
    for number in -500_000...500_000 {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.civil
      guard Day(year: year, month: month, dayOfMonth: dayOfMonth) == day else {
        Issue.record("day \(number) is not found by its date")
        return
      }
    }
    let lost = stride(from: -700_000, through: 2_900_000, by: 97).filter {
      Day(iso: Day(number: $0).iso) != Day(number: $0)
    }
    #expect(lost == [])
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-21", 20_778), ("1600-01-01", -135_140),
    ("0000-03-01", -719_468), ("9999-12-31", 2_932_896),
  ])
  func numbers(iso: String, number: Int) {
    #expect(Day(iso: iso)?.number == number)
  }

  @Test(arguments: [
    (2026, 2, 31), (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 11, 31), (2026, 0, 1), (2026, 13, 1),
    (2026, 1, 0),
    (2026, 1, 32), (2026, 1, -1), (2026, -1, 1),
  ])
  func thereIsNoSuchDay(year: Int, month: Int, dayOfMonth: Int) {
    #expect(Day(year: year, month: month, dayOfMonth: dayOfMonth) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-1-02", "26-11-21", "2026-11-21 ", " 2026-11-21", "2026/11/21", "20261121",
    "2026-11-21T", "+026-11-21", "-026-11-21", "2026-02-30", "2026-13-01", "2026-00-00", "２０２６-11-21", "2026-11-٢١",
    "2026–11–21", "yyyy-mm-dd",
  ])
  func isNoDayInISO8601(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    (1600, true), (1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true),
  ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.isLeap(year: year) == isLeap)
  }

  @Test(arguments: [
    ("2026-11-16", Weekday.monday), ("2026-11-20", .friday), ("2026-11-21", .saturday), ("2026-11-22", .sunday),
    ("2024-02-29", .thursday), ("1969-12-31", .wednesday), ("1900-01-01", .monday),
  ])
  func weekdays(iso: String, weekday: Weekday) {
    #expect(day(iso).weekday == weekday)
  }

  @Test func weekdaysHaveNames() {
    #expect(Weekday.allCases.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Weekday.allCases.map(\.name).first == "monday")
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }

  @Test func daysAreCountedAndCompared() {
    #expect(day("2026-12-31") + 1 == day("2027-01-01"))
    #expect(day("2024-03-01") - 1 == day("2024-02-29"))
    #expect(day("2027-01-01") - day("2026-01-01") == 365)
    #expect(day("2026-11-20") < day("2026-11-21"))
  }
}
