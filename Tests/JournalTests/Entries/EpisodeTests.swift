import TestSupport
import Testing

@testable import Journal

struct EpisodeTests {
  private func episode(_ onset: String, _ end: Episode.End = .unknown) -> Episode {
    var episode = Episode(uuid: "", onset: moment(onset), recordedAt: moment("2026-11-21T09:40+01:00"))
    episode.end = end
    return episode
  }

  @Test(
    arguments: [
      (nil, [], [], nil), (7, [], [], 7), (0, [], [], 0), (nil, [nil], [], nil), (nil, [4, nil, 6], [], 6),
      (nil, [], [3, 8], 8),
      (7, [4], [9], 9), (7, [9], [4], 9), (9, [nil, 4], [7], 9), (nil, [0], [], 0),
    ] as [(Int?, [Int?], [Int], Int?)])
  func theWorstIsTheHighestOfAll(whole: Int?, places: [Int?], readings: [Int], worst: Int?) {
    var episode = episode("2026-11-20T22:40+01:00")
    episode.intensity = whole
    episode.places = places.map { Episode.Place(word: Word(kind: .place, name: "neck"), intensity: $0) }
    episode.readings = readings.map { Episode.Reading(at: episode.onset, intensity: $0) }
    #expect(episode.worst == worst)
  }

  @Test(arguments: [
    ("2026-11-20T22:40+01:00", "2026-11-20T23:15+01:00", 35),
    ("2026-11-20T22:40+01:00", "2026-11-21T00:10+01:00", 90),
    ("2026-11-20T22:40+01:00", "2026-11-20T22:40+01:00", 0),
    // Clocks and places change, lengths do not.
    ("2026-10-25T01:30+02:00", "2026-10-25T03:30+01:00", 180),
    ("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00", 60),
    ("2026-11-20T22:40+09:00", "2026-11-20T15:40+01:00", 60),
  ])
  func minutesOfAKnownEnd(onset: String, end: String, minutes: Int) {
    #expect(episode(onset, .at(moment(end))).minutes == minutes)
  }

  @Test(arguments: [
    Episode.End.unknown, .ongoing, .at(moment("2026-11-20T23:00+01:00", .part)),
    .at(moment("2026-11-21T00:00+01:00", .day)),
  ])
  func minutesAreUnknown(end: Episode.End) {
    #expect(episode("2026-11-20T22:40+01:00", end).minutes == nil)
  }

  @Test func onlyAnOngoingEpisodeIsOngoing() {
    #expect(episode("2026-11-20T22:40+01:00", .ongoing).isOngoing)
    #expect(!episode("2026-11-20T22:40+01:00", .unknown).isOngoing)
    #expect(!episode("2026-11-20T22:40+01:00", .at(moment("2026-11-20T23:15+01:00"))).isOngoing)
  }

  @Test(arguments: Precision.allCases)
  func aLengthIsKnownToTheMinuteHoweverWellTheOnsetIs(precision: Precision) {
    let onset = moment("2026-11-20T22:40+01:00", precision)
    #expect(Episode.end(of: onset, after: TimeSpan(minutes: 35)) == .at(moment("2026-11-20T23:15+01:00")))
  }

  @Test(arguments: [
    // A length is known no better than onset and end are.
    (Precision.minute, "2026-11-20T23:15+01:00", Precision.minute, "2026-11-20T23:15+01:00"),
    (.minute, "2026-11-20T23:15+01:00", .part, "2026-11-20T23:15+01:00 part"),
    (.part, "2026-11-20T23:15+01:00", .minute, "2026-11-20T23:15+01:00 part"),
    (.day, "2026-11-20T23:15+01:00", .minute, "2026-11-20T23:15+01:00 day"),
    (.day, "2026-11-20T23:15+01:00", .part, "2026-11-20T23:15+01:00 day"),
    (.part, "2026-11-21T00:00+01:00", .day, "2026-11-21T00:00+01:00 day"),
    (.minute, "2026-11-20T22:40+01:00", .minute, "2026-11-20T22:40+01:00"),
    // The onset's day begins before the onset.
    (.minute, "2026-11-20T00:00+01:00", .day, "2026-11-20T22:40+01:00 day"),
  ])
  func anEndAtAMoment(onset: Precision, end: String, precision: Precision, result: String) {
    let ended = Episode.end(of: moment("2026-11-20T22:40+01:00", onset), at: moment(end, precision))
    guard case .at(let moment) = ended else {
      Issue.record("\(String(describing: ended)) is no moment")
      return
    }
    #expect(shown(moment) == result)
  }

