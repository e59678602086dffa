/// A randomised trial of one person: which of two remedies to use first when an episode begins, or what to do for a
/// week. What is fixed at its start never changes; what was told, left and looked at is added.
public struct Trial: Hashable, Sendable {
  /// Small, stable, never reused; 0 until the trial is stored.
  public var id = 0
  /// A UUID of version 7, for exchange.
  public var uuid: String
  public var unit: Unit
  /// What arm A stands for.
  public var remedy: Word
  /// What arm B stands for; `nil`: going without.
  public var other: Word?
  /// How many blocks are planned.
  public var blocks: Int
  /// Fixes the hidden order of the arms.
  public var seed: UInt64
  /// Why the person tries it.
  public var reason: String?
  public var startedAt: Moment
  /// When the person stopped it before its planned end.
  public var stoppedAt: Moment?
  /// What was told, in the order in which it was.
  public var allocations: [Allocation] = []
  /// When the person looked at the result before the end.
  public var peeks: [Moment] = []
  /// When this version was written down.
  public var recordedAt: Moment

  public init(
    uuid: String, unit: Unit, remedy: Word, other: Word?, blocks: Int, seed: UInt64, startedAt: Moment,
    recordedAt: Moment
  ) {
    self.uuid = uuid
    self.unit = unit
    self.remedy = remedy
    self.other = other
    self.blocks = blocks
    self.seed = seed
    self.startedAt = startedAt
    self.recordedAt = recordedAt
  }

  /// What one arm is drawn for. The outcome follows from it.
  public enum Unit: String, CaseIterable, Sendable {
    /// Outcome: relief, in points.
    case episode
    /// Outcome: pain days a week.
    case week
  }

  public enum Outcome: String, CaseIterable, Sendable {
    case relief
    case painDays = "pain-days"
  }

  public enum Arm: String, CaseIterable, Sendable {
    case a = "A"
    case b = "B"
  }

  /// An arm that the person was told, before its outcome was known.
  public struct Allocation: Hashable, Sendable {
    public var arm: Arm
    public var toldAt: Moment
    /// The intensity when it was told, 0-10; `nil` for a week.
    public var before: Int?
    /// The UUID of the episode it was told for; `nil` for a week.
    public var episode: String?
    /// Why the person did not keep to it, if that was said at the time.
    public var left: Departure?

    public init(arm: Arm, toldAt: Moment, before: Int? = nil, episode: String? = nil) {
      self.arm = arm
      self.toldAt = toldAt
      self.before = before
      self.episode = episode
    }
  }

  /// Why an allocation was left.
  public enum Departure: String, CaseIterable, Sendable {
    case wish, harm
  }
}

extension Trial.Unit {
  public var outcome: Trial.Outcome { self == .episode ? .relief : .painDays }
}

extension Trial {
  /// The remedy of an arm; `nil`: going without.
  public func remedy(of arm: Arm) -> Word? { arm == .a ? remedy : other }

  /// `heat against ice`, `stretching against none`.
  public var title: String { "\(remedy.name) against \(other?.name ?? "none")" }
}
