import Testing

@testable import Statistics

struct ProportionTests {
  @Test func vectors() throws {
    for vector in try Vector.at("responder_interval").list {
      let successes = try #require(try vector["k"].number)
      let trials = try #require(try vector["n"].number)
      let proportion = try #require(Proportion(successes: Int(successes), trials: Int(trials)))
      #expect(isClose(proportion.share, try vector["p"].number))
      #expect(isClose(proportion.wilsonInterval.lower, try vector["wilson95"].numbers[0]))
      #expect(isClose(proportion.wilsonInterval.upper, try vector["wilson95"].numbers[1]))
    }
  }

  @Test func weekends() throws {
    let vector = try Vector.at("weekday", "weekend")
    let weekends = try #require(Proportion(successes: 15, trials: 42))
    #expect(isClose(weekends.binomialTest(chance: 12.0 / 42), try vector["p"].number))
  }

  @Test func difference() throws {
    let vector = try Vector.at("newcombe_difference")
    let treated = try #require(Proportion(successes: 7, trials: 10))
    let untreated = try #require(Proportion(successes: 2, trials: 8))
    let (difference, interval) = treated.difference(from: untreated)
    #expect(isClose(difference, try vector["diff"].number))
    #expect(isClose(interval.lower, try vector["ci95"].numbers[0]))
    #expect(isClose(interval.upper, try vector["ci95"].numbers[1]))
    let mirrored = untreated.difference(from: treated)
    #expect(isClose(mirrored.interval.lower, -interval.upper, within: 1e-12))
    #expect(isClose(mirrored.interval.upper, -interval.lower, within: 1e-12))
  }

  @Test func specialValues() throws {
    #expect(Proportion(successes: 0, trials: 0) == nil)
    #expect(Proportion(successes: 3, trials: 2) == nil)
    #expect(Proportion(successes: -1, trials: 2) == nil)
    #expect(Proportion(successes: 0, trials: -2) == nil)
    let half = try #require(Proportion(successes: 5, trials: 10))
    #expect(half.binomialTest(chance: 0.5) == 1)
    #expect(half.binomialTest(chance: 0) == 0)
    #expect(half.binomialTest(chance: 1) == 0)
    #expect(half.binomialTest(chance: 1.1) == nil)
    #expect(half.binomialTest(chance: .nan) == nil)
    #expect(Proportion(successes: 0, trials: 10)?.binomialTest(chance: 0) == 1)
  }

  @Test(arguments: 0..<40)
  func intervalsHoldTheShareAndMirror(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let trials = Int.random(in: 1...300, using: &random)
    let successes = Int.random(in: 0...trials, using: &random)
    let one = try #require(Proportion(successes: successes, trials: trials))
    let other = try #require(Proportion(successes: trials - successes, trials: trials))
    let (interval, mirrored) = (one.wilsonInterval, other.wilsonInterval)
    #expect(abs(interval.lower + mirrored.upper - 1) < 1e-9)
    #expect(0 <= interval.lower && interval.lower < interval.upper && interval.upper <= 1)
    #expect(one.wilsonInterval.lower <= one.share && one.share <= one.wilsonInterval.upper)
  }
}
