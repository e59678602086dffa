import Exchange
import Journal
import JournalStore
import Reports

/// Changes an episode in the journal and prints the differences: the step that `update`, `stop` and `edit` share.
struct EpisodeReviser {
  /// The command's name.
  let name: String
  /// The verb for the history: "Updated".
  let verb: String
  let options: GlobalOptions
  var addsWords = false
  /// The intensity given now: if it is high, the command asks about warning signs.
  var intensity: Int?
  /// The command's own summary of the change; `nil`: lists every difference, before and after.
  var summary: ((_ old: Episode, _ new: Episode) -> String)?

  /// - Parameters:
  ///   - isTimeRepeated: a clock change repeats a local time that was given.
  ///   - change: returns the episode before and after.
  /// - Throws: ``Failure``, ``VocabularyError``, ``StoreError``.
  func revise(isTimeRepeated: Bool = false, change: (Store, inout WordLookUp) throws -> (old: Episode, new: Episode))
    throws
  {
    let now = World.current.now
    let file = try options.journalFile
    let (answers, corrections) = try asked(file, change)
    let outcome = try file.write(name, at: now) { store in
      let text = try options.episodeText(in: store)
      var words = try words(of: store, corrections)
      var (old, episode) = try change(store, &words)
      episode.answer(answers)
      guard episode != old else {
        throw Failure("Nothing to change.", hint: "See: twinge show \(episode.id)", code: .usage)
      }
      let changes = summary?(old, episode) ?? text.changes(from: old, to: episode)
      // If the clock was set back, the episode must not look recorded before it happened.
      if now.seconds > old.recordedAt.seconds { episode.recordedAt = now }
      episode = try store.update(episode)
      // An intensity below that of a place or a reading changes nothing visible.
      let did = "\(verb) episode \(episode.id): \(changes.isEmpty ? "the intensity given" : changes)"
      return (did, (did: did, echo: text.echo(episode), episode: episode, news: words.news))
    }
    if isTimeRepeated { remarkOnRepeatedTime() }
    let signs = outcome.episode.warningSigns.filter { sign in !answers.contains { $0.sign == sign } }
    if let advice = WarningText.advice(for: signs) { remark(options.layout.wrap(advice)) }
    outcome.news.announce()
    try options.printDone(
      outcome.did, text: "\(options.layout.wrap(outcome.did)).\n\(outcome.echo)",
      json: ["episode": outcome.episode.json])
  }

  /// Where there is somebody to ask: which words are meant, and then, if there is reason to ask, which warning signs
  /// there are. A slip shows before anything is asked.
  private func asked(
    _ file: JournalFile, _ change: (Store, inout WordLookUp) throws -> (old: Episode, new: Episode)
  ) throws -> (answers: [Episode.WarningAnswer], corrections: WordCorrections) {
    guard Conversation.isPossible(options) else { return ([], WordCorrections()) }
    let (episode, corrections) = try WordCorrections.settled(file, options) { corrections in
      try file.dryRun { store in
        var words = try words(of: store, corrections)
        let episode = try change(store, &words).new
        return (episode, words.guesses)
      }
    }
    guard let intensity else { return ([], corrections) }
    let answers = try WarningQuestions(layout: options.layout).ask(
      intensity: intensity, places: episode.places.map(\.word), known: episode.warningSigns)
    return (answers, corrections)
  }

  private func words(of store: Store, _ corrections: WordCorrections) throws -> WordLookUp {
    WordLookUp(vocabulary: try store.vocabulary(), store: store, addsWords: addsWords, corrections: corrections)
  }
}
