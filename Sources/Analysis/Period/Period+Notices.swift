internal import Journal

extension Period {
  /// Episodes that have been open for this many days are worth a look.
  static let openForDays = 3
  /// So are medicines on this many of the last 28 days.
  static let medicineDays = 10

  static func notices(_ period: PeriodOfDiary, diary: Diary, now: Moment) -> [Notice] {
    var notices: [Notice] = []
    let today = diary.dayStart.day(of: now)
    for episode in diary.episodes where episode.isOngoing && period.days.contains(today) {
      let days = today - diary.dayStart.day(of: episode.onset)
      if days >= openForDays, !episode.isEasing { notices.append(.notEasing(id: episode.id, days: days)) }
    }
    let last = min(period.days.upperBound, today)
    let medicine = diary.remedyDays(in: last - 27...last).medicine.count
    if medicine >= medicineDays { notices.append(.medicine(days: medicine)) }
    let begins = diary.journalBegins ?? today
    let unanswered = period.marks.filter { !$0.checkedIn && $0.day < today && $0.day >= begins }.map(\.day)
    if !unanswered.isEmpty { notices.append(.unanswered(unanswered)) }
    if period.marks.contains(where: { $0.day == today && !$0.checkedIn }) { notices.append(.todayOpen) }
    return notices
  }
}

extension Episode {
  /// Whether the last reading is 0, or lies below the worst by the clinical yardstick.
  fileprivate var isEasing: Bool {
    guard let last = readings.last?.intensity, let worst else { return false }
    return last == 0 || Yardstick.judge(before: Double(worst), after: Double(last)) == .better
  }
}
