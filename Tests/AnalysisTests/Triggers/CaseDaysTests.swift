import Journal
import TestSupport
import Testing

@testable import Analysis

/// When episodes begin, how long they last, and the clock of the days without any.
struct CaseDaysTests {
  private func pattern(_ episodes: [Episode], days: Int = 8, _ window: TriggerWindow = .hours0To24) -> String? {
    let log = log(String(repeating: ".", count: days))
    return DayTable.lifting(window, diary(episodes, checkIns: log))?.pattern
  }

  /// The one onset is at noon, so that all other days look back from noon as well.
  @Test(
    arguments: [
      (.at(moment("2026-01-07 12:30")), "?.ep...."), (.at(moment("2026-01-08 12:00")), "?.ep...."),
      (.at(moment("2026-01-08 12:01")), "?.epp..."),
      // Exactly a day before the index time, pain was over.
      (.at(moment("2026-01-07 12:00")), "?.e....."), (.at(moment("2026-01-07 12:01")), "?.ep...."),
      (.at(moment("2026-01-09 11:59")), "?.epp..."), (.at(moment("2026-01-09 12:01")), "?.eppp.."),
      // An unknown end is taken to be that of the day.
      (.unknown, "?.ep...."),
      // An end known to the day reaches to its last minute.
      (.at(moment("2026-01-09 00:00", .day)), "?.eppp.."),
      (.ongoing, "?.eppppp"),
    ] as [(Episode.End, String)])
  func theWashoutLastsADayFromTheEnd(end: Episode.End, table: String) {
    #expect(pattern([episode("2026-01-07 12:00", end: end)]) == table)
  }

  @Test(
    arguments: [
      (.at(moment("2026-01-07 12:30")), "??epp..."), (.at(moment("2026-01-08 12:00")), "??epp..."),
      (.at(moment("2026-01-08 12:01")), "??eppp.."), (.unknown, "??epp..."), (.ongoing, "??eppppp"),
    ] as [(Episode.End, String)])
  func theWashoutOfTwoDaysLastsTwoDaysFromTheEnd(end: Episode.End, table: String) {
    #expect(pattern([episode("2026-01-07 12:00", end: end)], .hours0To48) == table)
  }

  @Test(
    arguments: [
      (.at(moment("2026-01-07 00:00", .day)), "?.ep...."), (.at(moment("2026-01-08 00:00", .day)), "?.epp..."),
      (.at(moment("2026-01-08 00:00")), "?.ep...."), (.unknown, "?.ep...."), (.ongoing, "?.eppppp"),
    ] as [(Episode.End, String)])
  func atDayResolutionADayWithPainWashesTheNextOne(end: Episode.End, table: String) {
    #expect(pattern([episode("2026-01-07 00:00", .day, end: end)], .dayBefore) == table)
  }

  @Test func anOngoingEpisodeLastsUntilNow() {
    let open = diary([episode("2026-01-07 12:00", end: .ongoing)], checkIns: log("........"))
    let table = DayTable.tables(of: lifting, in: open, days: open.days, now: moment("2026-01-08 18:00")).first
    #expect(table?.pattern == "?.epp...")
  }

  @Test func laterOnsetsOfADayAreNeitherCaseNorControl() {
    let first = episode("2026-01-07 12:00", id: 1, minutes: 30)
    let later = episode("2026-01-07 20:00", id: 2, minutes: 30)
    // The later one's washout is its own.
    #expect(pattern([first, later]) == "?.ep....")
  }

  @Test func anOnsetDuringAnotherEpisodeIsNoCase() {
    let long = episode("2026-01-07 12:00", id: 1, end: .at(moment("2026-01-10 12:00")))
    let within = episode("2026-01-09 08:00", id: 2, minutes: 30)
    #expect(pattern([long, within]) == "?.eppp..")
  }

  @Test func painThatBeganBeforeTheLogIsPain() {
    #expect(pattern([episode("2025-12-30 12:00", end: .at(moment("2026-01-07 06:00")))]) == "?pp.....")
  }

  /// The clock times, in hours, from which days without an onset look back.
  private func controlHours(_ clocks: [String], days count: Int = 40, _ choice: TriggerMethod.ControlIndex) throws
    -> [Int]
  {
    let episodes = clocks.enumerated().map { episode("\((firstDay + $0 * 3).iso) \($1)", id: $0 + 1, minutes: 5) }
    let days = try #require(
      CaseDays(
        diary(episodes, checkIns: log(String(repeating: ".", count: count))), days: diary().days, now: now,
        method: TriggerMethod(blockDays: 14, controlIndex: choice)))
    return (0..<count).filter { days.firstOnset[$0] == nil }.map { days[$0].local % 86_400 / 3600 }
  }

  @Test func `other days look back from the onsets' own clock times in turn`() throws {
    let hours = try controlHours(["07:00", "08:00", "21:00", "22:00"], .rotated)
    let counts = Dictionary(hours.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.keys.sorted() == [7, 8, 21, 22])
    #expect(counts.values.allSatisfy { (8...10).contains($0) })
    #expect(hours.prefix(5) == [21, 7, 21, 8, 22])
  }

  @Test func `the median is the lower of two`() throws {
    #expect(Set(try controlHours(["09:00", "18:00"], .median)) == [9])
    #expect(Set(try controlHours([], .median)) == [12])
  }

  /// 28 days of two blocks, and two more.
  @Test func `an onset of the open block moves no other day`() throws {
    let closed = [episode("\(firstDay.iso) 07:00", minutes: 5), episode("\((firstDay + 3).iso) 08:00", minutes: 5)]
    let open = [episode("\((firstDay + 29).iso) 12:00", minutes: 5)]
    let indices = try [closed, closed + open].map { episodes in
      let days = try #require(
        CaseDays(
          diary(episodes, checkIns: log(String(repeating: ".", count: 30))), days: diary().days, now: now,
          method: .standard))
      return (0..<28).map { days[$0].local }
    }
    #expect(indices[0] == indices[1])
  }

  @Test(arguments: [("..x", "?.X"), ("...x", "?..X")])
  func withoutOnsetsDaysLookBackFromNoon(log: String, table: String) {
    #expect(DayTable.lifting(.hours0To24, diary(checkIns: AnalysisTests.log(log)))?.pattern == table)
  }

  /// At 02:00 the evening is not over where days begin at 04:00.
  @Test(arguments: [(0, "?..e."), (240, "?.e..")])
  func theDayStartDecidesOfWhichDayAnOnsetIs(minute: Int, table: String) throws {
    let dayStart = try #require(DayStart(minuteOfDay: minute))
    let night = Diary(
      days: diary().days, episodes: [episode("2026-01-08 02:00", minutes: 0)], checkIns: log("....."),
      journalBegins: firstDay, dayStart: dayStart)
    #expect(DayTable.lifting(.hours0To24, night)?.pattern == table)
  }

  @Test func withoutCheckInsThereAreNoDays() {
    #expect(CaseDays(diary(onsets("o")), days: diary().days, now: now, method: .standard) == nil)
  }
}
