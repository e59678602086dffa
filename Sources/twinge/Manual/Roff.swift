import Reports

/// Writes the language of manual pages, `man(7)`.
struct Roff {
  private(set) var text: String

  /// - Parameter summary: one sentence, without its full stop in the list of pages.
  init(title: String, name: String, summary: String) {
    text = ".TH \(title) 1 \(Version.date) \"twinge \(Version.number)\" \"Twinge\"\n"
    section("Name")
    let plain = summary.hasSuffix(".") ? String(summary.dropLast()) : summary
    text += "\(Roff.escaped(name)) \\- \(Roff.escaped(plain))\n"
  }

  mutating func section(_ title: String) {
    text += ".SH \(Roff.escaped(title.uppercased()))\n"
    isFirst = true
  }

  /// Whether the section is still empty, so that it needs no paragraph break.
  private var isFirst = true

  private mutating func breakParagraph() {
    if !isFirst { text += ".PP\n" }
    isFirst = false
  }

  mutating func paragraph(_ words: String) {
    breakParagraph()
    text += Roff.lines(words)
  }

  /// Commands to type, each on its own line.
  mutating func commands(_ typed: [String]) {
    breakParagraph()
    text += ".RS 4\n.nf\n" + typed.map { Roff.line($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// A name and its description.
  mutating func entry(_ name: String, _ words: String) {
    text += ".TP\n.B \(Roff.escaped(name))\n\(Roff.lines(words))"
    isFirst = false
  }

  /// Paragraphs, `## ` headings and `- ` lists, separated by blank lines.
  mutating func body(_ body: String) {
    for part in body.split(separator: "\n\n") {
      let lines = part.split(separator: "\n").map(String.init)
      if part.hasPrefix("## ") {
        text += ".SS \(Roff.escaped(String(part.dropFirst(3))))\n"
        isFirst = true
      } else if part.hasPrefix("- ") {
        for line in lines { text += ".IP \\(bu 2\n\(Roff.lines(String(line.dropFirst(2))))" }
        isFirst = false
      } else if lines.count > 1 {
        breakParagraph()
        text += ".nf\n" + lines.map { Roff.line($0) + "\n" }.joined() + ".fi\n"
      } else {
        paragraph(lines[0])
      }
    }
  }

  /// A paragraph in lines of the length that tools for manuals expect.
  private static func lines(_ text: String) -> String {
    TextLayout(columns: 72).wrap(text).split(separator: "\n").map { line(String($0)) + "\n" }.joined()
  }

  /// A line of text that is no request, whatever it begins with.
  private static func line(_ text: String) -> String {
    let line = escaped(text)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// The text with what roff would act on escaped, and in ASCII, which every reader of manual pages can take.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "~": escaped += "\\(ti"
      case "^": escaped += "\\(ha"
      case "`": escaped += "\\(ga"
      // Where the locale is C, readers of manual pages have no such character.
      case "…": escaped += "..."
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
      }
    }
  }
}
