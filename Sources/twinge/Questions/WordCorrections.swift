import Journal
import JournalStore

/// What the person said about words that are not known or could mean several, so that the rest of a line need not be
/// typed again.
struct WordCorrections {
  /// Tries a command without storing anything until each of its words is certain: one that is not known, could mean
  /// several or was found by its beginning is asked about. Nobody waits for the answers: the journal is free meanwhile.
  ///
  /// - Parameter rehearse: runs the command; the outcome comes with what was found by its beginning.
  /// - Throws: ``VocabularyError`` for what the person has no better word for, ``Leaving``, and what the command throws.
  static func settled<Outcome>(
    _ file: JournalFile, _ options: GlobalOptions,
    rehearse: (WordCorrections) throws -> (outcome: Outcome, guesses: [WordLookUp.Guess])
  ) throws -> (outcome: Outcome, corrections: WordCorrections) {
    var corrections = WordCorrections()
    let conversation = Conversation(layout: options.layout)
    while true {
      do {
        let (outcome, guesses) = try rehearse(corrections)
        if guesses.isEmpty { return (outcome, corrections) }
        for guess in guesses { try corrections.confirm(guess, conversation) }
      } catch let error as VocabularyError {
        guard try corrections.ask(about: error, file, conversation) else { throw error }
      }
    }
  }

  /// Runs a command that writes; where there is somebody to ask, each of its words is made certain first.
  ///
  /// - Parameters:
  ///   - guesses: what the command found by its beginning.
  ///   - body: changes the journal with the words that the person was asked about.
  /// - Throws: as ``settled(_:_:rehearse:)``.
  static func write<Result>(
    _ name: String, _ options: GlobalOptions, guesses: (Result) -> [WordLookUp.Guess],
    _ body: (Store, WordCorrections) throws -> (did: String, result: Result)
  ) throws -> Result {
    let (file, now) = (try options.journalFile, World.current.now)
    guard Conversation.isPossible(options) else {
      return try file.write(name, at: now) { try body($0, WordCorrections()) }
    }
    let corrections = try settled(file, options) { corrections in
      ((), guesses(try file.dryRun { try body($0, corrections) }.result))
    }.corrections
    return try file.write(name, at: now, dryRunsFirst: false) { try body($0, corrections) }
  }

  private struct Slip: Hashable {
    let kind: Word.Kind
    let folded: String
  }

  private var names: [Slip: String] = [:]
  /// Words that the person wants added.
  private var added: Set<Slip> = []

  /// The name that is meant by a text; `nil` if nothing was said about it.
  func name(_ text: String, _ kind: Word.Kind) -> String? {
    guard let name = names[Slip(kind: kind, folded: Vocabulary.folded(text))] else { return nil }
    // What was typed instead may itself have been asked about.
    return Vocabulary.folded(name) == Vocabulary.folded(text) ? name : self.name(name, kind) ?? name
  }

  /// Whether the word is to be added.
  func isAdded(_ text: String, _ kind: Word.Kind) -> Bool {
    added.contains(Slip(kind: kind, folded: Vocabulary.folded(text)))
  }

  /// Asks whether a word is meant that was found by its beginning, and if not, which one is.
  ///
  /// - Throws: ``Leaving``, also if the person has no better word.
  mutating func confirm(_ guess: WordLookUp.Guess, _ conversation: Conversation) throws {
    let kind = guess.word.kind
    let slip = Slip(kind: kind, folded: Vocabulary.folded(guess.text))
    var name = guess.word.name
    let answer = try conversation.answer(to: "\"\(guess.text)\": \(name)? (y/n)")
    if !YesNo.isYes(answer) {
      // Any other answer than no is the word typed again.
      name =
        YesNo.isNo(answer) || answer.isEmpty
        ? try conversation.answer(to: "Then type it again, or press Enter to cancel.") : answer
    }
    guard !name.isEmpty else { throw Leaving.endOfInput }
    names[slip] = name
  }

  /// Asks what is meant by a word that was not found.
  ///
  /// - Returns: `false` if the person has no better word, or said so before.
  /// - Throws: ``Leaving``.
  mutating func ask(about error: VocabularyError, _ file: JournalFile, _ conversation: Conversation) throws
    -> Bool
  {
    guard let (text, kind) = error.slip else { return false }
    let slip = Slip(kind: kind, folded: Vocabulary.folded(text))
    guard names[slip] == nil, !added.contains(slip) else { return false }
    let vocabulary = try file.read { try $0.vocabulary() }
    let answer = WordAnswer(kind: kind, offers: [], vocabulary: vocabulary, conversation: conversation)
    var news: [Word] = []
    do {
      guard let name = try answer.name(text, news: &news) else { return false }
      names[slip] = name
      added.formUnion(news.map { Slip(kind: kind, folded: Vocabulary.folded($0.name)) })
      return true
    } catch is Conversation.Back {
      return false
    }
  }
}

extension VocabularyError {
  /// The text that means no word, or several.
  fileprivate var slip: (text: String, kind: Word.Kind)? {
    switch self {
    case .empty: nil
    // Several places in one phrase are no matter of one word.
    case .ambiguous(_, _, let candidates) where candidates.contains { $0.contains(",") }: nil
    case .unknown(let kind, let text, _), .ambiguous(let kind, let text, _): (text, kind)
    }
  }
}
