internal import Journal

/// What the check-ins answered of one trigger. Suspicion on episodes has no part in it: that is written down only when
/// it hurts.
struct TriggerAnswers {
  enum Answer: UInt8 {
    case noCheckIn, notAnswered, absent, present
  }

  /// One time at which it was there.
  struct Exposure {
    let at: Moment
    /// When the answer was written down.
    let recordedAt: Moment
  }

  /// One answer of a check-in.
  struct Entry {
    /// The day's distance from the first.
    let offset: Int
    let isPresent: Bool
    let at: Moment?
    let recordedAt: Moment

    init(offset: Int, answer: CheckIn.Answer, recordedAt: Moment) {
      (self.offset, isPresent, at, self.recordedAt) = (offset, answer.present, answer.at, recordedAt)
    }
  }

  /// Each day's, by its distance from the first.
  private(set) var answers: [Answer]
  /// In order of the days that they lie in.
  private let exposures: [Exposure]
  /// Where the exposures of each day begin.
  private let firstExposure: [Int]
  /// Days on which it was there at a time that nobody knows.
  private(set) var isUntimed: [Bool]
  /// When each day's answers were written down; `nil` for days that did not answer.
  private(set) var recordedAt: [Moment?]
  /// Whether the trigger is the menstrual cycle, which is not compared within its own weeks.
  var isCycle = false
  /// Whether at least half of the exposures are known to the part of the day.
  let areExposuresTimed: Bool

  /// - Parameters:
  ///   - days: from the first check-in to the last.
  ///   - entries: the days that were answered, by their distance from the first, in order.
  ///   - checkedIn: whether each day has a check-in.
  init(_ entries: [Entry], checkedIn: [Bool], days: ClosedRange<Day>, dayStart: DayStart) {
    var answers = checkedIn.map { $0 ? Answer.notAnswered : .noCheckIn }
    var isUntimed = [Bool](repeating: false, count: answers.count)
    var recordedAt = [Moment?](repeating: nil, count: answers.count)
    var timed: [(offset: Int, exposure: Exposure)] = []
    for entry in entries {
      answers[entry.offset] = entry.isPresent ? .present : .absent
      recordedAt[entry.offset] = entry.recordedAt
      guard entry.isPresent else { continue }
      guard let at = entry.at, at.precision != .day else {
        isUntimed[entry.offset] = true
        continue
      }
      // A time may lie in the night after the day, and on a journey a day off.
      let offset = min(max(dayStart.day(of: at) - days.lowerBound, 0), answers.count - 1)
      timed.append((offset, Exposure(at: at, recordedAt: entry.recordedAt)))
    }
    timed.sort { $0.offset < $1.offset }
    var firstExposure = [Int](repeating: 0, count: answers.count + 1)
    for (offset, _) in timed { firstExposure[offset + 1] += 1 }
    for offset in answers.indices { firstExposure[offset + 1] += firstExposure[offset] }
    self.answers = answers
    self.firstExposure = firstExposure
    exposures = timed.map(\.exposure)
    areExposuresTimed = isUntimed.count { $0 } <= timed.count
    self.isUntimed = isUntimed
    self.recordedAt = recordedAt
  }

  /// A trigger's log goes from its first answer to its last: before and after, it was not asked for.
  func log(caseDays: CaseDays) -> TriggerFinding.Log {
    let answered = answers.indices.filter { answers[$0] == .absent || answers[$0] == .present }
    guard let first = answered.first, let last = answered.last else {
      return TriggerFinding.Log(answeredDays: 0, days: 0)
    }
    return TriggerFinding.Log(
      answeredDays: answered.count, days: last - first + 1, presentDays: answered.count { answers[$0] == .present },
      lateDays: answered.count { offset in recordedAt[offset].map { caseDays.isHindsight($0, offset: offset) } ?? false
      }
    )
  }

  /// The exposures that the window of an index time takes in.
  ///
  /// - Parameter touched: the days that the window touches, as distances from the first.
  func exposures(
    in window: TriggerWindow, before index: IndexTime, touched: ClosedRange<Int>
  ) -> LazyFilterSequence<ArraySlice<Exposure>> {
    // One more day on either side, for times that were written down on a journey.
    let first = min(max(touched.lowerBound - 1, 0), answers.count)
    let last = min(max(touched.upperBound + 2, first), answers.count)
    let reach = window.reach
    return exposures[firstExposure[first]..<firstExposure[last]].lazy.filter {
      let lead = index.lead(of: $0.at)
      return reach.nearer < lead && lead <= reach.farther
    }
  }
}
