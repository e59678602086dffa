import Journal
import Statistics

/// An invented person: lifting and poor sleep make episodes likelier the next day, stress does not; heat eases.
struct DemoJournal {
  let days: ClosedRange<Day>
  /// What check-ins ask for.
  let tracked: [Word]
  private let vocabulary: Vocabulary
  private let now: Moment
  private let zone: Zone
  private let perWeek: Double
  private var chance: SeededGenerator
  private var wasRisky = false

  init(years: Int, perWeek: Int, seed: UInt64, vocabulary: Vocabulary, now: Moment, zone: Zone) {
    days = now.day - years * 365...now.day - 1
    self.vocabulary = vocabulary
    self.now = now
    self.zone = zone
    self.perWeek = Double(perWeek)
    chance = SeededGenerator(seed: seed)
    tracked = ["lifting", "long sitting", "stress", "poor sleep"].compactMap { vocabulary.exactly($0, .trigger) }
  }

  /// What the person wrote down of a day; the days have to be asked for one after the other.
  mutating func write(_ day: Day) -> (episodes: [Episode], checkIn: CheckIn?) {
    let rate = perWeek / 7 * (wasRisky ? 2.2 : 0.7)
    var count = Int(rate)
    if chance.happens(rate - Double(count)) { count += 1 }
    let episodes = (0..<count).map { _ in episode(on: day) }.sorted { $0.onset.seconds < $1.onset.seconds }
    let present = tracked.filter { chance.happens($0.name == "lifting" && day.weekday.isWeekend ? 0.35 : 0.2) }
    wasRisky = present.contains { $0.name == "lifting" || $0.name == "poor sleep" }
    // Now and then a day is forgotten.
    guard !chance.happens(0.12) else { return (episodes, nil) }
    var checkIn = CheckIn(uuid: uuid(), day: day, recordedAt: moment(on: day, minute: 21 * 60 + 30))
    checkIn.answers = tracked.map { trigger in
      let isPresent = present.contains(trigger)
      let at = isPresent ? moment(on: day, minute: chance.next(in: 420...1200)) : nil
      return CheckIn.Answer(trigger: trigger, present: isPresent, at: at)
    }
    checkIn.clear = episodes.isEmpty
    checkIn.sleepMinutes = chance.next(in: 20...34) * 15
    return (episodes, checkIn)
  }

  private mutating func episode(on day: Day) -> Episode {
    let onset = moment(on: day, minute: chance.happens(0.6) ? chance.next(in: 390...660) : chance.next(in: 720...1320))
    var episode = Episode(uuid: uuid(), onset: onset, recordedAt: onset)
    let duration = TimeSpan(minutes: chance.next(in: 2...36) * 5)
    episode.end = Episode.end(of: onset, after: duration)
    let worst = chance.next(in: 3...8)
    episode.intensity = worst
    let names = ["lower back", "lower back", "lower back", "neck", "upper back", "calf"]
    if let word = vocabulary.exactly(names.randomElement(using: &chance) ?? "neck", .place) {
      let side = chance.happens(0.6) ? Side.allCases.randomElement(using: &chance) : nil
      episode.places = [Episode.Place(word: word, side: side, intensity: chance.happens(0.3) ? worst : nil)]
    }
    episode.sensations = Sensation.allCases.randomElement(using: &chance).map { [$0] } ?? []
    if chance.happens(0.5), let trigger = tracked.randomElement(using: &chance) { episode.triggers = [trigger] }
    if chance.happens(0.6) { episode.remedies = [remedy(at: onset, before: worst)] }
    if chance.happens(0.1) { episode.note = "Better after lying down for a while." }
    let recorded = onset.seconds + (duration.minutes + 10) * 60
    episode.recordedAt = zone.moment(at: min(recorded, now.seconds))
    return episode
  }

  private mutating func remedy(at onset: Moment, before: Int) -> RemedyUse {
    let names = ["heat", "heat", "ibuprofen", "stretching", "ice"]
    let name = names.randomElement(using: &chance) ?? "heat"
    let word = vocabulary.exactly(name, .remedy) ?? Word(kind: .remedy, name: name)
    var use = RemedyUse(uuid: uuid(), remedy: word, recordedAt: onset)
    use.at = zone.moment(at: onset.seconds + chance.next(in: 0...10) * 60)
    if name == "ibuprofen" { use.dose = Dose("400mg") }
    guard chance.happens(0.8) else { return use }
    use.before = before
    use.after = max(0, before - (name == "heat" ? chance.next(in: 1...4) : chance.next(in: 0...3)))
    use.afterMinutes = 30
    return use
  }

  private func moment(on day: Day, minute: Int) -> Moment {
    switch zone.resolve(day: day, minuteOfDay: minute) {
    case .once(let moment), .repeated(let moment): moment
    case .skipped(_, let to): zone.moment(at: to - zone.offset(at: day.number * 86_400))
    }
  }

  private mutating func uuid() -> String {
    UUIDv7.text(milliseconds: now.seconds * 1000, random: (chance.next(), chance.next()))
  }
}

extension SeededGenerator {
  /// True with the probability.
  fileprivate mutating func happens(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  fileprivate mutating func next(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
