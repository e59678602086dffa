import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a word another name, in the whole journal. The old one stays as an alias.",
    discussion: "Example: twinge words rename place \"mid back\" \"middle of the back\"")

  @Argument(help: "place, trigger or remedy.")
  var kind: Word.Kind

  @Argument(help: "The word.", completion: .wordsOfNamedKind)
  var old: String

  @Argument(help: "Its new name.")
  var new: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let name = try NewName.checked(new)
    let (did, json) = try options.journalFile.write("words rename", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try vocabulary.find(old, kind)
      try NewName.refuseTaken(name, joining: word, in: vocabulary)
      guard name != word.name else {
        throw Failure(
          "The \(kind.rawValue) is called \"\(name)\" already.", hint: "See: twinge words \(kind.rawValue)",
          code: .usage)
      }
      let renamed = try store.rename(word, to: name)
      let did = "Renamed the \(kind.rawValue) \"\(word.name)\" to \"\(name)\""
      return (did, (did, renamed.json(aliases: try store.vocabulary().aliases(of: renamed))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
