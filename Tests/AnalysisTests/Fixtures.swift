import Journal
import Statistics

@testable import Analysis

/// Saturday.
let now = moment("2026-11-21 09:40")

/// The seven days that end today.
let thisWeek = days("2026-11-15", "2026-11-21")

/// A day as a literal: `2026-11-20`.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no literal day") }
  return day
}

func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

/// A moment as a literal: `2026-11-20 22:40`, one hour east of Greenwich unless an offset stands behind it.
func moment(_ iso8601: String, _ precision: Precision = .minute) -> Moment {
  guard let moment = Moment(iso8601: iso8601.count == 16 ? iso8601 + "+01:00" : iso8601) else {
    preconditionFailure("\(iso8601) is no literal moment")
  }
  return moment.with(precision: precision)
}

/// An episode as a literal.
///
/// - Parameter minutes: its length, instead of an end.
func episode(
  _ onset: String, _ precision: Precision = .minute, id: Int = 1, minutes: Int? = nil, end: Episode.End = .unknown,
  intensity: Int? = nil, places: [String] = [], triggers: [String] = [], remedies: [RemedyUse] = [],
  readings: KeyValuePairs<String, Int> = [:]
) -> Episode {
  var episode = Episode(uuid: "", onset: moment(onset, precision), recordedAt: now)
  episode.id = id
  episode.end = minutes.map { Episode.end(of: episode.onset, after: TimeSpan(minutes: $0)) } ?? end
  episode.intensity = intensity
  episode.places = places.map { Episode.Place(word: Word(kind: .place, name: $0)) }
  episode.triggers = triggers.map { Word(kind: .trigger, name: $0) }
  episode.remedies = remedies
  episode.readings = readings.map { Episode.Reading(at: moment($0.key), intensity: $0.value) }
  return episode
}

func checkIn(_ iso: String, clear: Bool = false) -> CheckIn {
  var checkIn = CheckIn(uuid: "", day: day(iso), recordedAt: now)
  checkIn.clear = clear
  return checkIn
}

/// Check-ins for all of the days.
func checkIns(_ first: String, _ last: String, clear: Bool = false) -> [CheckIn] {
  days(first, last).all.map { checkIn($0.iso, clear: clear) }
}

func use(_ remedy: String, at time: String? = nil, _ wordClass: String? = nil) -> RemedyUse {
  RemedyUse(
    uuid: "", remedy: Word(kind: .remedy, name: remedy, wordClass: wordClass), at: time.map { moment($0) },
    recordedAt: now)
}

/// A year of journal as a literal.
func diary(
  _ episodes: [Episode] = [], checkIns: [CheckIn] = [], uses: [RemedyUse] = [], begins: String? = "2026-01-01"
) -> Diary {
  Diary(
    days: days("2026-01-01", "2026-12-31"), episodes: episodes, checkIns: checkIns, remedyUses: uses,
    journalBegins: begins.map { day($0) })
}

extension Period {
  init(_ diary: Diary, _ days: ClosedRange<Day> = thisWeek, now: Moment = now) {
    self.init(days, diary: diary, clearStreak: 0, now: now)
  }
}
