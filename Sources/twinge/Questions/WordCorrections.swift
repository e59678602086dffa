import Journal
import JournalStore

/// What the person said about words that are not known or could mean several, so that the rest of a line need not be
/// typed again.
struct WordCorrections {
  private struct Slip: Hashable {
    let kind: Word.Kind
    let folded: String
  }

  private var names: [Slip: String] = [:]
  /// Words that the person wants added.
  private var added: Set<Slip> = []

  /// The name that is meant by a text; `nil` if nothing was said about it.
  func name(_ text: String, _ kind: Word.Kind) -> String? { names[Slip(kind: kind, folded: Vocabulary.folded(text))] }

  /// Whether the word is to be added.
  func isAdded(_ text: String, _ kind: Word.Kind) -> Bool {
    added.contains(Slip(kind: kind, folded: Vocabulary.folded(text)))
  }

  /// Asks what is meant by a word that was not found.
  ///
  /// - Returns: `false` if the person has no better word, or said so before.
  /// - Throws: ``Leaving``.
  mutating func ask(about error: VocabularyError, _ file: JournalFile, _ conversation: Conversation) throws -> Bool {
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
