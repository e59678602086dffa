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
    var wrapped = first
    var width = displayWidth(first)
    var isBlank = true
    for word in words(of: text, indent: indent) {
      let wordWidth = displayWidth(word)
      if !isBlank, width + 1 + wordWidth > columns {
        wrapped += "\n"
        wrapped += rest
        width = indent
        isBlank = true
      }
      if !isBlank { wrapped += " " }
      wrapped += word
      width += isBlank ? wordWidth : 1 + wordWidth
      isBlank = false
    }
    return isASCII(wrapped) ? wrapped : unglued(wrapped)
  }

  /// The words of a paragraph, split at any white space. Glued words count as one, unless they are wider than a line.
  private func words(of text: String, indent: Int) -> [Substring] {
    // Bytes are split many times faster than characters.
    if isASCII(text) { return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map(Substring.init) }
    return text.unicodeScalars.split { $0 == " " || (0x09...0x0D).contains($0.value) || lineBreaks.contains($0) }
      .map(Substring.init).flatMap { word in
        displayWidth(word) + indent > columns ? word.split(separator: "\u{A0}") : [word]
      }
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

/// The same with ordinary spaces again.
private func unglued(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    // U+00A0 is C2 A0, and C2 begins nothing but characters of two bytes.
    if byte == 0xA0, bytes.last == 0xC2 { bytes[bytes.count - 1] = 0x20 } else { bytes.append(byte) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Line breaks beyond ASCII.
private let lineBreaks: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]

/// "1 day", "2 days".
public func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

/// "a", "a and b", "a, b and c".
public func listed(_ items: [String], _ conjunction: String = "and") -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
