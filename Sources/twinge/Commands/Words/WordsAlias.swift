import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Add another name for a word, or remove one.",
    discussion: "Example: twinge words alias place \"lower back\" lumbago")

  @Argument(
    help: ArgumentHelp(
      "The word, then its other name; place, trigger or remedy may come first.", valueName: "names"),
    completion: .wordsOfNamedKind)
  var names: [String]

  @Flag(help: "Remove it.")
  var remove = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let named = try NamedWords(names, count: 2, command: "alias", example: "\"lower back\" lumbago")
    let alias = named.rest[1]
    let (did, json) = try options.journalFile.write("words alias", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try named.word(named.rest[0], in: vocabulary)
      let did = remove ? try take(alias, from: word, vocabulary, store) : try give(alias, to: word, vocabulary, store)
      return (did, (did, word.json(aliases: try store.vocabulary().aliases(of: word))))
    }
    try options.printDone(did, json: ["word": json])
  }

  private func give(_ alias: String, to word: Word, _ vocabulary: Vocabulary, _ store: Store) throws -> String {
    let text = try NewName.checked(alias)
    try NewName.refuseTaken(text, joining: word, in: vocabulary)
    if vocabulary.exactly(text, word.kind) != nil {
      throw Failure(
        "\"\(text)\" already means \"\(word.name)\".", hint: "See: twinge words \(word.kind.rawValue)", code: .usage)
    }
    try store.addSpelling(text, to: word)
    return "\"\(text)\" now means \"\(word.name)\", too"
  }

  private func take(_ alias: String, from word: Word, _ vocabulary: Vocabulary, _ store: Store) throws -> String {
    let text = alias.trimmed
    guard vocabulary.exactly(text, word.kind)?.id == word.id else {
      throw Failure(
        "\"\(text)\" is not an alias of \"\(word.name)\".",
        hint: "See: twinge words \(word.kind.rawValue)", code: .unknown)
    }
    guard Vocabulary.folded(text) != Vocabulary.folded(word.name) else {
      throw Failure(
        "\"\(word.name)\" is the word's own name, so it cannot be removed.",
        hint: "To rename it: twinge words rename \(word.kind.rawValue) \(word.name.quotedForShell) NAME",
        code: .usage)
    }
    try store.removeAlias(text, of: word)
    return "\"\(text)\" no longer means \"\(word.name)\""
  }
}
