import Testing

@testable import Statistics

struct AnalysisOfCovarianceTests {
  @Test func vectors() throws {
    let vector = try Vector.at("ancova_regression_to_mean")
    let analysis = try #require(
      AnalysisOfCovariance(
        before: vector["baseline"].numbers, after: vector["after"].numbers, treated: vector["treated"].flags))
    let coefficients = [analysis.intercept, analysis.before, analysis.treatment]
    for (index, coefficient) in coefficients.enumerated() {
      #expect(isClose(coefficient.value, try vector["beta"].numbers[index]))
      #expect(isClose(coefficient.standardError, try vector["se"].numbers[index]))
    }
    #expect(isClose(analysis.interval.lower, try vector["lo"].number))
    #expect(isClose(analysis.interval.upper, try vector["hi"].number))
    #expect(isClose(analysis.p, try vector["p"].number))
  }

  @Test func specialValues() {
    func analysis(_ before: [Double], _ after: [Double], _ treated: [Bool]) -> AnalysisOfCovariance? {
      AnalysisOfCovariance(before: before, after: after, treated: treated)
    }
    #expect(analysis([], [], []) == nil)
    #expect(analysis([1, 2, 3], [2, 1, 3], [true, false, true]) == nil)
    #expect(analysis([1, 2, 3, 4], [2, 1, 3], [true, false, true, false]) == nil)
    #expect(analysis([1, 2, 3, 4], [2, 1, 3, 3], [true, true, true, true]) == nil)
    #expect(analysis([1, 2, 3, 4], [2, 1, 3, 3], [false, false, false, false]) == nil)
    #expect(analysis([5, 5, 5, 5], [2, 1, 3, 3], [true, false, true, false]) == nil)
    #expect(analysis([5, 6, 5, 6], [2, 1, 3, 3], [true, false, true, false]) == nil)
    #expect(analysis([1, 2, 3, .nan], [2, 1, 3, 3], [true, false, true, false]) == nil)
  }
}
