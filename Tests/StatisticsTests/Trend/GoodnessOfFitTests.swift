import Testing

@testable import Statistics

struct GoodnessOfFitTests {
  @Test func vectors() throws {
    let vector = try Vector.at("weekday")
    let fit = try #require(GoodnessOfFit(counts: vector["obs"].counts, weights: vector["days"].numbers))
    #expect(isClose(fit.chiSquare, try vector["chisq"].number))
    #expect(isClose(fit.p, try vector["p"].number))
    #expect(isClose(fit.leastExpected, 6))
  }

  @Test func specialValues() {
    #expect(GoodnessOfFit(counts: [], weights: []) == nil)
    #expect(GoodnessOfFit(counts: [4], weights: [1]) == nil)
    #expect(GoodnessOfFit(counts: [4, 5], weights: [1]) == nil)
    #expect(GoodnessOfFit(counts: [0, 0], weights: [1, 1]) == nil)
    #expect(GoodnessOfFit(counts: [4, 5], weights: [1, 0]) == nil)
    #expect(GoodnessOfFit(counts: [4, 5], weights: [1, .nan]) == nil)
    #expect(GoodnessOfFit(counts: [4, -5], weights: [1, 1]) == nil)
    #expect(GoodnessOfFit(counts: [4, 8], weights: [1, 2])?.p == 1)
  }
}
