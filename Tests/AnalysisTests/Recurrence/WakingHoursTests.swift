import Statistics
import Testing

@testable import Analysis

struct WakingHoursTests {
  /// Times spread evenly over hours of the day.
  private func times(_ count: Int, from: Double, to: Double, seed: UInt64 = 1) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let hour = Double.random(in: from..<to, using: &random)
      return (hour / 24) - (hour / 24).rounded(.down)
    }
  }

  @Test(arguments: [(7.0, 20.0), (9, 25), (18, 30)])
  func `a night is where nothing is written`(from: Double, to: Double) throws {
    let waking = try #require(WakingHours(times: times(400, from: from, to: to)))
    #expect(abs(waking.start * 24 - from) < 0.4)
    #expect(abs(waking.length * 24 - (to - from)) < 0.6)
    #expect(abs(waking.time(at: 0) * 24 - from) < 0.4)
  }

  @Test func `without a night there are no waking hours`() {
    #expect(WakingHours(times: times(400, from: 0, to: 24)) == nil)
    #expect(WakingHours(times: times(19, from: 7, to: 20)) == nil)
    // Always at the same time: that is when it is written down.
    #expect(WakingHours(times: times(400, from: 20, to: 21)) == nil)
  }

  @Test func `pain at night is looked for over the whole day`() throws {
    let waking = try #require(WakingHours(times: times(400, from: 7, to: 20)))
    #expect(waking.shares(of: times(40, from: 8, to: 19))?.count == 40)
    #expect(waking.shares(of: times(40, from: 8, to: 19) + times(4, from: 2, to: 4)) == nil)
  }

  /// Of onsets that are even over waking hours, about one in twenty seems to have a usual time.
  @Test func `being awake is no usual time`() throws {
    var flagged = 0
    for seed in 0..<400 {
      let onsets = times(40, from: 7, to: 20, seed: UInt64(seed))
      let waking = try #require(WakingHours(times: onsets + times(300, from: 7, to: 20, seed: UInt64(seed + 1000))))
      let shares = try #require(waking.shares(of: onsets))
      let test = try #require(TimeOfDayTest(shares, waking: waking))
      if test.p < 0.05 { flagged += 1 }
    }
    #expect((8...34).contains(flagged))
  }

  @Test func `a usual time among waking hours is found`() throws {
    let onsets = times(40, from: 11, to: 14)
    let waking = try #require(WakingHours(times: onsets + times(300, from: 7, to: 20)))
    let shares = try #require(waking.shares(of: onsets))
    let test = try #require(TimeOfDayTest(shares, waking: waking))
    #expect(test.p < 0.001)
    let mean = try #require(test.meanTime)
    #expect(abs(mean * 24 - 12.5) < 0.5)
  }
}
