import Testing

@testable import Statistics

extension Stratum {
  init(_ counts: [Int]) {
    self.init(
      exposedCases: counts[0], unexposedCases: counts[1], exposedControls: counts[2], unexposedControls: counts[3])
  }

  var exposureSwapped: Stratum { Stratum([counts[1], counts[0], counts[3], counts[2]]) }
  var casesSwapped: Stratum { Stratum([counts[2], counts[3], counts[0], counts[1]]) }
}

extension SeededGenerator {
  /// 1 to 12 strata with a few days each.
  mutating func strata() -> [Stratum] {
    (0..<Int.random(in: 1...12, using: &self)).map { _ in
      Stratum([3, 3, 8, 8].map { Int.random(in: 0...$0, using: &self) })
    }
  }
}

struct ConditionalOddsRatioTests {
  @Test(
    arguments: [
      "trigger_stratified", "trigger_one_table", "trigger_pairs_mcnemar", "trigger_all_exposed_5",
      "trigger_uninformative", "trigger_too_small", "trigger_500_cases", "trigger_one_case_per_stratum",
    ])
  func vectors(name: String) throws {
    let vector = try Vector.at(name)
    let strata = try vector["strata"].list.map { Stratum($0.counts) }
    let oddsRatio = try #require(ConditionalOddsRatio(strata))
    let inference = oddsRatio.inference()
    let posterior = inference.posterior()
    let support = try vector["support"].counts
    #expect(oddsRatio.exposedCases == Int(try #require(vector["T"].number)))
    #expect(oddsRatio.support == support[0]...support[1])
    let midPLimits = try vector["midp_ci95_or"].numbers
    let exactLimits = try vector["exact_ci95_or"].numbers
    let posteriorLimits = try vector["posterior_logF22"]["ci95_or"].numbers
    let pairs: [(String, Double?, Double?)] = [
      ("maximum likelihood", oddsRatio.maximumLikelihood(), try vector["cond_mle_or"].number),
      ("mid-p", inference.midP(), try vector["midp_p_two_sided"].number),
      ("exact p", inference.exactP(), try vector["exact_p_two_sided_doubling"].number),
      ("least mid-p", oddsRatio.minimumAttainableMidP, try vector["min_attainable_midp"].number),
      ("log-F(2, 2)", oddsRatio.shrunken(), try vector["penalised_or_logF22"].number),
      ("log-F(1, 1)", oddsRatio.shrunken(imaginaryPairs: 0.5), try vector["penalised_or_logF11"].number),
      ("mid-p lower", inference.midPInterval().lower, midPLimits[0]),
      ("mid-p upper", inference.midPInterval().upper, midPLimits[1]),
      ("exact lower", inference.exactInterval().lower, exactLimits[0]),
      ("exact upper", inference.exactInterval().upper, exactLimits[1]),
      ("posterior median", posterior.median, try vector["posterior_logF22"]["median_or"].number),
      ("posterior lower", posterior.interval.lower, posteriorLimits[0]),
      ("posterior upper", posterior.interval.upper, posteriorLimits[1]),
      ("above one", posterior.probabilityAboveOne, try vector["posterior_logF22"]["prob_or_gt_1"].number),
    ]
    for (name, computed, expected) in pairs {
      #expect(isClose(computed, expected), "\(name): \(String(describing: computed))")
    }
  }

