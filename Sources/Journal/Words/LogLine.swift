/// What a person writes behind `log`: `7 lower back left, left calf=4`.
public struct LogLine: Equatable, Sendable {
  public let intensity: Int?
  /// Places as written, between the commas.
  public let places: [PlacePhrase]

  /// - Parameter text: an intensity, then places separated by commas; either may be missing. With one place, the
  ///   intensity may come last.
  /// - Throws: ``LogLineError``.
  public init(_ text: String) throws(LogLineError) {
    var rest = text.plain.trimmed[...]
    let first = rest.prefix { !$0.isWhitespace && $0 != "," }
    var intensity: Int?
    if LogLine.looksLikeANumber(first) {
      intensity = try LogLine.intensity(first)
      rest = rest.dropFirst(first.count)
    } else if !rest.contains(","), !rest.contains("="), let space = rest.lastIndex(where: \.isWhitespace),
      LogLine.looksLikeANumber(rest[rest.index(after: space)...])
    {
      intensity = try LogLine.intensity(rest[rest.index(after: space)...])
      rest = rest[..<space]
    }
    self.intensity = intensity
    if rest.trimmedPhrase.isEmpty {
      places = []
      return
    }
    var places: [PlacePhrase] = []
    for phrase in rest.split(separator: ",", omittingEmptySubsequences: false) {
      places.append(try PlacePhrase(String(phrase)))
    }
    self.places = places
  }

  /// - Throws: ``LogLineError`` if the text is no whole number from 0 to 10; `7/10` is 7.
  public static func intensity(_ text: some StringProtocol) throws(LogLineError) -> Int {
    let plain = String(text).plain
    let text = plain.hasSuffix("/10") ? String(plain.dropLast(3)) : plain
    if let value = Int(text) {
      guard Episode.scale.contains(value) else { throw .intensityOutOfRange }
      return value
    }
    throw .intensityNotWhole
  }

  private static func looksLikeANumber(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    let digits = word.first == "-" || word.first == "+" ? word.dropFirst().first : first
    return digits.map { $0.isASCII && $0.isNumber } ?? false || numberWords.contains(word.lowercased())
  }

  private static let numberWords: Set = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}

/// One place as written: `lower back left`, `left calf=4`.
public struct PlacePhrase: Equatable, Sendable {
  public let text: String
  /// The place's own worst, 0-10.
  public let intensity: Int?

  /// - Throws: ``LogLineError``.
  public init(_ phrase: String) throws(LogLineError) {
    let parts = phrase.plain.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    text = String(parts[0]).trimmed
    guard !text.isEmpty else { throw .emptyPlace }
    intensity = parts.count == 2 ? try LogLine.intensity(String(parts[1]).trimmed) : nil
    if let last = text.split(whereSeparator: \.isWhitespace).last, Int(last) != nil { throw .intensityBehindPlace }
  }

  /// The name without the word for the side, and the side. Without such a word the name is the whole text.
  public var nameAndSide: (name: String, side: Side?) {
    PlacePhrase.nameAndSide(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func nameAndSide(_ words: some BidirectionalCollection<String>) -> (name: String, side: Side?) {
    if words.count > 1, let last = words.last, let side = Side(written: last) {
      return (words.dropLast().joined(separator: " "), side)
    }
    if words.count > 1, let first = words.first, let side = Side(written: first) {
      return (words.dropFirst().joined(separator: " "), side)
    }
    return (words.joined(separator: " "), nil)
  }

  /// The places meant: mostly one, or several without a comma between them, "neck and left calf", "left calf right
  /// calf". A known place whose own name holds a side's word goes first.
  ///
  /// - Throws: ``VocabularyError``.
  public func places(in vocabulary: Vocabulary) throws(VocabularyError) -> [Episode.Place] {
    if let word = vocabulary.exactly(text, .place) { return [Episode.Place(word: word, intensity: intensity)] }
    let (name, side) = nameAndSide
    if let word = vocabulary.exactly(name, .place) {
      return [Episode.Place(word: word, side: side, intensity: intensity)]
    }
    let several = intensity == nil ? severalPlaces(in: vocabulary) : []
    if several.count == 1 { return several[0] }
    if several.count > 1 {
      throw .ambiguous(.place, text: text, candidates: several.map { $0.map(\.written).joined(separator: ", ") })
    }
    return [Episode.Place(word: try vocabulary.find(name, .place), side: side, intensity: intensity)]
  }

  /// Every way to read the words as two or more places that are known by exactly these names.
  private func severalPlaces(in vocabulary: Vocabulary) -> [[Episode.Place]] {
    PhraseCuts.all(text) { words in
      let (name, side) = PlacePhrase.nameAndSide(words)
      return vocabulary.exactly(name, .place).map { Episode.Place(word: $0, side: side) }
    }
  }
}

extension Episode.Place {
  /// As a log line has it: `calf left`.
  fileprivate var written: String { word.name + (side.map { " \($0.rawValue)" } ?? "") }
}

extension Side {
  /// `left`, `l`, `Right`, `centre`.
  fileprivate init?(written text: String) {
    switch text.lowercased() {
    case "l": self = .left
    case "r": self = .right
    case "centre", "center": self = .middle
    case let folded:
      guard let side = Side(rawValue: folded) else { return nil }
      self = side
    }
  }
}

/// Why a log line could not be taken.
public enum LogLineError: Error, Equatable {
  case intensityOutOfRange
  case intensityNotWhole
  case intensityBehindPlace
  case emptyPlace
}

extension LogLineError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .intensityOutOfRange: "Intensity goes from 0 to 10."
    case .intensityNotWhole: "Intensity is a whole number from 0 to 10."
    case .intensityBehindPlace: "There is a number after a place."
    case .emptyPlace: "A place in the list is empty."
    }
  }
}

extension Substring {
  fileprivate var trimmedPhrase: String { String(self).trimmed }
}
