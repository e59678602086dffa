import ArgumentParser
import Journal
import JournalStore

/// Which episode is meant: by its number, or the newest.
enum EpisodeReference: Equatable, ExpressibleByArgument {
  case id(Int)
  case last

  init?(argument: String) {
    if Vocabulary.folded(argument) == "last" {
      self = .last
    } else if let id = Int(argument.plain) {
      self = .id(id)
    } else {
      return nil
    }
  }

  /// - Throws: ``Failure`` if there is no such episode.
  func find(in store: Store, _ vocabulary: Vocabulary) throws -> Episode {
    switch self {
    case .id(let id):
      guard let episode = try store.episode(id, vocabulary: vocabulary) else {
        throw Failure("There is no episode \(id).", hint: "See: twinge list", code: .unknown)
      }
      return episode
    case .last:
      guard let episode = try store.episodes(limit: 1, vocabulary: vocabulary).first else {
        throw Failure("No episodes yet.", hint: "To log one: twinge log 7 lower back", code: .unknown)
      }
      return episode
    }
  }
}
