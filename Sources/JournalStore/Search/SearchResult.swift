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
  /// Uses of remedies outside any episode.
  public let remedyUses: [RemedyUse]
  public let remedyUseCount: Int
}

/// Which of the terms were found, by id: a bit for each term.
struct TermHits {
  /// By stretches of ids, as far as anything was found: ids may lie far apart.
  private var stretches: [Int: [UInt64]] = [:]
  private let all: UInt64

  private static let stretch = 4096

  init(terms: Int) {
    all = terms == 64 ? .max : (1 << UInt64(terms)) - 1
  }

  mutating func add(_ terms: UInt64, to id: Int) {
    let (index, place) = id.quotientAndRemainder(dividingBy: TermHits.stretch)
    guard place >= 0 else { return }
    stretches[index, default: Array(repeating: 0, count: TermHits.stretch)][place] |= terms
  }

  /// Forgets what was found anywhere but where the others are whole.
  mutating func keep(_ others: TermHits) {
    for (index, places) in stretches {
      stretches[index] = places.indices.map { place in
        others.isWhole(index * TermHits.stretch + place) ? places[place] : 0
      }
    }
  }

  func isWhole(_ id: Int) -> Bool {
    let (index, place) = id.quotientAndRemainder(dividingBy: TermHits.stretch)
    // Where nothing was looked for, everything is whole.
    return place >= 0 && (stretches[index]?[place] ?? 0) == all
  }

  var wholeCount: Int { stretches.values.reduce(0) { $1.reduce($0) { $0 + ($1 == all ? 1 : 0) } } }
}
