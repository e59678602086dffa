import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsUntrack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "untrack", abstract: "Stop asking about a trigger in check-ins. Its answers stay.",
    discussion: "Example: twinge words untrack lifting")

  @Argument(help: "The trigger.", completion: .triggers)
  var name: [String]

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (did, word) = try options.journalFile.write("words untrack", at: World.current.now) { store in
      var trigger = try store.vocabulary().find(name.joined(separator: " "), .trigger)
      guard trigger.trackedFrom != nil else {
        throw Failure("\"\(trigger.name)\" is not tracked.", hint: "See: twinge words trigger", code: .unknown)
      }
      try store.track(trigger, from: nil)
      trigger.trackedFrom = nil
      let did = "Check-ins no longer ask about \"\(trigger.name)\""
      return (did, (did, trigger))
    }
    try options.printDone(did, json: ["word": word.json(aliases: [])])
  }
}
