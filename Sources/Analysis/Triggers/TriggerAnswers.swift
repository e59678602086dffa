internal import Journal

/// What the check-ins answered of one trigger. Suspicion on episodes has no part in it: that is written down only when
/// it hurts.
struct TriggerAnswers {
  enum Answer: UInt8 {
    case noCheckIn, notAnswered, absent, present
  }

  /// Each day's, by its distance from the first.
  private(set) var answers: [Answer]
  /// The times of its exposures, in order of the days that they lie in.
  private let exposures: [Moment]
  /// Where the exposures of each day begin.
  private let firstExposure: [Int]
  /// Whether every exposure is known to the part of the day at least.
  let areExposuresTimed: Bool

  /// - Parameters:
  ///   - days: from the first check-in to the last.
  ///   - entries: the days that were answered, by their distance from the first, in order.
  ///   - checkedIn: whether each day has a check-in.
  init(
    _ entries: [(offset: Int, answer: CheckIn.Answer)], checkedIn: [Bool], days: ClosedRange<Day>, dayStart: DayStart
  ) {
    var answers = checkedIn.map { $0 ? Answer.notAnswered : .noCheckIn }
    var areTimed = true
    var timed: [(offset: Int, at: Moment)] = []
    for (offset, answer) in entries {
      answers[offset] = answer.present ? .present : .absent
      guard answer.present else { continue }
      guard let at = answer.at, at.precision != .day else {
        areTimed = false
        continue
      }
      // A time may lie in the night after the day, and on a journey a day off.
      timed.append((min(max(dayStart.day(of: at) - days.lowerBound, 0), answers.count - 1), at))
    }
    timed.sort { $0.offset < $1.offset }
    var firstExposure = [Int](repeating: 0, count: answers.count + 1)
    for (offset, _) in timed { firstExposure[offset + 1] += 1 }
    for offset in answers.indices { firstExposure[offset + 1] += firstExposure[offset] }
    self.answers = answers
    self.firstExposure = firstExposure
    exposures = timed.map(\.at)
    areExposuresTimed = areTimed
  }

  /// A trigger's log goes from its first answer to its last: before and after, it was not asked for.
  var log: TriggerFinding.Log {
    let answered = answers.indices.filter { answers[$0] == .absent || answers[$0] == .present }
    guard let first = answered.first, let last = answered.last else {
      return TriggerFinding.Log(answeredDays: 0, days: 0)
    }
    return TriggerFinding.Log(answeredDays: answered.count, days: last - first + 1)
  }

  /// The exposures that the window of an index time takes in.
  ///
  /// - Parameter touched: the days that the window touches, as distances from the first.
  func exposures(
    in window: TriggerWindow, before index: IndexTime, touched: ClosedRange<Int>
  ) -> LazyFilterSequence<ArraySlice<Moment>> {
    // One more day on either side, for times that were written down on a journey.
    let first = min(max(touched.lowerBound - 1, 0), answers.count)
    let last = min(max(touched.upperBound + 2, first), answers.count)
    let reach = window.reach
    return exposures[firstExposure[first]..<firstExposure[last]].lazy.filter {
      let lead = index.lead(of: $0)
      return reach.nearer < lead && lead <= reach.farther
    }
  }
}
