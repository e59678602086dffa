/// A report, apart from how it is written: the same blocks become text, Markdown and HTML.
public struct Document: Equatable, Sendable {
  public var title: String
  /// What period it is about.
  public var subtitle: String?
  public var blocks: [Block]
  /// What is said at the end of every page of its kind.
  public var footer: String

  public init(title: String, subtitle: String? = nil, blocks: [Block], footer: String) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
    self.footer = footer
  }

  public enum Block: Equatable, Sendable {
    case heading(String)
    case paragraph(String, Weight = .normal)
    case list([String])
    /// Names, and what there is to say of each.
    case entries([Entry])
    case table(Table)
    /// A sentence, and what to type if something can be done about it.
    case advice(String, command: String?)
    case figure(Figure)
    /// A picture that says nothing new: shown by a terminal that can draw it, and nowhere else.
    case drawing(Figure)
    /// Labels with a blank behind each, to be filled in by hand.
    case blanks([String])
  }

  /// How much a paragraph asks to be seen.
  public enum Weight: Equatable, Sendable {
    /// It comes first and is not to be missed: warning signs.
    case alert
    case strong
    case normal
    case faint
  }

  public struct Entry: Equatable, Sendable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Rows of cells under column names. The first cell of each row names the row.
  public struct Table: Equatable, Sendable {
    /// What a screen reader announces.
    public var caption: String
    /// The first may be empty.
    public var columns: [String]
    public var rows: [[String]]

    public init(caption: String, columns: [String], rows: [[String]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }

  /// A picture, in as many forms as there are ways to look at it.
  public struct Figure: Equatable, Sendable {
    public var title: String
    /// What is to be seen, in words: the alternative text, and all that `--plain` and Markdown say.
    public var description: String
    /// For HTML: an `<svg>` element with title and description of its own, or `nil` where there is none.
    var svg: Element?
    /// For a terminal: lines of text, drawn with block characters, or with ASCII alone.
    public var lines: [String]
    public var asciiLines: [String]
    /// What the signs in the lines mean.
    public var legend: String
    /// Whether the legend stands beside a single line where there is room, not below it.
    var isLegendBeside: Bool

    init(
      title: String, description: String, svg: Element? = nil, lines: [String] = [], asciiLines: [String] = [],
      legend: String = "", isLegendBeside: Bool = false
    ) {
      self.title = title
      self.description = description
      self.svg = svg
      self.lines = lines
      self.asciiLines = asciiLines
      self.legend = legend
      self.isLegendBeside = isLegendBeside
    }
  }
}
