public import Journal

/// A place on one side, with the episodes that name it.
public struct PlaceCount: Equatable, Sendable {
  public let place: String
  public let side: Side?
  public let episodes: Int
  /// The worst that is known of it, 0-10.
  public let worst: Int?

  /// Most often first.
  static func all(of episodes: [Episode]) -> [PlaceCount] {
    struct Key: Hashable {
      let place: String
      let side: Side?
    }
    var counts: [Key: (episodes: Int, worst: Int?)] = [:]
    for episode in episodes {
      // A place named twice on a side is one place in that episode.
      for (key, places) in Dictionary(grouping: episode.places, by: { Key(place: $0.word.name, side: $0.side) }) {
        // The worst of an episode in several places belongs to none of them.
        let worst = places.compactMap(\.intensity).max() ?? (episode.places.count == 1 ? episode.worst : nil)
        let old = counts[key] ?? (0, nil)
        counts[key] = (old.episodes + 1, [old.worst, worst].compactMap { $0 }.max())
      }
    }
    return counts.map {
      PlaceCount(place: $0.key.place, side: $0.key.side, episodes: $0.value.episodes, worst: $0.value.worst)
    }.sorted { ($1.episodes, $0.place, $0.side?.rawValue ?? "") < ($0.episodes, $1.place, $1.side?.rawValue ?? "") }
  }
}
