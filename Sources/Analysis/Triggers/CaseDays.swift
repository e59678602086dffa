internal import Journal

/// What the days of a diary are to any trigger: where an event began, the time each looks back from, and whether pain
/// was under way before it. Days count from the diary's first check-in to its last.
struct CaseDays {
  let days: ClosedRange<Day>
  /// Whether at least half of the first onsets are known to the part of the day. A case day without such a time cannot
  /// be used by windows of hours.
  let areOnsetsTimed: Bool
  let method: TriggerMethod
  /// The diary's.
  let episodes: [Episode]
  /// The first onset of each day, as an index of the episodes.
  let firstOnset: [Int?]
  private let index: [IndexTime]
  private let isTimed: [Bool]
  private let pain: PainBefore
  private let dayStart: DayStart

  /// - Returns: `nil` if there is no check-in.
  init?(_ diary: Diary, days period: ClosedRange<Day>, now: Moment, method: TriggerMethod) {
    let checkedIn = diary.checkIns.lazy.map(\.day).filter(period.contains)
    guard let first = checkedIn.min(), let last = checkedIn.max() else { return nil }
    let days = first...last
    let dayStart = diary.dayStart
    var firstOnset = [Int?](repeating: nil, count: days.length)
    for (number, episode) in diary.episodes.enumerated() {
      let day = dayStart.day(of: episode.onset)
      guard days.contains(day) else { continue }
      let old = firstOnset[day - first].map { diary.episodes[$0].onset.seconds }
      if old.map({ episode.onset.seconds < $0 }) ?? true { firstOnset[day - first] = number }
    }
    let onsets = firstOnset.map { $0.map { diary.episodes[$0].onset } }
    isTimed = onsets.map { $0.map { $0.precision != .day } ?? true }
    let cases = onsets.count { $0 != nil }
    areOnsetsTimed = 2 * isTimed.count { !$0 } <= cases
    // The times of closed blocks alone, so that no day of theirs changes until the next block ends.
    let closed = method.closedBlocks(days: days.length) * method.blockDays
    func minutes(_ onsets: some Sequence<Moment?>) -> [Int] {
      onsets.lazy.compactMap { $0 }.filter { $0.precision != .day }.map(dayStart.minute).sorted()
    }
    var caseMinutes = minutes(onsets.prefix(closed))
    if caseMinutes.isEmpty { caseMinutes = minutes(onsets) }
    var control = ControlMinutes(caseMinutes, method.controlIndex)
    index = onsets.enumerated().map { offset, onset in
      onset.map(IndexTime.init(onset:)) ?? IndexTime(local: dayStart.local(first + offset) + control.next() * 60)
    }
    self.days = days
    self.dayStart = dayStart
    self.firstOnset = firstOnset
    self.method = method
    episodes = diary.episodes
    pain = PainBefore(index, days: days, in: diary, now: now)
  }

  /// The index time of a day, by its distance from the first.
  subscript(offset: Int) -> IndexTime { index[offset] }

  /// Whether the day has a time of day to look back from.
  func isTimed(_ offset: Int) -> Bool { isTimed[offset] }

  /// Whether an answer was written down so long after a day that it is remembered rather than recorded.
  func isLate(_ recordedAt: Moment, for day: Day) -> Bool {
    recordedAt.seconds + recordedAt.utcOffset - dayStart.local(day + 1) > 36 * 3600
  }

  /// Whether an answer for a day was written down late, or after an episode of that day had begun.
  func isHindsight(_ recordedAt: Moment, offset: Int) -> Bool {
    isLate(recordedAt, for: days.lowerBound + offset)
      || firstOnset[offset].map { episodes[$0].onset.seconds < recordedAt.seconds } ?? false
  }

  /// Days in blocks that have ended.
  var closedDays: Int { method.closedBlocks(days: days.length) * method.blockDays }

  /// The last of them.
  var decidedThrough: Day? { closedDays == 0 ? nil : days.lowerBound + closedDays - 1 }

