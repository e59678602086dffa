internal import Journal

/// The week of the menstrual cycle that each day lies in, where check-ins answer it: both episodes and triggers may
/// follow the cycle, so days are compared within the same week of it.
struct CycleWeeks {
  /// By a day's distance from the first: 1 to 4, of which the last takes in the rest of a long cycle; 0 where it is not
  /// known.
  let weeks: [Int]

  /// Days without bleeding that end the last one, so that a day without does not begin another cycle.
  private static let leastGap = 10
  /// After so many days, a cycle has begun that was not written down.
  private static let longest = 45

  /// - Parameter answers: each day's, of the trigger that ``isAnswered(by:)``.
  init(_ answers: [TriggerAnswers.Answer]) {
    var weeks: [Int] = []
    weeks.reserveCapacity(answers.count)
    var begun: Int?
    var last: Int?
    for (offset, answer) in answers.enumerated() {
      if answer == .present {
        if last.map({ offset - $0 > CycleWeeks.leastGap }) ?? true { begun = offset }
        last = offset
      }
      let days = begun.map { offset - $0 } ?? .max
      weeks.append(days < CycleWeeks.longest ? min(days / 7, 3) + 1 : 0)
    }
    self.weeks = weeks
  }

  /// Whether a trigger says on which days there was bleeding.
  static func isAnswered(by trigger: Word) -> Bool {
    ["menstruation", "period", "menses"].contains(trigger.identity)
  }
}
