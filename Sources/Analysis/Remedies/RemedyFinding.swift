public import Journal
public import Statistics

/// What one remedy was followed by.
public struct RemedyFinding: Sendable {
  public let remedy: Word
  /// All uses in the period.
  public let uses: Int
  /// Of the uses that can be judged, those after which pain was lower by 30 % and 2 points at least. Only the first
  /// remedy of an episode is judged: a second one is taken because the first did not do. `nil` if there is none.
  public let improved30: Proportion?
  /// Those after which it was lower by half.
  public let improved50: Int
  /// Points by which pain was lower on average; the interval takes five uses.
  public let meanDrop: (mean: Double, interval: Interval?)?
  /// Minutes until pain was lower by 30 %, at half of the uses; `nil` if too few were followed for so long.
  public let medianMinutesToRelief: Double?
  /// The time-weighted sum of the differences in intensity, as a share of the most it could be, 0-1 or negative if pain
  /// rose; the median over the uses.
  public let shareOfGreatestRelief: Double?
  /// What the person said of it.
  public let helped: [Helped: Int]
  /// Pain left alone, at the same places and from about the same intensity; `nil` if there is none to compare.
  public let untreated: Untreated?

  public struct Untreated: Sendable {
    public let improved30: Proportion
    /// The shares with and without the remedy, as a difference of -1 to 1.
    public let difference: Double
    public let interval: Interval
    /// The difference in points after, at the same intensity before; `nil` with too few on either side.
    public let adjusted: (points: Double, interval: Interval, p: Double)?
  }

  /// Uses that a judgement takes.
  public static let leastToJudge = 5

  /// Whether there are enough uses to judge.
  public var isJudged: Bool { (improved30?.trials ?? 0) >= Self.leastToJudge }

  init(_ remedy: Word, uses: [RemedyAnalysis.Use], untreated episodes: [Episode]) {
    self.remedy = remedy
    self.uses = uses.count
    helped = uses.reduce(into: [:]) { counts, use in
      if let helped = use.use.helped { counts[helped, default: 0] += 1 }
    }
    let measured = Array(
      uses.lazy.filter(\.isFirst).compactMap { MeasuredUse($0.use, in: $0.episode) }.filter(\.isJudged))
    improved30 = Proportion(successes: measured.count(where: \.isImproved30), trials: measured.count)
    improved50 = measured.count(where: \.isImproved50)
    let drops = measured.map { Double($0.drop) }
    meanDrop =
      drops.isEmpty
      ? nil
      : (
        drops.reduce(0, +) / Double(drops.count),
        drops.count < Self.leastToJudge ? nil : PairedChange(drops)?.interval
      )
    let times = measured.compactMap(\.timeToRelief)
    medianMinutesToRelief =
      times.count < Self.leastToJudge
      ? nil : KaplanMeier(durations: times.map(\.minutes), ended: times.map(\.isSeen))?.median
    shareOfGreatestRelief = median(
      measured.compactMap { use in
        PainIntensityDifference(
          times: [0] + use.course.map(\.minutes),
          intensities: [Double(use.before)] + use.course.map { Double($0.intensity) })?.shareOfMaximum
      })
    untreated = Untreated(measured, beside: episodes)
  }
}

extension RemedyFinding.Untreated {
  /// What an adjusted comparison takes: in all, and on either side.
  static let leastToAdjust = (all: 15, side: 5)

  init?(_ treated: [MeasuredUse], beside episodes: [Episode]) {
    let delays = treated.compactMap { $0.minutes.map(Double.init) }
    let delay = median(delays).map { max(1, Int($0)) } ?? MeasuredUse.usualDelay
    let untreated = episodes.compactMap { MeasuredUse(untreated: $0, delay: delay) }
      .filter { episode in episode.isJudged && treated.contains { $0.isComparable(with: episode) } }
    guard let own = Proportion(successes: treated.count(where: \.isImproved30), trials: treated.count),
      let other = Proportion(successes: untreated.count(where: \.isImproved30), trials: untreated.count)
    else { return nil }
    improved30 = other
    let difference = own.difference(from: other)
    self.difference = difference.difference
    interval = difference.interval
    let all = treated + untreated
    let isEnough =
      all.count >= Self.leastToAdjust.all && min(treated.count, untreated.count) >= Self.leastToAdjust.side
    adjusted =
      !isEnough
      ? nil
      : AnalysisOfCovariance(
        before: all.map { Double($0.before) }, after: all.map { Double($0.after) },
        treated: treated.map { _ in true } + untreated.map { _ in false }
      ).map { ($0.treatment.value, $0.interval, $0.p) }
  }
}
