import Analysis
import Journal
import Statistics

/// Draws journals of which the truth is known, and counts how often the analysis is right about them. It goes through
/// the same door as the program: a `Diary` in, findings out.
///
///     swift run -c release Simulation looks 400
///     swift run -c release Simulation once 2000
@main
struct Simulation {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let journals = arguments.dropFirst().first.flatMap(Int.init) ?? 400
    let names = Array(arguments.dropFirst(2))
    switch arguments.first {
    case "looks": TriggerTable.print(journals, blockDays: [14], names: names)
    case "blocks": TriggerTable.print(journals, blockDays: [14, 28], names: names)
    // Journals that no choice of the method was made by.
    case "fresh": TriggerTable.print(journals, blockDays: [14], names: names, after: 50_000)
    case "once":
      single(journals)
      power(journals)
    case "remedies": RemedyTable.print(journals)
    case "recurrence": RecurrenceTable.print(journals)
    case "trial": TrialTable.print(journals)
    default:
      print(
        "Name a table: looks, blocks, fresh, once, remedies, recurrence or trial; then how many journals a line, then parts of "
          + "the names of its lines.")
    }
  }

  /// One trigger that does nothing: how often it is called a link, and how often the intervals hold the truth.
  private static func single(_ journals: Int) {
    print("nothing true, exposed on 30 % of days | days | episodes | p < 0.05 | covered by posterior | by mid-p limits")
    let truths = [
      Truth(name: "nothing", days: 90, onsetChance: 0.08), Truth(name: "nothing", days: 365, onsetChance: 0.092),
      Truth(name: "nothing", days: 730, onsetChance: 0.24),
      Truth(name: "weekday confounding", days: 365, onsetChance: 0.06, confounding: .weekday),
      Truth(name: "slow trend in both", days: 365, onsetChance: 0.085, confounding: .trend),
      Truth(name: "exposure autocorrelation 0.7", days: 365, onsetChance: 0.092, autocorrelation: 0.7),
      Truth(
        name: "clustered episodes, autocorrelation", days: 365, onsetChance: 0.065, autocorrelation: 0.7,
        isClustered: true),
      Truth(
        name: "60-day cycle, autocorrelation", days: 365, onsetChance: 0.085,
        confounding: .cycle(days: 60, height: 0.5), autocorrelation: 0.7),
    ]
    for truth in truths {
      let tally = tally(truth, journals)
      Table.row([
        truth.name, "\(truth.days)", tally.meanEpisodes, Table.percent(tally.rejected, tally.journals),
        Table.percent(tally.coveredByPosterior, tally.estimated), Table.percent(tally.coveredByLimits, tally.estimated),
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
        Table.row([
          truth.name, "\(days)", tally.meanEpisodes, Table.percent(tally.rejected, tally.journals),
          Table.percent(tally.likelyLinked, tally.journals), Table.percent(tally.coveredByPosterior, tally.estimated),
          Table.percent(tally.coveredByLimits, tally.estimated),
        ])
      }
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
}

extension Interval {
  fileprivate func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
}
