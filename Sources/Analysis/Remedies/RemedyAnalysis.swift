public import Journal
internal import Statistics

/// What remedies were followed by, ranked by what can be said with some certainty.
public struct RemedyAnalysis: Sendable {
  /// Those with enough uses to judge, by their share of relief drawn towards that of all; then the others, by uses.
  public let findings: [RemedyFinding]

  /// A use with the episode it belongs to.
  struct Use {
    let use: RemedyUse
    /// `nil`: outside of any.
    let episode: Episode?
    /// Whether no other remedy was used before it in the episode.
    let isFirst: Bool
  }

  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  public init(_ diary: Diary, days: ClosedRange<Day>) {
    let episodes = diary.episodes.filter { days.contains(diary.dayStart.day(of: $0.onset)) }
    let outside = diary.remedyUses.filter { use in use.at.map { days.contains(diary.dayStart.day(of: $0)) } ?? false }
    // One by one: an episode is large, and each use carries its own.
    var uses = Dictionary(grouping: episodes.lazy.flatMap(RemedyAnalysis.uses), by: \.use.remedy)
    for use in outside { uses[use.remedy, default: []].append(Use(use: use, episode: nil, isFirst: true)) }
    let untreated = episodes.filter(\.remedies.isEmpty)
    var findings = uses.map { RemedyFinding($0, uses: $1, untreated: untreated) }
    let judged = findings.indices.filter { findings[$0].isJudged }
    for (index, share) in zip(judged, shrunkenShares(judged.compactMap { findings[$0].improved30 })) {
      findings[index].shrunkenShare = share
    }
    let compared = findings.indices.filter { findings[$0].isJudged && findings[$0].untreated != nil }
    let q = benjaminiHochberg(compared.map { findings[$0].untreated?.p ?? 1 }) ?? []
    for (index, q) in zip(compared, q) { findings[index].untreated?.q = q }
    self.findings = findings.sorted { $0.rank < $1.rank }
  }

  /// The uses of an episode. The first is the earliest; where a time is not known, the one that was written down first.
  private static func uses(of episode: Episode) -> [Use] {
    let times = episode.remedies.compactMap(\.at?.seconds)
    let isTimed = times.count == episode.remedies.count
    let first = isTimed ? times.firstIndex { $0 == times.min() } : episode.remedies.startIndex
    return episode.remedies.enumerated().map { place, use in Use(use: use, episode: episode, isFirst: place == first) }
  }
}

extension RemedyFinding {
  fileprivate var rank: (Int, Double, Int, String) {
    (
      isJudged ? 0 : 1, isJudged ? -(shrunkenShare ?? 0) : -Double(improved30?.trials ?? 0), -uses,
      remedy.name
    )
  }
}
