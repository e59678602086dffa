import Exchange
import Journal
import JournalStore
import Reports

/// Puts a new episode into the journal and prints what was understood: the step that `log`, `start` and `again` share.
struct EpisodeRecorder {
  /// The command's name.
  let name: String
  let options: GlobalOptions
  var addsWords = false
  var isDryRun = false

  /// - Parameters:
  ///   - isTimeRepeated: a clock change repeats a local time of the episode.
  ///   - make: makes the episode in the words of the journal.
  /// - Throws: ``Failure``, ``VocabularyError``, ``StoreError``.
  func record(isTimeRepeated: Bool, make: (Store, inout WordLookUp) throws -> Episode) throws {
    var answers: [Episode.WarningAnswer] = []
    var corrections = WordCorrections()
    // Questions are asked, and a trial's remedy is told, where someone is there to answer and to hear it.
    let hasListener = !isDryRun && Conversation.isPossible(options)
    func log(_ store: Store) throws -> (did: String, result: Logged) {
      let text = try options.episodeText(in: store)
      var words = WordLookUp(
        vocabulary: try store.vocabulary(), store: store, addsWords: addsWords, corrections: corrections)
      var episode = try make(store, &words)
      episode.warningAnswers += answers
      episode = try store.add(episode)
      var did = "Logged episode \(episode.id): \(text.sentence(episode))"
      let telling = hasListener ? try TrialTelling.afterLogging(episode, in: store) : nil
      if let telling { did += "; \(telling.did.prefix(1).lowercased() + telling.did.dropFirst())" }
      let logged = Logged(
        did: did, echo: text.echo(episode), episode: episode, news: words.news, guesses: words.guesses, telling: telling
      )
      return (did, logged)
    }
    let file = try options.journalFile
    if hasListener {
      // A slip shows before anything else is asked.
      let settled = try WordCorrections.settled(file, options) { settled in
        corrections = settled
        let logged = try file.dryRun(log).result
        return (logged.episode, logged.guesses)
      }
      let episode = settled.outcome
      if episode.warningSigns.isEmpty {
        answers = try WarningQuestions(layout: options.layout).ask(
          intensity: episode.worst, places: episode.places.map(\.word), known: [])
      }
    }
    let logged =
      try isDryRun
      ? file.dryRun(log).result : file.write(name, at: World.current.now, dryRunsFirst: !hasListener, log)

    if isTimeRepeated { remarkOnRepeatedTime() }
    // What was asked for was answered at once.
    let signs = logged.episode.warningSigns.filter { sign in !answers.contains { $0.sign == sign } }
    if let advice = WarningText.advice(for: signs) { remark(options.layout.wrap(advice)) }
    logged.news.announce(isDryRun: isDryRun)
    let heading = isDryRun ? "Would log this (nothing was saved):" : "Logged episode \(logged.episode.id):"
    try options.printDone(
      isDryRun ? "Nothing was saved." : logged.did, isDryRun: isDryRun, text: "\(heading)\n\(logged.echo)",
      json: ["episode": logged.episode.json])
    if let telling = logged.telling { try options.show(telling.text(options.layout) + "\n") }
    if !isDryRun {
      try MedicineReminder.say(of: logged.episode.remedies, onset: logged.episode.onset, options: options)
    }
  }

  private struct Logged {
    let did: String
    let echo: String
    let episode: Episode
    let news: WordNews
    let guesses: [WordLookUp.Guess]
    /// What a trial that runs told of the episode.
    let telling: TrialTelling?
  }
}
