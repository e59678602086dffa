public import Journal

/// What is known of one day.
public struct DayMark: Equatable, Sendable {
  public let day: Day
  /// Episodes that began that day.
  public let episodes: Int
  /// Whether an episode is known to touch the day, or its check-in says that something hurt.
  public let hurt: Bool
  /// The worst that is known of the day, 0-10. An episode's own worst counts for the day it began.
  public let worst: Int?
  public let checkedIn: Bool
  /// Checked in as clear, and touched by no episode.
  public let clear: Bool

  /// Whether its check-in, or an episode on a day with one, tells whether anything hurt. Clear days are counted of
  /// these: a check-in that skips the question is not one without pain, nor one with it.
  public var isAnswered: Bool { checkedIn && (clear || hurt) }
}

extension Diary {
  /// What is known of each of the days, oldest first.
  ///
  /// - Parameter now: the clock; an ongoing episode lasts until then.
  public func marks(of days: ClosedRange<Day>, now: Moment) -> [DayMark] { marks(of: days, episodes, now: now) }

  /// - Parameter all: the diary's episodes, or those of them that touch the days.
  func marks(of days: ClosedRange<Day>, _ all: [Episode], now: Moment) -> [DayMark] {
    let count = days.length
    var episodes = [Int](repeating: 0, count: count)
    var hurt = [Bool](repeating: false, count: count)
    var worst = [Int?](repeating: nil, count: count)
    for episode in all {
      let touched = episode.days(now: now, dayStart: dayStart)
      guard touched.overlaps(days) else { continue }
      for day in touched.clamped(to: days).all {
        let index = day - days.lowerBound
        hurt[index] = true
        if dayStart.day(of: episode.onset) == day { episodes[index] += 1 }
        worst[index] = [worst[index], episode.worst(on: day, dayStart: dayStart)].compactMap { $0 }.max()
      }
    }
    let byDay = Dictionary(checkIns.map { ($0.day, $0) }) { first, _ in first }
    return days.all.map { day in
      let index = day - days.lowerBound
      let answer = byDay[day]?.hurt
      return DayMark(
        day: day, episodes: episodes[index], hurt: hurt[index] || answer == true, worst: worst[index],
        checkedIn: byDay[day] != nil, clear: answer == false && !hurt[index])
    }
  }
}

extension Episode {
  /// The worst that is known of one of the episode's days.
  fileprivate func worst(on day: Day, dayStart: DayStart) -> Int? {
    var values = readings.filter { dayStart.day(of: $0.at) == day }.map(\.intensity)
    if dayStart.day(of: onset) == day { values += ([intensity] + places.map(\.intensity)).compactMap { $0 } }
    return values.max()
  }
}

extension ClosedRange<Day> {
  /// The days one by one.
  package var all: [Day] { (lowerBound.number...upperBound.number).map(Day.init(number:)) }

  /// How many days.
  package var length: Int { upperBound - lowerBound + 1 }
}

/// How many days up to and with a day were clear without a gap. A day without a check-in breaks the row, but for
/// today, which may still get one.
///
/// - Parameters:
///   - now: the clock; an ongoing episode lasts until then.
///   - diary: loads a stretch of the journal.
public func clearDaysInARow(
  upTo day: Day, now: Moment, diary: (ClosedRange<Day>) throws -> Diary
) rethrows -> Int {
  var count = 0
  var last = day
  var length = 4
  while true {
    // Twice as many days each time: most rows end within the first few.
    let days = (last - (length - 1))...last
    let diary = try diary(days)
    for mark in diary.marks(of: days, now: now).reversed() {
      let mayStillCome = mark.day == diary.dayStart.day(of: now) && !mark.checkedIn && !mark.hurt
      if mayStillCome { continue }
      guard mark.clear else { return count }
      count += 1
    }
    last = days.lowerBound - 1
    length *= 2
  }
}
