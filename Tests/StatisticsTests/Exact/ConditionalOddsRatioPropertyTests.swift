import Testing

@testable import Statistics

/// What holds for any strata.
struct ConditionalOddsRatioPropertyTests {
  @Test(arguments: 0..<40)
  func theOrderOfTheStrataDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let strata = random.strata()
    let one = try #require(ConditionalOddsRatio(strata))
    let other = try #require(ConditionalOddsRatio(strata.shuffled(using: &random)))
    #expect(one.shrunken() == other.shrunken())
    #expect(one.inference().midP() == other.inference().midP())
    #expect(one.inference().posterior() == other.inference().posterior())
  }

  @Test(arguments: 0..<40, [true, false])
  func swappingExposureOrCasesInvertsTheRatio(seed: UInt64, isExposure: Bool) throws {
    var random = SeededGenerator(seed: seed)
    let strata = random.strata()
    let swapped = strata.map { isExposure ? $0.exposureSwapped : $0.casesSwapped }
    let one = try #require(ConditionalOddsRatio(strata))
    let other = try #require(ConditionalOddsRatio(swapped))
    let (inference, inverse) = (one.inference(), other.inference())
    #expect(isClose(one.maximumLikelihood(), other.maximumLikelihood().map { 1 / $0 }, within: 1e-9))
    #expect(isClose(one.shrunken(), 1 / other.shrunken(), within: 1e-9))
    #expect(isClose(inference.midP(), inverse.midP(), within: 1e-9))
    #expect(isClose(inference.midPInterval().lower, 1 / inverse.midPInterval().upper, within: 1e-9))
    #expect(isClose(inference.midPInterval().upper, 1 / inverse.midPInterval().lower, within: 1e-9))
    #expect(abs(inference.posterior().probabilityAboveOne + inverse.posterior().probabilityAboveOne - 1) < 1e-9)
    #expect(isClose(one.minimumAttainableMidP, other.minimumAttainableMidP, within: 1e-9))
    #expect(isClose(MantelHaenszel(strata)?.oddsRatio, MantelHaenszel(swapped).map { 1 / $0.oddsRatio }, within: 1e-9))
  }

  @Test(arguments: 0..<40)
  func twiceTheDataNarrowTheInterval(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let strata = random.strata()
    let one = try #require(ConditionalOddsRatio(strata))
    let twice = try #require(ConditionalOddsRatio(strata + strata))
    #expect(isClose(one.maximumLikelihood(), twice.maximumLikelihood(), within: 1e-8))
    guard let error = one.standardErrorOfLog() else { return }
    #expect(isClose(twice.standardErrorOfLog(), error / 2.0.squareRoot(), within: 1e-8))
    func width(_ interval: Interval) -> Double { logarithm(interval.upper / interval.lower) }
    #expect(width(twice.inference().midPInterval()) < width(one.inference().midPInterval()))
    #expect(width(twice.inference().posterior().interval) < width(one.inference().posterior().interval))
  }

  @Test(arguments: 0..<40)
  func intervalsHoldTheirEstimates(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let oddsRatio = try #require(ConditionalOddsRatio(random.strata()))
    let inference = oddsRatio.inference()
    let midP = inference.midPInterval()
    let posterior = inference.posterior()
    #expect(inference.midP() >= oddsRatio.minimumAttainableMidP * (1 - 1e-9))
    #expect(posterior.interval.lower < posterior.median)
    #expect(posterior.median < posterior.interval.upper)
    if let estimate = oddsRatio.maximumLikelihood() {
      #expect(midP.lower <= estimate)
      #expect(estimate <= midP.upper)
    }
    // The limits hold 1 just when the p is not below 5 %.
    #expect((inference.midP() < 0.05) == (midP.lower > 1 || midP.upper < 1))
  }

  /// All ways of choosing the cases, counted one by one.
  @Test(arguments: 0..<20)
  func smallStrataAgreeWithCounting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let strata = (0..<3).map { _ in Stratum([2, 2, 2, 2].map { Int.random(in: 0...$0, using: &random) }) }
    var ways = [0: 1.0]
    for stratum in strata {
      let days = stratum.counts.reduce(0, +)
      let exposed = stratum.exposedCases + stratum.exposedControls
      var next: [Int: Double] = [:]
      for chosen in 0..<(1 << days) where chosen.nonzeroBitCount == stratum.exposedCases + stratum.unexposedCases {
        let exposedCases = (chosen & ((1 << exposed) - 1)).nonzeroBitCount
        for (count, number) in ways { next[count + exposedCases, default: 0] += number }
      }
      ways = next
    }
    let total = ways.values.reduce(0, +)
    let computed = try #require(ConditionalOddsRatio(strata)).distribution(oddsRatio: 1)
    #expect(computed.lower == ways.keys.min())
    #expect(computed.masses.count == ways.count)
    for (index, probability) in computed.masses.enumerated() {
      #expect(isClose(probability, (ways[computed.lower + index] ?? 0) / total, within: 1e-12))
    }
  }

  /// Days of a trigger without effect, shuffled within the strata: about one p in twenty is below 5 %.
  @Test func chanceAloneIsSeldomSignificant() throws {
    var random = SeededGenerator(seed: 20_260_105)
    var significant = 0
    for _ in 0..<2_000 {
      let strata = (0..<12).map { _ in
        let isCase = (0..<28).map { $0 < 3 }.shuffled(using: &random)
        let isExposed = (0..<28).map { $0 < 8 }
        func count(_ exposed: Bool, _ hasCase: Bool) -> Int {
          zip(isExposed, isCase).count { $0 == exposed && $1 == hasCase }
        }
        return Stratum([count(true, true), count(false, true), count(true, false), count(false, false)])
      }
      if try #require(ConditionalOddsRatio(strata)).inference().midP() < 0.05 { significant += 1 }
    }
    #expect((70...130).contains(significant))
  }
}
