import Journal

/// Reads values of options that come from a closed list.
enum OptionValue {
  /// The items of an option that repeats or takes commas.
  ///
  /// - Throws: ``Failure`` if an item is empty.
  static func items(_ values: [String], option: String) throws(Failure) -> [String] {
    var items: [String] = []
    for value in values {
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        let item = String(item).trimmed
        guard !item.isEmpty else {
          throw Failure("\(option): a name in the list is empty.", hint: "Check the commas.", code: .usage)
        }
        items.append(item)
      }
    }
    return items
  }

  /// The cases that the items begin, each once.
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

  /// The only case that the text begins.
  ///
  /// - Parameter also: further words that the option takes, for the hint.
  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String, option: String, also: [String] = []
  ) throws(Failure) -> Word {
    let folded = Vocabulary.folded(text)
    if let exact = Word(rawValue: folded) { return exact }
    let begun = Word.allCases.filter { !folded.isEmpty && $0.rawValue.hasPrefix(folded) }
    if begun.count == 1, let word = begun.first { return word }
    let names = Word.allCases.map(\.rawValue) + also
    throw Failure(
      "\(option): that word is not one of its own.",
      hint: Failure.guess(text, in: names) + "It takes \(names.joined(separator: ", ")).", code: .unknown)
  }

  /// The only case that the text begins; `nil` for no text, and for the word that blanks.
  static func wordUnlessBlank<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String?, blank: String, option: String
  ) throws(Failure) -> Word? {
    guard let text, Vocabulary.folded(text) != blank else { return nil }
    return try word(text, option: option, also: [blank])
  }

  /// The number; `nil` for no text, and for the word `none`.
  static func numberUnlessBlank(_ text: String?, in range: ClosedRange<Int>, option: String) throws(Failure) -> Int? {
    guard let text, Vocabulary.folded(text) != "none" else { return nil }
    return try number(text, in: range, option: option)
  }

  static func number(_ text: String, in range: ClosedRange<Int>, option: String) throws(Failure) -> Int {
    guard let value = Int(text.trimmed), range.contains(value) else {
      throw Failure(
        "\(option): that is no whole number from \(range.lowerBound) to \(range.upperBound).",
        hint: "Leave it out if it is not known.", code: .usage)
    }
    return value
  }
}
