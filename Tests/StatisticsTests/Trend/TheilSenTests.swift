import Testing

@testable import Statistics

struct TheilSenTests {
  private let weeks = (0..<12).map(Double.init)

  @Test func vectors() throws {
    let vector = try Vector.at("mann_kendall_theil_sen")
    let line = try #require(TheilSen(times: weeks, values: vector["weekly_mean_worst"].numbers))
    #expect(isClose(line.slope, try vector["sen_slope_per_week"].number, within: 1e-12))
    #expect(isClose(line.interval.lower, try vector["sen_ci95"].numbers[0], within: 1e-12))
    #expect(isClose(line.interval.upper, try vector["sen_ci95"].numbers[1], within: 1e-12))
    #expect(isClose(line.intercept, try vector["sen_intercept_median"].number, within: 1e-12))
  }

  @Test func specialValues() throws {
    #expect(TheilSen(times: [1], values: [2]) == nil)
    #expect(TheilSen(times: [1, 1], values: [2, 3]) == nil)
    #expect(TheilSen(times: [2, 1], values: [2, 3]) == nil)
    #expect(TheilSen(times: [1, 2], values: [2]) == nil)
    #expect(TheilSen(times: [1, .nan], values: [2, 3]) == nil)
    #expect(TheilSen(times: [1, 2], values: [2, .infinity]) == nil)
    #expect(TheilSen(times: [-1e308, 1e308], values: [2, 3]) == nil)
    #expect(TheilSen(times: [1, 2], values: [-1e308, 1e308]) == nil)
    #expect(TheilSen(times: [1, 3], values: [2, 3])?.slope == 0.5)
    let level = try #require(TheilSen(times: weeks, values: weeks.map { _ in 3 }))
    #expect(level.slope == 0)
    #expect(level.interval == Interval(lower: 0, upper: 0))
    #expect(level.intercept == 3)
  }

  /// Most pairs of whole values far apart are hardly steep, and very many are level.
  @Test func manyLevelPairs() throws {
    var random = SeededGenerator(seed: 4)
    let values = (0..<400).map { _ in Double(Int.random(in: 0...2, using: &random)) }
    let line = try #require(TheilSen(times: values.indices.map(Double.init), values: values))
    #expect(line.slope == 0)
    #expect(line.intercept == (try #require(median(values))))
  }

  @Test(arguments: 0..<50)
  func theSlopeIsThatOfAllPairs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.sample() + random.sample()
    var time = 0.0
    // Weeks may be missing.
    let times = values.map { _ in
      time += Double(Int.random(in: 1...3, using: &random))
      return time
    }
    var slopes: [Double] = []
    for later in values.indices {
      for earlier in 0..<later { slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier])) }
    }
    let line = try #require(TheilSen(times: times, values: values))
    #expect(abs(line.slope - (try #require(median(slopes)))) < 1e-11)
    #expect(slopes.contains { abs($0 - line.interval.lower) < 1e-11 })
    #expect(slopes.contains { abs($0 - line.interval.upper) < 1e-11 })
    #expect(line.interval.lower <= line.slope && line.slope <= line.interval.upper)
    let turned = try #require(TheilSen(times: times, values: values.map { -$0 }))
    #expect(abs(turned.slope + line.slope) < 1e-11)
  }
}
