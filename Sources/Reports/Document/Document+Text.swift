internal import Journal

extension Document {
  /// The document for a terminal.
  public func text(_ layout: TextLayout) -> String {
    var text = layout.bold(layout.wrap([title, subtitle].compactMap { $0 }.joined(separator: " ")))
    var previous: Block?
    for block in blocks {
      let lines = layout.lines(of: block)
      guard !lines.isEmpty else { continue }
      text += (block.follows(previous) ? "\n" : "\n\n") + lines
      previous = block
    }
    return text + "\n\n" + layout.dim(layout.wrap(footer)) + "\n"
  }
}

extension Document.Block {
  /// Whether the block stands close to the one before: sentences with sentences, a remark with what it is about.
  fileprivate func follows(_ previous: Document.Block?) -> Bool {
    switch (previous, self) {
    case (.heading, _), (.advice, .advice), (.table, .paragraph(_, .faint)): true
    default: false
    }
  }
}

extension TextLayout {
  fileprivate func lines(of block: Document.Block) -> String {
    switch block {
    case .heading(let text): bold(wrap(text))
    case .paragraph(let text, .alert), .paragraph(let text, .strong): bold(wrap(text))
    case .paragraph(let text, .normal): wrap(text)
    case .paragraph(let text, .faint): dim(wrap(text, first: "  ", rest: "  "))
    case .list(let items): items.map { wrap($0, first: "  ", rest: "    ") }.joined(separator: "\n")
    case .entries(let entries): entries.map { entry($0.name, $0.text) }.joined(separator: "\n")
    case .table(let table): form == .spoken ? spoken(table) : drawn(table)
    case .advice(let sentence, let command): advice(sentence, command)
    case .figure(let figure): lines(of: figure)
    case .drawing(let figure): drawn(figure).map { bold(wrap(figure.title)) + "\n" + $0 } ?? ""
    case .blanks(let labels): labels.map { "\($0): " + String(repeating: "_", count: 20) }.joined(separator: "\n")
    }
  }

  /// What is to be typed is not broken into lines, so that it can be copied.
  private func advice(_ sentence: String, _ command: String?) -> String {
    guard let command else { return wrap(sentence) }
    let line = sentence + (sentence.hasSuffix(":") ? " " : " Type: ") + command
    return displayWidth(line) <= columns ? line : wrap(sentence) + "\n  \(command)"
  }

  private func lines(of figure: Document.Figure) -> String {
    drawn(figure) ?? wrap("\(figure.title): \(figure.description)")
  }

  /// `nil` where it is to be heard, or does not fit.
  private func drawn(_ figure: Document.Figure) -> String? {
    let lines = form == .ascii ? figure.asciiLines : figure.lines
    guard form != .spoken, !lines.isEmpty, lines.allSatisfy({ displayWidth($0) <= columns }) else { return nil }
    if figure.legend.isEmpty { return lines.joined(separator: "\n") }
    if figure.isLegendBeside, lines.count == 1, displayWidth("\(lines[0])  \(figure.legend)") <= columns {
      return "\(lines[0])  \(dim(wrap(figure.legend)))"
    }
    return (lines + [dim(wrap(figure.legend, first: "  ", rest: "  "))]).joined(separator: "\n")
  }

  /// Columns that stand under each other, names on the left and figures on the right; sentences if they do not fit.
  private func drawn(_ table: Document.Table) -> String {
    let rows = [table.columns] + table.rows
    let widths = table.columns.indices.map { column in
      rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    let indent = "  "
    let gaps = max(widths.count - 1, 1)
    let room = columns - displayWidth(indent) - widths.reduce(0, +)
    guard room >= gaps else { return spoken(table) }
    let gap = String(repeating: " ", count: min(2, room / gaps))
    return rows.map { row in
      let name = row[0] + String(repeating: " ", count: max(0, widths[0] - displayWidth(row[0])))
      let cells = zip(row, widths).dropFirst().map { gap + padded($0, to: $1) }.joined()
      let line = indent + name + cells
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// One sentence a row, which needs no columns to be understood.
  private func spoken(_ table: Document.Table) -> String {
    table.rows.map { row in
      let cells = zip(table.columns, row).dropFirst().filter { !$1.isEmpty }.map { "\($0) \($1)" }
      return wrap("\(row[0]): \(cells.joined(separator: ", ")).")
    }.joined(separator: "\n")
  }
}
