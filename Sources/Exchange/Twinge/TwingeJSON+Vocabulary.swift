public import Journal

extension Vocabulary {
  /// The vocabulary as in the journal's own JSON.
  public var json: JSON {
    .object(
      [JSON.Member(name: TwingeJSON.wholeVocabulary, value: .bool(true))]
        + TwingeJSON.vocabularyLists.map { name, kind in
          JSON.Member(
            name: name, value: .array(words.filter { $0.kind == kind }.map { $0.json(aliases: aliases(of: $0)) }))
        })
  }
}

extension Word {
  /// The word as in the journal's own JSON.
  public func json(aliases: [String]) -> JSON {
    let members = JSON.members([
      "name": .string(name), "aliases": .strings(aliases), "class": .maybe(wordClass),
      "builtIn": .bool(isBuiltIn), "trackedFrom": .maybe(trackedFrom?.iso), "retired": .bool(isRetired),
    ])
    // What a word was called first says nothing new of one that was never renamed.
    guard identity != Vocabulary.folded(name) else { return .object(members) }
    return .object(members + [JSON.Member(name: "identity", value: .string(identity))])
  }
}

extension TwingeJSON {
  /// Whether the vocabulary is all of a journal's: a part of one takes no words away from a new journal.
  fileprivate static let wholeVocabulary = "complete"

  fileprivate static let vocabularyLists = [("places", Word.Kind.place), ("triggers", .trigger), ("remedies", .remedy)]

  static func vocabulary(_ node: JSONNode, _ intake: inout ImportContext) throws {
    let members = try JSONObject(node)
    intake.journal.wordsAreWhole = try members.bool(wholeVocabulary) ?? false
    for (name, kind) in vocabularyLists {
      var seen: Set<String> = []
      for element in try members.list(name) {
        try intake.attempt { intake in
          let entry = try JSONObject(element)
          let word = try self.word(entry, kind, isWhole: intake.journal.wordsAreWhole)
          let aliases = try entry.list("aliases").map { try $0.string("aliases") }
          for spelling in [word.name] + aliases where !seen.insert(Vocabulary.folded(spelling)).inserted {
            throw entry.fault("name", "A spelling of this word is listed twice, or also belongs to another word.")
          }
          intake.journal.words.append(.init(word: word, aliases: aliases))
        }
      }
    }
  }

  private static func word(_ members: JSONObject, _ kind: Word.Kind, isWhole: Bool) throws -> Word {
    var word = try members.name("name", kind)
    word.wordClass = try members.string("class")
    guard word.wordClass?.trimmed.isEmpty != true else {
      throw members.fault("class", "A class has a name, or is null.")
    }
    // A whole vocabulary names no other identity than the name's.
    if let identity = try members.string("identity") ?? (isWhole ? Vocabulary.folded(word.name) : nil) {
      word.identity = identity
    }
    word.isBuiltIn = try members.bool("builtIn") ?? false
    word.trackedFrom = try members.day("trackedFrom")
    word.isRetired = try members.bool("retired") ?? false
    if kind != .trigger, word.trackedFrom != nil {
      throw members.fault("trackedFrom", "Check-ins ask only about triggers. Make this null.")
    }
    return word
  }
}
