import Analysis
import Journal
import Statistics

/// Every attack on the analysis of triggers, with a look every week for a year: what is ever called a likely link.
enum TriggerTable {
  /// - Parameters:
  ///   - names: parts of the names of the lines to print; empty for all.
  ///   - skipped: journals that others have seen, before the first.
  static func print(_ journals: Int, blockDays: [Int], names: [String], after skipped: Int = 0) {
    for blockDays in blockDays {
      let method = TriggerMethod(blockDays: blockDays, controlIndex: .rotated)
      Table.row([
        "blocks of \(blockDays) days; ever in a year, %", "journals", "likely linked", "day of the median",
        "evident", "and apart", "without the day before", "without the other triggers", "at one look, ever",
        "likely linked at the end", "flips in a year", "doubt at the end: memory", "first sign", "another trigger",
      ])
      for truth in attacks + [bystanders(0.5), bystanders(0.8)] where isWanted(truth, names) {
        line(truth, skipped..<skipped + journals, method, counts: { $0 > truth.realTriggers || truth.oddsRatio == 1 })
      }
      for truth in findable where isWanted(truth, names) {
        line(truth, skipped..<skipped + journals, method, counts: { $0 <= truth.realTriggers })
      }
    }
  }

  private static func isWanted(_ truth: Truth, _ names: [String]) -> Bool {
    names.isEmpty || names.contains { truth.name.contains($0) }
  }

  /// Nothing true about the triggers.
  private static let attacks = [
    Truth(name: "nothing"),
    Truth(name: "check-ins on 70 % of days", coverage: 0.7),
    Truth(name: "4 useless triggers", exposureChance: 0.25, triggers: 4),
    Truth(name: "10 useless triggers", exposureChance: 0.25, triggers: 10),
    Truth(name: "20 useless triggers", exposureChance: 0.25, triggers: 20),
    Truth(name: "weekdays", confounding: .weekday),
    Truth(name: "slow trend", confounding: .trend),
    Truth(name: "28-day cycle", confounding: .cycle(days: 28, height: 1)),
    Truth(name: "28-day cycle, which check-ins answer", confounding: .cycle(days: 28, height: 1), isCycleTracked: true),
    Truth(name: "14-day cycle", confounding: .cycle(days: 14, height: 1)),
    Truth(name: "60-day cycle", confounding: .cycle(days: 60, height: 1)),
    Truth(name: "5 days x 4 of 28", confounding: .fiveDays),
    Truth(name: "hidden cause of 4 days", confounding: .hidden(days: 4)),
    Truth(name: "bursts, autocorrelation 0.9", autocorrelation: 0.9, isClustered: true),
    Truth(name: "present at work, 9 to 17 h", exposureChance: 0.7, exposureMinutes: 540..<1020, isOnWeekdaysOnly: true),
    Truth(name: "constant: on 96 % of days", exposureChance: 0.96),
    Truth(name: "constant: on 98 % of days", exposureChance: 0.98),
    Truth(name: "rare: on 2 % of days", exposureChance: 0.02),
    Truth(name: "recall of 10 %", recall: 0.1),
    Truth(name: "recall of 20 %", recall: 0.2),
    Truth(name: "recall of 30 %", recall: 0.3),
    Truth(name: "prodrome 10 %", prodrome: 0.1),
    Truth(name: "prodrome 20 %", prodrome: 0.2),
    Truth(name: "prodrome 40 %", prodrome: 0.4),
  ]

  private static func bystanders(_ company: Double) -> Truth {
    Truth(
      name: "3 bystanders of one of odds ratio 4, correlated \(company)", exposureChance: 0.25, oddsRatio: 4,
      triggers: 4,
      company: company)
  }

  /// Something to find.
  private static let findable = [
    Truth(name: "found: odds ratio 2", exposureChance: 0.25, oddsRatio: 2),
    Truth(name: "found: odds ratio 4", exposureChance: 0.25, oddsRatio: 4),
    Truth(name: "found: odds ratio 8", exposureChance: 0.25, oddsRatio: 8),
    Truth(name: "found: odds ratio 4, one of 4", exposureChance: 0.25, oddsRatio: 4, triggers: 4),
    Truth(name: "found: odds ratio 4, a tenth without times", exposureChance: 0.25, oddsRatio: 4, untimed: 0.1),
    Truth(
      name: "found: odds ratio 4, check-ins answer a cycle", exposureChance: 0.25, oddsRatio: 4,
      confounding: .cycle(days: 28, height: 0), isCycleTracked: true),
    Truth(name: "found: odds ratio 4, check-ins on 80 % of days", exposureChance: 0.25, oddsRatio: 4, coverage: 0.8),
    Truth(
      name: "found: odds ratio 4 beside 3 bystanders, correlated 0.5", exposureChance: 0.25, oddsRatio: 4, triggers: 4,
      company: 0.5),
  ]

  private static func line(_ truth: Truth, _ numbers: Range<Int>, _ method: TriggerMethod, counts: (Int) -> Bool) {
    var sums = [Int](repeating: 0, count: 6)
    var (atEnd, flips) = (0, 0)
    var days: [Double] = []
    var doubts = (memory: 0, sign: 0, other: 0)
    let journals = numbers.count
    for journal in numbers {
      var random = SeededGenerator(seed: UInt64(journal + 1) &* 0x9E37_79B9 ^ UInt64(truth.days))
      let diary = truth.draw(&random)
      let looks = Looks(diary, method: method)
      let ever = [
        looks.linked, looks.evident, looks.apart, looks.withoutDayBefore, looks.withoutOthers, looks.oneLook,
      ]
      for (index, noted) in ever.enumerated() where noted.keys.contains(where: counts) { sums[index] += 1 }
      if let day = looks.linked.filter({ counts($0.key) }).values.min() { days.append(Double(day)) }
      if looks.atEnd.contains(where: counts) { atEnd += 1 }
      flips += looks.flips
      let own = looks.doubts.filter { counts($0.key) }.values
      if own.contains(.hindsight) { doubts.memory += 1 }
      if own.contains(.firstSign) { doubts.sign += 1 }
      if own.contains(where: { if case .beside = $0 { true } else { false } }) { doubts.other += 1 }
    }
    let share = { (count: Int) in Table.percent(count, journals) }
    Table.row(
      [truth.name, "\(journals)", share(sums[0]), quantile(days, 0.5).map { "\(Int($0))" } ?? "-"]
        + sums.dropFirst().map(share)
        + [
          share(atEnd), "\((flips * 100 + journals / 2) / journals) in 100", share(doubts.memory), share(doubts.sign),
          share(doubts.other),
        ])
  }
}
