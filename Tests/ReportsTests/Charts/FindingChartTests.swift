import Analysis
import Journal
import Statistics
import TestSupport
import Testing

@testable import Reports

/// The charts of findings: places, times of day, gaps, triggers, remedies.
struct FindingChartTests {
  @Test func bodyMap() throws {
    let map = BodyMap(sites: [
      BodyMap.Site(name: "left ear", side: nil, episodes: 1, worst: nil),
      BodyMap.Site(name: "calf", side: .right, episodes: 1, worst: 3),
      BodyMap.Site(name: "lower back", side: .left, episodes: 2, worst: 7),
    ])
    let figure = try #require(map.figure)
    #expect(
      figure.description
        == "lower back (left) in 2 episodes, worst 7; calf (right) in 1 episode, worst 3; left ear in 1 episode.")
    #expect(map.unplaced.map(\.name) == ["left ear"])
    let svg = try #require(figure.svg?.markup)
    #expect(svg.contains(">Not on the figure: left ear.<"))
    #expect(svg.contains("Left and right are the person&#39;s own."))
  }

  @Test("Seen from the front the left is on the right, seen from the back on the left")
  func sides() throws {
    func middle(_ name: String, _ side: Side) throws -> [Double] {
      let svg = BodyMap(sites: [BodyMap.Site(name: name, side: side, episodes: 1, worst: nil)]).figure?.svg?.markup
      let markup = try parsed(svg)
      return markup.all("path").filter { $0.path.last == "g" }.compactMap { element in
        element.attributes["transform"]?.dropFirst("translate(".count).split(separator: " ").first.flatMap {
          Double($0)
        }
      }
    }
    #expect(try middle("knee", .left) == [96 + 18])
    #expect(try middle("knee", .right) == [96 - 18])
    #expect(try middle("calf", .left) == [264 - 18])
    #expect(try middle("calf", .right) == [264 + 18])
    #expect(try middle("knee", .both) == [96 + 18, 96 - 18].sorted())
    #expect(try middle("lower back", .both) == [264])
  }

  @Test func clock() throws {
    let chart = ClockChart(minutesOfDay: [0, 59, 500, 530, 1439], unknown: 1)
    let figure = try #require(chart.figure)
    #expect(
      figure.description
        == "5 onsets with a known time: 2 between 00:00 and 06:00, 2 between 06:00 and 12:00, 0 between 12:00 and 18:00 and "
        + "1 between 18:00 and 24:00. Most in the hours from 00:00 and 08:00: 2 each. "
        + "1 more onset without a known time.")
    #expect(chart.hours.reduce(0, +) == 5 && chart.hours[23] == 1)
    #expect(ClockChart(minutesOfDay: []).figure == nil)
    let logged = ClockChart([moment("2026-11-15 08:20"), moment("2026-11-16 08:00", .part)])
    #expect(logged.minutesOfDay == [500] && logged.unknown == 1)
  }

  @Test func gaps() throws {
    let curve = try #require(
      KaplanMeier(durations: [2, 4, 6, 8, 10], ended: [true, true, true, false, false]))
    let figure = try #require(GapCurve(curve: curve, ended: 3, censored: 2, hasLimits: false).figure)
    #expect(
      figure.description
        == "5 gaps, 3 followed to the next episode. Half the time the next episode came within 6 days. After 7 days "
        + "40\u{A0}% went on. "
        + "Nothing is known beyond 10 days.")
    #expect(figure.svg?.markup.contains("class=\"band\"") == false, "too few for limits")
    let none = try #require(KaplanMeier(durations: [3], ended: [false]))
    #expect(
      GapCurve(curve: none, ended: 0, censored: 1, hasLimits: false).description
        == "1 gap, 0 followed to the next episode. More than half have no recorded end. Nothing is known beyond 3 "
        + "days."
    )
  }

  private static let forest = TriggerForest(
    rows: [
      TriggerForest.Row(
        name: "lifting", exposed: (6, 31), others: (2, 64), odds: 4.4, interval: Interval(lower: 1.1, upper: 27),
        verdict: "likely linked, 48 h before"),
      TriggerForest.Row(
        name: "stress", exposed: (1, 20), others: (9, 70), odds: 0.4, interval: Interval(lower: 0.01, upper: 2),
        verdict: "no clear link, 24 h before"),
    ], untold: ["heat"])

  @Test func triggers() throws {
    let figure = try #require(Self.forest.figure)
    #expect(
      figure.description.replacing("\u{A0}", with: " ")
        == "Lifting: likely linked, 48 h before, episodes on 6 of 31 days with it, 2 of 64 other days, odds x4.4, 95 % range 1.1 to "
        + "more than 20. Stress: no clear link, 24 h before, episodes on 1 of 20 days with it, 9 of 70 other days, odds x0.4, 95 % "
        + "range 0.01 to 2. Not enough check-ins yet: heat.")
    #expect(
      figure.asciiLines == [
        "  lifting                       |----*----->  likely linked, 48 h before",
        "  stress            <-------*---|-|           no clear link, 24 h before",
        "  odds ratio           0.1      1       10",
        "  Not enough check-ins yet: heat.",
      ])
  }

  @Test("On a scale of ratios a half is as far from one as two, and beyond the limits there is no more")
  func scale() {
    #expect(TriggerForest.share(of: 1) == 0.5)
    #expect(abs(TriggerForest.share(of: 2) + TriggerForest.share(of: 0.5) - 1) < 1e-12)
    #expect(TriggerForest.share(of: 1e9) == 1 && TriggerForest.share(of: .infinity) == 1)
    #expect(TriggerForest.share(of: 0) == 0)
  }

  @Test("Without any estimate the triggers are named, and nothing is drawn")
  func noEstimates() throws {
    let figure = try #require(TriggerForest(rows: [], untold: ["heat", "stress"]).figure)
    #expect(figure.svg == nil)
    #expect(figure.description == "Not enough check-ins yet: heat, stress.")
    #expect(TriggerForest(rows: []).figure == nil)
  }

  @Test func remedies() throws {
    let improved = try #require(Proportion(successes: 7, trials: 10))
    let figure = try #require(
      RemedyScorecard(rows: [RemedyScorecard.Row(name: "heat", improved: improved)], unjudged: ["ice"]).figure)
    #expect(
      figure.description.replacing("\u{A0}", with: " ")
        == "Heat: 7 of 10 uses, 70 %, 95 % range 40 to 89 %. Too few measured uses to judge: ice.")
    #expect(RemedyScorecard(rows: [], unjudged: ["ice"]).figure?.svg == nil)
    #expect(RemedyScorecard(rows: []).figure == nil)
  }
}
