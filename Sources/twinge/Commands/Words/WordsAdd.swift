import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a word.", discussion: "Example: twinge words add trigger \"poor air\"")

  @Argument(
    help: ArgumentHelp("place, trigger or remedy, then the name.", valueName: "kind-and-name"),
    completion: .list(Word.Kind.allCases.map(\.rawValue)))
  var kindAndName: [String]

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Its group: posture, medicine …", valueName: "class"),
    completion: .list(Word.Kind.allCases.flatMap(\.classes)))
  var wordClass: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (kind, name) = try split()
    var word = Word(kind: kind, name: try NewName.checked(name))
    if let wordClass {
      let folded = Vocabulary.folded(wordClass)
      guard kind.classes.contains(folded) else {
        guard !kind.classes.isEmpty else {
          throw Failure("Places have no class.", hint: "Leave out --class.", code: .usage)
        }
        throw Failure(
          "--class: unknown value.",
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
          "There is already a \(kind.rawValue) \"\(known.name)\".", hint: "See: twinge words \(kind.rawValue)",
          code: .usage)
      }
      return (did, (try store.add(word), LookAlike(word.name, kind, in: vocabulary)))
    }
    try options.printDone(did, json: ["word": stored.json(aliases: [])])
    if let alike { remark(alike.advice) }
  }

  private func split() throws(Failure) -> (Word.Kind, String) {
    if kindAndName.count > 1, let kind = Word.Kind(argument: kindAndName[0]) {
      return (kind, kindAndName.dropFirst().joined(separator: " "))
    }
    let name = Word.Kind(argument: kindAndName[0]) == nil ? kindAndName.joined(separator: " ") : "poor air"
    throw Failure(
      "Is that a place, a trigger or a remedy?", hint: "For example: twinge words add trigger \(name.quotedForShell)",
      code: .usage)
  }
}
