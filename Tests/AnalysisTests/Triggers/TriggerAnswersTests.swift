import Journal
import TestSupport
import Testing

@testable import Analysis

struct TriggerAnswersTests {
  private func answers(_ pattern: String) -> TriggerAnswers {
    let days = firstDay...firstDay + pattern.count - 1
    let checkIns = log(pattern)
    var checkedIn = [Bool](repeating: false, count: pattern.count)
    for checkIn in checkIns { checkedIn[checkIn.day - firstDay] = true }
    return TriggerAnswers(
      checkIns.flatMap { checkIn in checkIn.answers.map { entry($0, offset: checkIn.day - firstDay) } },
      checkedIn: checkedIn, days: days, dayStart: .midnight)
  }

  private func entry(_ answer: CheckIn.Answer, offset: Int = 0) -> TriggerAnswers.Entry {
    TriggerAnswers.Entry(offset: offset, answer: answer, recordedAt: now)
  }

  @Test func aDayIsPresentAbsentSkippedOrUnknown() {
    #expect(answers(".xds?").answers == [.absent, .present, .present, .notAnswered, .noCheckIn])
  }

  @Test(
    arguments: [
      ("....", 4, 4, 1), (".?.x", 3, 4, 0.75), (".s.s", 2, 3, 2.0 / 3), (".sss.", 2, 5, 0.4), ("ss..", 2, 2, 1),
      ("?s.?.", 2, 3, 2.0 / 3),
      ("ssss", 0, 0, 0),
    ] as [(String, Int, Int, Double)])
  func theLogGoesFromTheFirstAnswerToTheLast(pattern: String, answered: Int, days: Int, coverage: Double) throws {
    let diary = diary(checkIns: AnalysisTests.log("." + pattern))
    let caseDays = try #require(CaseDays(diary, days: diary.days, now: now, method: .standard))
    let log = answers(pattern).log(caseDays: caseDays)
    #expect(log.answeredDays == answered)
    #expect(log.days == days)
    #expect(log.presentDays == pattern.count { $0 == "x" })
    #expect(isClose(log.coverage, coverage))
  }

  @Test(arguments: [("..x.", true), ("....", true), ("..xd", true), (".xdd", false), ("d", false)])
  func `times count where at least half are known`(pattern: String, areTimed: Bool) {
    #expect(answers(pattern).areExposuresTimed == areTimed)
  }

  @Test(arguments: [(Precision.minute, true), (.part, true), (.day, false)])
  func aTimeIsKnownToThePartAtLeast(precision: Precision, isTimed: Bool) {
    let answer = CheckIn.Answer(trigger: lifting, present: true, at: moment("2026-01-05 09:00", precision))
    let answers = TriggerAnswers(
      [entry(answer)], checkedIn: [true], days: firstDay...firstDay, dayStart: .midnight)
    #expect(answers.areExposuresTimed == isTimed)
  }

  /// Where days begin at 04:00, a check-in of Monday may hold what was at 02:00 on Tuesday.
  @Test func anExposureInTheNightIsFoundByItsTime() throws {
    let dayStart = try #require(DayStart(minuteOfDay: 240))
    let answer = CheckIn.Answer(trigger: lifting, present: true, at: moment("2026-01-06 02:00"))
    let answers = TriggerAnswers(
      [entry(answer)], checkedIn: [true, true, true], days: firstDay...firstDay + 2, dayStart: dayStart)
    let onset = IndexTime(onset: moment("2026-01-06 12:00"))
    #expect(
      Array(answers.exposures(in: .hours0To24, before: onset, touched: 0...1)).map(\.at) == [moment("2026-01-06 02:00")]
    )
  }
}
