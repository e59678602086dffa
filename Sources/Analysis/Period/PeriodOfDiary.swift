internal import Journal

/// One of the periods that are compared.
struct PeriodOfDiary {
  let days: ClosedRange<Day>
  let marks: [DayMark]
  /// Episodes that began in the period.
  let begun: [Episode]
  /// Oldest first.
  let checkIns: [CheckIn]
  /// Of the period, outside of episodes.
  let remedyUses: [RemedyUse]
  /// Whether anything was written down of the period, and the journal had begun.
  let isKnown: Bool
  /// Minutes within the period of the episodes whose length is known; `nil` if there are episodes, and none is.
  let minutesInPain: Double?
  /// Episodes that touch the period and have no part in ``minutesInPain``.
  let episodesOfUnknownLength: Int

  /// - Parameter isComparison: the period only stands beside another; then all of it must lie within the journal.
  init(_ days: ClosedRange<Day>, diary: Diary, now: Moment, isComparison: Bool) {
    self.days = days
    let episodes = diary.episodes.filter { $0.days(now: now, dayStart: diary.dayStart).overlaps(days) }
    marks = diary.marks(of: days, episodes, now: now)
    begun = episodes.filter { days.contains(diary.dayStart.day(of: $0.onset)) }
    checkIns = diary.checkIns.filter { days.contains($0.day) }
    remedyUses = diary.remedyUses.filter { use in use.at.map { days.contains(diary.dayStart.day(of: $0)) } ?? false }
    let isWritten = marks.contains { $0.checkedIn || $0.hurt }
    let isWhole = diary.journalBegins.map { $0 <= days.lowerBound } ?? false
    isKnown = isWritten && (isWhole || !isComparison)
    let lengths = episodes.map { $0.minutes(within: days, now: now, dayStart: diary.dayStart) }
    let known = lengths.compactMap { $0 }
    episodesOfUnknownLength = lengths.count - known.count
    minutesInPain = known.isEmpty && !lengths.isEmpty ? nil : Double(known.reduce(0, +))
  }

  var checkedIn: Int { marks.count(where: \.checkedIn) }
  var answeredDays: Int { marks.count(where: \.isAnswered) }

  /// The worst of each episode that has an intensity.
  var intensities: [Double] { begun.compactMap(\.worst).map(Double.init) }
}

extension Episode {
  /// Minutes of the episode within local days; `nil` if its length is not known.
  fileprivate func minutes(within days: ClosedRange<Day>, now: Moment, dayStart: DayStart) -> Int? {
    let end: Int
    switch self.end {
    case .ongoing where onset.precision == .minute: end = max(now.seconds, onset.seconds)
    case .at(let moment) where moment.precision == .minute: end = moment.seconds
    default: return nil
    }
    // Days begin later than at midnight by as much as this clock is behind.
    let local = onset.utcOffset - dayStart.minuteOfDay * 60
    let first = max(onset.seconds + local, days.lowerBound.number * 86_400)
    let last = min(end + local, (days.upperBound.number + 1) * 86_400)
    return max(0, last - first) / 60
  }
}
