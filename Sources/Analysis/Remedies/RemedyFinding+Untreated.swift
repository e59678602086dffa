public import Statistics

extension RemedyFinding {
  /// What followed in untreated episodes, each matched with a use of the remedy.
  public struct Untreated: Sendable {
    public let improved30: Proportion
    /// The same of the uses that they are matched with.
    public let matched: Proportion
    /// The shares with and without the remedy, as a difference of -1 to 1.
    public let difference: Double
    public let interval: Interval
    /// The two-sided mid-p of no difference, and as it is among all remedies that are compared (Benjamini and Hochberg).
    public let p: Double
    public internal(set) var q = 1.0
    /// Whether relief was more frequent than even from the worst moment of each untreated episode. A person who chose
    /// the moment to treat knew no more than that.
    public let isAboveWorstMoments: Bool
    /// The difference in points after, at the same intensity before; `nil` with too few on either side.
    public let adjusted: (points: Double, interval: Interval, p: Double)?

    /// What can be said of the difference.
    public enum Verdict: Sendable {
      case more, less
      /// More, but not more than from the worst moments: that may be the choice of the moment.
      case moment
      case unclear
    }

    public var verdict: Verdict {
      guard q <= RemedyFinding.largestQ, interval.lower > 0 || interval.upper < 0 else { return .unclear }
      return interval.upper < 0 ? .less : isAboveWorstMoments ? .more : .moment
    }
  }
}

extension RemedyFinding.Untreated {
  /// The pairs that an adjusted comparison takes.
  static let leastToAdjust = 8

  /// - Parameter left: of each episode that was left alone, what was measured from each of its readings on.
  init?(_ uses: [MeasuredUse], beside left: [[MeasuredUse]]) {
    let pairs = MatchedPairs(uses, beside: left) { $1.isJudged && $0.isComparable(with: $1) }
    let (treated, untreated) = (pairs.treated, pairs.untreated)
    guard let own = Proportion(successes: treated.count(where: \.isImproved30), trials: treated.count),
      let other = Proportion(successes: untreated.count(where: \.isImproved30), trials: untreated.count)
    else { return nil }
    improved30 = other
    matched = own
    let difference = own.difference(from: other)
    self.difference = difference.difference
    interval = difference.interval
    p = pairs.p
    isAboveWorstMoments = Self.isAboveWorstMoments(uses, left)
    let all = treated + untreated
    adjusted =
      treated.count < Self.leastToAdjust
      ? nil
      : AnalysisOfCovariance(
        before: all.map { Double($0.before) }, after: all.map { Double($0.after) },
        treated: treated.map { _ in true } + untreated.map { _ in false }
      ).map { ($0.treatment.value, $0.interval, $0.p) }
  }

  /// Pain falls from its worst moment anyway, so this can only understate what a remedy does.
  private static func isAboveWorstMoments(_ uses: [MeasuredUse], _ left: [[MeasuredUse]]) -> Bool {
    let worst = left.map { course in
      // The first of them, where there are several.
      course.min { ($1.before, $0.sinceOnset ?? 0) < ($0.before, $1.sinceOnset ?? 0) }.map { [$0] } ?? []
    }
    let pairs = MatchedPairs(uses, beside: worst) { $1.isJudged && $0.isLike($1) }
    return pairs.treated.count(where: \.isImproved30) > pairs.untreated.count(where: \.isImproved30)
      && pairs.p <= RemedyFinding.largestQ
  }
}
