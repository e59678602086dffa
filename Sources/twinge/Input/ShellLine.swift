import Journal

/// A line split into words as a shell splits it: quotes hold words together, a backslash takes the next letter as it
/// is. Everything that Twinge knows of shell quoting is in this file.
struct ShellLine {
  private(set) var words: [String] = []
  /// The word at the end of the line, without its quotes.
  private(set) var current = ""
  private var isWord = false
  private var isEscaped = false
  /// The quote that is still open at the end of the line.
  private var quote: Character?
  /// What bash takes as done already of the word at the end: up to the last sign that it breaks words at.
  private var done = ""

  /// A line of bash up to the cursor, which may end within quotes.
  ///
  /// bash hands out words as they are typed, and takes what it is given as it is: quotes are read and written here.
  ///
  /// - Parameter breaks: the signs that bash breaks words at.
  init(_ line: String, breaks: String) {
    self.init(line, breaks: breaks, isTyped: false)
  }

  /// - Parameter isTyped: by a person, perhaps on a phone: curly quotes are quotes, and an apostrophe within a word is
  ///   one, as in "can't". Between quotes everything stays as it is.
  private init(_ line: String, breaks: String, isTyped: Bool) {
    for character in line {
      let sign = isTyped ? character.plain : character
      if isEscaped {
        // Within double quotes a backslash only escapes what has a meaning there.
        if quote == "\"", !"$`\"\\".contains(character) { current.append("\\") }
        current.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isWord = true
      } else if let open = quote {
        if sign == open { quote = nil } else { current.append(character) }
      } else if sign == "\"" || sign == "'" && !(isTyped && !current.isEmpty) {
        quote = sign
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

  /// What bash has to put in the place of what it takes for the word at the cursor.
  func replacement(for text: String) -> String {
    let rest = text.hasPrefix(done) ? String(text.dropFirst(done.count)) : text
    switch quote {
    case "'": return rest.escapedInSingleQuotes
    case "\"": return rest.escaped { "$`\"\\".contains($0) }
    default: return rest.escaped { !($0.isLetter || $0.isNumber || "_-+.,/:=@%".contains($0)) }
    }
  }
}

extension String {
  /// The text as one word for a shell, for commands that are proposed: in double quotes, or letter by letter behind
  /// backslashes where a shell would act on it even within those.
  ///
  /// It goes by scalars: a quote with a combining mark on it is one character to Swift, and still a quote to a shell.
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

  /// The text as one word for a shell, quoted only if a shell would not take it as it is.
  var quotedForShellIfNeeded: String {
    let isPlain = { (letter: Character) in letter.isLetter || letter.isNumber || "_@%+=:,./-".contains(letter) }
    return !isEmpty && allSatisfy(isPlain) ? self : quotedForShell
  }

  /// One word for a shell that reads it from a file: without backslashes before what is not a quote, which cron and
  /// fish take otherwise.
  var inSingleQuotes: String { "'\(escapedInSingleQuotes)'" }

  fileprivate var escapedInSingleQuotes: String { replacing("'", with: "'\\''") }

  fileprivate func escaped(_ needsIt: (Character) -> Bool) -> String {
    reduce(into: "") { escaped, character in
      if needsIt(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}
