import Analysis
import Journal
import Statistics

/// Remedies that do nothing, or something, and how often one is said to be better, or worse, than being left alone.
enum RemedyTable {
  private struct Attack {
    let name: String
    var remedies = 1
    /// Minutes from the onset at which pain is treated; `nil`: at its peak.
    var treatedAt: ClosedRange<Int>? = 60...180
    var isTreatedWhenSevere = false
    /// Minutes between readings of pain that is left alone, and the time of the last.
    var readings = (every: 30, until: 300)
    /// The chance that the intensity after is written down when pain eased, and when it did not.
    var afterWritten = (eased: 1.0, not: 1.0)
    /// Points by which a remedy lowers pain within an hour.
    var effect = 0
  }

  private static let attacks = [
    Attack(name: "treated at random"), Attack(name: "5 remedies at random", remedies: 5),
    Attack(name: "8 remedies at random", remedies: 8),
    Attack(name: "treated at the peak, left alone read at onset", treatedAt: nil, readings: (60, 60)),
    Attack(name: "treated at the peak, left alone read every half hour", treatedAt: nil),
    Attack(name: "treated at the peak, left alone read every quarter", treatedAt: nil, readings: (15, 300)),
    Attack(name: "treated at the peak, left alone read every hour", treatedAt: nil, readings: (60, 300)),
    Attack(name: "treated when severe, and severe lasts longer", isTreatedWhenSevere: true),
    Attack(name: "treated 1 to 3 h after onset, left alone read at onset", readings: (60, 60)),
    Attack(name: "after written 90 % when eased, 50 % when not", afterWritten: (0.9, 0.5)),
    Attack(name: "helps by 2 points, at random", effect: 2),
    Attack(name: "helps by 3 points, at random", effect: 3),
    Attack(name: "helps by 2 points, at the peak", treatedAt: nil, effect: 2),
    Attack(name: "helps by 3 points, at the peak", treatedAt: nil, effect: 3),
  ]

  static func print(_ journals: Int) {
    Table.row([
      "remedies, %", "journals", "better at a similar stage", "and better than from the worst moments",
      "worse", "compared at all", "first-ranked share", "shrunken", "true",
    ])
    for attack in attacks {
      var (better, atStage, worse, compared) = (0, 0, 0, 0)
      var (first, shrunken, truth) = (0.0, 0.0, 0.0)
      for journal in 0..<journals {
        var random = SeededGenerator(seed: UInt64(journal) &* 7919 &+ 1)
        let diary = draw(attack, &random)
        let findings = RemedyAnalysis(diary, days: diary.days).findings
        let verdicts = findings.compactMap { $0.untreated?.verdict }
        if verdicts.contains(.more) { better += 1 }
        if verdicts.contains(where: { $0 == .more || $0 == .moment }) { atStage += 1 }
        if verdicts.contains(.less) { worse += 1 }
        if findings.contains(where: { $0.untreated != nil }) { compared += 1 }
        let judged = findings.filter(\.isJudged)
        first += judged.compactMap { $0.improved30?.share }.max() ?? 0
        shrunken += judged.compactMap(\.shrunkenShare).max() ?? 0
        let all = judged.compactMap(\.improved30)
        truth += Double(all.reduce(0) { $0 + $1.successes }) / Double(max(1, all.reduce(0) { $0 + $1.trials }))
      }
      let share = { (sum: Double) in Table.percent(Int((sum * 1000).rounded()), journals * 1000) }
      let counts = [atStage, better, worse, compared].map { Table.percent($0, journals) }
      Table.row([attack.name, "\(journals)"] + counts + [share(first), share(shrunken), share(truth)])
    }
  }

  /// 60 to 160 episodes, half of them treated. Pain rises for half an hour to three hours, and then eases.
  private static func draw(_ attack: Attack, _ random: inout SeededGenerator) -> Diary {
    let place = Word(id: 1, kind: .place, name: "neck")
    let words = (1...attack.remedies).map { Word(id: 10 + $0, kind: .remedy, name: "remedy \($0)") }
    let count = Int.random(in: 60...160, using: &random)
    let first = Truth.firstDay
    let episodes = (0..<count).map { number -> Episode in
      let onset = (first + 2 * number).number * 86_400 + Int.random(in: 420..<900, using: &random) * 60
      func moment(_ minutes: Int) -> Moment { Moment(seconds: onset + minutes * 60, utcOffset: 0) }
      let height = Double.random(in: 4...9.4, using: &random)
      let peak = Int.random(in: 30...180, using: &random)
      let isSevere = height > 6.5
      let half = Double.random(in: 60...240, using: &random) * (attack.isTreatedWhenSevere && isSevere ? 2 : 1)
      func pain(_ minutes: Int) -> Int {
        let level =
          minutes < peak
          ? height * (0.6 + 0.4 * Double(minutes) / Double(peak))
          : height * exponential(-0.693 * Double(minutes - peak) / half)
        return min(10, max(0, Int((level + 0.7 * random.normal()).rounded())))
      }
      var episode = Episode(uuid: "", onset: moment(0), recordedAt: moment(600))
      episode.id = number + 1
      episode.places = [Episode.Place(word: place)]
      episode.end = .at(moment(600))
      let isTreated = attack.isTreatedWhenSevere ? random.happens(isSevere ? 0.8 : 0.2) : random.happens(0.5)
      if isTreated {
        let at = attack.treatedAt.map { Int.random(in: $0, using: &random) } ?? peak
        var use = RemedyUse(
          uuid: "", remedy: words[Int.random(in: words.indices, using: &random)], recordedAt: moment(600))
        use.at = moment(at)
        let before = pain(at)
        let after = max(0, pain(at + 60) - attack.effect)
        use.before = before
        let isEased = before - after >= 2
        if random.happens(isEased ? attack.afterWritten.eased : attack.afterWritten.not) {
          use.after = after
          use.afterMinutes = 60
        }
        episode.remedies = [use]
        for minutes in stride(from: 0, to: at, by: attack.readings.every) {
          episode.add(reading: Episode.Reading(at: moment(minutes), intensity: pain(minutes)))
        }
      } else {
        for minutes in stride(from: 0, through: attack.readings.until, by: attack.readings.every) {
          episode.add(reading: Episode.Reading(at: moment(minutes), intensity: pain(minutes)))
        }
      }
      return episode
    }
    let days = first...first + 2 * count
    return Diary(days: days, episodes: episodes, checkIns: [], journalBegins: first)
  }
}
