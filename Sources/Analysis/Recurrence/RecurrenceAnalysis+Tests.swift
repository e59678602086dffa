internal import Journal
internal import Statistics

extension RecurrenceAnalysis {
  /// The least that a trend is computed from, in episodes, …
  static let leastForTrend = 5
  /// … and that it is worth a word.
  public static let leastForTrendWords = 8
  /// The least that the time of day is told from.
  static let leastForTimes = 10
  /// The least that a rate is computed from, in observed days.
  static let leastDaysForRate = 14

  /// Tests that are judged together.
  struct Family {
    private var p: [Double] = []

    /// Adds a test.
    ///
    /// - Returns: what makes the judged test of the adjusted p-values of all.
    mutating func add<Result>(_ result: Result?, _ value: (Result) -> Double) -> ([Double]) -> Tested<Result>? {
      guard let result else { return { _ in nil } }
      let own = value(result)
      let index = p.count
      p.append(own)
      return { q in Tested(result: result, p: own, q: q[index]) }
    }

    /// The adjusted p-values, in the order in which the tests were added.
    func q() -> [Double] { benjaminiHochberg(p) ?? [] }
  }

  /// The limits of a rate as they are where episodes come in bursts, which tell less than as many that come one by one:
  /// as much wider, on the scale of logarithms, as the counts are more uneven.
  static func limits(of rate: PoissonRate, overdispersion: Double) -> Interval {
    guard overdispersion > 1, rate.rate > 0 else { return rate.interval }
    let factor = overdispersion.squareRoot()
    func moved(_ limit: Double) -> Double { rate.rate * exponential(logarithm(limit / rate.rate) * factor) }
    return Interval(lower: moved(rate.interval.lower), upper: moved(rate.interval.upper))
  }

  /// The times of day at which episodes began, 0-1: one onset a day, of several each in turn, since a day's onsets hang
  /// together. Episodes that follow within 24 hours are not joined here: on the day after an onset only the later ones
  /// would count.
  static func timesOfDay(_ diary: Diary, days: ClosedRange<Day>) -> [Double] {
    let timed = diary.episodes.lazy.map(\.onset).filter { $0.precision == .minute }
    let byDay = Dictionary(grouping: timed) { diary.dayStart.day(of: $0) }.filter { days.contains($0.key) }
    return byDay.sorted { $0.key < $1.key }.enumerated().map { turn, day in
      Double(day.value[turn % day.value.count].minuteOfDay) / 1440
    }
  }

  /// Whether onsets are uneven over the weekdays, given how many of each were observed.
  static func weekdays(_ onsets: [Day], observed: ObservedDays) -> GoodnessOfFit? {
    guard onsets.count >= 35 else { return nil }
    func counts(_ days: [Day]) -> [Int] { Weekday.allCases.map { weekday in days.count { $0.weekday == weekday } } }
    guard let fit = GoodnessOfFit(counts: counts(onsets), weights: counts(observed.days).map(Double.init)),
      fit.leastExpected >= 5
    else { return nil }
    return fit
  }
}
