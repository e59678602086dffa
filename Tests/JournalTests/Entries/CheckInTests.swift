import TestSupport
import Testing

@testable import Journal

struct CheckInTests {
  @Test func nothingIsAnsweredAtFirst() {
    let checkIn = CheckIn(uuid: "", day: day("2026-11-21"), recordedAt: moment("2026-11-21T21:00+01:00"))
    #expect(checkIn.answers.isEmpty)
    #expect(!checkIn.clear)
    #expect(checkIn.sleepMinutes == nil)
    #expect(checkIn.peg == nil)
  }

  @Test(arguments: [(0, 0, 0, 0.0), (10, 10, 10, 10.0), (6, 4, 5, 5.0), (1, 0, 0, 1.0 / 3), (7, 8, 5, 20.0 / 3)])
  func theScoreIsTheMean(pain: Int, enjoyment: Int, activity: Int, score: Double) {
    #expect(PEG(pain: pain, enjoyment: enjoyment, activity: activity)?.score == score)
  }

  @Test(arguments: [(11, 5, 5), (5, 11, 5), (5, 5, 11), (-1, 5, 5), (5, -1, 5), (5, 5, -1)])
  func answersGoFromZeroToTen(pain: Int, enjoyment: Int, activity: Int) {
    #expect(PEG(pain: pain, enjoyment: enjoyment, activity: activity) == nil)
  }
}
