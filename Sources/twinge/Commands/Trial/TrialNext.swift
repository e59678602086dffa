import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct TrialNext: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "See which remedy to use first in this episode, or what to do this week.",
    discussion: """
      Example: twinge trial next

      The draw is recorded before any outcome is known, and asking again gives the same answer. In an episode with a \
      warning sign nothing is drawn: see someone first. You can always do something else: twinge trial leave
      """)

  @Option(help: ArgumentHelp("How bad it is now, 0 to 10 (default: as last recorded).", valueName: "0-10"))
  var before: String?

  @OptionGroup var which: OpenEpisodeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let before = try OptionValue.numberUnlessBlank(before, in: Episode.scale, option: "--before")
    let telling = try options.journalFile.write("trial next", at: World.current.now) { store in
      let running = try TrialRecords(in: store).requireRunning()
      let telling = try self.telling(running, before, in: store)
      return (telling.did, telling)
    }
    try options.printDone(telling.did, text: telling.text(options.layout), json: ["allocation": telling.json])
  }

  private func telling(_ running: TrialAnalysis, _ before: Int?, in store: Store) throws -> TrialTelling {
    switch running.trial.unit {
    case .week: return try TrialTelling(running, in: store)
    case .episode:
      let vocabulary = try store.vocabulary()
      let episode = try justLogged(in: store, vocabulary) ?? which.find(in: store, vocabulary)
      if let refusal = TrialTelling.refusal(of: episode, in: running) { throw refusal }
      return try TrialTelling(running, for: episode, before: before, in: store)
    }
  }

  /// The last episode, if it has only just begun and has no known end. An ongoing one takes precedence.
  private func justLogged(in store: Store, _ vocabulary: Vocabulary) throws -> Episode? {
    guard which.episode == nil, try store.episodes(.ongoing, limit: 1, vocabulary: vocabulary).isEmpty,
      let last = try store.episodes(limit: 1, vocabulary: vocabulary).first, TrialTelling.isFresh(last)
    else { return nil }
    return last
  }
}
