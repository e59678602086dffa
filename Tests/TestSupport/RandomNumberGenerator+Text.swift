extension RandomNumberGenerator {
  /// Text out of all that has ever broken a table, a page or a terminal.
  package mutating func nastyText(upTo most: Int = 12) -> String {
    let pieces = [
      "a", "back", " ", "  ", ",", ";", "\"", "\"\"", "'", "=", "+", "-", "@", "\t", "\n", "\r", "\r\n", "\\", "/",
      "<b>",
      "é", "e\u{301}", "漢", "🦵", "👩‍⚕️", "\u{1B}[31m", "\u{7}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2028}",
      "＝", "null", "0",
    ]
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
