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
  /// The share of relief drawn towards that of all remedies, by which they are ranked, 0-1; `nil` where it is not judged.
  public internal(set) var shrunkenShare: Double?
  /// Uses that could be judged, first in their episode, and those of them with an intensity before and after.
  public let readable: (uses: Int, withBoth: Int)
  /// Uses behind ``improved30`` of which an intensity was not given with the use, but is a reading of its episode: of
  /// the hour before, or nearest to an hour after.
  public let fromReadings: Int
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
  /// Episodes left alone, at the same places, from about the same intensity and at a like time since onset; `nil`
  /// where there is nothing that can be compared.
  public internal(set) var untreated: Untreated?
  /// Why there is no comparison; `nil` where there is one, and where there are too few uses to judge.
  public let gap: Gap?

  /// What a comparison lacks.
  public enum Gap: Equatable, Sendable {
    /// Too many uses have no intensity before or after: those that helped are written down more often.
    case readings
    /// Every episode was treated.
    case untreated
    /// So many episodes were left alone, and have no second reading at the same places.
    case secondReading(episodes: Int)
    /// What was left alone was read at another stage of the episode.
    case stage
  }

  /// Uses that a judgement takes.
  public static let leastToJudge = 5
  /// The share of uses with both intensities that a comparison takes.
  public static let leastReadable = 0.8
  /// A difference is named from here on.
  public static let largestQ = 0.05

  /// Whether there are enough uses to judge.
  public var isJudged: Bool { (improved30?.trials ?? 0) >= Self.leastToJudge }

  /// Episodes without any remedy.
  struct LeftAlone {
    let count: Int
    /// Those of which a later intensity may be known.
    let read: [Episode]

    init(_ episodes: some Collection<Episode>) {
      let alone = episodes.lazy.filter { $0.remedies.isEmpty }
      count = alone.count
      read = alone.filter { $0.readings.count > 1 }
    }
  }

  init(_ remedy: Word, uses: [RemedyAnalysis.Use], untreated episodes: LeftAlone) {
    self.remedy = remedy
    self.uses = uses.count
    helped = uses.reduce(into: [:]) { counts, use in
      if let helped = use.helped { counts[helped, default: 0] += 1 }
    }
    let first = uses.filter(\.isFirst)
    let both = first.compactMap(\.measured)
    readable = (first.count, both.count)
    let measured = both.filter(\.isJudged)
    improved30 = Proportion(successes: measured.count(where: \.isImproved30), trials: measured.count)
    improved50 = measured.count(where: \.isImproved50)
    fromReadings = measured.count(where: \.isFromReadings)
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
    let isReadable = Double(both.count) >= Self.leastReadable * Double(first.count)
    let delay = MeasuredUse.delay(of: measured)
    let left = episodes.read.map { MeasuredUse.untreated($0, delay: delay) }
    untreated = isReadable ? Untreated(measured, beside: left) : nil
    gap =
      measured.count < Self.leastToJudge || untreated != nil
      ? nil : Gap(isReadable: isReadable, untreated: episodes.count, left: left, beside: measured)
  }
}

extension RemedyFinding.Gap {
  init(isReadable: Bool, untreated episodes: Int, left: [[MeasuredUse]], beside treated: [MeasuredUse]) {
    let places = Set(treated.lazy.flatMap(\.places).map(\.word))
    let isRead = left.joined().contains { $0.places.contains { places.contains($0.word) } }
    self = !isReadable ? .readings : episodes == 0 ? .untreated : isRead ? .stage : .secondReading(episodes: episodes)
  }
}
