internal import Journal

/// The triggers that the check-ins of a period answer.
struct AnsweredTriggers {
  let caseDays: CaseDays
  /// In the order in which they were made.
  let triggers: [(word: Word, answers: TriggerAnswers)]
  let log: TriggerFinding.Log

  init?(_ diary: Diary, days: ClosedRange<Day>, now: Moment, method: TriggerMethod) {
    guard let caseDays = CaseDays(diary, days: days, now: now, method: method) else { return nil }
    let first = caseDays.days.lowerBound
    var checkedIn = [Bool](repeating: false, count: caseDays.days.length)
    var entries: [Word: [TriggerAnswers.Entry]] = [:]
    for checkIn in diary.checkIns where caseDays.days.contains(checkIn.day) {
      checkedIn[checkIn.day - first] = true
      for answer in checkIn.answers {
        entries[answer.trigger, default: []].append(
          TriggerAnswers.Entry(offset: checkIn.day - first, answer: answer, recordedAt: checkIn.recordedAt))
      }
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
