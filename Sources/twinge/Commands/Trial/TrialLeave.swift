import ArgumentParser
import Journal
import JournalStore
import Reports

struct TrialLeave: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Do something else this time, whatever the trial says.",
    discussion: """
      Example: twinge trial leave

      It counts as not followed. The outcome still counts for the remedy drawn, so keep recording it. --harm records \
      that the remedy did you harm.
      """)

  @Flag(help: "The remedy did harm.")
  var harm = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let did = try options.journalFile.write("trial leave", at: now) { store in
      var trial = try TrialRecords(in: store).requireOpenAllocation()
      trial.allocations[trial.allocations.count - 1].left = harm ? .harm : .wish
      trial.recordedAt = now
      _ = try store.put(trial)
      let unit = trial.unit == .episode ? "episode" : "week"
      let did =
        "Left the trial of \(trial.title) for this \(unit)" + (harm ? ", because of harm" : "")
      return (did, did)
    }
    try options.printDone(
      did, text: options.layout.wrap("\(did). Do what suits you: it counts as not followed, and the trial goes on."))
  }
}
