/// What the template of a page asks for, by the names it uses.
struct PageValues {
  let title: String
  let subtitle: String?
  let style: String
  let policy: String
  let isOnePage: Bool
  /// The classes of a page that takes a single sheet.
  let density: String
  /// They come first, wherever they stand in the document.
  let alerts: [String]
  let sections: [Section]
  let footer: String

  /// What stands under one heading.
  struct Section {
    var heading: String?
    var parts: [Part] = []
  }

  /// One block, or figures in a row. All but one are `nil`.
  struct Part {
    var paragraph: Paragraph?
    var list: List?
    var entries: Entries?
    var advice: Advice?
    var blanks: Blanks?
    var table: Table?
    var figures: NumberText?
  }

  struct Paragraph {
    let text: String
    /// A class of the style; `nil`: none.
    let weight: String?
  }

  struct List { let items: [String] }

  struct Entries { let entry: [Document.Entry] }

  struct Advice {
    let sentence: String
    let command: String?
  }

  struct Blanks { let labels: [String] }

  struct Table {
    let caption: String
    let columns: [Column]
    let rows: [Row]

    struct Column {
      /// `nil`: a blank corner is no heading.
      let name: String?
      let isFigure: Bool
    }

    struct Row {
      let rowName: String
      let cells: [Cell]
    }

    struct Cell {
      let cell: String
      let isFigure: Bool
    }
  }

  struct NumberText { var pictures: [Picture] }

  struct Picture {
    let pictureTitle: String
    let svg: String?
    let words: String
  }
}

extension PageValues {
  init(_ document: Document, style: String, policy: String, isOnePage: Bool) {
    title = document.title
    subtitle = document.subtitle
    self.style = style
    self.policy = policy
    self.isOnePage = isOnePage
    density = PageDensity.fitting(document).style
    alerts = document.blocks.compactMap { if case .paragraph(let text, .alert) = $0 { text } else { nil } }
    sections = Self.sections(document.blocks)
    footer = document.footer
  }

  private static func sections(_ blocks: [Document.Block]) -> [Section] {
    var sections = [Section()]
    for block in blocks {
      switch block {
      case .heading(let heading): sections.append(Section(heading: heading))
      case .figure(let figure): add(figure, to: &sections[sections.count - 1])
      default: part(block).map { sections[sections.count - 1].parts.append($0) }
      }
    }
    return sections.filter { $0.heading != nil || !$0.parts.isEmpty }
  }

  /// Figures one after the other share a row.
  private static func add(_ figure: Document.Figure, to section: inout Section) {
    let picture = Picture(pictureTitle: figure.title, svg: figure.svg, words: figure.description)
    if let last = section.parts.indices.last, section.parts[last].figures != nil {
      section.parts[last].figures?.pictures.append(picture)
    } else {
      section.parts.append(Part(figures: NumberText(pictures: [picture])))
    }
  }

  private static func part(_ block: Document.Block) -> Part? {
    switch block {
    case .heading, .figure, .paragraph(_, .alert): nil
    case .paragraph(let text, let weight): Part(paragraph: Paragraph(text: text, weight: weight.style))
    case .list(let items): items.isEmpty ? nil : Part(list: List(items: items))
    case .entries(let entries): entries.isEmpty ? nil : Part(entries: Entries(entry: entries))
    case .advice(let sentence, let command): Part(advice: Advice(sentence: sentence, command: command))
    case .blanks(let labels): Part(blanks: Blanks(labels: labels))
    case .table(let table): Part(table: Table(table))
    }
  }
}

extension Document.Weight {
  fileprivate var style: String? {
    switch self {
    case .strong: "strong"
    case .faint: "faint"
    case .alert, .normal: nil
    }
  }
}

extension PageValues.Table {
  fileprivate init(_ table: Document.Table) {
    let areFigures = table.columns.indices.map { column in
      column > 0 && table.rows.allSatisfy { column >= $0.count || Self.isFigure($0[column]) }
        && table.rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    caption = table.caption
    columns = zip(table.columns, areFigures).map { Column(name: $0.isEmpty ? nil : $0, isFigure: $1) }
    rows = table.rows.map { row in
      Row(
        rowName: row.first ?? "",
        cells: row.indices.dropFirst().map { column in
          Cell(cell: row[column], isFigure: column < areFigures.count && areFigures[column])
        })
    }
  }

  /// Whether a cell is short and begins with a figure, or stands for one that is not known.
  private static func isFigure(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first else { return true }
    return cell.count <= 12 && ("0"..."9" ~= first || "+-−–?".unicodeScalars.contains(first) || cell == "not known")
  }
}
