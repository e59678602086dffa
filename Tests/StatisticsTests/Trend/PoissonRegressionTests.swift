import Testing

@testable import Statistics

struct PoissonRegressionTests {
  @Test func vectors() throws {
    let vector = try Vector.at("poisson_regression_weekly")
    let counts = try vector["counts"].counts
    let regression = try #require(PoissonRegression(times: counts.indices.map(Double.init), counts: counts))
    #expect(isClose(regression.intercept, try vector["intercept"].number))
    #expect(isClose(regression.slope, try vector["slope"].number))
    #expect(isClose(regression.standardError, try vector["se_slope"].number))
    #expect(isClose(regression.dispersion, try vector["phi"].number))
    #expect(isClose(regression.quasiStandardError, try vector["se_slope_quasi"].number))
    #expect(isClose(regression.percentChange, try vector["pct_change_per_week"].number))
    let dispersion = try #require(IndexOfDispersion(counts))
    #expect(isClose(dispersion.index, try vector["dispersion_index_var_over_mean"].number))
    #expect(isClose(dispersion.chiSquare, try vector["dispersion_chisq"].number))
    #expect(isClose(Double(dispersion.degreesOfFreedom), try vector["df"].number))
    #expect(isClose(dispersion.p, try vector["p_overdispersed_upper"].number))
  }

  @Test func specialValues() throws {
    #expect(PoissonRegression(times: [], counts: []) == nil)
    #expect(PoissonRegression(times: [1], counts: [3]) == nil)
    #expect(PoissonRegression(times: [1, 1], counts: [3, 2]) == nil)
    #expect(PoissonRegression(times: [1, 2], counts: [3, -2]) == nil)
    #expect(PoissonRegression(times: [1, .infinity], counts: [3, 2]) == nil)
    #expect(PoissonRegression(times: [1, 2, 3], counts: [0, 0, 0]) == nil)
    #expect(PoissonRegression(times: [1, 2, 3], counts: [0, 0, 7]) == nil)
    #expect(PoissonRegression(times: [1, 2, 3], counts: [7, 0, 0]) == nil)
    #expect(PoissonRegression(times: [-1e308, 0, 1e308], counts: [3, 2, 4]) == nil)
    let two = try #require(PoissonRegression(times: [0, 1], counts: [2, 4]))
    #expect(isClose(two.percentChange, 100, within: 1e-12))
    #expect(two.dispersion == nil)
    let middle = try #require(PoissonRegression(times: [0, 1, 2], counts: [0, 9, 0]))
    #expect(abs(middle.slope) < 1e-12)
  }

  /// The scores of both parameters are zero, even where counts rise steeply far from time 0.
  @Test(arguments: [[1, 0, 0, 0, 0, 0, 0, 900], [500, 1, 0, 0, 0, 0, 0, 0], [0, 3, 0, 2, 8, 1, 0, 4]])
  func theEstimateSolvesItsEquations(counts: [Int]) throws {
    let times = counts.indices.map { 1_000 + 7 * Double($0) }
    let regression = try #require(PoissonRegression(times: times, counts: counts))
    let rests = zip(times, counts).map { time, count in
      Double(count) - exponential(regression.intercept + regression.slope * time)
    }
    #expect(abs(rests.reduce(0, +)) < 1e-7)
    #expect(abs(zip(times, rests).reduce(0) { $0 + ($1.0 - 1_000) * $1.1 }) < 1e-5)
  }
}
