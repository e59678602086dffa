import Journal

/// Completes a name that may consist of several words, quoted or not: `lower ba`, `7 left ca`.
struct PhraseCompletion {
  private let kind: Word.Kind
  private let takesSides: Bool
  /// What is typed of the name before its last word, folded.
  private let earlier: [String]
  private let last: String
  /// What stands before the last word within the word of the shell.
  private let head: String
  private let hasSide: Bool

  /// - Parameters:
  ///   - words: as the shell has them; the last is being typed.
  ///   - takesSides: whether a side may stand before or behind the name, and an intensity before it.
  init(_ words: [String], _ kind: Word.Kind, takesSides: Bool = false) {
    self.kind = kind
    self.takesSides = takesSides
    let typed = words.last ?? ""
    let begin = typed.lastIndex(of: " ").map { typed.index(after: $0) } ?? typed.startIndex
    head = String(typed[..<begin])
    last = Vocabulary.folded(String(typed[begin...]))
    var earlier = (words.dropLast() + [head]).flatMap { $0.split(separator: " ") }.map { Vocabulary.folded(String($0)) }
    var hasSide = false
    if takesSides {
      if let first = earlier.first, (try? LogLine.intensity(first)) != nil { earlier.removeFirst() }
      if let first = earlier.first, Side(rawValue: first) != nil {
        earlier.removeFirst()
        hasSide = true
      }
    }
    self.earlier = earlier
    self.hasSide = hasSide
  }

  /// What may stand in the place of the word that is being typed. Other spellings of a word are offered only where no
  /// name begins like that.
  func candidates(in vocabulary: Vocabulary) -> [String] {
    let words = vocabulary.words.filter { $0.kind == kind && !$0.isRetired }
    var rests = words.compactMap { rest(of: $0.name) }
    if rests.isEmpty, !last.isEmpty || !earlier.isEmpty {
      rests = words.flatMap { vocabulary.aliases(of: $0) }.compactMap(rest)
    }
    let name = earlier.joined(separator: " ")
    if takesSides, !hasSide, earlier.isEmpty ? !last.isEmpty : vocabulary.exactly(name, kind) != nil {
      rests += Side.allCases.map(\.rawValue).filter { $0.hasPrefix(last) }
    }
    return rests.sorted().map { head + $0 }
  }

  /// What is left of a name behind the words that are typed already; `nil` if it does not begin like that.
  private func rest(of name: String) -> String? {
    let parts = name.split(separator: " ").map(String.init)
    let folded = parts.map(Vocabulary.folded)
    guard parts.count > earlier.count, folded.starts(with: earlier),
      folded[earlier.count...].joined(separator: " ").hasPrefix(last)
    else { return nil }
    return parts[earlier.count...].joined(separator: " ")
  }
}
