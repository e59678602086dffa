public import ArgumentParser
import Exchange
public import Journal
import JournalStore
import Reports

struct Words: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "List places, triggers and remedies, with how often each was used.",
    discussion: "Example: twinge words trigger",
    subcommands: [
      WordsList.self, WordsAdd.self, WordsAlias.self, WordsRename.self, WordsMerge.self, WordsRetire.self,
      WordsTrack.self, WordsUntrack.self,
    ],
    defaultSubcommand: WordsList.self)
}

extension Word.Kind: ExpressibleByArgument {
  public init?(argument: String) {
    let folded = Vocabulary.folded(argument)
    guard
      let kind = Word.Kind.allCases.first(where: { folded == $0.rawValue || folded == $0.rawValue + "s" })
        ?? (folded == "remedies" ? .remedy : nil)
    else { return nil }
    self = kind
  }
}

struct WordsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the words.", discussion: "Example: twinge words list trigger")

  @Argument(help: "place, trigger or remedy (default: all three).")
  var kind: Word.Kind?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (vocabulary, counts) = try options.journalToRead.read { (try $0.vocabulary(), try $0.wordCounts()) }
    let kinds = kind.map { [$0] } ?? Word.Kind.allCases
    let list = WordList(vocabulary: vocabulary, counts: counts)
    try options.print(
      kinds.map { list.text($0, options.layout) }.joined(separator: "\n\n"),
      json: .object([JSON.Member(name: "schema", value: .int(1))] + kinds.map(list.json)))
  }
}
