import Journal
import TestSupport
import Testing

@testable import Analysis

struct ObservedDaysTests {
  private func observed(_ pattern: String) -> ObservedDays {
    ObservedDays(diary(checkIns: log(pattern)), in: diary().days)
  }

  @Test func daysWithACheckInAreObservedWhateverTheyAnswer() {
    #expect(observed("..?s.").days.map { $0 - firstDay } == [0, 1, 3, 4])
  }

  @Test(arguments: [(0, 0), (1, 1), (2, nil), (3, 2), (9, nil)] as [(Int, Int?)])
  func timeRunsAlongObservedDays(offset: Int, before: Int?) {
    #expect(observed("..?..").before(firstDay + offset) == before)
  }

  @Test(arguments: [(-1, 5, 2), (0, 2, nil), (2, 5, nil), (3, 7, 5), (4, 5, nil), (1, 3, 2)] as [(Int, Int, Int?)])
  func theFirstMissingDayBetween(after: Int, before: Int, missing: Int?) {
    let day = observed("..?..").firstMissing(after: firstDay + after, before: firstDay + before)
    #expect(day.map { $0 - firstDay } == missing)
  }

  @Test(
    arguments: [
      ("2026-01-05 06:00", .minute, 0.25), ("2026-01-08 12:00", .minute, 2.5), ("2026-01-08 00:00", .day, 2.5),
      ("2026-01-07 12:00", .minute, nil),
    ] as [(String, Precision, Double?)])
  func aMomentHasItsPlaceInObservedTime(time: String, precision: Precision, place: Double?) {
    #expect(observed("..?..").time(of: moment(time, precision), dayStart: .midnight) == place)
  }

  @Test func aMomentBeforeTheDayStartBelongsToTheDayBefore() throws {
    let dayStart = try #require(DayStart(minuteOfDay: 240))
    let place = observed(".....").time(of: moment("2026-01-06 02:00"), dayStart: dayStart)
    #expect(isClose(place, 22.0 / 24))
  }

  /// Ten observed days over eleven: one whole week of seven, and three days that are left out.
  @Test(arguments: [([0, 1, 7], [3]), ([8, 9, 10], [0]), ([3, 3], [0]), ([], [0])])
  func weeksHaveSevenObservedDays(onsets: [Int], counts: [Int]) {
    #expect(observed("...?.......").counts(of: onsets.map { firstDay + $0 }, weeks: 1) == counts)
  }

  @Test func longerBinsHaveMoreWeeks() {
    let onsets = [0, 13, 14, 27, 28].map { firstDay + $0 }
    let observed = observed(String(repeating: ".", count: 35))
    #expect(observed.counts(of: onsets, weeks: 1) == [1, 1, 1, 1, 1])
    #expect(observed.counts(of: onsets, weeks: 2) == [2, 2])
    #expect(observed.counts(of: onsets, weeks: 4) == [4])
  }
}
