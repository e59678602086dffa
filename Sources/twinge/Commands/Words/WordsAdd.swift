import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a word.", discussion: "Example: twinge words add trigger \"poor air\"")

  @Argument(help: "place, trigger or remedy.")
  var kind: Word.Kind

  @Argument(help: "The name.")
  var name: [String]

  @Option(
    name: .customLong("class"), help: ArgumentHelp("What it belongs to: posture, medicine …", valueName: "class"),
    completion: .list(Word.Kind.allCases.flatMap(\.classes)))
  var wordClass: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var word = Word(kind: kind, name: try NewName.checked(name.joined(separator: " ")))
    if let wordClass {
      let folded = Vocabulary.folded(wordClass)
      guard kind.classes.contains(folded) else {
        guard !kind.classes.isEmpty else {
          throw Failure("Places have no class.", hint: "Leave out --class.", code: .usage)
        }
        throw Failure(
          "--class: that word is not one of its own.",
          hint: Failure.guess(folded, in: kind.classes) + "It takes \(kind.classes.joined(separator: ", ")).",
          code: .unknown)
      }
      word.wordClass = folded
    }
    let did = "Added the \(kind.rawValue) \"\(word.name)\""
    let (stored, alike) = try options.journalFile.write("words add", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      if let known = vocabulary.exactly(word.name, kind) {
        throw Failure(
          "That is a \(kind.rawValue) already: \"\(known.name)\".", hint: "See: twinge words \(kind.rawValue)",
          code: .usage)
      }
      return (did, (try store.add(word), LookAlike(word.name, kind, in: vocabulary)))
    }
    try options.printDone(did, json: ["word": stored.json(aliases: [])])
    if let alike { remark(alike.advice) }
  }
}
