import Journal

/// The words after a subcommand of `words`, with their kind: given first, or the only one that fits.
struct NamedWords {
  private let kind: Word.Kind?
  /// The words after the kind.
  let rest: [String]

  /// - Parameters:
  ///   - typed: as typed; the kind may come first.
  ///   - count: the required number of words after the kind; `nil`: one or more that make up one name.
  ///   - command: the command's name, for the example in a hint.
  /// - Throws: ``Failure``.
  init(_ typed: [String], count: Int?, command: String, example: String) throws(Failure) {
    let first = typed.first.flatMap(Word.Kind.init(argument:))
    let enough = count ?? 1
    // "words merge trigger lifting stress" names the kind; "words rename trigger x" renames the word.
    kind = typed.count > enough ? first : nil
    rest = kind == nil ? typed : Array(typed.dropFirst())
    guard count.map({ rest.count == $0 }) ?? !rest.isEmpty else {
      throw Failure(
        "twinge words \(command) takes \(count == nil ? "a name" : "two names").",
        hint: "Put names of several words in quotes. For example: twinge words \(command) \(example)", code: .usage)
    }
  }

  /// The word with this name. Without a kind, all three are searched.
  ///
  /// - Throws: ``VocabularyError``, ``Failure``.
  func word(_ name: String, in vocabulary: Vocabulary) throws -> Word {
    if let kind { return try vocabulary.find(name, kind) }
    let exact = Word.Kind.allCases.compactMap { vocabulary.exactly(name, $0) }
    let found = exact.isEmpty ? Word.Kind.allCases.compactMap { try? vocabulary.find(name, $0) } : exact
    guard let only = found.first else {
      throw Failure(
        "\"\(name)\" is not a known word.", hint: "To see all of them: twinge words", code: .unknown)
    }
    guard found.count == 1 else {
      let kinds = found.map { "a \($0.kind.rawValue)" }.joined(separator: " and ")
      throw Failure(
        "\"\(name)\" is \(kinds).",
        hint: "To say which, type \"\(only.kind.rawValue)\" before the name.", code: .unknown)
    }
    return only
  }
}
