/// What a person writes behind `log`: `7 lower back left, left calf=4`.
public struct LogLine: Equatable, Sendable {
  public let intensity: Int?
  /// Places as written, between the commas.
  public let places: [PlacePhrase]

  /// - Parameter text: an intensity, then places separated by commas; either may be missing.
  /// - Throws: ``LogLineError``.
  public init(_ text: String) throws(LogLineError) {
    var rest = text.trimmed[...]
    let first = rest.prefix { !$0.isWhitespace && $0 != "," }
    if LogLine.looksLikeANumber(first) {
      intensity = try LogLine.intensity(first)
      rest = rest.dropFirst(first.count)
    } else {
      intensity = nil
    }
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
    let text = text.hasSuffix("/10") ? String(text.dropLast(3)) : String(text)
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

  init(_ phrase: String) throws(LogLineError) {
    let parts = phrase.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    text = String(parts[0]).trimmed
    guard !text.isEmpty else { throw .emptyPlace }
    intensity = parts.count == 2 ? try LogLine.intensity(String(parts[1]).trimmed) : nil
    if let last = text.split(whereSeparator: \.isWhitespace).last, Int(last) != nil { throw .intensityBehindPlace }
  }

  /// The name without the word for the side, and the side. Without such a word the name is the whole text.
  public var nameAndSide: (name: String, side: Side?) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return (text, nil) }
    if let side = Side(rawValue: words[words.count - 1].lowercased()) {
      return (words.dropLast().joined(separator: " "), side)
    }
    if let side = Side(rawValue: words[0].lowercased()) {
      return (words.dropFirst().joined(separator: " "), side)
    }
    return (words.joined(separator: " "), nil)
  }

  /// The place meant. A known place whose own name holds a side's word goes first.
  ///
  /// - Throws: ``VocabularyError``.
  public func place(in vocabulary: Vocabulary) throws(VocabularyError) -> Episode.Place {
    if let word = vocabulary.exactly(text, .place) { return Episode.Place(word: word, intensity: intensity) }
    let (name, side) = nameAndSide
    return Episode.Place(word: try vocabulary.find(name, .place), side: side, intensity: intensity)
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
    case .intensityBehindPlace: "A number stands behind a place."
    case .emptyPlace: "A place in the list is empty."
    }
  }
}

extension Substring {
  fileprivate var trimmedPhrase: String { String(self).trimmed }
}
