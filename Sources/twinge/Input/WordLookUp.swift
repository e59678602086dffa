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

/// Words that a command added, and those of them that may be a slip.
struct WordNews {
  var added: [Word] = []
  var lookAlikes: [LookAlike] = []

  /// - Parameter isDryRun: nothing was stored; then there is nothing to join, either.
  func announce(isDryRun: Bool = false) {
    for word in added {
      remark("\(isDryRun ? "Would add" : "Added") the \(word.kind.rawValue) \"\(word.name)\".")
    }
    if !isDryRun { for alike in lookAlikes { remark(alike.advice) } }
  }
}

/// What may become the name of a word.
enum NewName {
  /// - Throws: ``Failure`` if the text could not be typed back: it is empty, too long, or holds what separates names.
  static func checked(_ text: String) throws(Failure) -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= 60 else {
      throw Failure("A name has 1 to 60 letters.", hint: "Choose another name.", code: .usage)
    }
    let separators: Set<Character> = [",", ";", "=", "@", "\""]
    guard !name.contains(where: separators.contains), !name.hasPrefix("-"),
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw Failure(
        "A name cannot hold , ; = @ or quotes, or begin with a hyphen.", hint: "Choose another name.", code: .usage)
    }
    if let last = name.split(separator: " ").last, Int(last) != nil {
      throw Failure(
        "A name cannot end with a number, which would be taken for an intensity.", hint: "Choose another name.",
        code: .usage)
    }
    return name
  }

  /// - Throws: ``Failure`` if the name means another word than the one that it is meant for.
  static func refuseTaken(_ name: String, joining word: Word, in vocabulary: Vocabulary) throws(Failure) {
    guard let other = vocabulary.exactly(name, word.kind), other.id != word.id else { return }
    let isName = Vocabulary.folded(name) == Vocabulary.folded(other.name)
    throw Failure(
      isName
        ? "There is a \(word.kind.rawValue) \"\(other.name)\" already."
        : "\"\(name)\" already means \"\(other.name)\".",
      hint: "To join the two: twinge words merge \(word.kind.rawValue) \(word.name.quotedForShell) "
        + other.name.quotedForShell,
      code: .usage)
  }
}
