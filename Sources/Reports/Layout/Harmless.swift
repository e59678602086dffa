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
  // Most texts are plain, and are looked through as bytes.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || (keepingLines && $0 == 0x0A) }) { return text }
  var shown = ""
  let scalars = text.unicodeScalars
  var safe = scalars.startIndex
  var index = safe
  while index < scalars.endIndex {
    let scalar = scalars[index]
    guard scalar.isUnsafeToShow, !(keepingLines && scalar == "\n") else {
      scalars.formIndex(after: &index)
      continue
    }
    shown += text[safe..<index]
    if keepingStyles, let style = TextLayout.styles.first(where: { scalars[index...].starts(with: $0.unicodeScalars) })
    {
      shown += style
      scalars.formIndex(&index, offsetBy: style.unicodeScalars.count)
    } else {
      shown += scalar.visible ?? ""
      scalars.formIndex(after: &index)
    }
    safe = index
  }
  return safe == scalars.startIndex ? text : shown + text[safe...]
}
