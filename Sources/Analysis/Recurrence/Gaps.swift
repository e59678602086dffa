internal import Journal
public import Statistics

/// The pain-free gaps between episodes, in days.
public struct Gaps: Sendable {
  /// Gaps that were followed to the next episode.
  public let ended: Int
  /// Gaps that were followed for a while: to the first day without a check-in, or to the last check-in.
  public let censored: Int
  /// How long gaps last; `nil` with fewer than five.
  public let curve: KaplanMeier?

  /// Gaps that were followed at all.
  public var count: Int { ended + censored }
  /// Whether there are gaps enough for the limits of a curve to mean something.
  public var hasLimits: Bool { count >= Self.leastForLimits }

  private static let leastForLimits = 8
  static let leastForCurve = 5

  /// - Parameter joined: oldest first.
  init(_ joined: [JoinedEpisode], observed: ObservedDays, dayStart: DayStart) {
    var durations: [Double] = []
    var ended: [Bool] = []
    for (index, episode) in joined.enumerated() {
      guard let end = episode.end, let last = observed.days.last else { continue }
      let endDay = dayStart.day(of: end)
      let next = index + 1 < joined.count ? joined[index + 1] : nil
      let nextDay = next.map { dayStart.day(of: $0.onset) } ?? last + 1
      // A day that nobody answered for may have held an episode: the gap is known up to there.
      if let missing = observed.firstMissing(after: endDay, before: nextDay) ?? (next == nil ? last + 1 : nil) {
        let duration = end.precision == .day ? Double(missing - endDay) - 1 : dayStart.days(from: end, to: missing)
        guard duration > 0 else { continue }
        durations.append(duration)
        ended.append(false)
      } else if let gap = next.flatMap({ episode.gap(to: $0.onset) }) {
        durations.append(gap)
        ended.append(true)
      }
    }
    self.ended = ended.count { $0 }
    censored = ended.count { !$0 }
    curve = durations.count < Self.leastForCurve ? nil : KaplanMeier(durations: durations, ended: ended)
  }
}

extension DayStart {
  /// Days from a moment to the beginning of a day, to the hour.
  fileprivate func days(from moment: Moment, to day: Day) -> Double {
    (Double(local(day) - moment.seconds - moment.utcOffset) / 3600).rounded() / 24
  }
}

/// Recurrence of low back pain in the strict sense of the Delphi study (Stanton and others, 2011).
enum StrictRecurrence {
  /// Days without pain before it.
  static let painFreeDays = 30
  /// The least worst intensity.
  static let leastIntensity = 2

  /// Episodes of the low back of a day or more, at 2 or worse, after at least 30 days that were observed and free of it;
  /// `nil` if no episode of the period was in the low back.
  static func count(in diary: Diary, days: ClosedRange<Day>) -> Int? {
    let lowBack = diary.episodes.lazy.filter { $0.places.contains { $0.word.name == "lower back" } }
    let joined = JoinedEpisode.joining(lowBack)
    guard joined.contains(where: { days.contains(diary.dayStart.day(of: $0.onset)) }) else { return nil }
    let observed = ObservedDays(diary, in: diary.days)
    return zip(joined, joined.dropFirst()).count { last, next in
      let onset = diary.dayStart.day(of: next.onset)
      guard days.contains(onset), let end = last.end, onset - diary.dayStart.day(of: end) > painFreeDays else {
        return false
      }
      return next.lastsADay && next.worst.map { $0 >= leastIntensity } ?? false
        && observed.firstMissing(after: onset - painFreeDays - 1, before: onset) == nil
    }
  }
}

extension JoinedEpisode {
  /// Whether it is known to have lasted a day or more.
  fileprivate var lastsADay: Bool {
    guard let end else { return false }
    return end.precision == .day || onset.precision == .day
      ? end.day > onset.day : end.seconds - onset.seconds >= 86_400
  }
}
