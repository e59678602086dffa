extension Document {
  /// The document as CommonMark, with tables as GitHub's dialect has them.
  public var markdown: String {
    var parts = ["# " + escaped([title, subtitle].compactMap { $0 }.joined(separator: " "))]
    parts += blocks.compactMap(markdown)
    parts.append("*" + escaped(footer) + "*")
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ block: Block) -> String? {
    switch block {
    case .drawing: nil
    case .heading(let text): "## " + escaped(text)
    case .paragraph(let text, .alert), .paragraph(let text, .strong): "**\(escaped(text))**"
    case .paragraph(let text, .normal), .paragraph(let text, .faint): escaped(text)
    case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
    case .entries(let entries):
      entries.map { "- **\(escaped($0.name)):** \(escaped($0.text))" }.joined(separator: "\n")
    case .table(let table): markdown(table)
    case .advice(let sentence, let command):
      escaped(sentence) + (command.map { " `\($0.replacing("`", with: "'"))`" } ?? "")
    case .figure(let figure): "*\(escaped(figure.title)):* \(escaped(figure.description))"
    case .blanks(let labels):
      labels.map { "\(escaped($0)): " + String(repeating: "\\_", count: 20) }.joined(separator: "\n\n")
    }
  }

  private func markdown(_ table: Table) -> String {
    let rows = [table.columns] + table.rows
    var lines = rows.map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
    lines.insert("|:---|" + String(repeating: "---:|", count: table.columns.count - 1), at: 1)
    return lines.joined(separator: "\n")
  }

  /// The text with what Markdown or HTML would act on escaped.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.replacing("\u{A0}", with: " ") {
      if "\\`*_{}[]<>#|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    // A line that begins like a list or a heading.
    if let first = escaped.first, "+-=".contains(first) { return "\\" + escaped }
    return escaped
  }
}
