extension Document {
  /// A page of text in which paragraphs, `## ` headings and `- ` lists are set apart by blank lines.
  public init(title: String, text: String, footer: String) {
    self.init(title: title, blocks: Document.blocks(of: text), footer: footer)
  }

  /// The blocks of a text in which paragraphs, headings and lists are set apart by blank lines.
  private static func blocks(of text: String) -> [Block] {
    text.split(separator: "\n\n").map { part in
      if part.hasPrefix("## ") { return .heading(String(part.dropFirst(3))) }
      let lines = part.split(separator: "\n").map(String.init)
      return part.hasPrefix("- ")
        ? .list(lines.map { String($0.dropFirst(2)) }) : .paragraph(lines.joined(separator: " "))
    }
  }
}
