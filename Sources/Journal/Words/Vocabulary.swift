/// The words of a journal with all their spellings.
public struct Vocabulary: Sendable {
  /// One way to write a word: its name or an alias.
  public struct Spelling: Hashable, Sendable {
    public let text: String
    public let wordID: Int

    public init(text: String, wordID: Int) {
      self.text = text
      self.wordID = wordID
    }
  }

  /// In the order of their ids.
  public private(set) var words: [Word]
  private var byID: [Int: Word]
  private var spellings: [Word.Kind: [String: Spelling]]

  public init(words: [Word], spellings: [Spelling]) {
    self.words = words
    byID = Dictionary(words.map { ($0.id, $0) }) { first, _ in first }
    var byKind: [Word.Kind: [String: Spelling]] = [:]
    for spelling in spellings {
      guard let word = byID[spelling.wordID] else { continue }
      byKind[word.kind, default: [:]][Vocabulary.folded(spelling.text)] = spelling
    }
    self.spellings = byKind
  }

  /// Adds a word with its name as its only spelling. An import adds thousands: reading all of them again after each
  /// would take minutes.
  ///
  /// - Parameter word: has a higher id than the others.
  public mutating func add(_ word: Word) {
    words.append(word)
    byID[word.id] = word
    spellings[word.kind, default: [:]][Vocabulary.folded(word.name)] = Spelling(text: word.name, wordID: word.id)
  }

  public subscript(id: Int) -> Word? { byID[id] }

  /// The triggers that a check-in asks for, in the order of their ids.
  public var tracked: [Word] { words.filter { $0.trackedFrom != nil && !$0.isRetired } }

  /// A check-in asks for no more triggers than this, so that it stays short.
  public static let mostTracked = 10

  /// The word's other spellings, in alphabetical order.
  public func aliases(of word: Word) -> [String] {
    (spellings[word.kind] ?? [:]).values
      .filter { $0.wordID == word.id && Vocabulary.folded($0.text) != Vocabulary.folded(word.name) }
      .map(\.text).sorted()
  }

  /// The word that is spelled exactly like this, but for case and white space.
  public func exactly(_ text: String, _ kind: Word.Kind) -> Word? {
    spellings[kind]?[Vocabulary.folded(text)].flatMap { byID[$0.wordID] }
  }

  /// The word meant: an exact spelling, or the beginning of the spellings of one word only. The beginning of a medicine
  /// takes three letters, of any other remedy two: a slip must not record a drug that nobody took, nor a "y" be yoga.
  ///
  /// - Throws: ``VocabularyError``.
  public func find(_ text: String, _ kind: Word.Kind) throws(VocabularyError) -> Word {
    let folded = Vocabulary.folded(text)
    guard !folded.isEmpty else { throw .empty(kind) }
    if let word = exactly(text, kind) { return word }
    let begun = offered(kind).filter { $0.folded.hasPrefix(folded) }
    let candidates = Set(begun.map(\.word))
    let enough = kind != .remedy ? 1 : candidates.contains { $0.wordClass == "medicine" } ? 3 : 2
    if let only = candidates.first, candidates.count == 1 {
      guard folded.count >= enough else { throw .unknown(kind, text: text.trimmed, nearest: [only.name]) }
      return only
    }
    if candidates.count > 1 {
      throw .ambiguous(kind, text: text.trimmed, candidates: candidates.sorted { $0.id < $1.id }.map(\.name))
    }
    throw .unknown(kind, text: text.trimmed, nearest: nearest(folded, kind))
  }

  /// The words of a kind that a text names: one, or several without commas where there is only one way to cut it.
  ///
  /// - Returns: `nil` if some of the text is no exact name.
  /// - Throws: ``VocabularyError/ambiguous(_:text:candidates:)`` if there are several ways.
  public func oneOrSeveral(_ text: String, _ kind: Word.Kind) throws(VocabularyError) -> [Word]? {
    if let word = exactly(text, kind) { return [word] }
    let cuts = PhraseCuts.all(text) { exactly($0.joined(separator: " "), kind) }
    guard cuts.count < 2 else {
      throw .ambiguous(kind, text: text, candidates: cuts.map { $0.map(\.name).joined(separator: ", ") })
    }
    return cuts.first
  }

  /// The names of words that look like the text: those that hold it, else those a few letters away, nearest first.
  private func nearest(_ folded: String, _ kind: Word.Kind) -> [String] {
    let offered = offered(kind)
    let holding = offered.filter { folded.count > 2 && $0.folded.contains(folded) }.map(\.word)
    let allowed = max(1, folded.count / 3)
    let close = offered.map { (word: $0.word, distance: editDistance($0.folded, folded)) }
      .filter { $0.distance <= allowed }
      .sorted { ($0.distance, $0.word.id) < ($1.distance, $1.word.id) }
      .map(\.word)
    var names: [String] = []
    for word in holding.isEmpty ? close : holding where !names.contains(word.name) { names.append(word.name) }
    return Array(names.prefix(3))
  }

  /// The name that is a few letters away from a text, if there is one.
  public static func nearest(_ text: String, in names: [String]) -> String? {
    names.map { (name: $0, distance: editDistance($0, text)) }
      .filter { $0.distance <= max(1, text.count / 3) }
      .min { $0.distance < $1.distance }?.name
  }

  /// A spelling so close to a text that one of the two may be a slip: one letter apart, from 8 letters on two.
  /// Short words are left alone: many of those are a letter apart by right.
  public func lookAlike(of text: String, _ kind: Word.Kind) -> Spelling? {
    let folded = Vocabulary.folded(text)
    guard folded.count >= 4, exactly(text, kind) == nil else { return nil }
    let near = offered(kind).map { known in
      let isAlias = known.folded != Vocabulary.folded(known.word.name)
      return (folded: known.folded, rank: (editDistance(known.folded, folded), isAlias ? 1 : 0))
    }
    let closest = near.filter { $0.rank.0 <= (folded.count < 8 ? 1 : 2) }.min { $0.rank < $1.rank }
    return closest.flatMap { spellings[kind]?[$0.folded] }
  }

  private func offered(_ kind: Word.Kind) -> [(folded: String, word: Word)] {
    (spellings[kind] ?? [:])
      .compactMap { entry in byID[entry.value.wordID].map { (entry.key, $0) } }
      .filter { !$0.word.isRetired }
      .sorted { ($0.word.id, $0.folded) < ($1.word.id, $1.folded) }
  }

  /// The form in which spellings are compared: lower case, one space between words.
  public static func folded(_ text: String) -> String {
    if isFolded(text) { return text }
    return text.plain.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a text plainly is in that form, as hundreds of spellings are at the start of every command.
  private static func isFolded(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case space where previous != space: break
      default: return false
      }
      previous = byte
    }
    return previous != space
  }
}

/// Why a text means no word.
public enum VocabularyError: Error, Equatable {
  case empty(Word.Kind)
  case unknown(Word.Kind, text: String, nearest: [String])
  case ambiguous(Word.Kind, text: String, candidates: [String])
}

extension VocabularyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty(let kind): "A \(kind.rawValue) in the list is empty."
    case .unknown(let kind, let text, _): "\"\(text)\" is not a known \(kind.rawValue)."
    case .ambiguous(_, let text, _): "\"\(text)\" could mean several words."
    }
  }
}
