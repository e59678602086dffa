internal import Journal

/// The triggers that the check-ins of a period answer.
struct AnsweredTriggers {
  let caseDays: CaseDays
  /// In the order in which they were made.
  let triggers: [(word: Word, answers: TriggerAnswers)]
  let log: TriggerFinding.Log
  private let cycle: CycleWeeks?

  init?(_ diary: Diary, days: ClosedRange<Day>, now: Moment, method: TriggerMethod) {
    guard let caseDays = CaseDays(diary, days: days, now: now, method: method) else { return nil }
    let first = caseDays.days.lowerBound
    var checkedIn = [Bool](repeating: false, count: caseDays.days.length)
    var answered: [(word: Word, entries: [TriggerAnswers.Entry])] = []
    var places: [Word: Int] = [:]
    for checkIn in diary.checkIns where caseDays.days.contains(checkIn.day) {
      let offset = checkIn.day - first
      checkedIn[offset] = true
      // Check-ins mostly answer the same triggers in the same order: hashing each of them would take longer.
      var place = 0
      for answer in checkIn.answers {
        if place >= answered.count || answered[place].word != answer.trigger {
          place = places[answer.trigger] ?? answered.count
          if place == answered.count {
            places[answer.trigger] = place
            answered.append((answer.trigger, []))
            answered[place].entries.reserveCapacity(diary.checkIns.count)
          }
        }
        answered[place].entries.append(
          TriggerAnswers.Entry(offset: offset, answer: answer, recordedAt: checkIn.recordedAt))
        place += 1
      }
    }
    self.caseDays = caseDays
    triggers = answered.sorted { ($0.word.id, $0.word.name) < ($1.word.id, $1.word.name) }.map { word, entries in
      var answers = TriggerAnswers(entries, checkedIn: checkedIn, days: caseDays.days, dayStart: diary.dayStart)
      answers.isCycle = CycleWeeks.isAnswered(by: word)
      return (word, answers)
    }
    cycle = triggers.first(where: \.answers.isCycle).map { CycleWeeks($0.answers.answers) }
    log = TriggerFinding.Log(answeredDays: checkedIn.count { $0 }, days: checkedIn.count)
  }

  func windows(of answers: TriggerAnswers) -> [TriggerWindow] {
    caseDays.areOnsetsTimed && answers.areExposuresTimed ? TriggerWindow.hourly : [.dayBefore]
  }

  func counter(_ answers: TriggerAnswers, _ window: TriggerWindow) -> DayCounter {
    DayCounter(caseDays: caseDays, answers: answers, window: window, cycle: answers.isCycle ? nil : cycle)
  }
}
