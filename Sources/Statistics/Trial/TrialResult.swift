/// What the closed blocks of a randomised trial of one person say: exact, and for the e-value and the confidence
/// sequence valid at every look.
///
/// Assumed is nothing but the draw: without a difference, all assignments of a block that give A as many measured slots
/// as it got are equally likely (Fisher, 1935; Edgington and Onghena, 2007).
public struct TrialResult: Equatable, Sendable {
  /// Closed blocks.
  public let blocks: Int
  /// Those with a measured outcome in both arms.
  public let informativeBlocks: Int
  public let measuredA: Int
  public let measuredB: Int
  public let missing: Int
  /// A less B in points, blocks weighted by a(m - a)/m.
  public let difference: Double
  /// The exact one-sided p that A is more, and that it is less.
  public let pMore: Double
  public let pLess: Double
  /// The least p that so many blocks could have given.
  public let leastP: Double
  /// The 95 % limits of the difference in points that invert the exact test; `nil` where nothing bounds it.
  public let interval: Limits
  /// The evidence against no difference: reaches 100 in at most 1 of 100 trials without one, however often one looks
  /// (Ville, 1939; Vovk and Wang, 2021).
  public let eValue: Double
  /// Holds the true difference at all times with 95 %.
  public let confidenceSequence: Limits

  public struct Limits: Equatable, Sendable {
    public let lower: Double?
    public let upper: Double?
  }

  /// The exact two-sided p: twice the smaller tail.
  public var p: Double { min(1, 2 * min(pMore, pLess)) }

  /// - Returns: `nil` if no closed block has a measured outcome in both arms.
  public init?(_ closed: [TrialBlock]) {
    let measured = MeasuredBlocks(closed)
    guard let difference = measured.difference else { return nil }
    blocks = closed.count
    informativeBlocks = measured.blocks.count
    let slots = closed.flatMap(\.slots)
    measuredA = slots.count { $0.arm == .a && $0.tenths != nil }
    measuredB = slots.count { $0.arm == .b && $0.tenths != nil }
    missing = slots.count { $0.tenths == nil }
    self.difference = difference
    (pMore, pLess) = measured.tails(less: 0)
    leastP = measured.leastP
    interval = measured.interval(around: difference)
    eValue = measured.eValue(less: 0)
    confidenceSequence = measured.confidenceSequence()
  }

  /// The e-value alone, for those who look after every episode; `nil` as for the result.
  public static func eValue(_ closed: [TrialBlock]) -> Double? {
    let measured = MeasuredBlocks(closed)
    return measured.blocks.isEmpty ? nil : measured.eValue(less: 0)
  }
}

extension TrialResult {
  public enum Verdict: String, Sendable {
    case cannotTell, goOn, apartA, apartB, alike, unclear

    /// The arm with the higher outcome, where the trial tells the two apart.
    public var higher: TrialArm? {
      switch self {
      case .apartA: .a
      case .apartB: .b
      case .cannotTell, .goOn, .alike, .unclear: nil
      }
    }
  }

  /// An e-value from which the arms are apart at any time: 1 % of error.
  public static let decisiveEValue = 100.0
  /// The p up to which they are apart at the planned end: 4 % of error.
  public static let decisiveP = 0.04
  /// A range within this many points on either side of none is called alike.
  public static let alikeWithin = 1.0

  /// The rule that is fixed when the trial begins; its two ways to err add up to 5 % at most (Boole).
  ///
  /// - Parameter isFinished: whether all planned blocks are closed.
  public static func verdict(_ result: TrialResult?, isFinished: Bool) -> Verdict {
    guard let result else { return .cannotTell }
    let apart: Verdict = result.difference > 0 ? .apartA : .apartB
    if result.eValue >= decisiveEValue { return apart }
    guard isFinished else { return .goOn }
    if result.p <= decisiveP * (1 + MeasuredBlocks.rounding) { return apart }
    if let lower = result.interval.lower, let upper = result.interval.upper, -alikeWithin < lower, upper < alikeWithin {
      return .alike
    }
    return .unclear
  }
}
