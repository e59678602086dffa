import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a word another name, in the whole journal. The old one stays as an alias.",
    discussion: "Example: twinge words rename place \"mid back\" \"middle of the back\"")

  @Argument(
    help: ArgumentHelp("The word, then its new name; place, trigger or remedy may come first.", valueName: "names"),
    completion: .wordsOfNamedKind)
  var names: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let named = try NamedWords(names, count: 2, command: "rename", example: "gardening yardwork")
    let name = try NewName.checked(named.rest[1])
    let (did, json) = try options.journalFile.write("words rename", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try named.word(named.rest[0], in: vocabulary)
      try NewName.refuseTaken(name, joining: word, in: vocabulary)
      guard name != word.name else {
        throw Failure(
          "The \(word.kind.rawValue) is already called \"\(name)\".", hint: "See: twinge words \(word.kind.rawValue)",
          code: .usage)
      }
      let renamed = try store.rename(word, to: name)
      let did = "Renamed the \(word.kind.rawValue) \"\(word.name)\" to \"\(name)\""
      return (did, (did, renamed.json(aliases: try store.vocabulary().aliases(of: renamed))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
