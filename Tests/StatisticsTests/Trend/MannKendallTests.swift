import Testing

@testable import Statistics

struct MannKendallTests {
  @Test(arguments: [("mann_kendall_theil_sen", "weekly_mean_worst"), ("mann_kendall_ties", "x")])
  func vectors(name: String, values: String) throws {
    let vector = try Vector.at(name)
    let trend = try #require(MannKendall(vector[values].numbers))
    #expect(Double(trend.score) == (try vector["S"].number))
    #expect(isClose(trend.variance, try vector["var_S"].number))
    #expect(isClose(trend.statistic, try vector["z"].number))
    #expect(isClose(trend.p, try vector["p"].number))
    if let tau = vector.group["tau"] { #expect(isClose(trend.tau, tau.number)) }
  }

  @Test func specialValues() throws {
    #expect(MannKendall([]) == nil)
    #expect(MannKendall([1]) == nil)
    #expect(MannKendall([1, .nan]) == nil)
    let same = try #require(MannKendall([2, 2, 2]))
    #expect(same.score == 0)
    #expect(same.p == 1)
    #expect(MannKendall([1, 2])?.score == 1)
  }

  @Test(arguments: 0..<50)
  func theScoreIsThatOfAllPairs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample() + random.sample()
    var score = 0
    for (index, value) in values.enumerated() {
      for earlier in values[..<index] { score += value > earlier ? 1 : value < earlier ? -1 : 0 }
    }
    #expect(try #require(MannKendall(values)).score == score)
    #expect(try #require(MannKendall(values.reversed())).score == -score)
  }
}
