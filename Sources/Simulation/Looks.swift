import Analysis
import Journal
import Statistics

/// One year of a person who looks at the analysis every week, from the fifth week on.
struct Looks {
  /// Triggers ever called likely linked, by the day of the first such look.
  private(set) var linked: [Int: Int] = [:]
  /// The same by other rules: what each check would do without the others.
  private(set) var evident: [Int: Int] = [:]
  private(set) var apart: [Int: Int] = [:]
  private(set) var withoutDayBefore: [Int: Int] = [:]
  private(set) var withoutOthers: [Int: Int] = [:]
  /// Called likely linked by the rule of version 0.2: at one look, in the first window.
  private(set) var oneLook: [Int: Int] = [:]
  /// Called likely linked at the last look.
  private(set) var atEnd: Set<Int> = []
  /// How often a trigger's verdict became a likely link or ceased to be one.
  private(set) var flips = 0
  /// The sentences that kept links from being called likely at the end.
  private(set) var doubts: [Int: TriggerFinding.Doubt] = [:]

  init(_ diary: Diary, method: TriggerMethod) {
    let first = diary.days.lowerBound
    for day in stride(from: 28, through: diary.days.length, by: 7) {
      let analysis = TriggerAnalysis(
        diary, days: first...first + day - 1, now: Moment(seconds: 4_000_000_000, utcOffset: 0), method: method)
      var links: Set<Int> = []
      doubts = [:]
      // The cycle itself has a true link with what follows it.
      for finding in analysis.findings where finding.isPrimary && finding.trigger.name != Truth.cycle {
        let trigger = finding.trigger.id
        func note(_ noted: inout [Int: Int], _ holds: Bool) {
          if holds, noted[trigger] == nil { noted[trigger] = day }
        }
        note(&oneLook, (finding.q ?? 1) <= 0.1 && (finding.estimate?.posterior.interval.lower ?? 0) > 1)
        if let doubt = finding.doubt { doubts[trigger] = doubt }
        guard let decision = finding.decision, finding.q != nil else { continue }
        note(&evident, decision.isEvident)
        note(&apart, decision.isEvident && decision.isApart)
        note(&withoutDayBefore, decision.isEvident && decision.isApart && decision.beside == nil)
        note(&withoutOthers, decision.isEvident && decision.isApart && decision.dayBefore.agrees)
        note(&linked, finding.verdict == .likelyLinked)
        if finding.verdict == .likelyLinked { links.insert(trigger) }
      }
      flips += links.symmetricDifference(atEnd).count
      atEnd = links
    }
  }
}
