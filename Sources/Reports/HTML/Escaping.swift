/// The text as it stands between tags and in quoted attributes, harmless to the page and to the reading direction.
///
/// It goes by scalars: a quote or bracket with a combining mark on it is one character to Swift, and still a quote or
/// bracket to a browser.
func escaped(_ text: String) -> String {
  let text = harmless(text)
  guard text.unicodeScalars.contains(where: { $0.reference != nil }) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    if let reference = scalar.reference { escaped += reference } else { escaped.unicodeScalars.append(scalar) }
  }
  return escaped
}

extension Unicode.Scalar {
  /// What stands for it in a page, if it may not stand there itself.
  fileprivate var reference: String? {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    // No characters at all, by XML's rules.
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }
}
