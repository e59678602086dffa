public import Journal
internal import Statistics

/// What remedies were followed by, ranked by what can be said with some certainty.
public struct RemedyAnalysis: Sendable {
  /// Those with enough uses to judge, by their share of relief drawn towards that of all; then the others, by uses.
  public let findings: [RemedyFinding]

  /// What a use tells of its remedy. It does not hold its episode, which is large.
  struct Use {
    let helped: Helped?
    /// Whether no other remedy was used before it in the episode.
    let isFirst: Bool
    /// `nil` if it is not the first, or if it is not known how it was before or after.
    let measured: MeasuredUse?

    /// - Parameter episode: `nil`: the use is outside of any.
    init(_ use: RemedyUse, in episode: Episode?, isFirst: Bool) {
      (helped, self.isFirst) = (use.helped, isFirst)
      measured = isFirst ? MeasuredUse(use, in: episode) : nil
    }
  }

  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  public init(_ diary: Diary, days: ClosedRange<Day>) {
    let episodes = diary.episodes.lazy.filter { days.contains(diary.dayStart.day(of: $0.onset)) }
    let outside = diary.remedyUses.filter { use in use.at.map { days.contains(diary.dayStart.day(of: $0)) } ?? false }
    var uses: [Word: [Use]] = [:]
    for episode in episodes {
      let first = RemedyAnalysis.firstUse(of: episode)
      for (place, use) in episode.remedies.enumerated() {
        uses[use.remedy, default: []].append(Use(use, in: episode, isFirst: place == first))
      }
    }
    for use in outside { uses[use.remedy, default: []].append(Use(use, in: nil, isFirst: true)) }
    let untreated = RemedyFinding.LeftAlone(episodes)
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

  /// The place of the earliest use in an episode; where a time is not known, of the one that was written down first.
  private static func firstUse(of episode: Episode) -> Int? {
    let times = episode.remedies.compactMap(\.at?.seconds)
    return times.count == episode.remedies.count ? times.firstIndex { $0 == times.min() } : 0
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
