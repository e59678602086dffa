public import Journal
public import Statistics

extension RecurrenceAnalysis {
  /// Episodes of the last days beside those of as many days before.
  public struct Change: Sendable {
    /// The length of each of both periods.
    public let days: Int
    public let recent: (episodes: Int, observedDays: Int)
    public let before: (episodes: Int, observedDays: Int)
    /// Of the rates per observed day.
    public let ratio: RateRatio

    /// `nil` with fewer than five episodes, or where a side was not observed at all.
    init?(_ joined: [JoinedEpisode], in diary: Diary, until last: Day, span: Int, overdispersion: Double) {
      let sides = [last - span + 1...last, last - 2 * span + 1...last - span].map { days in
        let observed = ObservedDays(diary, in: days)
        return (
          episodes: joined.count { observed.contains(diary.dayStart.day(of: $0.onset)) },
          observedDays: observed.days.count
        )
      }
      guard sides[0].episodes + sides[1].episodes >= 5,
        let ratio = RateRatio(
          first: (sides[0].episodes, Double(sides[0].observedDays)),
          second: (sides[1].episodes, Double(sides[1].observedDays)), overdispersion: overdispersion)
      else { return nil }
      (days, recent, before, self.ratio) = (span, sides[0], sides[1], ratio)
    }
  }

  /// The trend of what the weeks' episodes were at their worst.
  public struct WeeklyIntensity: Sendable {
    /// Weeks with an intensity.
    public let weeks: Int
    public let trend: MannKendall
    /// Points per week.
    public let slope: TheilSen

    /// `nil` with fewer than eight weeks that have an intensity.
    init?(_ diary: Diary, days: ClosedRange<Day>) {
      var worst: [Int: [Double]] = [:]
      for episode in diary.episodes {
        let day = diary.dayStart.day(of: episode.onset)
        guard days.contains(day), let intensity = episode.worst else { continue }
        worst[(day - days.lowerBound) / 7, default: []].append(Double(intensity))
      }
      let means = worst.sorted { $0.key < $1.key }.map {
        (week: Double($0.key), mean: $0.value.reduce(0, +) / Double($0.value.count))
      }
      guard means.count >= 8, let trend = MannKendall(means.map(\.mean)),
        let slope = TheilSen(times: means.map(\.week), values: means.map(\.mean))
      else { return nil }
      (weeks, self.trend, self.slope) = (means.count, trend, slope)
    }
  }

  /// Whether episodes come in bursts: how uneven their numbers are in stretches of observed weeks.
  public struct Dispersion: Sendable {
    /// The length of each stretch.
    public let weeks: Int
    public let fewest: Int
    public let most: Int
    public let index: IndexOfDispersion

    /// `nil` if there are not eight stretches with one episode each on average, however long they are made.
    init?(_ onsets: [Day], observed: ObservedDays) {
      var weeks = 1
      while true {
        let counts = observed.counts(of: onsets, weeks: weeks)
        guard counts.count >= 8 else { return nil }
        if counts.reduce(0, +) >= counts.count, let index = IndexOfDispersion(counts) {
          (self.weeks, fewest, most, self.index) = (weeks, counts.min() ?? 0, counts.max() ?? 0, index)
          return
        }
        weeks *= 2
      }
    }
  }

  /// Where a change of the rate fits the observed weeks best.
  public struct Split: Sendable {
    /// The first observed day after the change.
    public let day: Day
    /// The number of the first observed week after it, from 0.
    public let week: Int
    public let change: ChangePoint

    /// A lifetime of weeks is taken in longer stretches, so that there are at most so many.
    private static let mostStretches = 1000

    /// `nil` with fewer than eight observed weeks or ten episodes.
    init?(_ onsets: [Day], observed: ObservedDays, overdispersion: Double) {
      let weeks = observed.days.count / 7 / Self.mostStretches + 1
      let counts = observed.counts(of: onsets, weeks: weeks)
      guard counts.count >= 8, counts.reduce(0, +) >= 10,
        let change = ChangePoint(counts, overdispersion: overdispersion)
      else { return nil }
      week = change.countsBefore * weeks
      day = observed.days[week * 7]
      self.change = change
    }
  }

  /// How many episodes began on weekends.
  public struct Weekend: Sendable {
    public let count: Int
    public let episodes: Int
    /// Weekends among the observed days, 0-1.
    public let expectedShare: Double
    public let p: Double

    /// `nil` with fewer than ten episodes.
    init?(_ onsets: [Day], observed: ObservedDays) {
      let weekends = observed.days.count(where: \.weekday.isWeekend)
      count = onsets.count(where: \.weekday.isWeekend)
      episodes = onsets.count
      expectedShare = Double(weekends) / Double(max(observed.days.count, 1))
      guard onsets.count >= 10, weekends > 0, weekends < observed.days.count,
        let p = Proportion(successes: count, trials: episodes)?.binomialTest(chance: expectedShare)
      else { return nil }
      self.p = p
    }
  }
}
