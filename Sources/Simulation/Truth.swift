import Journal
import Statistics

/// What is true of a drawn journal: how its triggers come, how its episodes come, what the one does to the other, and
/// how it was written down.
struct Truth {
  var name: String
  var days = 365
  /// The chance that a day has an onset, without anything else.
  var onsetChance = 0.092
  /// The chance that a day has an exposure.
  var exposureChance = 0.3
  /// By how much exposure in the 24 hours before multiplies the odds of an onset.
  var oddsRatio = 1.0
  /// Triggers with that odds ratio, the first ones; the others do nothing.
  var realTriggers = 1
  var triggers = 1
  /// What days do to the odds of onset and exposure alike.
  var confounding = Confounding.none
  /// The correlation of exposure between neighbouring days.
  var autocorrelation = 0.0
  /// The chance that a further trigger's day is as the first one's.
  var company = 0.0
  /// Episodes come in bursts.
  var isClustered = false
  /// The share of onsets before which the episode itself makes an exposure, within the hours before.
  var prodrome = 0.0
  /// The share of episode days on which the trigger is ticked in the evening though it was not there.
  var recall = 0.0
  /// The hours of the day at which exposures come; at other times they do not.
  var exposureMinutes = 420..<1320
  var isOnWeekdaysOnly = false
  /// The share of days with a check-in.
  var coverage = 1.0
  /// The chance that an exposure's time was not written down.
  var untimed = 0.0

  enum Confounding {
    case none
    /// Both come more often on weekends.
    case weekday
    /// Both become more frequent.
    case trend
    /// Both follow a cycle of so many days, by so much on the scale of ln odds.
    case cycle(days: Double, height: Double)
    /// Both are four times as frequent on five of 28 days.
    case fiveDays
    /// Something unseen that lasts for days moves both (autoregressive, standard deviation 1).
    case hidden(days: Double)
  }

  /// Check-ins answer on which days of the cycle there was bleeding.
  var isCycleTracked = false

  /// The trigger that stands for the cycle.
  static let cycle = "menstruation"

  /// A Monday.
  static let firstDay = Day(number: 20_458)
}

extension Truth {
  /// Draws a journal.
  func draw(_ random: inout SeededGenerator) -> Diary {
    let phase = Double.random(in: 0..<1, using: &random)
    let push = pushes(phase, &random)
    let words = (1...triggers).map { Word(id: $0, kind: .trigger, name: "trigger \($0)") }
    var exposures = [exposureMinutes(push, &random)]
    for _ in words.dropFirst() {
      let own = exposureMinutes(push, &random)
      exposures.append(
        own.indices.map { random.happens(company) ? exposures[0][$0].map { _ in drawMinute(&random) } : own[$0] })
    }
    let episodes = self.episodes(exposures.prefix(realTriggers), push, &random)
    let first = Truth.firstDay
    for episode in episodes {
      let onset = episode.onset.seconds / 60 - first.number * 1440
      if random.happens(prodrome) {
        let before = onset - Int.random(in: 60..<720, using: &random)
        if before >= 0 { exposures[0][before / 1440] = before % 1440 }
      }
      if random.happens(recall), exposures[0][onset / 1440] == nil {
        let minute = onset % 1440
        exposures[0][onset / 1440] = max(0, minute - Int.random(in: 30..<240, using: &random))
      }
    }
    var checkIns: [CheckIn] = []
    for day in 0..<days where day == 0 || random.happens(coverage) {
      var checkIn = CheckIn(uuid: "", day: first + day, recordedAt: moment(day, 1380))
      checkIn.answers = zip(words, exposures).map { word, minutes in
        let isTimed = !random.happens(untimed)
        return CheckIn.Answer(
          trigger: word, present: minutes[day] != nil, at: isTimed ? minutes[day].map { moment(day, $0) } : nil)
      }
      if isCycleTracked, case .cycle(let length, _) = confounding {
        let part = Double(day) / length + phase
        checkIn.answers.append(
          CheckIn.Answer(
            trigger: Word(id: triggers + 1, kind: .trigger, name: Truth.cycle),
            present: (part - part.rounded(.down)) * length < 5))
      }
      checkIns.append(checkIn)
    }
    return Diary(days: first...first + days - 1, episodes: episodes, checkIns: checkIns, journalBegins: first)
  }

  /// What each day does to the odds of onset and exposure alike.
  ///
  /// - Parameter phase: of a cycle, at the first day.
  private func pushes(_ phase: Double, _ random: inout SeededGenerator) -> [Double] {
    var hidden = 0.0
    return (0..<days).map { day in
      switch confounding {
      case .none: return 0
      case .weekday: return (Truth.firstDay + day).weekday.isWeekend ? 1.5 : 0
      case .trend: return 2.4 * (Double(day) / Double(days) - 0.5)
      case .cycle(let length, let height): return height * sine(2 * Double.pi * (Double(day) / length + phase))
      case .fiveDays: return (day + Int(phase * 28)) % 28 < 5 ? logarithm(4) : 0
      case .hidden(let length):
        let kept = exponential(-1 / length)
        hidden = kept * hidden + (1 - kept * kept).squareRoot() * random.normal()
        return hidden
      }
    }
  }

  /// The minute of each day at which the trigger was there; `nil` if it was not.
  private func exposureMinutes(_ push: [Double], _ random: inout SeededGenerator) -> [Int?] {
    var isPresent = false
    return push.indices.map { day in
      // With this chance, a day is as the one before.
      if day == 0 || !random.happens(autocorrelation) {
        isPresent = random.happens(atLogOdds: logOdds(exposureChance) + push[day])
      }
      let isFree = isOnWeekdaysOnly && (Truth.firstDay + day).weekday.isWeekend
      return isPresent && !isFree ? drawMinute(&random) : nil
    }
  }

  private func drawMinute(_ random: inout SeededGenerator) -> Int { Int.random(in: exposureMinutes, using: &random) }

  /// Episodes of some hours; while one lasts, no other begins.
  private func episodes(
    _ exposures: some Collection<[Int?]>, _ push: [Double], _ random: inout SeededGenerator
  ) -> [Episode] {
    var episodes: [Episode] = []
    var free = 0
    var burst = 0.0
    for day in 0..<days {
      let minute = Int.random(in: 420..<1320, using: &random)
      let onset = day * 1440 + minute
      var odds = logOdds(onsetChance) + push[day] + burst
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
  mutating func happens(atLogOdds logOdds: Double) -> Bool { happens(1 / (1 + exponential(-logOdds))) }

  mutating func happens(_ chance: Double) -> Bool {
    chance > 0 && Double.random(in: 0..<1, using: &self) < chance
  }

  /// A standard normal deviate (Box and Muller).
  mutating func normal() -> Double {
    let radius = (-2 * logarithm(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * sine(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }
}