  @Test(arguments: [
    ("2026-11-20T22:39+01:00", Precision.minute), ("2026-11-20T20:00+01:00", .part), ("2026-11-19T00:00+01:00", .day),
    ("2026-11-20T22:40+02:00", .minute),
  ])
  func anEndBeforeTheOnsetIsNone(end: String, precision: Precision) {
    #expect(Episode.end(of: moment("2026-11-20T22:40+01:00"), at: moment(end, precision)) == nil)
  }

  @Test(arguments: [
    (Episode.End.unknown, "2026-11-20", "2026-11-20"),
    (.ongoing, "2026-11-20", "2026-11-22"),
    (.at(moment("2026-11-20T23:15+01:00")), "2026-11-20", "2026-11-20"),
    (.at(moment("2026-11-21T00:00+01:00")), "2026-11-20", "2026-11-20"),
    (.at(moment("2026-11-21T00:01+01:00")), "2026-11-20", "2026-11-21"),
    (.at(moment("2026-11-21T00:00+01:00", .day)), "2026-11-20", "2026-11-21"),
    (.at(moment("2026-11-22T00:00+01:00")), "2026-11-20", "2026-11-21"),
    // Flown west over the date line: the local day of the end is the day before.
    (.at(moment("2026-11-19T23:00-11:00")), "2026-11-20", "2026-11-20"),
  ])
  func daysTouched(end: Episode.End, first: String, last: String) {
    let days = episode("2026-11-20T22:40+01:00", end).days(now: moment("2026-11-22T09:40+01:00"), dayStart: .midnight)
    #expect(days == day(first)...day(last))
  }

  @Test func whatBeginsAndEndsAtMidnightTouchesThatDay() {
    let atMidnight = episode("2026-11-20T00:00+01:00", .at(moment("2026-11-20T00:00+01:00")))
    #expect(
      atMidnight.days(now: moment("2026-11-22T09:40+01:00"), dayStart: .midnight) == day(
        "2026-11-20")...day("2026-11-20"))
  }

  @Test(arguments: [
    // Through the small hours: all of it belongs to the evening.
    ("2026-11-21T02:00+01:00", "2026-11-21T03:59+01:00", "2026-11-20", "2026-11-20"),
    ("2026-11-20T22:40+01:00", "2026-11-21T04:00+01:00", "2026-11-20", "2026-11-20"),
    ("2026-11-20T22:40+01:00", "2026-11-21T04:01+01:00", "2026-11-20", "2026-11-21"),
    ("2026-11-21T04:00+01:00", "2026-11-21T05:00+01:00", "2026-11-21", "2026-11-21"),
  ])
  func daysTouchedWhereDaysBeginAtFour(onset: String, end: String, first: String, last: String) {
    let touched = episode(onset, .at(moment(end))).days(now: moment("2026-11-22T09:40+01:00"), dayStart: four)
    #expect(touched == day(first)...day(last))
  }

  @Test func anOngoingEpisodeTouchesItsOnsetWhateverTheClockSays() {
    let ongoing = episode("2026-11-20T22:40+01:00", .ongoing)
    #expect(
      ongoing.days(now: moment("2026-11-19T09:40+01:00"), dayStart: .midnight) == day("2026-11-20")...day("2026-11-20"))
  }

  @Test func `moving an episode keeps its length, and what happened within it moves along`() {
    let at = { (minutes: Int) in Moment(seconds: 1_790_000_000 + minutes * 60, utcOffset: 7200) }
    var episode = Episode(uuid: "u", onset: at(0), recordedAt: at(500))
    episode.end = .at(at(90))
    episode.readings = [Episode.Reading(at: at(30), intensity: 5)]
    episode.remedies = [
      RemedyUse(uuid: "r", remedy: Word(kind: .remedy, name: "heat"), at: at(10), recordedAt: at(500))
    ]
    episode.move(to: at(-1440), in: .fixed(7200))
    #expect(episode.onset == at(-1440))
    #expect(episode.end == .at(at(-1350)))
    #expect(episode.readings.map(\.at) == [at(-1410)])
    #expect(episode.remedies.map(\.at) == [at(-1430)])
    #expect(episode.recordedAt == at(500))
  }
}
