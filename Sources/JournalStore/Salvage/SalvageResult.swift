/// What a salvage brought back of a damaged journal.
public struct SalvageResult: Equatable, Sendable {
  /// How much of one kind of entry was brought back.
  public struct Entries: Equatable, Sendable {
    /// Read where they stand.
    public var read = 0
    /// Read in the history of commands, as it recorded them last.
    public var fromHistory = 0
    /// Read nowhere: at most so many, since some may have been deleted long before.
    public var lost = 0

    public init(read: Int = 0, fromHistory: Int = 0, lost: Int = 0) {
      self.read = read
      self.fromHistory = fromHistory
      self.lost = lost
    }
  }

  public var words = Entries()
  public var episodes = Entries()
  public var remedyUses = Entries()
  public var checkIns = Entries()
  /// Episodes and check-ins that may lack a detail: a place, a trigger, a reading, an answer.
  public var incomplete = 0
  /// Numbers of episodes that the history has otherwise than they stand; taken is what stands.
  public var differingEpisodes: [Int] = []
  /// How many check-ins and remedy uses the history has otherwise.
  public var otherDiffering = 0

  public init() {}
}
