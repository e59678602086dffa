import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct TrialStop: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "End the trial early.",
    discussion: """
      Example: twinge trial stop

      What was recorded stays, and the report says that it was stopped early.
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let did = try options.journalFile.write("trial stop", at: now) { store in
      var trial = try TrialRecords(in: store).requireRunning().trial
      trial.stoppedAt = now
      trial.recordedAt = now
      _ = try store.put(trial)
      let noun = trial.unit == .episode ? "episode" : "week"
      let did =
        "Stopped the trial of \(trial.title) after \(trial.allocations.count) of about \(trial.usualSlots) \(noun)s"
      return (did, did)
    }
    try options.printDone(did, text: options.layout.wrap(did + ".") + "\nTo see the result:\n  twinge trial report")
  }
}
