/// The signs that a picture in a terminal is drawn with.
struct Glyphs {
  let full: String
  let half: String
  let clear: String
  let hurt: String
  let checkedIn: String
  let unknown: String
  let dot: String
  let rule: String
  let estimate: String
  let left: String
  let right: String
  let onwards: String

  static let blocks = Glyphs(
    full: "█", half: "▄", clear: "○", hurt: "×", checkedIn: "·", unknown: "░", dot: "●", rule: "─", estimate: "●",
    left: "├", right: "┤", onwards: "▶")
  static let ascii = Glyphs(
    full: "#", half: "=", clear: "o", hurt: "x", checkedIn: "-", unknown: "?", dot: "*", rule: "-", estimate: "*",
    left: "|", right: "|", onwards: ">")
}

/// A picture in a terminal is no wider than this.
let terminalColumns = 76

/// A sentence under a picture in a terminal, in lines that fit.
func terminalNote(_ text: String?) -> [String] {
  guard let text else { return [] }
  return TextLayout(columns: terminalColumns).wrap(text, first: "  ", rest: "  ").split(separator: "\n")
    .map { clipped(String($0), to: terminalColumns) }
}
