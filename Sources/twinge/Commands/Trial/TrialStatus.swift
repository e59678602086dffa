import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct TrialStatus: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "See how far the trial is, without seeing which remedy is ahead.",
    discussion: """
      Example: twinge trial status

      Knowing which remedy is ahead changes what you expect of it, so the result is shown when the trial ends. \
      --peek shows it now, and the report will say that you looked.
      """)

  @Flag(help: "Show the result so far, and record that you looked.")
  var peek = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let records = try peek ? recordedPeek() : options.journalToRead.read { try TrialRecords(in: $0) }
    guard let latest = records.latest else {
      return try options.print(
        "No trial yet.\nTo see how long one takes:\n  twinge trial plan",
        json: .object(["schema": .int(1), "trial": .null]))
    }
    let isShown = latest.isOver || peek
    try options.print(text(latest, records.times, isShown), json: latest.json(isShown: isShown, times: records.times))
  }

  /// Records that the person looked, if a trial is still running.
  private func recordedPeek() throws -> TrialRecords {
    let now = World.current.now
    return try options.journalFile.write("trial peek", at: now) { store in
      let records = try TrialRecords(in: store)
      guard var trial = records.running?.trial else { return ("Looked at no trial", records) }
      trial.peeks.append(now)
      trial.recordedAt = now
      _ = try store.put(trial)
      return ("Looked at the trial of \(trial.title) before its end", try TrialRecords(in: store))
    }
  }

  private func text(_ analysis: TrialAnalysis, _ times: MomentText, _ isShown: Bool) -> String {
    let layout = options.layout
    let sentences = TrialSentences(analysis, times: times)
    let result =
      isShown
      ? [sentences.verdict, sentences.difference, sentences.sequence] : [TrialSentences.hidden]
    let lines = [sentences.progress, sentences.adherence] + result
    let next =
      analysis.isOver
      ? "The whole report:\n  twinge trial report"
      : analysis.trial.unit == .episode
        ? "When an episode begins:\n  twinge start 6 neck\n  twinge trial next"
        : "To see what to do this week:\n  twinge trial next"
    return
      ([layout.bold(layout.wrap("Trial of \(analysis.trial.title)"))] + lines.compactMap { $0.map { layout.wrap($0) } }
      + [next]).joined(separator: "\n")
  }
}
