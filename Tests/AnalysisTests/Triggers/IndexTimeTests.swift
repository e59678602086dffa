import Journal
import TestSupport
import Testing

@testable import Analysis

/// Travel and changes of the clock: instants where there are two, clocks where there is only one.
struct IndexTimeTests {
  private let onset = IndexTime(onset: moment("2026-01-08T09:00:00+09:00"))

  @Test(
    arguments: [
      ("2026-01-08T01:00:00+01:00", 0), ("2026-01-07T01:00:00+01:00", 86_400), ("2026-01-08T08:00:00+09:00", 3600),
      ("2026-01-08T10:00:00+09:00", -3600),
    ])
  func anOnsetIsAnInstant(time: String, lead: Int) {
    #expect(onset.lead(of: moment(time)) == lead)
  }

  /// Noon of a day without an onset is noon by whatever clock an exposure was written down with.
  @Test(arguments: ["2026-01-08T10:00:00+01:00", "2026-01-08T10:00:00+09:00", "2026-01-08T10:00:00-05:00"])
  func aDayWithoutOnsetGoesByTheClock(time: String) {
    let noon = IndexTime(local: (firstDay + 3).number * 86_400 + 43_200)
    #expect(noon.lead(of: moment(time)) == 7200)
  }

  /// The night of 29 March 2026 has an hour less, so that 24 hours before 10:00 are 09:00 by the clock.
  @Test(
    arguments: [
      ("2026-03-28T09:00:00+01:00", true), ("2026-03-28T08:59:00+01:00", false), ("2026-03-28T10:00:00+01:00", true),
    ])
  func aChangeOfTheClockChangesNoWindow(time: String, isExposed: Bool) throws {
    let checkIns = ["2026-03-27", "2026-03-28", "2026-03-29"].map { iso in
      var answered = checkIn(iso)
      answered.answers = [CheckIn.Answer(trigger: lifting, present: false)]
      if time.hasPrefix(iso) {
        answered.answers = [CheckIn.Answer(trigger: lifting, present: true, at: moment(time))]
      }
      return answered
    }
    let diary = diary([episode("2026-03-29T10:00:00+02:00", minutes: 5)], checkIns: checkIns)
    let table = try #require(DayTable.lifting(.hours0To24, diary))
    #expect(table.rows[2].isExposed == isExposed)
  }

  /// Lifting at home in the morning, an onset the next day eight hours further east.
  @Test(
    arguments: [
      ("2026-01-07T02:00:00+01:00", true), ("2026-01-07T00:59:00+01:00", false), ("2026-01-08T00:59:00+01:00", true),
      // By the clock an hour after the onset's, and yet before it.
      ("2026-01-08T11:00:00+14:00", true),
    ])
  func onAJourneyInstantsAreCompared(time: String, isExposed: Bool) throws {
    let checkIns = log("....").map { checkIn in
      var checkIn = checkIn
      if time.hasPrefix(checkIn.day.iso) {
        checkIn.answers = [CheckIn.Answer(trigger: lifting, present: true, at: moment(time))]
      }
      return checkIn
    }
    let diary = diary([episode("2026-01-08T09:00:00+09:00", minutes: 5)], checkIns: checkIns)
    let table = try #require(DayTable.lifting(.hours0To24, diary))
    #expect(table.rows[3].isExposed == isExposed)
  }
}
