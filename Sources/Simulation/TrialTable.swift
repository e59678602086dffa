import Analysis
import Journal
import Statistics

/// Trials of one person with a look after every episode, and how often the two arms are said to be apart. They go
/// through the same door as the program's: episodes of a diary in, a verdict out.
enum TrialTable {
  static func print(_ trials: Int) {
    Table.row([
      "trial by episode, looked at after each", "trials", "difference", "apart, %", "by the wrong side, %",
      "decided early, %", "interval holds it, %", "sequence holds it at all times, %",
    ])
    for episodes in [24, 40] {
      for difference in [0.0, 1, 1.5, 2] { line(episodes, difference, trials) }
    }
  }

  private static func line(_ episodes: Int, _ difference: Double, _ trials: Int) {
    var (apart, wrong, early, covered, always) = (0, 0, 0, 0, 0)
    for number in 0..<trials {
      var random = SeededGenerator(seed: UInt64(number) &* 6151 &+ UInt64(episodes))
      var person = Person(difference: difference, seed: random.next(), episodes: episodes)
      let looks = person.looks(&random)
      let results = looks.compactMap(\.result)
      if results.allSatisfy({ $0.confidenceSequence.holds(difference) }) { always += 1 }
      if results.last?.interval.holds(difference) ?? true { covered += 1 }
      guard let first = looks.first(where: { $0.better != nil }) else { continue }
      apart += 1
      if first.state == .decided { early += 1 }
      if difference > 0, first.better == .b { wrong += 1 }
    }
    Table.row(
      ["\(episodes) episodes", "\(trials)", "\(difference)"]
        + [apart, wrong, early, covered, always].map { Table.percent($0, trials) })
  }

  /// Someone with an episode every other day, who does what the trial tells and notes how bad it is an hour later.
  private struct Person {
    let difference: Double
    let order: [[TrialArm]]
    var trial: Trial
    var episodes: [Episode] = []

    /// - Parameter episodes: at least so many, up to the end of a block.
    init(difference: Double, seed: UInt64, episodes: Int) {
      self.difference = difference
      var order: [[TrialArm]] = []
      for block in TrialAllocation(seed: seed, unit: .episode, blocks: episodes).blocks
      where order.joined().count < episodes {
        order.append(block)
      }
      self.order = order
      let start = Moment(seconds: Truth.firstDay.number * 86_400, utcOffset: 0)
      trial = Trial(
        uuid: "", unit: .episode, remedy: Word(id: 1, kind: .remedy, name: "heat"),
        other: Word(id: 2, kind: .remedy, name: "ice"), blocks: order.count, seed: seed, startedAt: start,
        recordedAt: start)
    }

    /// The trial as it stands after each episode, until it is over.
    mutating func looks(_ random: inout SeededGenerator) -> [TrialAnalysis] {
      var looks: [TrialAnalysis] = []
      for arm in order.joined() {
        live(arm, &random)
        looks.append(look())
        if looks.last?.isOver ?? false { break }
      }
      return looks
    }

    private mutating func live(_ arm: TrialArm, _ random: inout SeededGenerator) {
      let told = Moment(seconds: trial.startedAt.seconds + 2 * episodes.count * 86_400, utcOffset: 0)
      let relief = 2 + (arm == .a ? difference : 0) + 1.8 * random.normal()
      let before = 8
      var episode = Episode(uuid: "\(episodes.count)", onset: told, recordedAt: told)
      episode.intensity = before
      // Pain is a whole number, and is never below 0 nor above 10.
      let after = min(10, max(0, before - Int(relief.rounded())))
      episode.add(
        reading: Episode.Reading(at: Moment(seconds: told.seconds + 3600, utcOffset: 0), intensity: after))
      episodes.append(episode)
      trial.allocations.append(
        .init(arm: arm == .a ? .a : .b, toldAt: told, before: before, episode: episode.uuid))
    }

    private func look() -> TrialAnalysis {
      let first = Truth.firstDay
      let days = first...first + 2 * episodes.count
      let diary = Diary(days: days, episodes: episodes, checkIns: [], journalBegins: first)
      let now = Moment(
        seconds: trial.startedAt.seconds + days.upperBound.number * 86_400 - first.number * 86_400, utcOffset: 0)
      return TrialAnalysis(trial, in: diary, now: now)
    }
  }
}

extension TrialResult.Limits {
  fileprivate func holds(_ value: Double) -> Bool {
    (lower ?? -.infinity) <= value + 1e-9 && value - 1e-9 <= (upper ?? .infinity)
  }
}
