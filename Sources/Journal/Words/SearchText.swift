/// What a person looks for: words that must all be found, in any order.
public struct SearchText: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    /// As written.
    public let text: String
    /// Whether it holds a letter or a digit, which is what full text is made of; an emoji alone does not.
    public let isIndexed: Bool
  }

  public let terms: [Term]

  /// No search is made of more words than this.
  public static let mostTerms = 64

  /// - Returns: `nil` if the text holds nothing but white space and punctuation, or too many words.
  public init?(_ text: String) {
    var terms: [Term] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }) {
      let scalars = word.unicodeScalars
      let term = Term(text: String(word), isIndexed: scalars.contains(where: SearchText.isIndexed))
      guard term.isIndexed || scalars.contains(where: SearchText.isSymbol), !terms.contains(term) else { continue }
      terms.append(term)
    }
    guard !terms.isEmpty, terms.count <= SearchText.mostTerms else { return nil }
    self.terms = terms
  }

  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .otherSymbol
  }
}

/// A text with what was looked for marked in it.
public struct MarkedText: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public let text: String
    public let isHit: Bool

    public init(_ text: String, isHit: Bool = false) {
      self.text = text
      self.isHit = isHit
    }
  }

  public let parts: [Part]

  public init(parts: [Part]) {
    self.parts = parts.filter { !$0.text.isEmpty }
  }

  public var hasHit: Bool { parts.contains(where: \.isHit) }
}
