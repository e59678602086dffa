import TestSupport
import Testing

@testable import Journal

struct MomentTests {
  @Test(arguments: [
    ("2026-11-20T22:40+01:00", "2026-11-20", 1360),
    ("2026-11-20T00:00+01:00", "2026-11-20", 0),
    ("2026-11-20T23:59+14:00", "2026-11-20", 1439),
    ("2026-11-20T00:15-11:00", "2026-11-20", 15),
    ("2026-11-20T03:15+05:45", "2026-11-20", 195),
    ("1969-12-31T23:59Z", "1969-12-31", 1439),
    ("1900-01-01T00:00-03:30", "1900-01-01", 0),
  ])
  func localDayAndTimeAreTheStoredOffsets(iso: String, localDay: String, minuteOfDay: Int) {
    #expect(moment(iso).day.iso == localDay)
    #expect(moment(iso).minuteOfDay == minuteOfDay)
  }

  @Test func theSameInstantElsewhereIsAnotherLocalTime() {
    let berlin = moment("2026-11-21T01:30+01:00")
    let newYork = Moment(seconds: berlin.seconds, utcOffset: -18_000)
    #expect(newYork == moment("2026-11-20T19:30-05:00"))
  }

  @Test(arguments: [
    (0, PartOfDay.night), (299, .night), (300, .morning), (719, .morning), (720, .noon), (779, .noon),
    (780, .afternoon),
    (1079, .afternoon), (1080, .evening), (1319, .evening), (1320, .night), (1439, .night),
  ])
  func partsOfTheDay(minuteOfDay: Int, part: PartOfDay) {
    #expect(PartOfDay(minuteOfDay: minuteOfDay) == part)
    #expect(Moment(seconds: minuteOfDay * 60, utcOffset: 0).part == part)
  }

  @Test(arguments: PartOfDay.allCases)
  func theTimeThatAPartStandsForLiesInIt(part: PartOfDay) {
    #expect(PartOfDay(minuteOfDay: part.standsFor) == part)
    #expect(PartOfDay(minuteOfDay: part.begins) == part)
  }

  @Test(arguments: [
    ("2026-11-20T22:40:59+01:00", "2026-11-20T22:40:00+01:00"),
    ("2026-11-20T22:40:00+01:00", "2026-11-20T22:40:00+01:00"),
    ("1969-12-31T23:59:01Z", "1969-12-31T23:59:00Z"),
  ])
  func toTheMinute(iso: String, minute: String) {
    #expect(moment(iso).toTheMinute == moment(minute))
  }

  @Test(arguments: Precision.allCases)
  func theMinuteAndTheOffsetStayWithThePrecision(precision: Precision) {
    let changed = moment("2026-11-20T22:40:30+01:00").with(precision: precision)
    #expect(changed == Moment(seconds: 1_795_210_830, utcOffset: 3600, precision: precision))
    #expect(changed.toTheMinute.precision == precision)
  }

  @Test func precisionsAreStoredAsTheseWords() {
    #expect(Precision.allCases.map(\.rawValue) == ["minute", "part", "day"])
  }
}
