package import Journal

/// A UUID as a literal: 36 characters that end in the number.
package func uuid(_ number: Int) -> String {
  let digits = String(number)
  return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
}

/// An episode as a literal.
///
/// - Parameter minutes: its length, instead of an end.
package func episode(
  _ onset: String, _ precision: Precision = .minute, id: Int = 1, minutes: Int? = nil, end: Episode.End = .unknown,
  intensity: Int? = nil, places: [Episode.Place] = [], triggers: [String] = [], remedies: [RemedyUse] = [],
  readings: KeyValuePairs<String, Int> = [:], note: String? = nil
) -> Episode {
  var episode = Episode(uuid: "019a9f6e-0000-7000-8000-000000000001", onset: moment(onset, precision), recordedAt: now)
  episode.id = id
  episode.end = minutes.map { Episode.end(of: episode.onset, after: TimeSpan(minutes: $0)) } ?? end
  episode.intensity = intensity
  episode.places = places
  episode.triggers = triggers.map { Word(kind: .trigger, name: $0) }
  episode.remedies = remedies
  episode.readings = readings.map { Episode.Reading(at: moment($0.key), intensity: $0.value) }
  episode.note = note
  return episode
}

package func place(_ name: String, _ side: Side? = nil, _ intensity: Int? = nil) -> Episode.Place {
  Episode.Place(word: Word(kind: .place, name: name), side: side, intensity: intensity)
}

/// A place by its name alone.
extension Episode.Place: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) {
    self = place(name)
  }
}

package func use(
  _ remedy: String, _ dose: String = "", at time: String? = nil, wordClass: String? = nil,
  from before: Int? = nil, to after: Int? = nil, afterMinutes: Int? = nil, helped: Helped? = nil
) -> RemedyUse {
  var use = RemedyUse(
    uuid: "", remedy: Word(kind: .remedy, name: remedy, wordClass: wordClass), dose: Dose(dose),
    at: time.map { moment($0) }, recordedAt: now)
  use.before = before
  use.after = after
  use.afterMinutes = afterMinutes
  use.helped = helped
  return use
}

package func checkIn(_ iso: String, clear: Bool = false) -> CheckIn {
  var checkIn = CheckIn(uuid: "", day: day(iso), recordedAt: now)
  checkIn.clear = clear
  return checkIn
}

/// Check-ins for all of the days.
package func checkIns(_ first: String, _ last: String, clear: Bool = false) -> [CheckIn] {
  (0...day(last).number - day(first).number).map { checkIn((day(first) + $0).iso, clear: clear) }
}

extension Episode {
  /// One that has everything.
  package static let full: Episode = {
    var full = episode(
      "2026-11-20 22:40", id: 12, minutes: 35, intensity: 7, places: [place("lower back", .left, 7), place("calf")],
      triggers: ["lifting", "poor sleep"],
      remedies: [
        use("heat", "20 min", at: "2026-11-20 22:45", from: 7, to: 4, afterMinutes: 30, helped: .yes),
        use("ibuprofen", "400mg"),
      ],
      readings: ["2026-11-20 22:40": 7, "2026-11-20 23:15": 4], note: "After moving boxes.\nSlept badly.")
    full.sensations = [.cramp, .sharp]
    full.pattern = .constant
    full.origin = .strain
    full.spasmCount = 3
    full.limits = 6
    full.warningSigns = [.legs, .fever]
    full.answer([WarningAnswer(sign: .bladder, isPresent: false)])
    return full
  }()
}
