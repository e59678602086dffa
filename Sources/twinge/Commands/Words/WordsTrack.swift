import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct WordsTrack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: "Have check-ins ask for a trigger.",
    discussion: "Example: twinge words track lifting")

  @Argument(help: "The trigger.", completion: .triggers)
  var name: [String]

  @Option(help: ArgumentHelp("The first day it is asked for (default: today).", valueName: "when"))
  var from: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = World.current
    let (did, word) = try options.journalFile.write("words track", at: world.now) { store in
      let settings = try store.settings()
      let day = try settings.day(from ?? "now", option: "--from")
      let vocabulary = try store.vocabulary()
      var trigger = try vocabulary.find(name.joined(separator: " "), .trigger)
      guard !trigger.isRetired else {
        throw Failure(
          "\"\(trigger.name)\" is retired, so check-ins cannot ask for it.",
          hint: "Bring it back first: twinge words retire trigger \(trigger.name.quotedForShell) --back", code: .usage)
      }
      // Without --from, what is tracked already keeps its first day.
      let first = from == nil ? trigger.trackedFrom ?? day : day
      if trigger.trackedFrom == nil, vocabulary.tracked.count >= Vocabulary.mostTracked {
        throw Failure(
          "\(Vocabulary.mostTracked) triggers are tracked already, which is the most.",
          hint: "Drop one first: twinge words untrack \(vocabulary.tracked[0].name.quotedForShell)", code: .usage)
      }
      try store.track(trigger, from: first)
      trigger.trackedFrom = first
      let did =
        "Check-ins ask for \"\(trigger.name)\" from \(MomentText(now: world.now, settings: settings).day(first)) on"
      return (did, (did, trigger))
    }
    try options.printDone(did, json: ["word": word.json(aliases: [])])
  }
}
