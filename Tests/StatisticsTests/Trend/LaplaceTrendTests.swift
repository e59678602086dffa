import Testing

@testable import Statistics

struct LaplaceTrendTests {
  @Test func vectors() throws {
    let vector = try Vector.at("laplace_trend")
    let trend = try #require(LaplaceTrend(times: vector["times"].numbers, duration: 84))
    #expect(isClose(trend.statistic, try vector["U"].number))
    #expect(isClose(trend.p, try vector["p"].number))
  }

  @Test func specialValues() throws {
    #expect(LaplaceTrend(times: [], duration: 10) == nil)
    #expect(LaplaceTrend(times: [1], duration: 0) == nil)
    #expect(LaplaceTrend(times: [11], duration: 10) == nil)
    #expect(LaplaceTrend(times: [.nan], duration: 10) == nil)
    let even = try #require(LaplaceTrend(times: [5], duration: 10))
    #expect(even.statistic == 0)
    #expect(even.p == 1)
  }
}
