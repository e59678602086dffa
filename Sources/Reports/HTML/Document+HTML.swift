extension Document {
  /// The elements under each heading, with the heading first; alerts are left to the page's header.
  var sections: [[Element]] {
    var sections: [[Element]] = [[]]
    var figures: [Element] = []
    // Figures one after the other share a row.
    func endRow() {
      if !figures.isEmpty { sections[sections.count - 1].append(Element("div", ["class": "figures"], lines: figures)) }
      figures = []
    }
    for block in blocks {
      if case .figure(let figure) = block {
        figures.append(figure.html)
        continue
      }
      guard let element = block.html else { continue }
      endRow()
      if case .heading = block { sections.append([]) }
      sections[sections.count - 1].append(element)
    }
    endRow()
    return sections.filter { !$0.isEmpty }
  }
}

extension Document.Block {
  /// `nil`: there is nothing to show in its place.
  fileprivate var html: Element? {
    switch self {
    case .figure, .drawing, .paragraph(_, .alert): nil
    case .heading(let text): Element("h2", text: text)
    case .paragraph(let text, .strong): Element("p", ["class": "strong"], text: text)
    case .paragraph(let text, .faint): Element("p", ["class": "faint"], text: text)
    case .paragraph(let text, .normal): Element("p", text: text)
    case .list(let items): items.isEmpty ? nil : Element("ul", lines: items.map { Element("li", text: $0) })
    case .entries(let entries): entries.isEmpty ? nil : Element("ul", lines: entries.map(\.html))
    case .advice(let sentence, let command):
      Element(
        "p", ["class": "advice"],
        children: [.text(sentence)] + (command.map { [.text(" "), .element(Element("code", text: $0))] } ?? []))
    case .blanks(let labels):
      Element(
        "ul", ["class": "blanks"],
        lines: labels.map {
          Element("li", children: [.text($0), .element(Element("span", ["class": "line"], children: []))])
        })
    case .table(let table): table.html
    }
  }
}

extension Document.Entry {
  fileprivate var html: Element {
    let name = Element("b", children: [.element(Element("bdi", text: name)), .text(":")])
    return Element("li", children: [.element(name), .text(" " + text)])
  }
}

extension Document.Figure {
  fileprivate var html: Element {
    Element("figure", lines: [Element("figcaption", text: title), svg ?? Element("p", text: description)])
  }
}

extension Document.Table {
  fileprivate var html: Element {
    let table = Element(
      "table",
      lines: [
        Element("caption", text: caption),
        Element(
          "thead",
          children: [.element(Element("tr", children: zip(columns, numberStyles).map { .element(heading($0, $1)) }))]),
        Element("tbody", lines: rows.map(html)),
      ])
    // Wider than the window, it is scrolled: by keys as well.
    return Element(
      "div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-label": caption],
      children: [.element(table)])
  }

  /// A blank corner is no heading.
  private func heading(_ name: String, _ style: String?) -> Element {
    name.isEmpty ? Element("td", children: []) : Element("th", ["scope": "col", "class": style], text: name)
  }

  private func html(_ row: [String]) -> Element {
    let styles = numberStyles
    let name = Element("th", ["scope": "row"], children: [.element(Element("bdi", text: row.first ?? ""))])
    let cells = row.indices.dropFirst().map { column in
      Element(
        "td", ["class": column < styles.count ? styles[column] : nil],
        children: [.element(Element("bdi", text: row[column]))])
    }
    return Element("tr", children: ([name] + cells).map { .element($0) })
  }

  /// The class of each column: those of numbers are aligned at the right.
  private var numberStyles: [String?] {
    columns.indices.map { column in
      let cells = rows.filter { column < $0.count }.map { $0[column] }
      let areNumbers = column > 0 && cells.allSatisfy(Self.isNumber) && cells.contains { !$0.isEmpty }
      return areNumbers ? "number" : nil
    }
  }

  /// Whether a cell is short and begins with a digit, or stands for a number that is not known.
  private static func isNumber(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return true }
    return cell.count <= 12 && ("0"..."9" ~= first || "+-−–?".unicodeScalars.contains(first) || cell == "not known")
  }
}
