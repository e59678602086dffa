import Testing

@testable import Statistics

struct RegressionToTheMeanTests {
  @Test func vectorsAndSpecialValues() throws {
    let vector = try Vector.at("regression_to_mean_expected_drop")
    #expect(isClose(expectedDrop(from: 8, mean: 4, correlation: 0.6), try vector["expected_drop"].number))
    #expect(expectedDrop(from: 8, mean: 4, correlation: 1.1) == nil)
    #expect(expectedDrop(from: .nan, mean: 4, correlation: 0.5) == nil)
    #expect(expectedDrop(from: 8, mean: .infinity, correlation: 0.5) == nil)
  }
}
