public import Journal
internal import Statistics

/// What may set episodes off: every trigger that check-ins answered, in every window, judged together.
public struct TriggerAnalysis: Sendable {
  /// By trigger as they were tracked, then by window.
  public let findings: [TriggerFinding]
  /// In how many episodes each trigger was suspected, by the trigger; those never answered in a check-in as well.
  public let suspected: [Word: Int]
  /// Episodes that began in the period.
  public let episodes: Int
  /// Pairs of trigger and window that were tested.
  public let tested: Int
  /// Days with a check-in, and days from the first check-in to the last.
  public let log: TriggerFinding.Log

  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  ///   - now: the clock; an ongoing episode lasts until then.
  public init(_ diary: Diary, days: ClosedRange<Day>, now: Moment) {
    self.init(diary, days: days, now: now, method: .standard)
  }

  package init(_ diary: Diary, days: ClosedRange<Day>, now: Moment, method: TriggerMethod) {
    let begun = diary.episodes.lazy.filter { days.contains(diary.dayStart.day(of: $0.onset)) }
    episodes = begun.count
    suspected = begun.reduce(into: [:]) { counts, episode in
      for trigger in Set(episode.triggers) { counts[trigger, default: 0] += 1 }
    }
    guard let answered = AnsweredTriggers(diary, days: days, now: now, method: method) else {
      (findings, tested, log) = ([], 0, TriggerFinding.Log(answeredDays: 0, days: 0))
      return
    }
    log = answered.log
    var findings = answered.triggers.flatMap { trigger, answers in
      answered.windows(of: answers).map { window in
        let counter = answered.counter(answers, window)
        let strata = counter.strata()
        return TriggerFinding(
          trigger, window, log: answers.log(caseDays: answered.caseDays), strata: strata,
          decision: window.isPrimary ? TriggerDecision(counter, strata) : nil)
      }
    }
    let isTested = findings.map { $0.hasEnoughLog && $0.isTestable && $0.frequency == nil }
    let p = zip(findings, isTested).compactMap { $1 ? $0.estimate?.midP : nil }
    var q = (benjaminiHochberg(p) ?? [])[...]
    findings.decide(isTested, answered)
    for index in findings.indices { findings[index].judge(q: isTested[index] ? q.popFirst() : nil) }
    self.findings = findings
    tested = p.count
  }

  /// Triggers that were suspected and never answered in a check-in, most suspected first.
  public var suspectedOnly: [(trigger: Word, episodes: Int)] {
    let answered = Set(findings.map(\.trigger))
    return suspected.filter { !answered.contains($0.key) }
      .map { (trigger: $0.key, episodes: $0.value) }
      .sorted { (-$0.episodes, $0.trigger.name) < (-$1.episodes, $1.trigger.name) }
  }

  /// What speaks for each trigger that stands out: the window that was chosen beforehand. The likely links come first.
  public var leads: [TriggerFinding] {
    findings.filter { $0.isPrimary && ($0.verdict == .likelyLinked || $0.verdict == .possible) }
      .sorted { ($0.rank.0, $0.rank.1, $0.trigger.name) < ($1.rank.0, $1.rank.1, $1.trigger.name) }
  }

  /// How many of those called likely linked are expected to be chance: at most so many.
  public var expectedFalseAlarms: Double {
    TriggerFinding.falseAlarmShare * Double(findings.count { $0.verdict == .likelyLinked })
  }
}

extension TriggerFinding {
  fileprivate var rank: (Int, Double) { (verdict == .likelyLinked ? 0 : 1, q ?? 1) }
}
