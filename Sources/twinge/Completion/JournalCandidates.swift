import ArgumentParser
import Journal
import JournalStore
import Reports

/// Completions that come from the person's own journal.
enum JournalCandidates {
  /// Asks the parser for what the argument was declared to be completed with.
  ///
  /// - Parameter words: the words of the phrase at the cursor, of which the last is being typed.
  static func of(
    _ argument: CommandPage.Argument, in line: CommandLineWords, words: [String]
  ) -> [Completion.Candidate] {
    let name = line.index(of: argument).map(ParserInternals.positional) ?? argument.longNames.first ?? ""
    // The kind of word that another argument is about comes first.
    let words = line.positionals.prefix((line.index(of: argument) ?? 0) > 0 ? 1 : 0) + words
    var world = World.current
    if let journal = line.journal {
      let environment = world.environment
      world.environment = { $0 == "TWINGE_JOURNAL" ? journal : environment($0) }
    }
    return World.$current.withValue(world) {
      ParserInternals.candidates(for: name, of: line.leaf.path, words: Array(words)).map { answer in
        let parts = answer.split(separator: "\t", maxSplits: 1).map(String.init)
        return Completion.Candidate(text: parts[0], description: parts.count > 1 ? parts[1] : "")
      }
    }
  }

  /// Lets the body look into the journal, if that can be done at once.
  fileprivate static func look<T>(_ body: (Store) throws -> [T]) -> [T] {
    (try? GlobalOptions.journal(named: nil).readIfFree(body)) ?? []
  }
}

extension CompletionKind {
  static func cases<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> CompletionKind {
    .list(type.allCases.map(\.rawValue))
  }

  /// Places as they are logged, each with a side.
  static var placesWithSides: CompletionKind { .custom { words, _, _ in phrase(words, .place, takesSides: true) } }
  static var places: CompletionKind { .custom { words, _, _ in phrase(words, .place) } }
  static var triggers: CompletionKind { .custom { words, _, _ in phrase(words, .trigger) } }
  static var remedies: CompletionKind { .custom { words, _, _ in phrase(words, .remedy) } }

  /// Two remedies; the second may be none. No medicine is suggested.
  static var remediesOfTrial: CompletionKind {
    .custom { words, _, _ in
      let first = words.dropLast().joined(separator: " ")
      let isNamed = !JournalCandidates.look { [try $0.vocabulary().exactly(first, .remedy)].compactMap { $0 } }.isEmpty
      let medicines = JournalCandidates.look { try $0.vocabulary().words.filter { $0.wordClass == "medicine" } }
      let last = Array(words.suffix(1))
      let second = phrase(last, .remedy) + ["none"].filter { $0.hasPrefix(last.first ?? "") }
      let names = Set(medicines.map(\.name))
      return (phrase(words, .remedy) + (isNamed ? second : [])).filter { !names.contains($0) }
    }
  }

  /// Words of the kind that comes first, or of all kinds.
  static var wordsOfNamedKind: CompletionKind {
    .custom { words, _, _ in
      let kind = words.count > 1 ? words.first.flatMap(Word.Kind.init(argument:)) : nil
      let typed = kind == nil ? words : Array(words.dropFirst())
      let kinds = kind.map { [$0] } ?? Word.Kind.allCases
      let last = Array(typed.suffix(1))
      // The words at the cursor may be one name, or the last of them another name than those before.
      let names = [typed, last].lazy.map { typed in kinds.flatMap { phrase(typed, $0) } }.first { !$0.isEmpty } ?? []
      let begun =
        words.count == 1 ? Word.Kind.allCases.map(\.rawValue).filter { $0.hasPrefix(words[0].lowercased()) } : []
      return begun + names
    }
  }

  private static func phrase(_ words: [String], _ kind: Word.Kind, takesSides: Bool = false) -> [String] {
    JournalCandidates.look { store in
      PhraseCompletion(words, kind, takesSides: takesSides).candidates(in: try store.vocabulary())
    }
  }

  /// The latest episodes, newest first, each with what it was.
  static var episodes: CompletionKind { .episodes(ongoingOnly: false) }
  static var ongoingEpisodes: CompletionKind { .episodes(ongoingOnly: true) }

  private static func episodes(ongoingOnly: Bool) -> CompletionKind {
    .custom { words, _, _ in
      JournalCandidates.look { store in
        var filter = EpisodeFilter()
        filter.ongoingOnly = ongoingOnly
        let times = MomentText(now: World.current.now, settings: try store.settings())
        let text = EpisodeText(layout: TextLayout(), now: World.current.now, settings: try store.settings())
        return try store.episodes(filter, limit: 30, vocabulary: store.vocabulary())
          .filter { String($0.id).hasPrefix(words.last ?? "") }
          .map { "\($0.id)\t" + harmless("\(times.moment($0.onset)), \(text.short($0))") }
      }
    }
  }
}
