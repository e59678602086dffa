import Testing

@testable import Statistics

struct ConditionalLogisticTests {
  /// Induced and spontaneous abortions of 83 women with secondary infertility and of one or two women like each of them
  /// (Trichopoulos et al., 1976; R `datasets::infert`): the cases, the first and the second controls, in order of the
  /// strata. Stratum 74 lost its first control.
  private static let infert = [
    """
    12 10 20 20 11 21 00 00 01 00 10 21 10 20 11 20 21 01 21 01 01 20 02 01 11 02 02 02 12 20 01 10 10 02 10 02
    01 12 00 01 02 00 00 11 00 10 02 20 20 02 12 12 11 01 02 02 10 02 01 02 02 01 01 02 10 01 01 12 02 10 10 01
    01 02 02 01 01 10 01 01 20 01 01
    """,
    """
    20 00 20 01 20 11 00 20 01 01 00 11 00 01 10 10 02 00 01 00 00 00 00 00 01 00 00 00 02 11 00 10 10 00 00 00
    00 20 02 10 10 00 00 00 10 00 10 21 10 10 21 11 11 10 10 10 11 20 10 10 20 10 00 00 01 00 01 20 11 00 10 00
    01 -- 02 00 20 00 00 00 00 01 01
    """,
    """
    20 00 20 02 00 02 00 01 10 01 01 01 00 02 10 00 12 10 11 10 00 00 20 01 02 00 00 00 21 11 00 00 00 20 00 00
    00 20 01 00 00 00 00 00 00 01 10 20 10 10 20 21 20 01 11 01 20 10 00 10 10 10 00 10 02 10 00 20 02 10 00 10
    00 02 11 10 01 01 01 00 20 01 01
    """,
  ]

  private static let strata = {
    let members = infert.map { column in
      column.split(whereSeparator: \.isWhitespace).map { $0.compactMap(\.wholeNumberValue).map(Double.init) }
    }
    return members[0].indices.map { index in
      ConditionalLogistic.Stratum(
        cases: [members[0][index].reversed()],
        controls: members[1...].map { $0[index].reversed() }.filter { !$0.isEmpty })
    }
  }()

  @Test func vectors() throws {
    let vector = try Vector.at("infert_clogit_reference")
    let regression = try #require(ConditionalLogistic(Self.strata))
    for covariate in 0..<2 {
      #expect(isClose(regression.coefficients[covariate], try vector["beta"].numbers[covariate]))
      #expect(isClose(regression.standardErrors[covariate], try vector["se"].numbers[covariate]))
    }
    #expect(isClose(regression.logLikelihoodWithoutEffect, try vector["loglik"].numbers[0]))
    #expect(isClose(regression.logLikelihood, try vector["loglik"].numbers[1]))
  }

  /// With one covariate that is 0 or 1 it is the odds ratio of the strata.
  @Test(arguments: ["trigger_stratified", "trigger_one_table", "trigger_too_small", "trigger_500_cases"])
  func oneCovariateIsTheConditionalOddsRatio(name: String) throws {
    let tables = try Vector.at(name)["strata"].list.map { Stratum($0.counts) }
    let strata = tables.map { table in
      func rows(_ exposed: Int, _ unexposed: Int) -> [[Double]] {
        Array(repeating: [1], count: exposed) + Array(repeating: [0], count: unexposed)
      }
      return ConditionalLogistic.Stratum(
        cases: rows(table.exposedCases, table.unexposedCases),
        controls: rows(table.exposedControls, table.unexposedControls))
    }
    let regression = try #require(ConditionalLogistic(strata))
    let oddsRatio = try #require(ConditionalOddsRatio(tables))
    #expect(isClose(exponential(regression.coefficients[0]), oddsRatio.maximumLikelihood()))
    #expect(isClose(regression.standardErrors[0], oddsRatio.standardErrorOfLog()))
  }

  /// The number of ways to choose 300 of 1,500 days is beyond doubles.
  @Test func aLargeStratum() throws {
    let cases = (0..<300).map { [Double($0 % 3)] }
    let controls = (0..<1_200).map { [Double($0 % 4) / 2] }
    let regression = try #require(ConditionalLogistic([.init(cases: cases, controls: controls)]))
    #expect(regression.logLikelihood.isFinite)
    #expect(regression.coefficients[0] > 0)
    #expect(isClose(regression.logLikelihoodWithoutEffect, -logBinomialCoefficient(1_500, 300), within: 1e-9))
  }

  @Test func specialValues() {
    typealias Stratum = ConditionalLogistic.Stratum
    #expect(ConditionalLogistic([]) == nil)
    #expect(ConditionalLogistic([Stratum(cases: [[]], controls: [[]])]) == nil)
    #expect(ConditionalLogistic([Stratum(cases: [[1]], controls: [])]) == nil)
    #expect(ConditionalLogistic([Stratum(cases: [[1]], controls: [[1, 2]])]) == nil)
    #expect(ConditionalLogistic([Stratum(cases: [[1]], controls: [[.nan]])]) == nil)
    #expect(ConditionalLogistic([Stratum(cases: [[1]], controls: [[0]])]) == nil)
    let twins = [Stratum(cases: [[1, 1]], controls: [[0, 0]]), Stratum(cases: [[0, 0]], controls: [[1, 1]])]
    #expect(ConditionalLogistic(twins) == nil)
  }
}
