public import Journal

/// What a search found, newest first.
public struct SearchResult: Sendable {
  public struct Found<Value: Sendable>: Sendable {
    public let value: Value
    /// Its note, if some of what was looked for stands there.
    public let note: MarkedText?
  }

  public let episodes: [Found<Episode>]
  /// How many match, of which ``episodes`` are the newest.
  public let episodeCount: Int
  public let checkIns: [Found<CheckIn>]
  public let checkInCount: Int
}

/// Which of the terms were found, by id: a bit for each term.
struct TermHits {
  private var bits: [UInt64]
  private let all: UInt64

  init(highestID: Int, terms: Int) {
    bits = Array(repeating: 0, count: highestID + 1)
    all = terms == 64 ? .max : (1 << UInt64(terms)) - 1
  }

  mutating func add(_ terms: UInt64, to id: Int) {
    if bits.indices.contains(id) { bits[id] |= terms }
  }

  /// Forgets what was found anywhere but where the others are whole.
  mutating func keep(_ others: TermHits) {
    for id in bits.indices where !others.isWhole(id) { bits[id] = 0 }
  }

  func isWhole(_ id: Int) -> Bool { bits.indices.contains(id) && bits[id] == all }

  var wholeCount: Int { bits.reduce(0) { $0 + ($1 == all ? 1 : 0) } }
}
