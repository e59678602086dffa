import ArgumentParser
import Journal
import JournalStore
import Reports

/// Which of the ongoing episodes is meant, as an option.
struct OpenEpisodeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Which episode, if several are ongoing.", valueName: "id"), completion: .ongoingEpisodes)
  var episode: Int?

  /// The episode named, or the only one that is ongoing.
  ///
  /// - Parameter named: a number or a place; empty if there is none.
  /// - Throws: ``Failure`` if there is none, or more than one.
  func find(in store: Store, _ vocabulary: Vocabulary, named: String = "") throws -> Episode {
    let all = try store.episodes(.ongoing, vocabulary: vocabulary)
    let place = named.isEmpty || Int(named) != nil ? nil : try vocabulary.find(named, .place)
    let open = place.map { place in all.filter { $0.places.contains { $0.word.id == place.id } } } ?? all
    if let place, open.isEmpty {
      throw Failure("No ongoing episode lists \"\(place.name)\".", hint: "See: twinge list --ongoing", code: .unknown)
    }
    if let episode = episode ?? Int(named) {
      guard let named = open.first(where: { $0.id == episode }) else {
        let isThere = try store.episode(episode, vocabulary: vocabulary) != nil
        throw Failure(
          isThere ? "Episode \(episode) is not ongoing." : "There is no episode \(episode).",
          hint: isThere ? "To change it: twinge edit \(episode)" : "See: twinge list --ongoing", code: .unknown)
      }
      return named
    }
    guard let only = open.first else {
      throw Failure("No episode is ongoing.", hint: "Begin one with: twinge start 4 neck", code: .unknown)
    }
    guard open.count == 1 else {
      let text = EpisodeText(layout: TextLayout(), now: World.current.now, settings: try store.settings())
      let names = open.map { "\($0.id) (\(text.short($0)))" }
      throw Failure(
        "\(open.count) episodes are ongoing: \(listed(names)).", hint: "Name one with --episode \(only.id)",
        code: .unknown)
    }
    return only
  }
}
