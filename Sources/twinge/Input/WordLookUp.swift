import Journal
import JournalStore
import Reports

/// Finds the words that a person means, and adds those that are new if that was asked for.
struct WordLookUp {
  private(set) var vocabulary: Vocabulary
  /// Where new words are added; `nil`: a word that is not known is an error.
  private let store: Store?
  private(set) var news = WordNews()

  init(vocabulary: Vocabulary, store: Store?) {
    self.vocabulary = vocabulary
    self.store = store
  }

  /// - Throws: ``VocabularyError``, ``Failure``, ``StoreError``.
  mutating func word(_ text: String, _ kind: Word.Kind) throws -> Word {
    do {
      return try vocabulary.find(text, kind)
    } catch VocabularyError.unknown where store != nil {
      return try add(text, kind)
    }
  }

  /// - Throws: ``VocabularyError``, ``Failure``, ``StoreError``.
  mutating func place(_ phrase: PlacePhrase) throws -> Episode.Place {
    do {
      return try phrase.place(in: vocabulary)
    } catch VocabularyError.unknown where store != nil {
      let (name, side) = phrase.nameAndSide
      return Episode.Place(word: try add(name, .place), side: side, intensity: phrase.intensity)
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