  @Test(
    arguments: [
      "trigger_stratified", "trigger_one_table", "trigger_pairs_mcnemar", "trigger_all_exposed_5",
      "trigger_uninformative", "trigger_too_small", "trigger_one_case_per_stratum",
    ])
  func nullProbabilities(name: String) throws {
    let vector = try Vector.at(name)
    let strata = try vector["strata"].list.map { Stratum($0.counts) }
    let computed = try #require(ConditionalOddsRatio(strata)).nullProbabilities()
    let expected = try vector["null_pmf"].numbers
    #expect(computed.first == (try vector["support"].counts[0]))
    #expect(computed.probabilities.count == expected.count)
    #expect(zip(computed.probabilities, expected).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test(arguments: ["result_24h", "result_48h_window_48h_washout"])
  func aDiary(name: String) throws {
    let vector = try Vector.at("diary_end_to_end", name)
    let strata = try vector["strata"].group.values.map { Stratum($0.counts) }
    let oddsRatio = try #require(ConditionalOddsRatio(strata))
    let inference = oddsRatio.inference()
    let posterior = inference.posterior()
    let limits = try vector["midp_ci95"].numbers + vector["posterior"]["ci95"].numbers
    #expect(isClose(oddsRatio.maximumLikelihood(), try vector["cond_mle_or"].number))
    #expect(isClose(oddsRatio.shrunken(), try vector["penalised_or"].number))
    #expect(isClose(oddsRatio.minimumAttainableMidP, try vector["min_attainable_midp"].number))
    #expect(isClose(inference.midP(), try vector["midp_p"].number))
    #expect(isClose(inference.midPInterval().lower, limits[0]))
    #expect(isClose(inference.midPInterval().upper, limits[1]))
    #expect(isClose(posterior.median, try vector["posterior"]["median_or"].number))
    #expect(isClose(posterior.interval.lower, limits[2]))
    #expect(isClose(posterior.interval.upper, limits[3]))
    #expect(isClose(posterior.probabilityAboveOne, try vector["posterior"]["prob_or_gt_1"].number))
  }

  @Test func mantelHaenszelAndWald() throws {
    let vector = try Vector.at("trigger_stratified")
    let strata = try vector["strata"].list.map { Stratum($0.counts) }
    let mantelHaenszel = try #require(MantelHaenszel(strata))
    let expected = try vector["mantel_haenszel"]
    #expect(isClose(mantelHaenszel.oddsRatio, try expected["or_"].number))
    #expect(isClose(mantelHaenszel.standardErrorOfLog, try expected["se_log_or_RBG"].number))
    #expect(isClose(mantelHaenszel.interval.lower, try expected["ci95"].numbers[0]))
    #expect(isClose(mantelHaenszel.interval.upper, try expected["ci95"].numbers[1]))
    let standardError = ConditionalOddsRatio(strata)?.standardErrorOfLog()
    #expect(isClose(standardError, try vector["clogit_wald_se_beta"].number))
  }

  @Test func informativeCasesHaveBothKindsOfDays() throws {
    let strata = [[2, 1, 0, 5], [1, 0, 3, 0], [0, 4, 0, 9], [0, 1, 1, 0], [0, 0, 5, 5]].map(Stratum.init)
    #expect(try #require(ConditionalOddsRatio(strata)).informativeCases == 4)
  }

  @Test func nothingSaysNothing() throws {
    for strata in [[], [Stratum([0, 0, 0, 0])], [Stratum([0, 0, 5, 9])], [Stratum([3, 0, 4, 0])]] {
      let oddsRatio = try #require(ConditionalOddsRatio(strata))
      let inference = oddsRatio.inference()
      #expect(oddsRatio.maximumLikelihood() == nil)
      #expect(oddsRatio.standardErrorOfLog() == nil)
      #expect(oddsRatio.minimumAttainableMidP == 1)
      #expect(inference.midP() == 1)
      #expect(inference.exactP() == 1)
      #expect(inference.midPInterval() == Interval(lower: 0, upper: .infinity))
      #expect(isClose(oddsRatio.shrunken(), 1, within: 1e-12))
      #expect(isClose(inference.posterior().probabilityAboveOne, 0.5, within: 1e-9))
      #expect(MantelHaenszel(strata) == nil)
    }
  }

  @Test(arguments: [[-1, 0, 3, 4], [0, 0, 0, Int.min], [1, 2, Int.max, 4], [Int.max, Int.max, Int.max, Int.max]])
  func countsThatNoJournalHas(counts: [Int]) {
    #expect(ConditionalOddsRatio([Stratum(counts)]) == nil)
    #expect(MantelHaenszel([Stratum(counts)]) == nil)
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func imaginaryPairsThatCannotBe(pairs: Double) throws {
    #expect(try #require(ConditionalOddsRatio([Stratum([1, 1, 1, 1])])).shrunken(imaginaryPairs: pairs) == nil)
  }
}

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
    let exact = try #require(Proportion(successes: exposed, trials: total)).clopperPearsonInterval
    #expect(isClose(inference.exactInterval().lower, exact.lower / (1 - exact.lower), within: 1e-9))
    #expect(isClose(inference.exactInterval().upper, exact.upper / (1 - exact.upper), within: 1e-9))
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
    #expect(isClose(inference.exactP(), 2 * tail, within: 1e-9))
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
    #expect(oddsRatio.nullProbabilities().probabilities.reduce(0, +) > 1 - 1e-10)
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
    #expect(isClose(one.shrunken(), other.shrunken().map { 1 / $0 }, within: 1e-9))
    #expect(isClose(inference.midP(), inverse.midP(), within: 1e-9))
    #expect(isClose(inference.midPInterval().lower, 1 / inverse.midPInterval().upper, within: 1e-9))
    #expect(isClose(inference.midPInterval().upper, 1 / inverse.midPInterval().lower, within: 1e-9))
    #expect(isClose(inference.exactInterval().lower, 1 / inverse.exactInterval().upper, within: 1e-9))
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
    let (midP, exact) = (inference.midPInterval(), inference.exactInterval())
    let posterior = inference.posterior()
    #expect(exact.lower <= midP.lower)
    #expect(exact.upper >= midP.upper)
    #expect(inference.midP() <= inference.exactP())
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
    let computed = try #require(ConditionalOddsRatio(strata)).nullProbabilities()
    #expect(computed.first == ways.keys.min())
    #expect(computed.probabilities.count == ways.count)
    for (index, probability) in computed.probabilities.enumerated() {
      #expect(isClose(probability, (ways[computed.first + index] ?? 0) / total, within: 1e-12))
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
