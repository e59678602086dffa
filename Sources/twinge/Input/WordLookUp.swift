import Journal
import JournalStore
import Reports

/// Finds the words that a person means, and adds those that are new if that was asked for.
struct WordLookUp {
  private(set) var vocabulary: Vocabulary
  /// The store for new words.
  private let store: Store?
  private let addsWords: Bool
  private let corrections: WordCorrections
  private(set) var news = WordNews()
  /// Words that were matched by their beginning only.
  private(set) var guesses: [Guess] = []

  /// A text, and the only word that begins with it.
  struct Guess {
    let text: String
    let word: Word
  }

  /// - Parameter store: where new words are added; `nil`: a word that is not known is an error.
  init(vocabulary: Vocabulary, store: Store?) {
    self.init(vocabulary: vocabulary, store: store, addsWords: store != nil, corrections: WordCorrections())
  }

  /// - Parameter corrections: what the person said about words that are not known.
  init(vocabulary: Vocabulary, store: Store?, addsWords: Bool, corrections: WordCorrections) {
    self.vocabulary = vocabulary
    self.store = store
    self.addsWords = addsWords
    self.corrections = corrections
  }

  /// - Throws: ``VocabularyError``, ``Failure``, ``StoreError``.
  mutating func word(_ text: String, _ kind: Word.Kind) throws -> Word {
    let text = corrections.name(text, kind) ?? text
    let known = vocabulary
    do {
      let word = try known.find(text, kind)
      if known.exactly(text, kind) == nil { guesses.append(Guess(text: text, word: word)) }
      return word
    } catch {
      guard case .unknown = error, addsWords || corrections.isAdded(text, kind) else { throw error }
    }
    return try add(text, kind)
  }

  /// - Throws: ``VocabularyError``, ``Failure``, ``StoreError``.
  mutating func places(_ phrase: PlacePhrase) throws -> [Episode.Place] {
    do {
      let places = try phrase.places(in: vocabulary)
      let (name, side) = phrase.nameAndSide
      // Several are found by their exact names.
      let isExact = places.count > 1 || [phrase.text, name].contains { vocabulary.exactly($0, .place) != nil }
      return isExact ? places : [Episode.Place(word: try word(name, .place), side: side, intensity: phrase.intensity)]
    } catch VocabularyError.ambiguous(_, let text, _) where corrections.name(text, .place) != nil {
      return [Episode.Place(word: try word(text, .place), side: phrase.nameAndSide.side, intensity: phrase.intensity)]
    } catch VocabularyError.unknown {
      // Only for a single place: several are matched by their exact names.
      let (name, side) = phrase.nameAndSide
      return [Episode.Place(word: try word(name, .place), side: side, intensity: phrase.intensity)]
    }
  }

  private mutating func add(_ text: String, _ kind: Word.Kind) throws -> Word {
    guard let store else { return try vocabulary.find(text, kind) }
    let name = try NewName.checked(text)
    if let alike = LookAlike(name, kind, in: vocabulary) { news.lookAlikes.append(alike) }
    let word = try store.add(Word(kind: kind, name: name))
    news.added.append(word)
    vocabulary = try store.vocabulary()
    return word
  }
}
