public import Journal
public import Statistics

/// What one window says of one trigger.
public struct TriggerFinding: Sendable {
  public let trigger: Word
  public let window: TriggerWindow
  public let log: Log
  /// The strata of the usable days, in order.
  public let strata: [(key: DayTable.StratumKey, stratum: Stratum)]
  /// Counts of the usable days, over all strata.
  public let counts: Stratum
  /// Cases in strata with both exposed and unexposed days: the others say nothing.
  public let informativeCases: Int
  /// `nil`: nothing can be estimated, or there is not enough log to.
  public let estimate: Estimate?
  public internal(set) var verdict = Verdict.cannotTell
  /// The p-value adjusted for all that was tested; `nil` for what was not.
  public internal(set) var q: Double?

  /// How much of the time the check-ins answer for.
  public struct Log: Equatable, Sendable {
    /// Days with a check-in that answers the trigger.
    public let answeredDays: Int
    /// Days from the first of them to the last.
    public let days: Int

    /// ``answeredDays`` over ``days``, 0-1.
    public var coverage: Double { days == 0 ? 0 : Double(answeredDays) / Double(days) }
  }

  public struct Estimate: Sendable {
    /// The conditional maximum likelihood estimate; may be infinite. `nil` if the days leave it no choice.
    public let oddsRatio: Double?
    public let midP: Double
    public let midPInterval: Interval
    /// The least p that these days could have given, had all exposed days been cases or none.
    public let minimumAttainableMidP: Double
    /// After one imaginary discordant pair each way: always finite.
    public let shrunkenOddsRatio: Double
    public let posterior: ConditionalInference.Posterior
  }

  public enum Verdict: String, Sendable {
    case notEnoughLog, cannotTell, likelyLinked, possible, noClearLink, unlikelyStrong
  }

  /// Whether episodes began more often or less often on exposed days.
  public enum Direction: String, Sendable {
    case more, less
  }

  public var direction: Direction? {
    estimate.map { $0.posterior.probabilityAboveOne >= 0.5 ? .more : .less }
  }

  /// Whether it is the window that was chosen to speak for the trigger.
  public var isPrimary: Bool { window == .hours0To24 || window == .dayBefore }

  public var usableDays: Int {
    counts.exposedCases + counts.unexposedCases + counts.exposedControls + counts.unexposedControls
  }

  public var caseDays: Int { counts.exposedCases + counts.unexposedCases }
  public var exposedDays: Int { counts.exposedCases + counts.exposedControls }
  public var unexposedDays: Int { counts.unexposedCases + counts.unexposedControls }
}

extension TriggerFinding {
  /// The least that a verdict needs.
  public static let leastUsableDays = 28
  public static let leastCoverage = 0.6
  public static let leastCaseDays = 5
  public static let leastInformativeCases = 5
  /// No outcome could have a smaller p than this: such days are not tested (Tarone, 1990).
  static let largestTestableP = 0.05
  /// Of all that is flagged, at most this share is expected to be false.
  public static let falseAlarmShare = 0.1

  init(_ trigger: Word, _ window: TriggerWindow, log: Log, strata: [(key: DayTable.StratumKey, stratum: Stratum)]) {
    self.trigger = trigger
    self.window = window
    self.log = log
    self.strata = strata
    counts = strata.reduce(Stratum(exposedCases: 0, unexposedCases: 0, exposedControls: 0, unexposedControls: 0)) {
      Stratum(
        exposedCases: $0.exposedCases + $1.stratum.exposedCases,
        unexposedCases: $0.unexposedCases + $1.stratum.unexposedCases,
        exposedControls: $0.exposedControls + $1.stratum.exposedControls,
        unexposedControls: $0.unexposedControls + $1.stratum.unexposedControls)
    }
    let odds = ConditionalOddsRatio(strata.map(\.stratum))
    informativeCases = odds?.informativeCases ?? 0
    estimate = odds.flatMap { odds in
      guard odds.support.count > 1 else { return nil }
      let inference = odds.inference()
      return Estimate(
        oddsRatio: odds.maximumLikelihood(), midP: inference.midP(), midPInterval: inference.midPInterval(),
        minimumAttainableMidP: odds.minimumAttainableMidP, shrunkenOddsRatio: odds.shrunken(),
        posterior: inference.posterior())
    }
  }

  /// Whether there is enough log, as far as the days can say.
  var hasEnoughLog: Bool {
    usableDays >= Self.leastUsableDays && log.coverage >= Self.leastCoverage && caseDays >= Self.leastCaseDays
  }

  /// Whether the days could tell a link from chance at all. The others are not tested, so that they do not take their
  /// share of the caution that many tests call for.
  var isTestable: Bool {
    guard let estimate else { return false }
    return informativeCases >= Self.leastInformativeCases
      && estimate.minimumAttainableMidP <= Self.largestTestableP
  }

  /// - Parameter q: of the test, where there was one.
  mutating func judge(q: Double?) {
    self.q = q
    guard hasEnoughLog else {
      verdict = .notEnoughLog
      return
    }
    guard isTestable, let q, let posterior = estimate?.posterior else {
      verdict = .cannotTell
      return
    }
    let isApart = posterior.interval.lower > 1 || posterior.interval.upper < 1
    let isSided = posterior.probabilityAboveOne >= 0.95 || posterior.probabilityAboveOne <= 0.05
    if q <= Self.falseAlarmShare && isApart {
      verdict = .likelyLinked
    } else if isSided {
      verdict = .possible
    } else if posterior.interval.upper < 2 {
      verdict = .unlikelyStrong
    } else {
      verdict = .noClearLink
    }
  }

  /// About how many more episodes it would take until a link could be told from chance, at the rate at which episodes
  /// have been telling so far; `nil` if that cannot be foreseen.
  public var moreEpisodes: Int? {
    guard verdict == .cannotTell, informativeCases > 0, let least = estimate?.minimumAttainableMidP, least < 1
    else { return nil }
    // ln of the least p falls in proportion to the cases that say something.
    let factor = max(
      Double(Self.leastInformativeCases) / Double(informativeCases),
      logarithm(Self.largestTestableP) / logarithm(least))
    return max(1, Int((Double(caseDays) * (factor - 1)).rounded(.up)))
  }
}
