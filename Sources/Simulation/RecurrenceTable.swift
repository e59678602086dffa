import Analysis
import Journal
import Statistics

/// Episodes without a pattern, and how often one is seen in them.
enum RecurrenceTable {
  private struct Pattern {
    let name: String
    var chance = 0.2
    /// By how much an episode multiplies the odds of the next day, and what is kept of that from day to day.
    var burst = (by: 1.0, kept: 0.8)
    /// Minutes of the day at which episodes begin, and everything else is written down.
    var awake = 420..<1200
  }

  private static let patterns = [
    Pattern(name: "steady"), Pattern(name: "bursts (x 4.5, 0.8)", chance: 0.1, burst: (4.5, 0.8)),
    Pattern(name: "strong bursts (x 9, 0.85)", chance: 0.06, burst: (9, 0.85)),
    Pattern(name: "steady, at all hours of the day", awake: 0..<1440),
  ]

  static func print(_ journals: Int) {
    Table.row([
      "no pattern, %", "journals", "episodes", "change, trend or split", "the doctor's ratio excludes 1",
      "a usual time of day",
    ])
    for pattern in patterns {
      var (changed, ratio, hours, episodes) = (0, 0, 0, 0)
      for journal in 0..<journals {
        var random = SeededGenerator(seed: UInt64(journal) &* 104_729 &+ 3)
        let diary = draw(pattern, &random)
        let now = Moment(seconds: diary.days.upperBound.number * 86_400 + 86_399, utcOffset: 0)
        let last = diary.days.upperBound - 27...diary.days.upperBound
        let summary = DoctorSummary(last, diary: diary, now: now)
        let found = summary.recurrence
        episodes += found.episodes
        if found.change?.isFlagged == true || found.trend?.isFlagged == true || found.changePoint?.isFlagged == true {
          changed += 1
        }
        if let limits = summary.change?.midPInterval, limits.lower > 1 || limits.upper < 1 { ratio += 1 }
        if found.timeOfDay?.isFlagged == true || found.unevenDay?.isFlagged == true { hours += 1 }
      }
      Table.row([
        pattern.name, "\(journals)", "\(episodes / journals)", Table.percent(changed, journals),
        Table.percent(ratio, journals), Table.percent(hours, journals),
      ])
    }
  }

  private static func draw(_ pattern: Pattern, _ random: inout SeededGenerator) -> Diary {
    let first = Truth.firstDay
    var push = 0.0
    var episodes: [Episode] = []
    var checkIns: [CheckIn] = []
    for day in 0..<365 {
      func moment() -> Moment {
        Moment(
          seconds: (first + day).number * 86_400 + Int.random(in: pattern.awake, using: &random) * 60, utcOffset: 0)
      }
      checkIns.append(CheckIn(uuid: "", day: first + day, recordedAt: moment()))
      let odds = logOdds(pattern.chance) + push
      push *= pattern.burst.kept
      guard random.happens(atLogOdds: odds) else { continue }
      push = logarithm(pattern.burst.by)
      let onset = moment()
      var episode = Episode(uuid: "", onset: onset, recordedAt: onset)
      episode.id = episodes.count + 1
      episode.end = Episode.end(of: onset, after: TimeSpan(minutes: 30))
      episodes.append(episode)
    }
    return Diary(days: first...first + 364, episodes: episodes, checkIns: checkIns, journalBegins: first)
  }
}
