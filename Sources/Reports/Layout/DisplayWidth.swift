internal import Exchange

/// How many columns of a terminal a text takes: wide letters and emoji take two, combining marks none. Control characters
/// take what ``harmless(_:keepingLines:keepingStyles:)`` shows in their place.
func displayWidth(_ text: some StringProtocol) -> Int {
  // Each printable ASCII character takes one column and one byte.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The same of a text in UTF-8.
func displayWidth(utf8 text: ArraySlice<UInt8>) -> Int {
  var width = 0
  var isSecondByte = false
  for byte in text {
    switch byte {
    // The non-breaking space and the middle dot, C2 A0 and C2 B7, are in many lines.
    case 0xA0 where isSecondByte, 0xB7 where isSecondByte: isSecondByte = false
    case 0xC2 where !isSecondByte:
      isSecondByte = true
      width += 1
    case 0x20...0x7E where !isSecondByte: width += 1
    default: return displayWidth(String(decoding: text, as: UTF8.self))
    }
  }
  return width
}

private func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  let controls = character.unicodeScalars.compactMap(\.visibleWidth).reduce(0, +)
  if first.isUnsafeToShow { return controls }
  return controls + letterWidth(character, first)
}

private func letterWidth(_ character: Character, _ first: Unicode.Scalar) -> Int {
  if first.value < 0x300 { return 1 }
  if character.unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // East Asian wide and full-width blocks (Unicode Standard Annex 11).
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
