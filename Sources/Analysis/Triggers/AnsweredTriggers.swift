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
    let checkIns = diary.checkIns.filter { caseDays.days.contains($0.day) }
    var words: [Word] = []
    for checkIn in checkIns {
      checkedIn[checkIn.day - first] = true
      for (place, answer) in checkIn.answers.enumerated() where !words.contains(answer.trigger, near: place) {
        words.append(answer.trigger)
      }
    }
    self.caseDays = caseDays
    triggers = words.enumerated().sorted { ($0.element.id, $0.element.name) < ($1.element.id, $1.element.name) }
      .map { place, word in
        let entries = checkIns.lazy.compactMap { checkIn in
          checkIn.answer(to: word, near: place).map {
            TriggerAnswers.Entry(offset: checkIn.day - first, answer: $0, recordedAt: checkIn.recordedAt)
          }
        }
        return (word, TriggerAnswers(entries, checkedIn: checkedIn, days: caseDays.days, dayStart: diary.dayStart))
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

// Check-ins mostly answer the same triggers in the same order, so the place where one was first is looked at first.

extension [Word] {
  fileprivate func contains(_ word: Word, near place: Int) -> Bool {
    place < count && self[place] == word || contains(word)
  }
}

extension CheckIn {
  fileprivate func answer(to word: Word, near place: Int) -> Answer? {
    place < answers.count && answers[place].trigger == word ? answers[place] : answers.first { $0.trigger == word }
  }
}
