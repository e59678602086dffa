internal import Journal
public import Statistics

/// The hours in which a person is awake, as the times of what they wrote down and lived through show them. That episodes
/// begin by day says nothing where all of life does.
public struct WakingHours: Equatable, Sendable {
  /// Parts of a day after midnight, 0-1.
  public let start: Double
  /// Parts of a day, 0-1.
  public let length: Double

  /// Fewer times than these show no night.
  static let leastTimes = 20
  /// A night is at least so long, in parts of a day: four hours.
  static let leastNight = 4.0 / 24
  /// A person is awake for at least so long: eight hours. Times that lie closer show when they write.
  static let leastAwake = 8.0 / 24
  private static let near = 1.0 / 24
  /// This share of the times may lie in the night.
  static let nightShare = 0.02

  /// - Returns: `nil` where no night shows.
  init?(_ diary: Diary, days: ClosedRange<Day>) {
    var times: [Double] = []
    func add(_ moment: Moment?) {
      if let moment, moment.precision == .minute { times.append(Double(moment.minuteOfDay) / 1440) }
    }
    for checkIn in diary.checkIns where days.contains(checkIn.day) {
      add(checkIn.recordedAt)
      for answer in checkIn.answers { add(answer.at) }
    }
    for episode in diary.episodes where days.contains(episode.onset.day) {
      add(episode.onset)
      add(episode.recordedAt)
      for use in episode.remedies { add(use.at) }
      for reading in episode.readings { add(reading.at) }
    }
    self.init(times: times)
  }

  /// The shortest part of the clock that holds nearly all times.
  init?(times: [Double]) {
    let times = times.sorted()
    guard times.count >= Self.leastTimes else { return nil }
    let held = times.count - Int(Double(times.count) * Self.nightShare)
    let turned = times + times.map { $0 + 1 }
    let arcs = times.indices.map { (start: times[$0], length: turned[$0 + held - 1] - times[$0]) }
    guard let shortest = arcs.min(by: { $0.length < $1.length }), shortest.length >= Self.leastAwake,
      1 - shortest.length >= Self.leastNight
    else { return nil }
    // What lies within an hour of either end belongs to the day.
    let others = times.map { time in
      let after = time - shortest.start
      return after - after.rounded(.down)
    }.filter { $0 > shortest.length }.sorted()
    var (first, last) = (0.0, shortest.length)
    for time in others where time - last <= Self.near { last = time }
    for time in others.reversed() where first - (time - 1) <= Self.near && time > last { first = time - 1 }
    guard 1 - (last - first) >= Self.leastNight else { return nil }
    let start = shortest.start + first
    (self.start, length) = (start - start.rounded(.down), last - first)
  }

  /// The times as shares of the waking hours, 0-1; `nil` if more of them lie in the night than may by chance, so that the
  /// whole day has to be looked at.
  func shares(of times: [Double]) -> [Double]? {
    let shares = times.map { time in
      let after = time - start
      return (after - after.rounded(.down)) / length
    }
    let awake = shares.filter { $0 <= 1 }
    return awake.isEmpty || Double(shares.count - awake.count) > 0.05 * Double(shares.count) ? nil : awake
  }

  /// The time of day, 0-1, at a share of the waking hours.
  func time(at share: Double) -> Double {
    let time = start + share * length
    return time - time.rounded(.down)
  }
}

/// Whether onsets have a usual time of day.
public struct TimeOfDayTest: Equatable, Sendable {
  /// Over the waking hours, as if their end joined their beginning, or over the whole day.
  public let rayleigh: Rayleigh
  public let waking: WakingHours?
  /// Whether onsets lie at both ends of the waking hours: that is no hour.
  private let isAtBothEnds: Bool

  init?(_ times: [Double], waking: WakingHours?) {
    guard let rayleigh = Rayleigh(times) else { return nil }
    (self.rayleigh, self.waking) = (rayleigh, waking)
    let ends = [times.count { $0 < 0.25 }, times.count { $0 > 0.75 }]
    isAtBothEnds = waking != nil && ends.allSatisfy { 5 * $0 >= times.count }
  }

  public var p: Double { rayleigh.p }

  /// The time of day around which onsets lie, 0-1.
  public var meanTime: Double? {
    isAtBothEnds ? nil : rayleigh.meanDirection.map { waking?.time(at: $0) ?? $0 }
  }
}
