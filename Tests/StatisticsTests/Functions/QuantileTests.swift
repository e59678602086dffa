import Testing

@testable import Statistics

struct QuantileTests {
  @Test(
    arguments: [
      ([1, 3, 3, 4, 7, 8, 9], 0, 1), ([1, 3, 3, 4, 7, 8, 9], 0.25, 3), ([1, 3, 3, 4, 7, 8, 9], 0.5, 4),
      ([1, 3, 3, 4, 7, 8, 9], 0.75, 7.5), ([1, 3, 3, 4, 7, 8, 9], 1, 9), ([1, 3, 3, 4, 7, 8, 9], 0.9, 8.4),
      ([1, 2, 3, 4], 0.25, 1.75), ([1, 2, 3, 4], 0.1, 1.3), ([0, 10], 0.3, 3), ([2, 2, 2], 0.4, 2),
    ] as [([Double], Double, Double)])
  func literals(values: [Double], probability: Double, expected: Double) throws {
    let computed = try #require(quantile(values, probability))
    #expect(abs(computed - expected) < 1e-12)
  }

  @Test(
    arguments: [
      ([4], 4), ([1, 2], 1.5), ([9, 1, 5], 5), ([7, 1, 3, 5], 4), ([-3, -1], -2), ([0, 0, 0, 10], 0),
    ] as [([Double], Double)])
  func medians(values: [Double], expected: Double) {
    #expect(median(values) == expected)
  }

  @Test func vectors() throws {
    let vector = try Vector.at("quantile_type7")
    let values = try vector["x"].numbers
    #expect(isClose(quantile(values, 0.25), try vector["q25"].number))
    #expect(isClose(quantile(values, 0.75), try vector["q75"].number))
    #expect(isClose(median(values), try vector["median"].number))
  }

  @Test func nothingHasNoQuantile() {
    #expect(quantile([], 0.5) == nil)
    #expect(median([]) == nil)
  }

  @Test(arguments: [0, 0.1, 0.5, 0.999, 1])
  func oneValueIsItsEveryQuantile(probability: Double) {
    #expect(quantile([4.5], probability) == 4.5)
  }

  @Test(arguments: [-0.001, 1.001, -.infinity, .infinity, .nan])
  func aProbabilityOutOfRangeHasNoQuantile(probability: Double) {
    #expect(quantile([1, 2, 3], probability) == nil)
  }

  @Test func whatIsNotANumberHasNoPlaceInAnOrder() {
    #expect(median([1, .nan, 3]) == nil)
  }

  @Test(
    arguments: [
      ([1, 2, .infinity], 0.5, 2), ([1, .infinity], 0, 1), ([1, .infinity], 0.5, .infinity),
      ([.infinity, .infinity], 0.5, .infinity), ([-.infinity, -.infinity, 5], 0.25, -.infinity),
      ([-.infinity, 5], 0.5, -.infinity), ([-.infinity, 5], 1, 5),
    ] as [([Double], Double, Double)])
  func infiniteValues(values: [Double], probability: Double, expected: Double) {
    #expect(quantile(values, probability) == expected)
  }
}

/// What holds for any sample.
struct QuantilePropertyTests {
  private let probabilities = (0...20).map { Double($0) / 20 }

  @Test(arguments: 0..<100)
  func theOrderOfTheValuesDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = random.sample()
    let shuffled = values.shuffled(using: &random)
    #expect(probabilities.map { quantile(values, $0) } == probabilities.map { quantile(shuffled, $0) })
  }

  @Test(arguments: 0..<100)
  func quantilesRiseFromTheLeastToTheGreatest(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample()
    let quantiles = try probabilities.map { try #require(quantile(values, $0)) }
    #expect(quantiles.first == values.min())
    #expect(quantiles.last == values.max())
    #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: 0..<100)
  func quantilesFollowAChangeOfScaleAndOrigin(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample()
    let scale = Double.random(in: 0.1...10, using: &random)
    let shift = Double.random(in: -50...50, using: &random)
    for probability in probabilities {
      let original = try #require(quantile(values, probability))
      let changed = try #require(quantile(values.map { $0 * scale + shift }, probability))
      #expect(abs(changed - (original * scale + shift)) < 1e-9)
    }
  }

  @Test(arguments: 0..<100)
  func asManyValuesLieBelowTheMedianAsAbove(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample()
    let middle = try #require(median(values))
    #expect(values.count { $0 < middle } <= values.count / 2)
    #expect(values.count { $0 > middle } <= values.count / 2)
  }
}
