import Journal

/// Reads values of options that come from a closed list.
enum OptionValue {
  /// Whether a text means "none". No name of a word counts as this.
  static func isNone(_ text: String) -> Bool {
    ["n", "no", "none", "nothing"].contains(Vocabulary.folded(text))
  }

  /// The items of an option that repeats or takes commas; empty for "none".
  ///
  /// - Throws: ``Failure`` if an item is empty.
  static func items(_ values: [String], option: String) throws(Failure) -> [String] {
    if let only = values.first, values.count == 1, isNone(only) { return [] }
    var items: [String] = []
    for value in values {
      for item in value.split(omittingEmptySubsequences: false, whereSeparator: { $0.plain == "," }) {
        let item = String(item).trimmed
        guard !item.isEmpty else {
          throw Failure("\(option): a name in the list is empty.", hint: "Check the commas.", code: .usage)
        }
        items.append(item)
      }
    }
    return items
  }

  /// The cases whose names begin with the items, each once.
  static func words<Word: CaseIterable & RawRepresentable<String> & Equatable>(
    _ values: [String], option: String
  ) throws(Failure) -> [Word] {
    var words: [Word] = []
    for item in try items(values, option: option) {
      let word: Word = try word(item, option: option)
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// The only case whose name begins with the text.
  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String, option: String
  ) throws(Failure) -> Word {
    let words = Array(Word.allCases)
    return words[try index(of: text, in: words.map(\.rawValue), option: option)]
  }

  /// The only word that begins with the text.
  ///
  /// - Parameter also: other words that the option accepts, for the hint.
  private static func index(
    of text: String, in words: [String], option: String, also: [String] = []
  ) throws(Failure) -> Int {
    let folded = Vocabulary.folded(text)
    if let exact = words.firstIndex(of: folded) { return exact }
    let begun = words.indices.filter { !folded.isEmpty && words[$0].hasPrefix(folded) }
    if begun.count == 1, let index = begun.first { return index }
    let names = words + also
    throw Failure(
      "\(option): unknown value.",
      hint: Failure.guess(text, in: names) + "It takes \(names.joined(separator: ", ")).", code: .unknown)
  }

  /// The values of the given fields; `nil` for the word that clears one.
  static func fields(
    _ given: [(field: EpisodeField, text: String)]
  ) throws(Failure) -> [(field: EpisodeField, value: String?)] {
    var values: [(field: EpisodeField, value: String?)] = []
    for (field, text) in given { values.append((field, try value(of: field, text))) }
    return values
  }

  private static func value(of field: EpisodeField, _ text: String) throws(Failure) -> String? {
    guard Vocabulary.folded(text) != field.blank else { return nil }
    let option = "--\(field.label)"
    switch field.values {
    case .words(let words): return words[try index(of: text, in: words, option: option, also: [field.blank])]
    case .whole(let range): return String(try number(text, in: range, option: option))
    }
  }

  /// The number; `nil` for no text, and for the word `none`.
  static func numberUnlessBlank(_ text: String?, in range: ClosedRange<Int>, option: String) throws(Failure) -> Int? {
    guard let text, Vocabulary.folded(text) != "none" else { return nil }
    return try number(text, in: range, option: option)
  }

  static func number(_ text: String, in range: ClosedRange<Int>, option: String) throws(Failure) -> Int {
    guard let value = Int(text.plain.trimmed), range.contains(value) else {
      throw Failure(
        "\(option): expected a whole number from \(range.lowerBound) to \(range.upperBound).",
        hint: "Or leave it out.", code: .usage)
    }
    return value
  }
}
