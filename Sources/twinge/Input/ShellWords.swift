import Journal

/// Splits a line into words as a shell does: quotes hold words together, a backslash takes the next letter as it is.
enum ShellWords {
  /// A word as it is typed, so that a shell and ``split(_:)`` read it as one.
  static func quoted(_ word: String) -> String {
    let isPlain = { (letter: Character) in letter.isLetter || letter.isNumber || "_@%+=:,./-".contains(letter) }
    if !word.isEmpty, word.allSatisfy(isPlain) { return word }
    return word.quotedForShell
  }

  static func split(_ line: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        word = word ?? ""
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" && (word ?? "").isEmpty {
        // An apostrophe within a word is one: can't.
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else {
      throw Failure("A quotation mark is not closed.", hint: "Check the quotes of the line.", code: .usage)
    }
    if let word { words.append(word) }
    return words
  }
}