  /// Whether an episode was under way in the washout of a day: as long before the index time as the window reaches back.
  func isInPain(_ offset: Int, _ window: TriggerWindow) -> Bool {
    switch window {
    case .hours0To24: pain.inOneDay[offset]
    case .hours24To48, .hours0To48: pain.inTwoDays[offset]
    case .dayBefore: pain.onDayBefore[offset]
    }
  }

  /// The days that the window of a day touches, as distances from the first; one may lie before it.
  func touched(by window: TriggerWindow, of offset: Int) -> ClosedRange<Int> {
    guard window != .dayBefore else { return offset - 1...offset }
    let reach = window.reach
    let local = index[offset].local
    return day(local - reach.farther)...day(local - reach.nearer - 1)
  }

  private func day(_ local: Int) -> Int {
    Moment(seconds: local - dayStart.minuteOfDay * 60, utcOffset: 0).day - days.lowerBound
  }
}

/// The clock times that days without an onset look back from, one after the other, in minutes after the day's beginning.
private struct ControlMinutes {
  private let cases: [Int]
  private let choice: TriggerMethod.ControlIndex
  private var count = 0

  /// - Parameter cases: the case days' own, sorted.
  init(_ cases: [Int], _ choice: TriggerMethod.ControlIndex) {
    self.cases = cases
    self.choice = choice
  }

  /// Noon, where no case day has a time.
  mutating func next() -> Int {
    guard !cases.isEmpty else { return 720 }
    switch choice {
    case .median: return cases[(cases.count - 1) / 2]
    case .rotated:
      // Steps of the golden section visit all ranks evenly, however many days there are.
      let turn = Double(count) * 0.6180339887498949 + 0.5
      count += 1
      return cases[min(Int((turn - turn.rounded(.down)) * Double(cases.count)), cases.count - 1)]
    }
  }
}

/// Whether pain was under way before the index time of each day.
private struct PainBefore {
  private(set) var inOneDay: [Bool]
  private(set) var inTwoDays: [Bool]
  private(set) var onDayBefore: [Bool]

  init(_ index: [IndexTime], days: ClosedRange<Day>, in diary: Diary, now: Moment) {
    inOneDay = [Bool](repeating: false, count: index.count)
    inTwoDays = inOneDay
    onDayBefore = inOneDay
    for episode in diary.episodes {
      let touched = episode.days(now: now, dayStart: diary.dayStart)
      let end = episode.lastKnown(now: now, dayStart: diary.dayStart)
      // Two days of washout, and one more for clocks that were changed on a journey.
      let reached = touched.lowerBound...touched.upperBound + 3
      guard reached.overlaps(days) else { continue }
      for day in reached.clamped(to: days).all {
        let offset = day - days.lowerBound
        if touched.contains(day - 1) { onDayBefore[offset] = true }
        guard index[offset].lead(of: episode.onset) > 0 else { continue }
        let over = index[offset].lead(of: end)
        if over < 86_400 { inOneDay[offset] = true }
        if over < 2 * 86_400 { inTwoDays[offset] = true }
      }
    }
  }
}

extension Episode {
  /// Until when the episode is taken to have lasted. Where the end is not known, that is to the end of the day: too
  /// long a washout loses a day, too short a one takes pain for a pain-free day.
  fileprivate func lastKnown(now: Moment, dayStart: DayStart) -> Moment {
    switch end {
    case .ongoing: now
    case .at(let moment) where moment.precision != .day: moment
    case .at, .unknown:
      Moment(seconds: dayStart.local(days(now: now, dayStart: dayStart).upperBound + 1), utcOffset: 0)
        .inOffset(of: end.moment ?? onset)
    }
  }
}

extension Moment {
  /// The moment at which a clock of another offset shows what this one does.
  fileprivate func inOffset(of other: Moment) -> Moment {
    Moment(seconds: seconds + utcOffset - other.utcOffset, utcOffset: other.utcOffset)
  }
}

extension DayStart {
  /// Seconds since 1970-01-01T00:00 by a person's clock at which their day begins.
  func local(_ day: Day) -> Int { day.number * 86_400 + minuteOfDay * 60 }

  /// Minutes from the beginning of the person's day, 0-1439.
  func minute(_ moment: Moment) -> Int {
    (moment.minuteOfDay - minuteOfDay + 1440) % 1440
  }
}
