import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join a word to another one, in the whole journal. Its spellings become aliases.",
    discussion: "Example: twinge words merge place ribs chest")

  @Argument(help: "place, trigger or remedy.")
  var kind: Word.Kind

  @Argument(help: "The word that goes.", completion: .wordsOfNamedKind)
  var from: String

  @Argument(help: "The word that stays.", completion: .wordsOfNamedKind)
  var into: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (did, json) = try options.journalFile.write("words merge", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try vocabulary.find(from, kind)
      let kept = try vocabulary.find(into, kind)
      guard word.id != kept.id else {
        throw Failure(
          "Both mean \"\(kept.name)\" already.", hint: "See: twinge words \(kind.rawValue)", code: .usage)
      }
      let merged = try store.merge(word, into: kept)
      let asked = merged.trackedFrom != nil && kept.trackedFrom == nil ? "; check-ins now ask for it" : ""
      let did = "Joined the \(kind.rawValue) \"\(word.name)\" to \"\(kept.name)\"\(asked)"
      return (did, (did, merged.json(aliases: try store.vocabulary().aliases(of: merged))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
