import Testing

@testable import Statistics

struct KuiperTests {
  @Test func vectors() throws {
    let vector = try Vector.at("kuiper")
    let test = try #require(Kuiper(vector["onset_hours"].numbers.map { $0 / 24 }))
    #expect(isClose(test.statistic, try vector["V"].number))
    #expect(isClose(test.p, try vector["p_astropy"].number))
  }

  @Test func specialValues() {
    #expect(Kuiper([]) == nil)
    #expect(Kuiper([.infinity]) == nil)
    #expect(Kuiper([0.3])?.p == 1)
    #expect(Kuiper(Array(repeating: 0.3, count: 400)).map { $0.p < 1e-300 } == true)
    #expect(Kuiper((0..<1_000).map { Double($0) / 1_000 }).map { $0.p > 0.999_999 } == true)
  }

  @Test(arguments: 0..<40)
  func itDoesNotMatterWhereTheDayBegins(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = random.sample().map { $0 / 100 }
    let turn = Double.random(in: 0...1, using: &random)
    let one = try #require(Kuiper(parts))
    let other = try #require(Kuiper(parts.map { $0 + turn }))
    #expect(isClose(one.statistic, other.statistic, within: 1e-9))
    #expect((0...1).contains(one.p))
  }

  /// Of even times about one in twenty has a p below 5 %.
  @Test func chanceAloneIsSeldomSignificant() throws {
    var random = SeededGenerator(seed: 9)
    var significant = 0
    for _ in 0..<2_000 {
      let parts = (0..<15).map { _ in Double.random(in: 0..<1, using: &random) }
      if try #require(Kuiper(parts)).p < 0.05 { significant += 1 }
    }
    #expect((70...130).contains(significant))
  }
}
