import Journal
import Statistics

/// What is true of a drawn journal: how its trigger comes, how its episodes come, and what the one does to the other.
struct Truth {
  var name: String
  var days: Int
  /// The chance that a day has an onset, without anything else.
  var onsetChance = 0.1
  /// The chance that a day has an exposure.
  var exposureChance = 0.3
  /// By how much exposure in the 24 hours before multiplies the odds of an onset.
  var oddsRatio = 1.0
  /// Triggers with that odds ratio, the first ones; the others do nothing.
  var realTriggers = 1
  var triggers = 1
  /// Both come more often on weekends.
  var isWeekdayConfounded = false
  /// Both become more frequent.
  var hasTrend = false
  /// Both follow a cycle of 60 days.
  var hasCycle = false
  /// The correlation of exposure between neighbouring days.
  var autocorrelation = 0.0
  /// Episodes come in bursts.
  var isClustered = false

  /// What the day does to the odds of onset and exposure alike.
  private func push(_ day: Int) -> Double {
    var push = 0.0
    if isWeekdayConfounded, (Truth.firstDay + day).weekday.isWeekend { push += 1.5 }
    if hasTrend { push += 2.4 * (Double(day) / Double(days) - 0.5) }
    if hasCycle { push += 0.5 * sine(2 * Double.pi * Double(day) / 60) }
    return push
  }

  /// A Monday.
  static let firstDay = Day(number: 20_458)

  func exposureLogOdds(_ day: Int) -> Double { logOdds(exposureChance) + push(day) }
  func onsetLogOdds(_ day: Int) -> Double { logOdds(onsetChance) + push(day) }
}

extension Truth {
  /// Draws a journal in which every day has a check-in that answers every trigger.
  func draw(_ random: inout SeededGenerator) -> Diary {
    let words = (1...triggers).map { Word(id: $0, kind: .trigger, name: "trigger \($0)") }
    let exposures = words.map { _ in exposureMinutes(&random) }
    let first = Truth.firstDay
    let checkIns = (0..<days).map { day in
      var checkIn = CheckIn(uuid: "", day: first + day, recordedAt: moment(day, 1380))
      checkIn.answers = zip(words, exposures).map { word, minutes in
        CheckIn.Answer(trigger: word, present: minutes[day] != nil, at: minutes[day].map { moment(day, $0) })
      }
      return checkIn
    }
    let last = first + days - 1
    return Diary(
      days: first...last, episodes: episodes(exposures.prefix(realTriggers), &random), checkIns: checkIns,
      journalBegins: first)
  }

  /// The minute of each day at which the trigger was there; `nil` if it was not.
  private func exposureMinutes(_ random: inout SeededGenerator) -> [Int?] {
    var isPresent = false
    return (0..<days).map { day in
      // With this chance, a day is as the one before.
      if day == 0 || Double.random(in: 0..<1, using: &random) >= autocorrelation {
        isPresent = random.happens(atLogOdds: exposureLogOdds(day))
      }
      return isPresent ? Int.random(in: 420..<1320, using: &random) : nil
    }
  }

  /// Episodes of some hours; while one lasts, no other begins.
  private func episodes(_ exposures: some Collection<[Int?]>, _ random: inout SeededGenerator) -> [Episode] {
    var episodes: [Episode] = []
    var free = 0
    var burst = 0.0
    for day in 0..<days {
      let minute = Int.random(in: 420..<1320, using: &random)
      let onset = day * 1440 + minute
      var odds = onsetLogOdds(day) + burst
      for minutes in exposures where isExposed(minutes, before: onset) { odds += logarithm(oddsRatio) }
      burst *= 0.8
      guard random.happens(atLogOdds: odds), onset >= free else { continue }
      if isClustered { burst = 1.5 }
      let length = Int.random(in: 60...720, using: &random)
      free = onset + length
      var episode = Episode(uuid: "", onset: moment(day, minute), recordedAt: moment(day, minute))
      episode.id = episodes.count + 1
      episode.end = .at(moment(0, free))
      episodes.append(episode)
    }
    return episodes
  }

  private func isExposed(_ minutes: [Int?], before onset: Int) -> Bool {
    let day = onset / 1440
    return (max(0, day - 1)...day).contains { other in
      minutes[other].map { (onset - 1440..<onset).contains(other * 1440 + $0) } ?? false
    }
  }

  private func moment(_ day: Int, _ minute: Int) -> Moment {
    Moment(seconds: (Truth.firstDay.number + day) * 86_400 + minute * 60, utcOffset: 0)
  }
}

func logOdds(_ chance: Double) -> Double { logarithm(chance / (1 - chance)) }

extension SeededGenerator {
  mutating func happens(atLogOdds logOdds: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < 1 / (1 + exponential(-logOdds))
  }
}
