internal import Exchange

extension Unicode.Scalar {
  /// What is shown in place of a scalar that is unsafe; `nil` for all others.
  fileprivate var visible: String? {
    guard isUnsafeToShow else { return nil }
    return switch self {
    case "\n", "\t": " "
    case "\r": ""
    case "\u{1B}": "\\e"
    default: "\\u{\(String(value, radix: 16))}"
    }
  }

  /// How many columns its visible form takes; `nil` for a scalar that is shown as it is.
  var visibleWidth: Int? { visible?.utf8.count }
}

/// The text with whatever a terminal would act on made visible: escape is shown as `\e`, others as `\u{7}`. Line
/// breaks and tabs become spaces.
///
/// Reports do not clean what they quote. Whoever writes a text to a terminal calls this once, for all of it.
///
/// - Parameters:
///   - keepingLines: keeps the line breaks of a text of several lines.
///   - keepingStyles: keeps what ``TextLayout/bold(_:)`` and ``TextLayout/dim(_:)`` add.
public func harmless(_ text: String, keepingLines: Bool = false, keepingStyles: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: \.isUnsafeToShow) else { return text }
  var shown = ""
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    if keepingStyles, let style = TextLayout.styles.first(where: { rest.starts(with: $0.unicodeScalars) }) {
      shown += style
      rest = rest.dropFirst(style.unicodeScalars.count)
      continue
    }
    if keepingLines, scalar == "\n" {
      shown += "\n"
    } else if let visible = scalar.visible {
      shown += visible
    } else {
      shown.unicodeScalars.append(scalar)
    }
    rest.removeFirst()
  }
  return shown
}
