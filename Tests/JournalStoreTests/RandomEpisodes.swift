import Journal
import Statistics
import TestSupport

/// Episodes as varied as the schema allows, around ``now``.
struct RandomEpisodes {
  var random: SeededGenerator
  let vocabulary: Vocabulary
  /// How many days the onsets are spread over.
  var spread = 60

  static let offsets = [0, 3600, -18_000, 20_700, 64_800, -64_800]
  static let notes = ["", "after the garden", "no\u{0}end", "🦵 cramp", "\u{1B}[31mred", "it's \"so\"\n\tbad", "ÄÖÜ é"]

  init(seed: UInt64, vocabulary: Vocabulary) {
    random = SeededGenerator(seed: seed)
    self.vocabulary = vocabulary
  }

  mutating func episode() -> Episode {
    var episode = Episode(uuid: random.uuid(), onset: moment(), recordedAt: moment().with(precision: .minute))
    episode.end = end(after: episode.onset)
    episode.intensity = intensity()
    episode.places = places()
    episode.sensations = random.some(Sensation.allCases, upTo: 4)
    episode.pattern = random.pick([nil, .constant, .intermittent])
    episode.origin = random.pick([nil, .strain, .injury])
    episode.spasmCount = random.pick([nil, 1, 12, 100_000])
    episode.limits = intensity()
    episode.triggers = random.some(words(.trigger), upTo: 3)
    episode.readings = (0..<random.int(0...3)).map { _ in
      Episode.Reading(at: moment(), intensity: random.int(0...10))
    }
    episode.warningSigns = random.some(WarningSign.allCases, upTo: 2)
    episode.remedies = random.some(words(.remedy), upTo: 2).map { remedyUse(of: $0) }
    episode.note = random.chance(60) ? random.pick(RandomEpisodes.notes) : nil
    return episode
  }

  mutating func moment() -> Moment {
    Moment(
      seconds: now.seconds - random.int(0...spread * 86_400), utcOffset: random.pick(RandomEpisodes.offsets),
      precision: random.pick(Precision.allCases))
  }

  private mutating func moment(on day: Day) -> Moment {
    let offset = random.pick(RandomEpisodes.offsets)
    return Moment(seconds: day.number * 86_400 + random.int(0...86_399) - offset, utcOffset: offset)
  }

  mutating func remedyUse(of remedy: Word) -> RemedyUse {
    var use = RemedyUse(uuid: random.uuid(), remedy: remedy, recordedAt: moment().with(precision: .minute))
    use.dose = random.pick([nil, Dose("400mg"), Dose("2 tablets"), Dose("a handful")])
    use.at = random.chance(70) ? moment() : nil
    use.before = intensity()
    use.after = intensity()
    if use.after != nil, random.chance(50) { use.afterMinutes = random.int(0...525_600) }
    use.helped = random.pick([nil, .yes, .some, .no, .worse])
    return use
  }

  mutating func checkIn(on day: Day) -> CheckIn {
    var checkIn = CheckIn(uuid: random.uuid(), day: day, recordedAt: moment().with(precision: .minute))
    checkIn.answers = random.some(words(.trigger), upTo: 5).sorted { $0.id < $1.id }.map { trigger in
      let present = random.chance(50)
      let at = present && random.chance(50) ? moment(on: day).with(precision: random.pick([.minute, .part])) : nil
      return CheckIn.Answer(trigger: trigger, present: present, at: at)
    }
    checkIn.clear = random.chance(50)
    checkIn.sleepMinutes = random.pick([nil, 0, 450, 1440])
    checkIn.peg = random.chance(30) ? PEG(pain: 0, enjoyment: random.int(0...10), activity: 10) : nil
    checkIn.note = random.chance(60) ? random.pick(RandomEpisodes.notes) : nil
    return checkIn
  }

  func words(_ kind: Word.Kind) -> [Word] { vocabulary.words.filter { $0.kind == kind } }

  private mutating func intensity() -> Int? { random.chance(60) ? random.int(0...10) : nil }

  private mutating func end(after onset: Moment) -> Episode.End {
    switch random.int(1...6) {
    case 1: return .unknown
    case 2: return .ongoing
    default:
      let length = random.chance(80) ? random.int(0...100_000) : random.int(0...40 * 86_400)
      let offset = random.chance(80) ? onset.utcOffset : random.pick(RandomEpisodes.offsets)
      return .at(
        Moment(seconds: onset.seconds + length, utcOffset: offset, precision: random.pick(Precision.allCases)))
    }
  }

  private mutating func places() -> [Episode.Place] {
    random.some(Array(words(.place).prefix(6)), upTo: 3).flatMap { word in
      random.some([nil, Side.left, .right, .both, .middle], upTo: 2).map { side in
        Episode.Place(word: word, side: side, intensity: intensity())
      }
    }
  }
}
