import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Stop offering a word. It stays in the history.",
    discussion: "Example: twinge words retire remedy chiropractic")

  @Argument(
    help: ArgumentHelp("The word; place, trigger or remedy may come first.", valueName: "name"),
    completion: .wordsOfNamedKind)
  var name: [String]

  @Flag(help: "Bring it back.")
  var back = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let named = try NamedWords(name, count: nil, command: "retire", example: "chiropractic")
    let (did, json) = try options.journalFile.write("words retire", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try named.word(named.rest.joined(separator: " "), in: vocabulary)
      guard word.isRetired == back else {
        throw Failure(
          back ? "\"\(word.name)\" is not retired." : "\"\(word.name)\" is already retired.",
          hint: "See: twinge words \(word.kind.rawValue)", code: .unknown)
      }
      let retired = try store.retire(word, !back)
      let tracked = word.trackedFrom == nil ? "" : "; check-ins no longer ask about it"
      let did = "\(back ? "Brought back" : "Retired") the \(word.kind.rawValue) \"\(word.name)\"\(tracked)"
      return (did, (did, retired.json(aliases: vocabulary.aliases(of: word))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
