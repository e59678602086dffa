import Journal
import JournalStore

/// What the last episodes held, to be offered again: the newest first, each once.
struct RecentWords {
  let vocabulary: Vocabulary
  /// The worst of the last episode.
  let intensity: Int?
  let places: [Offer]
  /// With those that check-ins ask for behind.
  let triggers: [Offer]
  let remedies: [Offer]

  /// No more than can be typed as one digit.
  private static let most = 9
  private static let episodes = 30

  init(in store: Store) throws {
    vocabulary = try store.vocabulary()
    let last = try store.episodes(limit: RecentWords.episodes, vocabulary: vocabulary)
    intensity = last.first?.worst
    places = RecentWords.first(
      last.flatMap(\.places).filter { !$0.word.isRetired }
        .map { Offer($0.word.name, text: $0.word.name + ($0.side.map { " \($0.rawValue)" } ?? "")) })
    triggers = RecentWords.first(
      (last.flatMap(\.triggers).filter { !$0.isRetired } + vocabulary.tracked).map { Offer($0.name) })
    remedies = RecentWords.first(
      last.flatMap(\.remedies).filter { !$0.remedy.isRetired }
        .map { Offer($0.remedy.name, text: $0.remedy.name + ($0.dose.map { "=\($0.text)" } ?? "")) })
  }

  private static func first(_ offers: [Offer]) -> [Offer] {
    var kept: [Offer] = []
    for offer in offers where kept.count < most && !kept.contains(offer) { kept.append(offer) }
    return kept
  }
}
