import Testing

@testable import Statistics

struct EValueTests {
  @Test func `e-values of triggers follow the reference to 1e-9`() throws {
    for vector in try Vector.trial["trigger_e"].list {
      let odds = try #require(ConditionalOddsRatio(try vector["strata"].list.map { Stratum($0.counts) }))
      #expect(isClose(odds.inference().eValue(), try vector["e"].number, within: 1e-9))
    }
  }

  /// The two halves of the prior are doubled each, so that their mean is the whole.
  @Test(arguments: 0..<20)
  func `harm and its mirror add up to the whole prior`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let strata = random.strata()
    let one = try #require(ConditionalOddsRatio(strata)).inference()
    let mirrored = try #require(ConditionalOddsRatio(strata.map(\.exposureSwapped))).inference()
    #expect(isClose((one.eValue(isHarmOnly: true) + mirrored.eValue(isHarmOnly: true)) / 2, one.eValue()))
  }

  @Test func `days that say nothing are no evidence`() throws {
    let odds = try #require(ConditionalOddsRatio([Stratum([0, 2, 0, 8])]))
    #expect(isClose(odds.inference().eValue(), 1))
    #expect(isClose(odds.inference().eValue(isHarmOnly: true), 1))
  }

  @Test func `the greatest e-values are flagged together`() {
    #expect(eBenjaminiHochberg([], share: 0.1) == [])
    #expect(eBenjaminiHochberg([9.9], share: 0.1) == [false])
    #expect(eBenjaminiHochberg([10], share: 0.1) == [true])
    #expect(eBenjaminiHochberg([21, 1, 20, 3], share: 0.1) == [true, false, true, false])
    #expect(eBenjaminiHochberg([39, 1, 2, 3], share: 0.1) == [false, false, false, false])
    #expect(eBenjaminiHochberg([.infinity, 1], share: 0.1) == [true, false])
  }
}
