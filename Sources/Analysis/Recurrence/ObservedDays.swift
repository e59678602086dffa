internal import Journal

/// The days of a period that have a check-in. Time that nobody answered for does not count as time without episodes, so
/// everything that runs along time runs along these days.
struct ObservedDays {
  /// In order.
  let days: [Day]
  private let position: [Day: Int]

  init(_ diary: Diary, in period: ClosedRange<Day>) {
    days = diary.checkIns.map(\.day).filter(period.contains).sorted()
    position = Dictionary(days.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  func contains(_ day: Day) -> Bool { position[day] != nil }

  /// How many observed days lie before a day; `nil` if it is not one of them.
  func before(_ day: Day) -> Int? { position[day] }

  func count(in period: ClosedRange<Day>) -> Int { days.count { period.contains($0) } }

  /// The first day after a day, and before another, that was not observed.
  func firstMissing(after day: Day, before next: Day) -> Day? {
    var candidate = day + 1
    while candidate < next {
      guard contains(candidate) else { return candidate }
      candidate = candidate + 1
    }
    return nil
  }

  /// How much observed time lies before a moment, in days: half a day of its own where only the date is known.
  func time(of moment: Moment, dayStart: DayStart) -> Double? {
    before(dayStart.day(of: moment)).map { days in
      Double(days) + (moment.precision == .day ? 0.5 : Double(dayStart.minute(moment)) / 1440)
    }
  }

  /// How many events there were in each stretch of as many observed weeks, of seven observed days each; the last one,
  /// if it is not whole, is left out.
  func counts(of events: [Day], weeks: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: days.count / (7 * weeks))
    for bin in events.compactMap(before).map({ $0 / (7 * weeks) }) where bin < counts.count { counts[bin] += 1 }
    return counts
  }

  /// How much more the numbers of events vary around a straight line than by chance, at least 1. Bursts may last longer
  /// than a week, so of stretches of one, two and four weeks the most uneven count.
  func overdispersion(of events: [Day]) -> Double {
    [1, 2, 4].reduce(1) { max($0, unevenness(counts(of: events, weeks: $1).map(Double.init))) }
  }

  /// The variance of counts around their regression line, as a multiple of their mean; 0 for fewer than six.
  private func unevenness(_ counts: [Double]) -> Double {
    let size = Double(counts.count)
    let mean = counts.reduce(0, +) / max(size, 1)
    guard counts.count >= 6, mean > 0 else { return 0 }
    let places = counts.indices.map { Double($0) - (size - 1) / 2 }
    let slope = zip(places, counts).reduce(0) { $0 + $1.0 * $1.1 } / places.reduce(0) { $0 + $1 * $1 }
    let squares = zip(places, counts).reduce(0) { sum, pair in
      let distance = pair.1 - mean - slope * pair.0
      return sum + distance * distance
    }
    return squares / mean / (size - 2)
  }
}
