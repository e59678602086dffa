import Testing

@testable import Statistics

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
    let posteriorLimits = try vector["posterior_logF22"]["ci95_or"].numbers
    let pairs: [(String, Double?, Double?)] = [
      ("maximum likelihood", oddsRatio.maximumLikelihood(), try vector["cond_mle_or"].number),
      ("mid-p", inference.midP(), try vector["midp_p_two_sided"].number),
      ("least mid-p", oddsRatio.minimumAttainableMidP, try vector["min_attainable_midp"].number),
      ("log-F(2, 2)", oddsRatio.shrunken(), try vector["penalised_or_logF22"].number),
      ("log-F(1, 1)", exponential(oddsRatio.logMode(imaginaryPairs: 0.5)), try vector["penalised_or_logF11"].number),
      ("mid-p lower", inference.midPInterval().lower, midPLimits[0]),
      ("mid-p upper", inference.midPInterval().upper, midPLimits[1]),
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
    let computed = try #require(ConditionalOddsRatio(strata)).distribution(oddsRatio: 1)
    let expected = try vector["null_pmf"].numbers
    #expect(computed.lower == (try vector["support"].counts[0]))
    #expect(computed.masses.count == expected.count)
    #expect(zip(computed.masses, expected).allSatisfy { isClose($0, $1, within: 1e-12) })
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
}
