import Analysis
import Journal
import Statistics

/// Draws journals of which the truth is known, and counts how often the analysis of triggers is right about them. It
/// goes through the same door as the program: a `Diary` in, findings out.
///
///     swift run -c release Simulation 2000
@main
struct Simulation {
  static func main() {
    let journals = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 2000
    print("\(journals) journals a line; shares in %; seeds are fixed.\n")
    single(journals)
    power(journals)
    many(journals)
  }

  /// One trigger that does nothing: how often it is called a link, and how often the intervals hold the truth.
  private static func single(_ journals: Int) {
    print("nothing true, exposed on 30 % of days | days | episodes | p < 0.05 | covered by posterior | by mid-p limits")
    let truths = [
      Truth(name: "nothing", days: 90, onsetChance: 0.08), Truth(name: "nothing", days: 365, onsetChance: 0.092),
      Truth(name: "nothing", days: 730, onsetChance: 0.24),
      Truth(name: "weekday confounding", days: 365, onsetChance: 0.06, isWeekdayConfounded: true),
      Truth(name: "slow trend in both", days: 365, onsetChance: 0.085, hasTrend: true),
      Truth(name: "exposure autocorrelation 0.7", days: 365, onsetChance: 0.092, autocorrelation: 0.7),
      Truth(
        name: "clustered episodes, autocorrelation", days: 365, onsetChance: 0.065, autocorrelation: 0.7,
        isClustered: true),
      Truth(name: "60-day cycle, autocorrelation", days: 365, onsetChance: 0.085, hasCycle: true, autocorrelation: 0.7),
    ]
    for truth in truths {
      let tally = tally(truth, journals)
      row([
        truth.name, "\(truth.days)", tally.meanEpisodes, percent(tally.rejected, tally.journals),
        percent(tally.coveredByPosterior, tally.estimated), percent(tally.coveredByLimits, tally.estimated),
      ])
    }
  }

  /// One trigger that does something: how often it is found.
  private static func power(_ journals: Int) {
    print(
      "\nodds ratio, exposed on 20 % of days | days | episodes | p < 0.05 | likely linked | covered by posterior | by mid-p limits"
    )
    for oddsRatio in [2.0, 4, 8] {
      for days in [90, 180, 365] {
        let truth = Truth(
          name: "\(Int(oddsRatio))", days: days, onsetChance: 0.08, exposureChance: 0.2, oddsRatio: oddsRatio)
        let tally = tally(truth, journals)
        row([
          truth.name, "\(days)", tally.meanEpisodes, percent(tally.rejected, tally.journals),
          percent(tally.likelyLinked, tally.journals), percent(tally.coveredByPosterior, tally.estimated),
          percent(tally.coveredByLimits, tally.estimated),
        ])
      }
    }
  }

  /// Twenty triggers in three windows each: what is flagged among them.
  private static func many(_ journals: Int) {
    print(
      "\n20 triggers | days | journals with a false flag | false share of the flagged, on average | real ones found")
    for (name, real) in [("none real", 0), ("2 real, odds ratio 4", 2)] {
      let truth = Truth(
        name: name, days: 365, onsetChance: 0.092, exposureChance: 0.2, oddsRatio: 4, realTriggers: real, triggers: 20)
      var (journalsWithFalse, found) = (0, 0)
      var falseShares = 0.0
      for journal in 0..<journals {
        let links = analysis(truth, journal).findings.filter { $0.verdict == .likelyLinked }
        let wrong = links.count { $0.trigger.id > real }
        if wrong > 0 {
          journalsWithFalse += 1
          falseShares += Double(wrong) / Double(links.count)
        }
        found += Set(links.map(\.trigger.id)).count { $0 <= real }
      }
      row([
        name, "\(truth.days)", percent(journalsWithFalse, journals),
        percent(Int(falseShares.rounded()), journals), percent(found, real * journals),
      ])
    }
  }

  private struct Tally {
    var journals = 0
    var episodes = 0
    var estimated = 0
    var rejected = 0
    var likelyLinked = 0
    var coveredByPosterior = 0
    var coveredByLimits = 0

    var meanEpisodes: String { "\(episodes / max(journals, 1))" }
  }

  private static func tally(_ truth: Truth, _ journals: Int) -> Tally {
    var tally = Tally()
    for journal in 0..<journals {
      let analysis = analysis(truth, journal)
      tally.journals += 1
      tally.episodes += analysis.episodes
      guard let finding = analysis.findings.first(where: \.isPrimary), let estimate = finding.estimate else { continue }
      tally.estimated += 1
      if estimate.midP < 0.05 { tally.rejected += 1 }
      if finding.verdict == .likelyLinked { tally.likelyLinked += 1 }
      if estimate.posterior.interval.holds(truth.oddsRatio) { tally.coveredByPosterior += 1 }
      if estimate.midPInterval.holds(truth.oddsRatio) { tally.coveredByLimits += 1 }
    }
    return tally
  }

  /// - Parameter journal: its number, which is its seed.
  private static func analysis(_ truth: Truth, _ journal: Int) -> TriggerAnalysis {
    var random = SeededGenerator(seed: UInt64(journal + 1) &* 0x9E37_79B9 ^ UInt64(truth.days))
    let diary = truth.draw(&random)
    return TriggerAnalysis(diary, days: diary.days, now: Moment(seconds: 4_000_000_000, utcOffset: 0))
  }

  private static func row(_ cells: [String]) { print(cells.joined(separator: " | ")) }

  private static func percent(_ count: Int, _ total: Int) -> String {
    guard total > 0 else { return "-" }
    let tenths = (count * 1000 + total / 2) / total
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Interval {
  fileprivate func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
}
