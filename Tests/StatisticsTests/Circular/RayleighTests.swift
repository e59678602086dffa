import Testing

@testable import Statistics

struct RayleighTests {
  @Test func vectors() throws {
    let vector = try Vector.at("rayleigh")
    let test = try #require(Rayleigh(vector["onset_hours"].numbers.map { $0 / 24 }))
    #expect(isClose(test.resultantLength, try vector["Rbar"].number))
    #expect(isClose(test.meanDirection.map { $0 * 24 }, try vector["mean_hour"].number))
    #expect(isClose(test.statistic, try vector["z"].number))
    #expect(isClose(test.p, try vector["p_wilkie"].number))
    // A series that others use.
    #expect(abs(test.p - (try #require(try vector["p_astropy"].number))) < 1e-3)
    #expect(abs(test.p - (try #require(try vector["p_R_circular"].number))) < 1e-3)
  }

  @Test func specialValues() throws {
    #expect(Rayleigh([]) == nil)
    #expect(Rayleigh([0.2, .nan]) == nil)
    let same = try #require(Rayleigh([0.25, 0.25, 1.25, -0.75]))
    #expect(isClose(same.resultantLength, 1, within: 1e-12))
    #expect(isClose(same.meanDirection, 0.25, within: 1e-12))
    let opposite = try #require(Rayleigh([0, 0.5]))
    #expect(opposite.meanDirection == nil)
    #expect(opposite.p <= 1)
    #expect(Rayleigh([0.9])?.meanDirection.map { isClose($0, 0.9, within: 1e-12) } == true)
  }

  @Test(arguments: 0..<40)
  func turningAllTimesTurnsTheMean(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = random.sample().map { $0 / 100 }
    let turn = Double.random(in: 0...1, using: &random)
    let one = try #require(Rayleigh(parts))
    let other = try #require(Rayleigh(parts.map { $0 + turn }))
    #expect(isClose(one.resultantLength, other.resultantLength, within: 1e-9))
    #expect(isClose(one.p, other.p, within: 1e-9))
    #expect(one.meanDirection.map((0..<1).contains) ?? true)
  }
}
