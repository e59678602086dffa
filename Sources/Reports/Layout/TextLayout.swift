/// How a page of text is laid out.
public struct TextLayout: Sendable {
  /// Columns of the terminal.
  public let columns: Int
  public let isColored: Bool
  /// How pictures and tables are drawn.
  public let form: Form

  public enum Form: Sendable {
    case unicode
    /// For terminals without Unicode.
    case ascii
    /// In sentences, for screen readers.
    case spoken
  }

  public init(columns: Int = 80, isColored: Bool = false, form: Form = .unicode) {
    self.columns = max(columns, 20)
    self.isColored = isColored
    self.form = form
  }

  public func bold(_ text: String) -> String { isColored ? TextLayout.boldStyle + text + TextLayout.endOfStyle : text }

  public func dim(_ text: String) -> String { isColored ? TextLayout.dimStyle + text + TextLayout.endOfStyle : text }

  static let boldStyle = "\u{1B}[1m"
  static let endOfStyle = "\u{1B}[0m"
  private static let dimStyle = "\u{1B}[2m"

  /// The only escape sequences that a page of text may contain.
  static let styles = [boldStyle, dimStyle, endOfStyle]

  /// Breaks a paragraph between words, so that it fits the columns.
  ///
  /// - Parameters:
  ///   - first: what the first line begins with.
  ///   - rest: what each further line begins with.
  public func wrap(_ text: String, first: String = "", rest: String = "") -> String {
    let indent = displayWidth(rest)
    var wrapped = Array(first.utf8)
    var width = displayWidth(first)
    var isBlank = true
    for word in words(of: Array(text.utf8), indent: indent) {
      if !isBlank, width + 1 + word.width > columns {
        wrapped.append(UInt8(ascii: "\n"))
        wrapped += rest.utf8
        width = indent
        isBlank = true
      }
      if !isBlank { wrapped.append(UInt8(ascii: " ")) }
      wrapped += word.text
      width += isBlank ? word.width : 1 + word.width
      isBlank = false
    }
    return String(decoding: unglued(wrapped), as: UTF8.self)
  }

  /// A word in UTF-8, and how many columns it takes.
  private typealias SetWord = (text: ArraySlice<UInt8>, width: Int)

  /// The words of a paragraph, split at any white space. Glued words count as one, unless they are wider than a line.
  private func words(of text: [UInt8], indent: Int) -> [SetWord] {
    var words: [SetWord] = []
    func add(_ word: ArraySlice<UInt8>) {
      guard !word.isEmpty else { return }
      let width = displayWidth(utf8: word)
      guard width + indent > columns else { return words.append((word, width)) }
      words += String(decoding: word, as: UTF8.self).split(separator: "\u{A0}")
        .map { (Array($0.utf8)[...], displayWidth($0)) }
    }
    // Bytes are split many times faster than characters.
    var start = 0
    var index = 0
    while index < text.count {
      let space = whiteSpace(text, at: index)
      if space > 0 {
        add(text[start..<index])
        start = index + space
      }
      index += max(1, space)
    }
    add(text[start...])
    return words
  }

  /// A name and its text in two columns; the text's further lines are indented.
  public func entry(_ name: String, _ text: String, width: Int = 12) -> String {
    let indent = "  "
    let label = indent + name + String(repeating: " ", count: max(1, width - displayWidth(name)))
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { index, line in
        let blank = String(repeating: " ", count: displayWidth(label))
        return wrap(String(line), first: index == 0 ? label : blank, rest: blank)
      }
      .joined(separator: "\n")
  }
}

/// The text with spaces before it, up to the width.
func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - displayWidth(text))) + text
}

/// The text with non-breaking spaces, which lines break at only if they must.
func glued(_ text: String) -> String {
  String(text.map { $0 == " " || $0 == "\t" || $0.isNewline ? "\u{A0}" : $0 })
}

/// The same in UTF-8 with ordinary spaces again.
private func unglued(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(0xA0) else { return text }
  var unglued: [UInt8] = []
  unglued.reserveCapacity(text.count)
  for byte in text {
    // U+00A0 is C2 A0, and C2 begins nothing but characters of two bytes.
    if byte == 0xA0, unglued.last == 0xC2 { unglued[unglued.count - 1] = 0x20 } else { unglued.append(byte) }
  }
  return unglued
}

/// How many bytes of white space, as one character, stand at a place in UTF-8: 0 if another character does.
private func whiteSpace(_ text: [UInt8], at index: Int) -> Int {
  switch text[index] {
  case 0x20, 0x09...0x0D: 1
  case 0xC2 where text[index...].starts(with: "\u{85}".utf8): 2
  case 0xE2 where text[index...].starts(with: "\u{2028}".utf8) || text[index...].starts(with: "\u{2029}".utf8): 3
  default: 0
  }
}

/// "1 day", "2 days".
public func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

/// "a", "a and b", "a, b and c".
public func listed(_ items: [String], _ conjunction: String = "and") -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
