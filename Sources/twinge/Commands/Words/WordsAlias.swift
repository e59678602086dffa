import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Add a way to write a word, or take one away.",
    discussion: "Example: twinge words alias place \"lower back\" lumbago")

  @Argument(help: "place, trigger or remedy.")
  var kind: Word.Kind

  @Argument(help: "The word.", completion: .wordsOfNamedKind)
  var name: String

  @Argument(help: "The other way to write it.")
  var alias: String

  @Flag(help: "Take it away.")
  var remove = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (did, json) = try options.journalFile.write("words alias", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try vocabulary.find(name, kind)
      let did = remove ? try take(from: word, vocabulary, store) : try give(to: word, vocabulary, store)
      return (did, (did, word.json(aliases: try store.vocabulary().aliases(of: word))))
    }
    try options.printDone(did, json: ["word": json])
  }

  private func give(to word: Word, _ vocabulary: Vocabulary, _ store: Store) throws -> String {
    let text = try NewName.checked(alias)
    try NewName.refuseTaken(text, joining: word, in: vocabulary)
    if vocabulary.exactly(text, kind) != nil {
      throw Failure(
        "\"\(text)\" means \"\(word.name)\" already.", hint: "See: twinge words \(kind.rawValue)", code: .usage)
    }
    try store.addSpelling(text, to: word)
    return "\"\(text)\" now means \"\(word.name)\", too"
  }

  private func take(from word: Word, _ vocabulary: Vocabulary, _ store: Store) throws -> String {
    let text = alias.trimmed
    guard vocabulary.exactly(text, kind)?.id == word.id else {
      throw Failure(
        "\"\(text)\" is no alias of \"\(word.name)\".", hint: "See: twinge words \(kind.rawValue)", code: .unknown)
    }
    guard Vocabulary.folded(text) != Vocabulary.folded(word.name) else {
      throw Failure(
        "\"\(word.name)\" is the word's own name, which stays.",
        hint: "Give it another: twinge words rename \(kind.rawValue) \(word.name.quotedForShell) NAME", code: .usage)
    }
    try store.removeAlias(text, of: word)
    return "\"\(text)\" no longer means \"\(word.name)\""
  }
}
