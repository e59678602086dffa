/// The text cut to a width, counted in columns of a terminal.
func clipped(_ text: String, to columns: Int) -> String {
  guard displayWidth(text) > columns else { return text }
  var kept = ""
  for character in text {
    guard displayWidth(kept + String(character)) < columns else { break }
    kept.append(character)
  }
  return kept + "…"
}

/// The text with spaces behind it, or cut, so that it is as wide as asked.
func fitted(_ text: String, to columns: Int) -> String {
  let text = clipped(text, to: columns)
  return text + String(repeating: " ", count: max(0, columns - displayWidth(text)))
}
