import Journal

/// What may become the name of a word.
enum NewName {
  /// - Throws: ``Failure`` if the text could not be typed back: it is empty, too long, or holds what separates names.
  static func checked(_ text: String) throws(Failure) -> String {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, name.count <= 60 else {
      throw Failure("A name takes 1 to 60 characters.", hint: "Choose another name.", code: .usage)
    }
    let separators: Set<Character> = [",", ";", "=", "@", "\""]
    guard !name.contains(where: separators.contains), !name.hasPrefix("-"),
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw Failure(
        "A name cannot contain , ; = @ or quotes, or start with a hyphen.", hint: "Choose another name.", code: .usage)
    }
    if let last = name.split(separator: " ").last, Int(last) != nil {
      throw Failure(
        "A name cannot end with a number, which would be read as an intensity.", hint: "Choose another name.",
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
        ? "There is already a \(word.kind.rawValue) \"\(other.name)\"."
        : "\"\(name)\" already means \"\(other.name)\".",
      hint: "To merge the two: twinge words merge \(word.kind.rawValue) \(word.name.quotedForShell) "
        + other.name.quotedForShell,
      code: .usage)
  }
}
