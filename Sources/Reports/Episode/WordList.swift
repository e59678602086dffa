public import Exchange
public import Journal

/// The vocabulary as a list.
public struct WordList: Sendable {
  private let vocabulary: Vocabulary
  private let counts: [Int: Int]

  /// - Parameter counts: how often each word was used, by its id.
  public init(vocabulary: Vocabulary, counts: [Int: Int]) {
    self.vocabulary = vocabulary
    self.counts = counts
  }

  /// The words of a kind, most used first, with their aliases.
  public func text(_ kind: Word.Kind, _ layout: TextLayout) -> String {
    let lines = words(kind).map { word in
      var text = word.name
      let aliases = vocabulary.aliases(of: word)
      if !aliases.isEmpty { text += " (also \(aliases.joined(separator: ", ")))" }
      if let from = word.trackedFrom { text += ", tracked from \(from.iso)" }
      if word.isRetired { text += ", retired" }
      return layout.wrap(text, first: padded(String(counts[word.id] ?? 0), to: 5) + "  ", rest: "         ")
    }
    return ([layout.bold(WordList.plural(kind))] + lines).joined(separator: "\n")
  }

  public func json(_ kind: Word.Kind) -> JSON.Member {
    let words = words(kind).map { word -> JSON in
      guard case .object(let members) = word.json(aliases: vocabulary.aliases(of: word)) else { return .null }
      return .object(members + [JSON.Member(name: "count", value: .int(counts[word.id] ?? 0))])
    }
    return JSON.Member(name: WordList.plural(kind), value: .array(words))
  }

  private func words(_ kind: Word.Kind) -> [Word] {
    vocabulary.words.filter { $0.kind == kind }
      .sorted { (-(counts[$0.id] ?? 0), $0.id) < (-(counts[$1.id] ?? 0), $1.id) }
  }

  private static func plural(_ kind: Word.Kind) -> String {
    kind == .remedy ? "remedies" : kind.rawValue + "s"
  }
}
