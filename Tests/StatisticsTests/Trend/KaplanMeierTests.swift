import Testing

@testable import Statistics

struct KaplanMeierTests {
  @Test(
    arguments: [
      ("kaplan_meier", "gap_days", "event", "curve"), ("time_to_relief_km", "minutes", "relief", "curve"),
      ("real_log_KosteckiDillon_id55", "gap_days_end_to_next_onset", "event", "km"),
    ])
  func curves(name: String, durations: String, ended: String, curve: String) throws {
    let vector = try Vector.at(name)
    let computed = try #require(
      KaplanMeier(durations: try vector[durations].numbers, ended: try vector[ended].flags))
    let expected = try vector[curve].list
    #expect(computed.steps.count == expected.count)
    for (step, expected) in zip(computed.steps, expected) {
      #expect(isClose(step.time, try expected["t"].number))
      #expect(isClose(Double(step.atRisk), try expected["n"].number))
      #expect(isClose(Double(step.ended), try expected["d"].number))
      #expect(isClose(step.survival, try expected["S"].number))
      guard expected.group["se"] != nil else { continue }
      #expect(isClose(step.standardError, try expected["se"].number))
      #expect(isClose(step.interval?.lower, try expected["lo"].number))
      #expect(isClose(step.interval?.upper, try expected["hi"].number))
    }
    #expect(isClose(computed.median, try vector[vector.group["median"] == nil ? "km_median" : "median"].number))
  }

  @Test func timesAndLimits() throws {
    let vector = try Vector.at("kaplan_meier")
    let curve = try #require(KaplanMeier(durations: vector["gap_days"].numbers, ended: vector["event"].flags))
    let limits = try vector["median_ci95"].numbers
    #expect(curve.medianInterval == Interval(lower: limits[0], upper: limits[1]))
    for (time, name) in [(7, "S_7"), (14, "S_14"), (28, "S_28")] as [(Double, String)] {
      #expect(isClose(curve.survival(at: time), try vector[name].number))
    }
    #expect(isClose(curve.survivalInterval(at: 14)?.lower, try vector["ci_S_14"].numbers[0]))
    #expect(isClose(curve.survivalInterval(at: 14)?.upper, try vector["ci_S_14"].numbers[1]))
    #expect(isClose(1 - (curve.survival(at: 14) ?? 0), try vector["prob_next_within_14"].number))
  }

  @Test func specialValues() throws {
    #expect(KaplanMeier(durations: [], ended: []) == nil)
    #expect(KaplanMeier(durations: [1, 2], ended: [true]) == nil)
    #expect(KaplanMeier(durations: [1, -2], ended: [true, true]) == nil)
    #expect(KaplanMeier(durations: [1, .nan], ended: [true, true]) == nil)
    #expect(KaplanMeier(durations: [1, .infinity], ended: [true, false]) == nil)
    let censored = try #require(KaplanMeier(durations: [3, 5], ended: [false, false]))
    #expect(censored.steps.isEmpty)
    #expect(censored.median == nil)
    #expect(censored.medianInterval == nil)
    #expect(censored.survival(at: 4) == 1)
    #expect(censored.survival(at: 6) == nil)
    #expect(censored.survival(at: -1) == nil)
    #expect(censored.survival(at: .nan) == nil)
    let ended = try #require(KaplanMeier(durations: [3, 0, 3], ended: [true, true, true]))
    #expect(ended.survival(at: 0) == 2.0 / 3)
    #expect(ended.survival(at: 100) == 0)
    #expect(ended.survivalInterval(at: 100) == nil)
  }

  @Test func aMedianSeenWithoutItsUpperLimit() throws {
    let curve = try #require(KaplanMeier(durations: [1, 2, 3, 9], ended: [true, true, false, false]))
    #expect(curve.median == 2)
    #expect(curve.medianInterval?.upper == .infinity)
  }

  @Test(arguments: 0..<50)
  func theCurveFallsFromOneToZeroWithinItsLimits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let durations = random.sample().map(abs)
    let ended = durations.map { _ in Bool.random(using: &random) }
    let curve = try #require(KaplanMeier(durations: durations, ended: ended))
    let survivals = [1] + curve.steps.map(\.survival)
    #expect(survivals.allSatisfy { (0...1).contains($0) })
    #expect(zip(survivals, survivals.dropFirst()).allSatisfy { $0 > $1 })
    for step in curve.steps {
      guard let interval = step.interval else { continue }
      #expect(interval.lower <= step.survival && step.survival <= interval.upper)
    }
  }

  @Test(arguments: 0..<20)
  func withoutCensoringItIsTheShareThatLastsLonger(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let durations = random.sample().map(abs)
    let curve = try #require(KaplanMeier(durations: durations, ended: durations.map { _ in true }))
    for time in durations {
      let share = Double(durations.count { $0 > time }) / Double(durations.count)
      let survival = try #require(curve.survival(at: time))
      #expect(abs(survival - share) < 1e-12)
    }
  }
}
