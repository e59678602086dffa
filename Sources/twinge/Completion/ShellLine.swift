/// A line of bash up to the cursor, which may end within quotes.
///
/// bash hands out words as they are typed, and takes what it is given as it is: quotes are read and written here.
struct ShellLine {
  private(set) var words: [String] = []
  /// The word at the cursor, without its quotes.
  private(set) var current = ""
  /// What is open at the cursor.
  private var quote: Character?
  /// What bash takes as done already of the word at the cursor: up to the last sign that it breaks words at.
  private var done = ""

  /// - Parameter breaks: the signs that bash breaks words at.
  init(_ line: String, breaks: String) {
    var isEscaped = false
    var isWord = false
    for character in line {
      if isEscaped {
        // Within double quotes a backslash only escapes what has a meaning there.
        if quote == "\"", !"$`\"\\".contains(character) { current.append("\\") }
        current.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isWord = true
      } else if let open = quote {
        if character == open { quote = nil } else { current.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
        done = current
      } else if character.isWhitespace {
        if isWord { words.append(current) }
        (current, done, isWord) = ("", "", false)
      } else {
        current.append(character)
        isWord = true
        if breaks.contains(character) { done = current }
      }
    }
  }

  /// What bash has to put in the place of what it takes for the word at the cursor.
  func replacement(for text: String) -> String {
    let rest = text.hasPrefix(done) ? String(text.dropFirst(done.count)) : text
    switch quote {
    case "'": return rest.replacing("'", with: "'\\''")
    case "\"": return ShellLine.escaped(rest) { "$`\"\\".contains($0) }
    default: return ShellLine.escaped(rest) { !($0.isLetter || $0.isNumber || "_-+.,/:=@%".contains($0)) }
    }
  }

  private static func escaped(_ text: String, _ needsIt: (Character) -> Bool) -> String {
    text.reduce(into: "") { escaped, character in
      if needsIt(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
