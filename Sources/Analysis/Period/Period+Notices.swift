internal import Journal

extension Period {
  /// Episodes that have been open for this many days are worth a look.
  static let openForDays = 3
  /// So are medicines on this many of the last 28 days.
  static let medicineDays = 10
  /// So is a place that hurt in this many episodes of the last 28 days with a remedy in each.
  static let recurringEpisodes = 3
  /// A trigger that this many episodes of the period are suspected of is worth reading about.
  static let suspectedEpisodes = 2

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
    if period.days.contains(today) { notices += lookingAhead(period, diary: diary, today: today, besides: notices) }
    return notices
  }

  /// What is only worth a look while the period lasts. An episode that does not ease says all that a place that hurts
  /// again would say.
  private static func lookingAhead(_ period: PeriodOfDiary, diary: Diary, today: Day, besides others: [Notice])
    -> [Notice]
  {
    var notices: [Notice] = []
    let isNotEasing = others.contains { if case .notEasing = $0 { true } else { false } }
    let treated = diary.episodes.filter {
      !$0.remedies.isEmpty && (today - 27...today).contains(diary.dayStart.day(of: $0.onset))
    }
    if !isNotEasing, let (place, count) = most(treated.map { $0.places.map(\.word) }), count >= recurringEpisodes {
      notices.append(.recurring(place: place.name, episodes: count))
    }
    if let (trigger, count) = most(period.begun.map(\.triggers)), count >= suspectedEpisodes {
      notices.append(.suspectedMost(trigger, episodes: count))
    }
    return notices
  }

  /// The word that stands in most of the lists, and in how many; of several, the first by its name.
  private static func most(_ lists: [[Word]]) -> (word: Word, count: Int)? {
    var counts: [Word: Int] = [:]
    for list in lists {
      for word in Set(list) { counts[word, default: 0] += 1 }
    }
    return counts.min { (-$0.value, $0.key.name) < (-$1.value, $1.key.name) }.map { ($0.key, $0.value) }
  }
}

extension Episode {
  /// Whether the last reading is 0, or lies below the worst by the clinical yardstick.
  fileprivate var isEasing: Bool {
    guard let last = readings.last?.intensity, let worst else { return false }
    return last == 0 || Yardstick.judge(before: Double(worst), after: Double(last)) == .better
  }
}
