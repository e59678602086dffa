import Testing

@testable import Statistics

struct RateRatioTests {
  @Test func vectors() throws {
    let vector = try Vector.at("rate_ratio")
    let ratio = try #require(RateRatio(first: (9, 28), second: (4, 28)))
    #expect(isClose(ratio.ratio, try vector["ratio"].number))
    #expect(isClose(ratio.midP, try vector["midp_p"].number))
    #expect(isClose(ratio.midPInterval.lower, try vector["midp_lo"].number))
    #expect(isClose(ratio.midPInterval.upper, try vector["midp_hi"].number))
  }

  @Test func specialValues() throws {
    #expect(RateRatio(first: (0, 1), second: (0, 1)) == nil)
    #expect(RateRatio(first: (-1, 1), second: (3, 1)) == nil)
    #expect(RateRatio(first: (.max, 1), second: (3, 1)) == nil)
    #expect(RateRatio(first: (2, 0), second: (3, 1)) == nil)
    #expect(RateRatio(first: (2, 1), second: (3, .nan)) == nil)
    #expect(RateRatio(first: (2, 3e-308), second: (3, 1e10)) == nil)
    let none = try #require(RateRatio(first: (0, 10), second: (6, 10)))
    #expect(none.ratio == 0)
    #expect(none.midPInterval.lower == 0)
    let infinite = try #require(RateRatio(first: (6, 10), second: (0, 10)))
    #expect(infinite.ratio == .infinity)
    #expect(isClose(infinite.midP, 1.0 / 64, within: 1e-12))
  }

  @Test(arguments: 0..<40)
  func swappingTheTimesInvertsTheRatio(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = (Int.random(in: 1...40, using: &random), Double.random(in: 1...90, using: &random))
    let second = (Int.random(in: 1...40, using: &random), Double.random(in: 1...90, using: &random))
    let one = try #require(RateRatio(first: first, second: second))
    let other = try #require(RateRatio(first: second, second: first))
    #expect(isClose(one.ratio, 1 / other.ratio, within: 1e-12))
    #expect(isClose(one.midP, other.midP, within: 1e-9))
    #expect(isClose(one.midPInterval.lower, 1 / other.midPInterval.upper, within: 1e-9))
    #expect((one.midP < 0.05) == (one.midPInterval.lower > 1 || one.midPInterval.upper < 1))
  }

  /// A variance four times the mean halves every normal deviate, and doubles the limits' logarithms.
  @Test func `overdispersion widens the limits`() throws {
    let one = try #require(RateRatio(first: (20, 28), second: (8, 28)))
    let wide = try #require(RateRatio(first: (20, 28), second: (8, 28), overdispersion: 4))
    #expect(wide.ratio == one.ratio)
    #expect(isClose(normalQuantile(wide.midP / 2), normalQuantile(one.midP / 2) / 2, within: 1e-9))
    let (narrow, limits) = (one.midPInterval, wide.midPInterval)
    #expect(isClose(limits.lower / 2.5, (narrow.lower / 2.5) * (narrow.lower / 2.5), within: 1e-9))
    #expect(isClose(limits.upper / 2.5, (narrow.upper / 2.5) * (narrow.upper / 2.5), within: 1e-9))
    let none = try #require(RateRatio(first: (0, 28), second: (8, 28), overdispersion: 4))
    #expect(none.midPInterval.lower == 0)
  }
}
