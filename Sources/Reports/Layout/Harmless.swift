extension Unicode.Scalar {
  /// Whether a terminal acts on it or it changes the direction of the text around it.
  var isUnsafeToShow: Bool {
    switch value {
    // Control characters.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction, line and paragraph separators.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// The text with whatever a terminal would act on made visible: escape is shown as `\e`, others as `\u{7}`. Line
/// breaks and tabs become spaces unless they are kept.
public func harmless(_ text: String, keepingLines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: \.isUnsafeToShow) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where keepingLines: shown += "\n"
    case "\n", "\t": shown += " "
    case "\r": continue
    case "\u{1B}": shown += "\\e"
    case _ where scalar.isUnsafeToShow: shown += "\\u{\(String(scalar.value, radix: 16))}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
