import Testing

@testable import Statistics

struct PoissonRateTests {
  @Test func vectors() throws {
    let vector = try Vector.at("poisson_rate")
    let rate = try #require(PoissonRate(events: 7, exposure: 56.0 / 28))
    #expect(isClose(rate.rate, try vector["per_28_days"].number))
    #expect(isClose(rate.interval.lower, try vector["ci95_exact"].numbers[0]))
    #expect(isClose(rate.interval.upper, try vector["ci95_exact"].numbers[1]))
    let none = try #require(PoissonRate(events: 0, exposure: 1))
    #expect(none.interval.lower == 0)
    #expect(isClose(none.interval.upper, try vector["zero_case"]["upper"].number))
  }

  @Test func specialValues() {
    #expect(PoissonRate(events: -1, exposure: 1) == nil)
    #expect(PoissonRate(events: .max, exposure: 1) == nil)
    #expect(PoissonRate(events: 1, exposure: 0) == nil)
    #expect(PoissonRate(events: 1, exposure: .nan) == nil)
    #expect(PoissonRate(events: 1, exposure: .infinity) == nil)
  }

  @Test(arguments: [1, 2, 10, 300, 20_000, 1_000_000])
  func eachLimitLeavesItsTail(events: Int) throws {
    let interval = try #require(PoissonRate(events: events, exposure: 1)).interval
    func belowOrAt(_ mean: Double) -> Double {
      let first = max(0, events - 12_000)
      return (first...events).reduce(0) { $0 + poissonProbability($1, mean: mean) }
    }
    #expect(isClose(belowOrAt(interval.upper), 0.025, within: 1e-5))
    let above = 1 - belowOrAt(interval.lower) + poissonProbability(events, mean: interval.lower)
    #expect(isClose(above, 0.025, within: 1e-5))
  }
}
