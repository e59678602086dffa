import Testing

@testable import Statistics

/// Sizes that sums of plain probabilities would not survive.
struct ConditionalOddsRatioSizeTests {
  /// With one case in each of n pairs, exposed cases of the discordant ones are binomial.
  @Test(arguments: [(1_100, 900), (1_200, 800), (2_000, 0), (1_000, 1_000)])
  func pairsAreBinomial(exposed: Int, unexposed: Int) throws {
    let pairs =
      Array(repeating: Stratum([1, 0, 0, 1]), count: exposed)
      + Array(repeating: Stratum([0, 1, 1, 0]), count: unexposed)
    let oddsRatio = try #require(ConditionalOddsRatio(pairs))
    let inference = oddsRatio.inference()
    let total = exposed + unexposed
    let estimate = unexposed == 0 ? Double.infinity : Double(exposed) / Double(unexposed)
    #expect(isClose(oddsRatio.maximumLikelihood(), estimate, within: 1e-10))
    #expect(isClose(oddsRatio.shrunken(), Double(exposed + 1) / Double(unexposed + 1), within: 1e-10))
    let tail = binomialUpperTail(exposed, of: total, chance: 0.5)
    let outcome = binomialProbability(exposed, of: total, chance: 0.5)
    #expect(isClose(inference.midP(), min(1, 2 * (tail - outcome / 2)), within: 1e-8))
  }

  /// The probabilities of one stratum, straight from the logarithms of factorials.
  @Test func tenThousandCaseDaysInOneStratum() throws {
    let stratum = Stratum([4_200, 5_800, 3_900, 6_100])
    let oddsRatio = try #require(ConditionalOddsRatio([stratum]))
    let inference = oddsRatio.inference()
    let margins = try #require(stratum.margins)
    let logarithms = margins.support.map { margins.logNullProbability(of: $0) }
    let tail = logarithms[4_200...].reduce(0) { $0 + exponential($1) }
    let outcome = exponential(logarithms[4_200])
    #expect(isClose(inference.midP(), 2 * tail - outcome, within: 1e-9))
    for (limit, isLower) in [
      (inference.midPInterval().lower, true), (inference.midPInterval().upper, false),
    ] {
      let tilted = logarithms.enumerated().map { $1 + Double($0 - 4_200) * logarithm(limit) }
      let greatest = try #require(tilted.max())
      let weights = tilted.map { exponential($0 - greatest) }
      let side = (isLower ? weights[4_201...] : weights[..<4_200]).reduce(weights[4_200] / 2, +)
      #expect(isClose(side / weights.reduce(0, +), 0.025, within: 1e-8))
    }
    let posterior = inference.posterior()
    #expect(isClose(posterior.median, oddsRatio.shrunken(), within: 1e-3))
    #expect(isClose(posterior.interval.lower, inference.midPInterval().lower, within: 1e-2))
  }

  @Test func twoThousandStrata() throws {
    var random = SeededGenerator(seed: 1)
    let strata = (0..<2_000).map { _ in
      Stratum([3, 3, 9, 9].map { Int.random(in: 0...$0, using: &random) })
    }
    let oddsRatio = try #require(ConditionalOddsRatio(strata))
    let inference = oddsRatio.inference()
    let estimate = try #require(oddsRatio.maximumLikelihood())
    let error = try #require(oddsRatio.standardErrorOfLog())
    // With so many cases the exact limits are those of Wald, but for the third digit.
    #expect(isClose(inference.midPInterval().lower, estimate * exponential(-normalLimit * error), within: 1e-3))
    #expect(isClose(inference.midPInterval().upper, estimate * exponential(normalLimit * error), within: 1e-3))
    #expect(abs(inference.midP() - normalTwoSided(logarithm(estimate) / error)) < 1e-3)
    #expect(oddsRatio.distribution(oddsRatio: 1).masses.reduce(0, +) > 1 - 1e-10)
  }

  /// A p that is too small for a double is 0, and its limits and estimates still are numbers.
  @Test func exposureThatNeverFails() throws {
    let oddsRatio = try #require(
      ConditionalOddsRatio(Array(repeating: Stratum([5, 0, 0, 5]), count: 400)))
    let inference = oddsRatio.inference()
    #expect(inference.midP() >= 0)
    #expect(inference.midP() < 1e-300)
    #expect(oddsRatio.minimumAttainableMidP < 1e-300)
    #expect(inference.midPInterval().upper == .infinity)
    #expect(inference.midPInterval().lower > 1_000)
    #expect(inference.posterior().probabilityAboveOne == 1)
  }
}
