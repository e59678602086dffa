/// One day's answers. A day without a check-in is unknown, never clear.
public struct CheckIn: Hashable, Sendable {
  /// Small, stable, never reused; 0 until the check-in is stored.
  public var id = 0
  /// A UUID of version 7, for exchange.
  public var uuid: String
  public var day: Day
  /// A trigger without an answer is unknown for the day, never absent.
  public var answers: [Answer] = []
  /// Whether anything hurt that day, as the person said; `nil`: not answered.
  public var hurt: Bool?
  /// Minutes slept, 0-1440.
  public var sleepMinutes: Int?
  public var peg: PEG?
  public var note: String?
  /// The program whose file this came from; `nil`: it was written here.
  public var source: String?
  public var recordedAt: Moment

  public init(uuid: String, day: Day, recordedAt: Moment) {
    self.uuid = uuid
    self.day = day
    self.recordedAt = recordedAt
  }

  /// Whether the person said that nothing hurt.
  public var clear: Bool {
    get { hurt == false }
    set { if newValue { hurt = false } else if clear { hurt = nil } }
  }

  /// Whether a trigger was there that day.
  public struct Answer: Hashable, Sendable {
    public var trigger: Word
    public var present: Bool
    /// When, if present and known; its precision is `.minute` or `.part`.
    public var at: Moment?

    public init(trigger: Word, present: Bool, at: Moment? = nil) {
      self.trigger = trigger
      self.present = present
      self.at = at
    }
  }
}

/// Pain on average, interference with Enjoyment of life and with General activity over the past week, each 0-10
/// (Krebs and others, 2009).
public struct PEG: Hashable, Sendable {
  public let pain: Int
  public let enjoyment: Int
  public let activity: Int

  /// - Returns: `nil` if an answer lies outside of 0-10.
  public init?(pain: Int, enjoyment: Int, activity: Int) {
    guard [pain, enjoyment, activity].allSatisfy(Episode.scale.contains) else { return nil }
    self.pain = pain
    self.enjoyment = enjoyment
    self.activity = activity
  }

  /// The mean of the three.
  public var score: Double { Double(pain + enjoyment + activity) / 3 }
}
