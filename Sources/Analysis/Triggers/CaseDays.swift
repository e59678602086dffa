internal import Journal

/// What the days of a diary are to any trigger: where an event began, the time each looks back from, and whether pain
/// was under way before it. Days count from the diary's first check-in to its last.
struct CaseDays {
  let days: ClosedRange<Day>
  /// Whether every onset is known to the part of the day at least.
  let areOnsetsTimed: Bool
  /// The clock time of the index on days without an onset, in minutes after midnight: the low median of the first
  /// onsets of the case days (so that all windows are equally long, and at a like hour).
  let controlMinute: Int?
  /// The first onset of each day, as an index of the diary's episodes.
  let firstOnset: [Int?]
  private let index: [IndexTime]
  private let pain: PainBefore
  private let dayStart: DayStart

  /// - Returns: `nil` if there is no check-in.
  init?(_ diary: Diary, days period: ClosedRange<Day>, now: Moment) {
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
    let onsets = firstOnset.compactMap { $0.map { diary.episodes[$0].onset } }
    let minutes = onsets.map(dayStart.minute).sorted()
    let controlMinute = minutes.isEmpty ? nil : minutes[(minutes.count - 1) / 2]
    index = firstOnset.enumerated().map { offset, number in
      number.map { IndexTime(onset: diary.episodes[$0].onset) }
        ?? IndexTime(local: dayStart.local(first + offset) + (controlMinute ?? 720) * 60)
    }
    self.days = days
    self.dayStart = dayStart
    self.firstOnset = firstOnset
    areOnsetsTimed = onsets.allSatisfy { $0.precision != .day }
    self.controlMinute = controlMinute.map { ($0 + dayStart.minuteOfDay) % 1440 }
    pain = PainBefore(index, days: days, in: diary, now: now)
  }

  /// The index time of a day, by its distance from the first.
  subscript(offset: Int) -> IndexTime { index[offset] }

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
