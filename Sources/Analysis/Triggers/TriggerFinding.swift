public import Journal
public import Statistics

/// The finding of one window for one trigger.
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
  /// The decision from the ended blocks; `nil` for windows that do not decide the verdict, and before a block has
  /// ended.
  public internal(set) var decision: TriggerDecision?
  /// Why a possible link is no more than that.
  public private(set) var doubt: Doubt?

  /// Why a possible link is not called likely.
  public enum Doubt: Equatable, Sendable {
    /// The link stands out at this look only, which can happen by chance.
    case oneLook
    /// Most exposures before episodes were written down after the pain began, and the day before shows no link.
    case hindsight
    /// The day before shows no link: it may be a first sign of the episode.
    case firstSign
    /// The trigger comes together with another one, and has no clear link of its own.
    case beside(Word)
  }

  /// How much of the time the check-ins answer for.
  public struct Log: Equatable, Sendable {
    /// Days with a check-in that answers the trigger.
    public let answeredDays: Int
    /// Days from the first of them to the last.
    public let days: Int
    /// Days on which it was present.
    public var presentDays = 0
    /// Days answered after an episode on them had begun, or more than 36 hours after the day ended.
    public var lateDays = 0

    /// ``presentDays`` over ``answeredDays``, 0-1.
    public var presence: Double { answeredDays == 0 ? 0 : Double(presentDays) / Double(answeredDays) }

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
    verdict == .likelyLinked ? .more : estimate.map { $0.posterior.probabilityAboveOne >= 0.5 ? .more : .less }
  }

  public var isPrimary: Bool { window.isPrimary }

  /// Whether the trigger is there too often, or too seldom, for its days to be compared.
  public var frequency: Frequency? {
    let presence = log.presence
    guard log.answeredDays >= Self.leastUsableDays else { return nil }
    return presence > Self.mostPresence ? .tooConstant : presence < Self.leastPresence ? .tooRare : nil
  }

  public enum Frequency: String, Sendable {
    case tooConstant, tooRare
  }

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
  /// Beyond these shares of the answered days nearly all days are alike.
  public static let mostPresence = 0.9
  public static let leastPresence = 0.03
  /// The smallest possible p; if it is too large, the trigger is not tested (Tarone, 1990).
  static let largestTestableP = 0.05
  /// The largest expected share of false findings among the flagged ones.
  public static let falseAlarmShare = 0.1

  init(
    _ trigger: Word, _ window: TriggerWindow, log: Log, strata: [(key: DayTable.StratumKey, stratum: Stratum)],
    decision: TriggerDecision? = nil
  ) {
    self.decision = decision
    self.trigger = trigger
    self.window = window
    self.log = log
    self.strata = strata
    counts = Stratum(adding: strata.map(\.stratum))
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
    guard frequency == nil, isTestable, q != nil, let posterior = estimate?.posterior else {
      verdict = .cannotTell
      return
    }
    let isSided = posterior.probabilityAboveOne >= 0.95 || posterior.probabilityAboveOne <= 0.05
    if let decision, decision.isLink {
      verdict = .likelyLinked
    } else if isSided || decision?.isEvident == true {
      verdict = .possible
      doubt = decision?.doubt ?? .oneLook
    } else if posterior.interval.upper < 2 {
      verdict = .unlikelyStrong
    } else {
      verdict = .noClearLink
    }
  }

  /// About how many more episodes it would take until a link could be told from chance, at the rate at which episodes
  /// have been telling so far; `nil` if that cannot be foreseen.
  public var moreEpisodes: Int? {
    guard verdict == .cannotTell, frequency == nil, informativeCases > 0, let least = estimate?.minimumAttainableMidP,
      least < 1
    else { return nil }
    // ln of the least p falls in proportion to the cases that say something.
    let factor = max(
      Double(Self.leastInformativeCases) / Double(informativeCases),
      logarithm(Self.largestTestableP) / logarithm(least))
    return max(1, Int((Double(caseDays) * (factor - 1)).rounded(.up)))
  }
}

extension Stratum {
  /// The counts of all strata together.
  init(adding strata: [Stratum]) {
    self.init(
      exposedCases: strata.reduce(0) { $0 + $1.exposedCases },
      unexposedCases: strata.reduce(0) { $0 + $1.unexposedCases },
      exposedControls: strata.reduce(0) { $0 + $1.exposedControls },
      unexposedControls: strata.reduce(0) { $0 + $1.unexposedControls })
  }
}
