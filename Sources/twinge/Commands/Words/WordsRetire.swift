import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Have a word no longer offered. It stays in the history.",
    discussion: "Example: twinge words retire remedy chiropractic")

  @Argument(help: "place, trigger or remedy.")
  var kind: Word.Kind

  @Argument(help: "The word.", completion: .wordsOfNamedKind)
  var name: [String]

  @Flag(help: "Bring it back.")
  var back = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (did, json) = try options.journalFile.write("words retire", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try vocabulary.find(name.joined(separator: " "), kind)
      guard word.isRetired == back else {
        throw Failure(
          back ? "\"\(word.name)\" is not retired." : "\"\(word.name)\" is retired already.",
          hint: "See: twinge words \(kind.rawValue)", code: .unknown)
      }
      let retired = try store.retire(word, !back)
      let tracked = word.trackedFrom == nil ? "" : "; check-ins no longer ask for it"
      let did = "\(back ? "Brought back" : "Retired") the \(kind.rawValue) \"\(word.name)\"\(tracked)"
      return (did, (did, retired.json(aliases: vocabulary.aliases(of: word))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
