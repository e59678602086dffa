import Testing

@testable import Statistics

struct ChangePointTests {
  /// The p of the vector is a share of 20,000 simulations: ours is the number that it estimates.
  @Test func vectors() throws {
    let vector = try Vector.at("changepoint_poisson")
    let change = try #require(ChangePoint(vector["counts"].counts))
    #expect(isClose(change.likelihoodRatio, try vector["lr"].number))
    #expect(Double(change.countsBefore) == (try vector["split_after"].number))
    let simulated = try #require(try vector["mc_p_20000_multinomial_seed_20260105"].number)
    let error = (change.p * (1 - change.p) / 20_000).squareRoot()
    #expect(abs(change.p - simulated) < 4 * error)
  }

  @Test func specialValues() {
    #expect(ChangePoint([]) == nil)
    #expect(ChangePoint([5]) == nil)
    #expect(ChangePoint([0, 0, 0]) == nil)
    #expect(ChangePoint([1, -1]) == nil)
    #expect(ChangePoint([1, .max]) == nil)
    #expect(ChangePoint([4, 4, 4, 4])?.p == 1)
    #expect(ChangePoint([3, 3])?.p == 1)
  }

  /// Every way of spreading the events over the intervals.
  @Test(
    arguments: [[3, 0], [0, 2, 2], [4, 1, 1, 0], [1, 0, 2, 1], [0, 0, 0, 5], [2, 1, 0, 0, 2], [1, 1, 0, 0, 0]])
  func itAgreesWithCounting(counts: [Int]) throws {
    let change = try #require(ChangePoint(counts))
    let events = counts.reduce(0, +)
    var ways = 1
    for _ in 0..<events { ways *= counts.count }
    var reached = 0
    for way in 0..<ways {
      var spread = [Int](repeating: 0, count: counts.count)
      var rest = way
      for _ in 0..<events {
        spread[rest % counts.count] += 1
        rest /= counts.count
      }
      if try #require(ChangePoint(spread)).likelihoodRatio >= change.likelihoodRatio - 1e-9 { reached += 1 }
    }
    #expect(isClose(change.p, Double(reached) / Double(ways), within: 1e-9))
  }

  @Test func manyIntervalsAndEvents() throws {
    var random = SeededGenerator(seed: 5)
    let even = (0..<300).map { _ in Int.random(in: 0...8, using: &random) }
    #expect(try #require(ChangePoint(even)).p > 0.01)
    let changed = even.enumerated().map { $0.offset < 120 ? $0.element : $0.element + 2 }
    let change = try #require(ChangePoint(changed))
    #expect(abs(change.countsBefore - 120) < 15)
    #expect(change.p < 1e-10)
    #expect(change.p >= 0)
  }

  @Test func `overdispersion makes a change less remarkable`() throws {
    let counts = [1, 0, 2, 1, 0, 1, 4, 3, 5, 4, 3, 4]
    let one = try #require(ChangePoint(counts))
    let wide = try #require(ChangePoint(counts, overdispersion: 3))
    #expect(one.countsBefore == wide.countsBefore)
    #expect(one.likelihoodRatio == wide.likelihoodRatio)
    #expect(one.p < 0.01)
    #expect(wide.p > one.p && wide.p > 0.05)
    #expect(ChangePoint(counts, overdispersion: 0.5) == nil)
  }
}
