import Journal
import TestSupport
import Testing

@testable import Analysis

/// Which days count, and as what.
struct DayTableTests {
  /// Logs and onsets a day a character, and what each window makes of them.
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let log: String
    let onsets: String
    let window: TriggerWindow
    let table: String

    init(_ name: String, _ log: String, _ onsets: String, _ table: String, _ window: TriggerWindow = .hours0To24) {
      (self.name, self.log, self.onsets, self.window, self.table) = (name, log, onsets, window, table)
    }

    var testDescription: String { name }
  }

  static let examples = [
    Example("quiet days, the first without a day before it", "....", "    ", "?..."),
    Example("an exposure two hours before noon", "..x..", "     ", "?.X.."),
    Example("an exposure reaches from 24 to 48 hours the next day", "..x...", "      ", "??.X..", .hours24To48),
    Example("an exposure reaches two days of 48 hours", "..x...", "      ", "??XX..", .hours0To48),
    Example("a case day, and the washout after it", ".....", "  o  ", "?.ep."),
    Example("an exposed case day", "..x..", "  o  ", "?.Ep."),
    Example("a washout of two days", ".......", "  o    ", "??epp..", .hours0To48),
    Example("the farther window has the longer washout, too", ".......", "  o    ", "??epp..", .hours24To48),
    Example("an onset in the washout of another is no case", "......", "  oo  ", "?.epp."),
    Example("a day without check-in, and the one that looks back to it", "..?...", "      ", "?.??.."),
    Example("a window of two days looks back to it once more", "..?....", "       ", "?????..", .hours0To48),
    Example(
      "whether a day without check-in is a case is unknown in the farther window, too", "....?...", "        ",
      "??..???.",
      .hours24To48),
    Example("a day that did not answer is known to be none", "....s...", "        ", "??...ss.", .hours24To48),
    Example("a case day without check-in", "..?..", "  o  ", "?.??."),
    Example("a skipped answer, and the day that looks back to it", "..s...", "      ", "?.ss.."),
    Example("no check-in is named before no answer", "..?s..", "      ", "?.??s."),
    Example("no answer is named before pain", "..s...", "  o   ", "?.ss.."),
    Example("no check-in is named before pain", "...?..", "  o   ", "?.e??."),
    Example("a trigger that is asked later", "sss...", "      ", "?sss.."),
    Example("at day resolution the day before counts", "..d...", "      ", "?..X..", .dayBefore),
    Example("at day resolution the same day does not", "..d...", "  o   ", "?.ep..", .dayBefore),
    Example("an exposure of an unknown time leaves out the days that it may touch", "..xd..x", "       ", "?.Xuu.X"),
    Example("within the window whatever its time", "..d.xx.x", "        ", "??uXXXXX", .hours0To48),
    Example("an onset of an unknown time is left out", ".....x..", " o D o  ", "?epupEp."),
    Example("mostly unknown times make it days", "..xdd..", "       ", "?..XXX.", .dayBefore),
    Example("mostly unknown onsets make it days", "..x...", "  D   ", "?.ep..", .dayBefore),
    Example("at day resolution a case after exposure", "..d...", "   o  ", "?..Ep.", .dayBefore),
    Example("at day resolution a missing day", "..?.d.", "      ", "?.??.X", .dayBefore),
    Example("at day resolution a skipped answer", "..s.d.", "      ", "?.ss.X", .dayBefore),
  ]

  @Test(arguments: examples)
  func daysCount(example: Example) {
    let diary = diary(onsets(example.onsets), checkIns: log(example.log))
    #expect(DayTable.lifting(example.window, diary)?.pattern == example.table)
  }

  /// A day without an onset looks back from noon, where the only onset stands.
  @Test(
    arguments: [
      ("2026-01-07 12:00", false), ("2026-01-07 11:59", true), ("2026-01-06 12:00", true), ("2026-01-06 11:59", false),
      ("2026-01-07 13:00", false),
    ])
  func anExposureCountsFromADayBeforeTheOnsetUpToIt(time: String, isExposed: Bool) throws {
    let table = try #require(DayTable.lifting(.hours0To24, diary(onsets("  o"), checkIns: exposed(at: time))))
    #expect(table.rows[2].isExposed == isExposed)
  }

  @Test(
    arguments: [
      ("2026-01-06 12:01", false), ("2026-01-06 12:00", false), ("2026-01-06 11:59", true), ("2026-01-05 12:00", true),
      ("2026-01-05 11:59", false),
    ])
  func theFartherWindowBeginsWhereTheNearerOneEnds(time: String, isExposed: Bool) throws {
    let table = try #require(DayTable.lifting(.hours24To48, diary(onsets("  o"), checkIns: exposed(at: time))))
    #expect(table.rows[2].isExposed == isExposed)
  }

  /// Three answered days, with one exposure on the day of its time.
  private func exposed(at time: String, _ precision: Precision = .minute) -> [CheckIn] {
    log("...").map { checkIn in
      var checkIn = checkIn
      let at = moment(time, precision)
      if at.day == checkIn.day { checkIn.answers = [CheckIn.Answer(trigger: lifting, present: true, at: at)] }
      return checkIn
    }
  }

  /// Parts stand for a time: an exposure in the same part as the onset cannot be told to come first.
  @Test(
    arguments: [("2026-01-07 09:00", true), ("2026-01-07 12:00", false), ("2026-01-06 20:00", true)])
  func partsOfTheDayStandForTheirTimes(time: String, isExposed: Bool) throws {
    let noon = episode("2026-01-07 12:00", .part, minutes: 30)
    let table = try #require(DayTable.lifting(.hours0To24, diary([noon], checkIns: exposed(at: time, .part))))
    #expect(table.rows[2].isExposed == isExposed)
  }

  @Test func theExposuresOfADayAreShown() throws {
    let table = try #require(DayTable.lifting(.hours0To48, diary(checkIns: log("..xx."))))
    #expect(
      table.rows.map { $0.exposures.map(\.iso8601) } == [
        [], [], ["2026-01-07T10:00:00+01:00"], ["2026-01-07T10:00:00+01:00", "2026-01-08T10:00:00+01:00"],
        ["2026-01-08T10:00:00+01:00"],
      ])
  }

  @Test func atDayResolutionThereAreNoTimes() throws {
    let table = try #require(DayTable.lifting(.dayBefore, diary(checkIns: log(".dxd."))))
    #expect(table.rows.flatMap(\.exposures).isEmpty)
  }

  @Test func aCaseDayNamesItsFirstEpisode() throws {
    let episodes = [
      episode("2026-01-07 09:00", id: 4, minutes: 10), episode("2026-01-07 15:00", id: 5, minutes: 10),
    ]
    let table = try #require(DayTable.lifting(.hours0To24, diary(episodes, checkIns: log("...."))))
    #expect(table.rows.map(\.episode) == [nil, nil, 4, nil])
  }

  @Test func `strata are two weeks and weekends`() throws {
    let table = try #require(DayTable.lifting(.hours0To24, diary(checkIns: log(String(repeating: ".", count: 44)))))
    let keys = [0, 4, 5, 6, 7, 13, 14, 27, 28].map { table.rows[$0].stratum }
    #expect(keys.map(\.block) == [0, 0, 0, 0, 0, 0, 1, 1, 2])
    #expect(keys.map(\.isWeekend) == [false, false, true, true, false, true, false, true, false])
  }

  @Test func blocksBeginWithTheFirstCheckIn() throws {
    let table = try #require(
      DayTable.lifting(.hours0To24, diary(checkIns: log("???" + String(repeating: ".", count: 30)))))
    #expect(table.rows.first?.day == firstDay + 3)
    #expect(table.rows.filter { $0.stratum.block == 0 }.count == 14)
  }

  /// A block has ended once a later day has a check-in.
  @Test(arguments: [(14, nil), (15, 13), (28, 13), (29, 27)])
  func `blocks that have ended decide`(days: Int, last: Int?) throws {
    let table = try #require(DayTable.lifting(.hours0To24, diary(checkIns: log(String(repeating: ".", count: days)))))
    #expect(table.decidedThrough == last.map { firstDay + $0 })
  }

  /// Check-ins of the fixtures are written down in November.
  @Test func `what was written down in hindsight is marked`() throws {
    var checkIns = log("..x..")
    let late = try #require(DayTable.lifting(.hours0To24, diary(onsets("  o"), checkIns: checkIns)))
    #expect(late.rows.map(\.isHindsight) == [false, false, true, false, false])
    checkIns[2].recordedAt = moment("2026-01-07 11:00")
    let before = try #require(DayTable.lifting(.hours0To24, diary(onsets("  o"), checkIns: checkIns)))
    #expect(before.rows.allSatisfy { !$0.isHindsight })
  }

  @Test func aTriggerThatNoCheckInAnswersHasNoTable() {
    let asked = diary(onsets("  o"), checkIns: log("...", stress))
    #expect(DayTable.tables(of: lifting, in: asked, days: asked.days, now: now).isEmpty)
  }

  @Test func anEmptyDiaryHasNoTable() {
    #expect(DayTable.tables(of: lifting, in: diary(begins: nil), days: diary().days, now: now).isEmpty)
  }

  @Test func thePeriodDecidesWhichDaysThereAre() throws {
    let diary = diary(onsets("  o"), checkIns: log("..x....."))
    let table = try #require(
      DayTable.tables(of: lifting, in: diary, days: firstDay + 2...firstDay + 4, now: now).first)
    #expect(table.pattern == "?p.")
  }
}
