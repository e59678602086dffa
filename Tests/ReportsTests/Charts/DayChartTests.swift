import Analysis
import Journal
import TestSupport
import Testing

@testable import Reports

/// The charts of days: what is unknown is never drawn as nothing.
struct DayChartTests {
  /// A week: pain, clear, unknown, a check-in that says nothing, pain of unknown intensity, pain at 0, worst pain.
  private static let week: [DayMark] = Diary(
    days: day("2026-11-15")...day("2026-11-21"),
    episodes: [
      episode("2026-11-15 08:00", intensity: 5), episode("2026-11-19 08:00"),
      episode("2026-11-20 08:00", intensity: 0), episode("2026-11-21 08:00", intensity: 10),
    ],
    checkIns: [checkIn("2026-11-16", clear: true), checkIn("2026-11-18")], journalBegins: day("2026-01-01")
  ).marks(of: day("2026-11-15")...day("2026-11-21"), now: now)

  private let times = MomentText(now: now)

  private var chart: IntensityChart {
    IntensityChart(
      marks: Self.week,
      remedyDays: RemedyDays(medicine: [day("2026-11-15"), day("2026-11-21")], other: [day("2026-11-15")]), times: times
    )
  }

  @Test func intensityInWords() throws {
    let figure = try #require(chart.figure)
    #expect(
      figure.description
        == "Sun 15 Nov to Sat 21 Nov, 7 days; pain of known intensity on 3 days, median 5 of 10, worst 10 on "
        + "Sat 21 Nov; pain of unknown intensity on 1 day; 1 clear day; no record for 1 day; medicine on 2 days; "
        + "other remedies on 1 day.")
  }

  @Test func intensityInATerminal() throws {
    #expect(
      chart.figure?.asciiLines == [
        "  10             ?????                   #####",
        "                 ?????                   #####",
        "   6 =====       ?????                   #####",
        "     #####       ?????                   #####",
        "   2 #####       ?????                   #####",
        "   0 ##### ooooo ????? ----- xxxxx ===== #####",
        " med *****                               *****",
        " rem *****",
        "     Sun 15 Nov to Sat 21 Nov, a column a day",
        "     o clear, x hurt, - checked in, ? not known",
      ])
  }

  @Test("A bar for each known intensity, a ring for the clear day, hatching for the unknown one")
  func intensityDrawn() throws {
    let markup = try parsed(chart.figure?.svg?.markup)
    func data(_ style: String) -> [String] {
      markup.all("path").filter { $0.attributes["class"] == style }.compactMap { $0.attributes["d"] }
    }
    func shapes(_ data: String?) -> Int { (data ?? "").count { $0 == "M" } }
    #expect(data("v2").map(shapes) == [1])
    #expect(data("v3").map(shapes) == [1])
    #expect(data("v0").map(shapes) == [1], "an intensity of 0 that is known")
    #expect(shapes(data("unknown").first) == 1)
    #expect(markup.all("text").contains { $0.text == "not known" })
    // The lowest bar stands on the axis, and what is unknown has none.
    #expect(data("v3").first?.hasSuffix("z") == true)
  }

  @Test("Years are drawn by weeks, decades by four weeks", arguments: [(120, 120), (365, 53), (3650, 131)])
  func stretches(days: Int, bars: Int) {
    let chart = SampleDiary(days: days).intensity
    #expect(chart.divided(upTo: 160).stretches.count == bars)
    let words = ["Worst pain by day", "Worst pain by week", "Worst pain by 4 weeks"]
    #expect(chart.figure?.title == words[[120, 365, 3650].firstIndex(of: days) ?? 0])
  }

  @Test("A stretch is known as its best known day, and only what nobody wrote of is unknown")
  func states() {
    let states = Self.week.map { DayBucket([$0]).state }
    #expect(
      states == [.pain(5), .clear, .unknown, .checkedIn, .painOfUnknownIntensity, .pain(0), .pain(10)])
    #expect(DayBucket(Self.week[1...3]).state == .clear)
    #expect(DayBucket(Self.week[2...2]).state == .unknown)
    #expect(DayBucket(Self.week[...]).state == .pain(10))
  }

  @Test func calendarInWords() throws {
    let figure = try #require(CalendarChart(marks: Self.week, times: times).figure)
    #expect(
      figure.description
        == "Sun 15 Nov to Sat 21 Nov: pain on 4 days (1 at worst 7-10, 1 at worst 4-6, 1 at worst 0, 1 of unknown "
        + "intensity); 1 clear day; 1 day checked in without saying whether it hurt; no record for 1 day.")
    #expect(
      figure.asciiLines == [
        "  Mon      o", "  Tue      ?", "  Wed      -", "  Thu      x", "  Fri      0", "  Sat      X", "  Sun   5",
        "      1-9 worst, X 10, x hurt, o clear, - checked in, ? not known",
      ])
  }

  @Test("Weeks begin as the person has them begin")
  func weekStart() {
    #expect(CalendarChart(marks: Self.week, times: times).columns == 2)
    #expect(CalendarChart(marks: Self.week, times: times, weekStart: .sunday).columns == 1)
  }

  @Test("Every day has its square", arguments: [1, 7, 28, 200, 371, 372, 1000])
  func calendarDrawn(days: Int) throws {
    let diary = SampleDiary(days: days, answered: 0.5)
    guard let svg = diary.calendar.figure?.svg?.markup else { return }
    let markup = try parsed(svg)
    let hatched = markup.all("path").filter { $0.attributes["class"] == "unknown" }.compactMap { $0.attributes["d"] }
    let unknown = diary.summary.marks.count { !$0.checkedIn && !$0.hurt }
    let squares = hatched.first.map { $0.count { $0 == "M" } } ?? 0
    #expect(squares == unknown)
  }
}
