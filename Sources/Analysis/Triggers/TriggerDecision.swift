public import Journal
public import Statistics

/// What the blocks that have ended say of a trigger. It is decided when a block ends, and stays the same at every look
/// until the next one does.
///
/// A likely link takes four things: an e-value that stands out among all triggers, which holds however often one looks
/// (Ville, 1939; Wang and Ramdas, 2022); a range of the odds ratio above 1; the day before pointing the same way,
/// wherever that can be told; and a link of its own beside the triggers that it comes with.
public struct TriggerDecision: Sendable {
  /// Blocks that have ended, and the last of their days.
  public let blocks: Int
  public let through: Day
  /// Their usable days.
  public let counts: Stratum
  /// The evidence for an odds ratio above 1 against none.
  public let eValue: Double
  /// What the e-value has to reach, by its rank among the triggers that were tested (e-BH at 10 %).
  public internal(set) var neededEValue = Double.infinity
  public internal(set) var isEvident = false
  public let posterior: ConditionalInference.Posterior
  public let dayBefore: DayBefore
  /// Case days within the window's reach of the trigger, and those known only from what was written down in hindsight.
  public let exposedCases: Int
  public let hindsightCases: Int
  /// The trigger beside which this one has no clear link of its own.
  public internal(set) var beside: Word?

  /// What the calendar day before says, which no memory of the day itself can colour.
  public struct DayBefore: Equatable, Sendable {
    public let counts: Stratum
    /// That the odds ratio is above 1; `nil` where the days leave it open.
    public let probabilityAboveOne: Double?

    static let leastProbability = 0.85

    /// Whether it does not speak against a link.
    public var agrees: Bool { probabilityAboveOne.map { $0 > Self.leastProbability } ?? true }
  }

  /// Whether it is called a likely link.
  public var isLink: Bool { isEvident && isApart && dayBefore.agrees && beside == nil }

  /// Whether the range of the odds ratio lies above 1.
  public var isApart: Bool { posterior.interval.lower > 1 }

  var doubt: TriggerFinding.Doubt {
    guard isEvident, isApart else { return .oneLook }
    if !dayBefore.agrees { return 2 * hindsightCases > exposedCases ? .hindsight : .firstSign }
    return beside.map { .beside($0) } ?? .oneLook
  }
}

extension TriggerDecision {
  /// - Returns: `nil` before a block has ended, and where its days leave nothing open.
  init?(_ counter: DayCounter, _ strata: [(key: DayTable.StratumKey, stratum: Stratum)]) {
    let caseDays = counter.caseDays
    guard let through = caseDays.decidedThrough else { return nil }
    let blocks = caseDays.closedDays / caseDays.method.blockDays
    let closed = strata.filter { $0.key.block < blocks }.map(\.stratum)
    guard let odds = ConditionalOddsRatio(closed), odds.support.count > 1 else { return nil }
    let inference = odds.inference()
    let exposed = (0..<caseDays.closedDays).filter { offset in
      caseDays.firstOnset[offset] != nil && counter[offset].exclusion == nil && counter[offset].isExposed
    }
    self.init(
      blocks: blocks, through: through, counts: Stratum(adding: closed), eValue: inference.eValue(isHarmOnly: true),
      posterior: inference.posterior(), dayBefore: DayBefore(counter, closedBlocks: blocks),
      exposedCases: exposed.count, hindsightCases: exposed.count(where: counter.isHindsight))
  }
}

extension TriggerDecision.DayBefore {
  init(_ counter: DayCounter, closedBlocks: Int) {
    let daily = DayCounter(
      caseDays: counter.caseDays, answers: counter.answers, window: .dayBefore, cycle: counter.cycle)
    let strata = daily.strata().filter { $0.key.block < closedBlocks }.map(\.stratum)
    counts = Stratum(adding: strata)
    let odds = ConditionalOddsRatio(strata)
    let isTelling =
      odds.map { $0.support.count > 1 && $0.informativeCases >= TriggerFinding.leastInformativeCases } ?? false
    probabilityAboveOne = isTelling ? odds?.inference().posterior().probabilityAboveOne : nil
  }
}
