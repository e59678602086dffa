internal import Exchange

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
