import Journal

/// A line split into words as in a shell: quotes keep words together, and a backslash escapes the next character. All
/// of Twinge's shell quoting is in this file.
struct ShellLine {
  private(set) var words: [String] = []
  /// The word at the end of the line, without its quotes.
  private(set) var current = ""
  private var isWord = false
  private var isEscaped = false
  /// The quote that is still open at the end of the line.
  private var quote: Character?
  /// Whether that quote is a curly one.
  private var isCurly = false
  /// The part of the last word that bash considers complete: up to the last word break character.
  private var done = ""

  /// A line of bash up to the cursor, which may end within quotes.
  ///
  /// bash passes words as they are typed, and inserts candidates unchanged, so quotes are read and written here.
  ///
  /// - Parameter breaks: the word break characters of bash.
  init(_ line: String, breaks: String) {
    self.init(line, breaks: breaks, isTyped: false)
  }

  /// - Parameter isTyped: by a person, perhaps on a phone: curly quotes are quotes, and an apostrophe within a word is
  ///   one, as in "can't". Between quotes everything stays as it is.
  private init(_ line: String, breaks: String, isTyped: Bool) {
    for index in line.indices {
      let character = line[index]
      let sign = isTyped ? character.plain : character
      if isEscaped {
        // Within double quotes, a backslash escapes only special characters.
        if quote == "\"", !"$`\"\\".contains(character) { current.append("\\") }
        current.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isWord = true
      } else if let open = quote {
        // A straight quote is closed by a straight one, so that curly ones within it stay.
        let next = line[line.index(after: index)...].first
        let isApostrophe = isTyped && open == "'" && next?.isLetter ?? false
        if isCurly ? sign == open : character == open, !isApostrophe { quote = nil } else { current.append(character) }
      } else if sign == "\"" || sign == "'" && !(isTyped && !current.isEmpty) {
        quote = sign
        isCurly = character != sign
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

  /// The words of a whole line that a person or another program wrote.
  static func split(_ line: String) throws(Failure) -> [String] {
    let read = ShellLine(line, breaks: "", isTyped: true)
    guard read.quote == nil, !read.isEscaped else {
      throw Failure("A closing quotation mark is missing.", hint: "Check the quotes in the line.", code: .usage)
    }
    return read.words + (read.isWord ? [read.current] : [])
  }

  /// The text that bash has to insert in place of its word at the cursor.
  func replacement(for text: String) -> String {
    let rest = text.hasPrefix(done) ? String(text.dropFirst(done.count)) : text
    switch quote {
    case "'": return rest.escapedInSingleQuotes
    // Between double quotes a backslash keeps bash from repeating an old command for "!", but stays itself.
    case "\"": return rest.escaped { "$`\"\\".contains($0) }.replacing("!", with: "\"'!'\"")
    default: return rest.escaped { !($0.isLetter || $0.isNumber || "_-+.,/:=@%".contains($0)) }
    }
  }
}

extension String {
  /// The text as one word for a shell, for suggested commands: in double quotes, or with a backslash before each
  /// character if a shell would interpret the text even there.
  ///
  /// It works on scalars: a quote with a combining mark is one character in Swift, but still a quote in a shell.
  var quotedForShell: String {
    let active = "$`\\!\"'".unicodeScalars
    guard unicodeScalars.contains(where: active.contains) else { return "\"\(self)\"" }
    var quoted = ""
    for scalar in unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.value > 0x7f
      if !isPlain { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }

  /// The text as one word for a shell, quoted only if a shell would change it otherwise.
  var quotedForShellIfNeeded: String {
    let isPlain = { (letter: Character) in letter.isLetter || letter.isNumber || "_@%+=:,./-".contains(letter) }
    return !isEmpty && allSatisfy(isPlain) ? self : quotedForShell
  }

  /// One word for a shell that reads it from a file: with backslashes only before quotes, because cron and fish treat
  /// others differently.
  var inSingleQuotes: String { "'\(escapedInSingleQuotes)'" }

  fileprivate var escapedInSingleQuotes: String { replacing("'", with: "'\\''") }

  fileprivate func escaped(_ needsIt: (Character) -> Bool) -> String {
    reduce(into: "") { escaped, character in
      if needsIt(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
