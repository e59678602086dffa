import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge one word into another, in the whole journal. The names of the first become aliases.",
    discussion: "Example: twinge words merge place ribs chest")

  @Argument(
    help: ArgumentHelp(
      "The word to merge, then the word to keep; place, trigger or remedy may come first.", valueName: "names"),
    completion: .wordsOfNamedKind)
  var names: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let named = try NamedWords(names, count: 2, command: "merge", example: "ribs chest")
    let (did, json) = try options.journalFile.write("words merge", at: World.current.now) { store in
      let vocabulary = try store.vocabulary()
      let word = try named.word(named.rest[0], in: vocabulary)
      let kept = try vocabulary.find(named.rest[1], word.kind)
      guard word.id != kept.id else {
        throw Failure(
          "Both already mean \"\(kept.name)\".", hint: "See: twinge words \(word.kind.rawValue)", code: .usage)
      }
      let compared = try store.trials(vocabulary: vocabulary).contains {
        Set([$0.remedy.id, $0.other?.id]) == [word.id, kept.id]
      }
      guard !compared else {
        throw Failure(
          "A trial compares \(word.name) with \(kept.name), so they have to stay separate.",
          hint: "See: twinge trial report",
          code: .usage)
      }
      let merged = try store.merge(word, into: kept)
      let asked = merged.trackedFrom != nil && kept.trackedFrom == nil ? "; check-ins now ask about it" : ""
      let did = "Merged the \(word.kind.rawValue) \"\(word.name)\" into \"\(kept.name)\"\(asked)"
      return (did, (did, merged.json(aliases: try store.vocabulary().aliases(of: merged))))
    }
    try options.printDone(did, json: ["word": json])
  }
}
