import Analysis
import Journal
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct PeriodJSONTests {
  private let week = Period(
    [
      episode("2026-11-11 10:00", minutes: 60, intensity: 8, places: [place("calf")]),
      episode("2026-11-18 10:00", minutes: 20, intensity: 5, places: [place("neck")], triggers: ["stress"]),
    ], checkIns: (0..<14).map { checkIn((day("2026-11-21") - $0).iso, clear: true) })

  private func members(_ json: JSON) -> [JSON.Member] {
    guard case .object(let members) = json else { return [] }
    return members
  }

  private func member(_ name: String, of json: JSON) -> JSON? { members(json).first { $0.name == name }?.value }

  @Test func aWeekBegins() {
    let expected = """
      {
        "schema": 1,
        "from": "2026-11-15",
        "to": "2026-11-21",
        "coverage": {"days": 7, "checkedIn": 7, "previous": 7, "medianOf8Weeks": 7},
        "episodes": {"count": 1, "previous": 1, "medianOf8Weeks": 1, "weeks": 1, "why": null},
        "minutesInPain": {"value": 20, "previous": 60, "medianOf8Weeks": 60, "weeks": 1, "why": null},
        "episodesOfUnknownLength": 0,
        "worst": {"value": 5, "previous": 8, "medianOf8Weeks": 8, "weeks": 1, "why": null},
        "median": {"value": 5, "previous": 8, "medianOf8Weeks": 8, "weeks": 1, "why": null},
        "clearDays": {"count": 6, "previous": 6, "medianOf8Weeks": 6, "weeks": 1, "why": null},
        "clearStreak": 0,
        "byDay": [
          {"day": "2026-11-15", "episodes": 0, "worst": null, "checkedIn": true, "clear": true},
          {"day": "2026-11-16", "episodes": 0, "worst": null, "checkedIn": true, "clear": true},
          {"day": "2026-11-17", "episodes": 0, "worst": null, "checkedIn": true, "clear": true},
          {"day": "2026-11-18", "episodes": 1, "worst": 5, "checkedIn": true, "clear": false},

      """
    #expect(week.json(now: now, command: typed).text.hasPrefix(expected))
  }

  @Test func aWeekEnds() {
    let expected = """
        "places": [
          {"name": "neck", "count": 1, "previous": 0},
          {"name": "calf", "count": 0, "previous": 1}
        ],
        "triggers": [
          {"name": "stress", "count": 1, "previous": 0}
        ],
        "remedies": [],
        "judgement": "cannotTell",
        "why": "too few to compare: 1 episode with an intensity this week, 1 the week before. Each needs at least 4",
        "sentences": ["1 episode, the same as the week before; pain on 1 day.", "Too few to compare: 1 episode with an \
      intensity this week, 1 the week before. Each needs at least 4."]
      }
      """
    #expect(week.json(now: now, command: typed).text.hasSuffix(expected))
  }

  @Test(arguments: 0..<100)
  func membersStandInTheirOrder(seed: UInt64) {
    let names = [
      "schema", "from", "to", "coverage", "episodes", "minutesInPain", "episodesOfUnknownLength", "worst", "median",
      "clearDays", "clearStreak", "byDay", "answeredDays", "sleepHours", "peg", "medicineDays", "before", "recent",
      "places", "triggers", "remedies", "judgement", "why", "sentences",
    ]
    #expect(members(Period.random(seed: seed).json(now: now, command: typed)).map(\.name) == names)
  }

  @Test(arguments: 0..<100)
  func aFigureIsNullExactlyWhereTheReasonStandsBesideIt(seed: UInt64) {
    let json = Period.random(seed: seed).json(now: now, command: typed)
    for (name, value) in [
      ("episodes", "count"), ("minutesInPain", "value"), ("worst", "value"), ("median", "value"),
      ("clearDays", "count"),
    ] {
      guard let figure = member(name, of: json) else {
        Issue.record("There is no \(name).")
        continue
      }
      #expect((member(value, of: figure) == .null) == (member("why", of: figure) != .null))
    }
    #expect((member("judgement", of: json) == .string("cannotTell")) == (member("why", of: json) != .null))
  }

  @Test(arguments: 0..<100)
  func sentencesAreThoseOfThePage(seed: UInt64) {
    let week = Period.random(seed: seed)
    #expect(
      member("sentences", of: week.json(now: now, command: typed))
        == .strings(PeriodSentences(week, now: now, command: typed).all))
  }

  @Test func anUnknownWeekSaysSo() {
    let json = Period([]).json(now: now, command: typed)
    let sentence = "Nothing was recorded for this week, so it is not known whether anything hurt."
    #expect(member("why", of: json) == .string(sentence))
    #expect(member("sentences", of: json) == .strings([sentence]))
    let expected: JSON = .object([
      "count": .null, "previous": .null, "medianOf8Weeks": .null, "weeks": .int(0),
      "why": .string("Nothing was recorded."),
    ])
    #expect(member("episodes", of: json) == expected)
  }
}
