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
    let begun = diary.episodes.filter { days.contains(diary.dayStart.day(of: $0.onset)) }
    episodes = begun.count
    suspected = begun.reduce(into: [:]) { counts, episode in
      for trigger in Set(episode.triggers) { counts[trigger, default: 0] += 1 }
    }
    guard let answered = AnsweredTriggers(diary, days: days, now: now) else {
      (findings, tested, log) = ([], 0, TriggerFinding.Log(answeredDays: 0, days: 0))
      return
    }
    log = answered.log
    var findings = answered.triggers.flatMap { trigger, answers in
      answered.windows(of: answers).map { window in
        TriggerFinding(trigger, window, log: answers.log, strata: answered.counter(answers, window).strata())
      }
    }
    let isTested = findings.map { $0.hasEnoughLog && $0.isTestable }
    let p = zip(findings, isTested).compactMap { $1 ? $0.estimate?.midP : nil }
    var q = (benjaminiHochberg(p) ?? [])[...]
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

  /// How many of those called likely linked are expected to be chance: at most so many.
  public var expectedFalseAlarms: Double {
    TriggerFinding.falseAlarmShare * Double(findings.count { $0.verdict == .likelyLinked })
  }
}

extension DayTable {
  /// The tables of a trigger, one a window.
  ///
  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  ///   - now: the clock; an ongoing episode lasts until then.
  /// - Returns: none if no check-in of the period answers the trigger.
  public static func tables(
    of trigger: Word, in diary: Diary, days: ClosedRange<Day>, now: Moment
  ) -> [DayTable] {
    guard let answered = AnsweredTriggers(diary, days: days, now: now),
      let answers = answered.triggers.first(where: { $0.word == trigger })?.answers
    else { return [] }
    return answered.windows(of: answers).map { window in
      let counter = answered.counter(answers, window)
      let rows = (0..<answered.caseDays.days.length).map { offset in
        let count = counter[offset]
        return Row(
          day: answered.caseDays.days.lowerBound + offset, isCase: count.isCase,
          episode: answered.caseDays.firstOnset[offset].map { diary.episodes[$0].id }, isExposed: count.isExposed,
          exposures: counter.exposures(offset), stratum: counter.stratum(offset), exclusion: count.exclusion)
      }
      return DayTable(trigger: trigger, window: window, rows: rows)
    }
  }
}

/// The triggers that the check-ins of a period answer.
private struct AnsweredTriggers {
  let caseDays: CaseDays
  /// In the order in which they were made.
  let triggers: [(word: Word, answers: TriggerAnswers)]
  let log: TriggerFinding.Log

  init?(_ diary: Diary, days: ClosedRange<Day>, now: Moment) {
    guard let caseDays = CaseDays(diary, days: days, now: now) else { return nil }
    let first = caseDays.days.lowerBound
    var checkedIn = [Bool](repeating: false, count: caseDays.days.length)
    var entries: [Word: [(offset: Int, answer: CheckIn.Answer)]] = [:]
    for checkIn in diary.checkIns where caseDays.days.contains(checkIn.day) {
      checkedIn[checkIn.day - first] = true
      for answer in checkIn.answers { entries[answer.trigger, default: []].append((checkIn.day - first, answer)) }
    }
    self.caseDays = caseDays
    triggers = entries.sorted { ($0.key.id, $0.key.name) < ($1.key.id, $1.key.name) }.map { word, entries in
      (word, TriggerAnswers(entries, checkedIn: checkedIn, days: caseDays.days, dayStart: diary.dayStart))
    }
    log = TriggerFinding.Log(answeredDays: checkedIn.count { $0 }, days: checkedIn.count)
  }

  func windows(of answers: TriggerAnswers) -> [TriggerWindow] {
    caseDays.areOnsetsTimed && answers.areExposuresTimed ? TriggerWindow.hourly : [.dayBefore]
  }

  func counter(_ answers: TriggerAnswers, _ window: TriggerWindow) -> DayCounter {
    DayCounter(caseDays: caseDays, answers: answers, window: window)
  }
}
