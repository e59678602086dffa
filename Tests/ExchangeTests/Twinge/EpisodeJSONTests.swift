import Journal
import TestSupport
import Testing

@testable import Exchange

struct EpisodeJSONTests {
  @Test func aFullEpisode() {
    let expected = """
      {
        "id": 12,
        "uuid": "019a9f6e-0000-7000-8000-000000000001",
        "onset": "2026-11-20T22:40:00+01:00",
        "onsetPrecision": "minute",
        "end": "2026-11-20T23:15:00+01:00",
        "endPrecision": "minute",
        "ongoing": false,
        "intensity": 7,
        "givenIntensity": 7,
        "places": [
          {"place": "lower back", "side": "left", "intensity": 7},
          {"place": "calf", "side": null, "intensity": null}
        ],
        "sensations": ["cramp", "sharp"],
        "pattern": "constant",
        "origin": "strain",
        "spasmCount": 3,
        "triggers": ["lifting", "poor sleep"],
        "remedies": [
          {"uuid": "", "remedy": "heat", "dose": "20 min", "at": "2026-11-20T22:45:00+01:00", \
      "atPrecision": "minute", "before": 7, "after": 4, "afterMinutes": 30, "helped": "yes", \
      "recordedAt": "2026-11-21T09:40:00+01:00"},
          {"uuid": "", "remedy": "ibuprofen", "dose": "400mg", "at": null, "atPrecision": null, "before": null, \
      "after": null, "afterMinutes": null, "helped": null, "recordedAt": "2026-11-21T09:40:00+01:00"}
        ],
        "readings": [
          {"at": "2026-11-20T22:40:00+01:00", "atPrecision": "minute", "intensity": 7},
          {"at": "2026-11-20T23:15:00+01:00", "atPrecision": "minute", "intensity": 4}
        ],
        "warningSigns": ["legs", "fever"],
        "deniedWarningSigns": ["bladder"],
        "limits": 6,
        "note": "After moving boxes.\\nSlept badly.",
        "recordedAt": "2026-11-21T09:40:00+01:00"
      }
      """
    #expect(Episode.full.json.text == expected)
  }

  @Test func whatIsNotKnownIsNull() {
    let expected = """
      {"id": 1, "uuid": "019a9f6e-0000-7000-8000-000000000001", "onset": "2026-11-20T22:40:00+01:00", \
      "onsetPrecision": "minute", "end": null, "endPrecision": null, "ongoing": false, "intensity": null, \
      "givenIntensity": null, "places": [], "sensations": [], "pattern": null, "origin": null, "spasmCount": null, "triggers": [], \
      "remedies": [], "readings": [], "warningSigns": [], "deniedWarningSigns": [], "limits": null, "note": null, \
      "recordedAt": "2026-11-21T09:40:00+01:00"}
      """
    #expect(episode("2026-11-20 22:40").json.text == expected)
  }

  @Test(arguments: [
    (episode("2026-11-20 00:00", .day), "2026-11-20T00:00:00+01:00", "day", "null", "null", "false"),
    (episode("2026-11-20 20:00", .part), "2026-11-20T20:00:00+01:00", "part", "null", "null", "false"),
    (episode("2026-11-20 22:40", end: .ongoing), "2026-11-20T22:40:00+01:00", "minute", "null", "null", "true"),
    (
      episode("2026-11-20 00:00", .day, end: .at(moment("2026-11-21 00:00", .day))), "2026-11-20T00:00:00+01:00",
      "day", "\"2026-11-21T00:00:00+01:00\"", "\"day\"", "false"
    ),
    (
      episode("2026-11-20 00:00", .day, minutes: 35), "2026-11-20T00:00:00+01:00", "day",
      "\"2026-11-20T00:35:00+01:00\"", "\"minute\"", "false"
    ),
  ])
  func times(episode: Episode, onset: String, precision: String, end: String, endPrecision: String, ongoing: String) {
    let expected =
      "\"onset\": \"\(onset)\", \"onsetPrecision\": \"\(precision)\", \"end\": \(end), "
      + "\"endPrecision\": \(endPrecision), \"ongoing\": \(ongoing), "
    #expect(episode.json.text.contains(expected))
  }

  @Test func aCheckIn() {
    var checkIn = checkIn("2026-11-20")
    checkIn.answers = [
      CheckIn.Answer(
        trigger: Word(kind: .trigger, name: "stress"), present: true, at: moment("2026-11-20 20:00", .part)),
      CheckIn.Answer(trigger: Word(kind: .trigger, name: "lifting"), present: false),
    ]
    checkIn.sleepMinutes = 390
    checkIn.peg = PEG(pain: 6, enjoyment: 5, activity: 4)
    checkIn.note = "Long day."
    let expected = """
      {
        "uuid": "",
        "day": "2026-11-20",
        "answers": [
          {"trigger": "stress", "present": true, "at": "2026-11-20T20:00:00+01:00", "atPrecision": "part"},
          {"trigger": "lifting", "present": false, "at": null, "atPrecision": null}
        ],
        "clear": false,
        "hurt": null,
        "sleepHours": 6.5,
        "sleepMinutes": 390,
        "peg": {"pain": 6, "enjoyment": 5, "activity": 4},
        "note": "Long day.",
        "recordedAt": "2026-11-21T09:40:00+01:00"
      }
      """
    #expect(checkIn.json.text == expected)
  }

  @Test func aClearDay() {
    let expected = """
      {"uuid": "", "day": "2026-11-20", "answers": [], "clear": true, "hurt": false, "sleepHours": null, \
      "sleepMinutes": null, \
      "peg": null, "note": null, \
      "recordedAt": "2026-11-21T09:40:00+01:00"}
      """
    #expect(checkIn("2026-11-20", clear: true).json.text == expected)
  }

  @Test func aWord() {
    var word = Word(kind: .trigger, name: "long sitting", wordClass: "posture")
    word.trackedFrom = day("2026-11-01")
    let expected = """
      {
        "name": "long sitting",
        "aliases": ["desk", "driving"],
        "class": "posture",
        "builtIn": false,
        "trackedFrom": "2026-11-01",
        "retired": false
      }
      """
    #expect(word.json(aliases: ["desk", "driving"]).text == expected)
  }
}
