import Journal

/// Which column of a table means what, as the person writes it.
///
/// Entries stand apart by commas. There are three kinds:
///
/// * `FIELD=COLUMN`: the column holds the field. Fields are `onset` (a date, or a date with a time), `time` (the time of
///   day, where `onset` is a date alone), `end`, `duration` (`35m`, `1h30m`, or minutes), `intensity`, `places`,
///   `sensations`, `triggers`, `remedies` (lists, apart by comma, semicolon or bar) and `note`.
/// * `KIND:WORD=COLUMN`: the column answers yes or no for one word: `trigger:poor air=poor_air` answers the trigger
///   "poor air" in that day's check-in; with `place:` or `remedy:` the episode gets the place or remedy where it says yes.
/// * `KIND:WORD`, without a column: holds for every row. `place:head` gives every episode the place "head".
///   `dates:day-first` and `dates:month-first` say what 03/04/2026 means.
///
/// `episode=COLUMN` makes the table a diary: the column says yes or no for each day. A "yes" row becomes an episode, a "no"
/// row a clear day, and every row a check-in. A column whose name holds a comma or equals sign stands in quotation marks.
///
/// A whole headache diary in one map: `onset=date,episode=headache,place:head,trigger:poor air=poor_air`.
public struct ColumnMap: Hashable, Sendable {
  /// A word with the column that says yes or no for it; without one it holds for every row.
  struct Flag: Hashable, Sendable {
    let kind: Word.Kind
    let name: String
    let column: String?
  }

  /// The fields, in the order in which help should name them.
  static let fields = [
    "onset", "time", "end", "duration", "intensity", "places", "sensations", "triggers", "remedies", "note", "episode",
  ]

  private(set) var columns: [String: String] = [:]
  private(set) var flags: [Flag] = []
  private(set) var order = CellTime.Order.unknown

  /// - Throws: ``ImportError/map(_:)``
  public init(_ text: String) throws(ImportError) {
    for entry in ColumnMap.split(text, at: ",") where !entry.trimmed.isEmpty {
      let sides = ColumnMap.split(entry, at: "=").map(\.trimmed)
      guard sides.count <= 2, !sides[0].isEmpty, sides.last?.isEmpty == false else {
        throw .map("An entry of the map has the form FIELD=COLUMN; put a column with a comma or = in quotation marks.")
      }
      let column = sides.count == 2 ? ColumnMap.unquoted(sides[1]) : nil
      if let colon = sides[0].firstIndex(of: ":") {
        let word = ColumnMap.unquoted(String(sides[0][sides[0].index(after: colon)...]).trimmed)
        try add(kind: String(sides[0][..<colon]).trimmed, word: word, column: column)
      } else {
        try add(field: sides[0], column: column)
      }
    }
    guard columns["onset"] != nil else {
      throw .map("The map says nothing about when: add onset=COLUMN with the column that holds the date.")
    }
    if columns["end"] != nil, columns["duration"] != nil {
      throw .map("The map gives both end and duration; leave one out.")
    }
  }

  private mutating func add(field: String, column: String?) throws(ImportError) {
    let field = field.lowercased()
    guard ColumnMap.fields.contains(field) else {
      let nearest = Vocabulary.nearest(field, in: ColumnMap.fields).map { "Did you mean \($0)? " } ?? ""
      throw .map("\"\(field)\" is not a field. \(nearest)Fields are \(ColumnMap.fields.joined(separator: ", ")).")
    }
    guard let column else { throw .map("\"\(field)\" has no column: write \(field)=COLUMN.") }
    guard columns.updateValue(column, forKey: field) == nil else {
      throw .map("\"\(field)\" stands twice in the map; leave one out.")
    }
  }

  private mutating func add(kind: String, word: String, column: String?) throws(ImportError) {
    if kind.lowercased() == "dates", column == nil {
      guard order == .unknown, let found = CellTime.Order(rawValue: word.lowercased()), found != .unknown else {
        throw .map("Write dates:day-first or dates:month-first, once.")
      }
      order = found
      return
    }
    guard let kind = Word.Kind(rawValue: kind.lowercased()), !word.isEmpty else {
      throw .map("Before a colon stands place, trigger, remedy or dates: place:head, trigger:poor air=COLUMN.")
    }
    let folded = Vocabulary.folded(word)
    guard !flags.contains(where: { $0.kind == kind && Vocabulary.folded($0.name) == folded }) else {
      throw .map("\(kind.rawValue):\(word) stands twice in the map; leave one out.")
    }
    guard kind != .trigger || column != nil else {
      throw .map("A trigger needs a column that says yes or no: trigger:\(word)=COLUMN.")
    }
    flags.append(Flag(kind: kind, name: word, column: column))
  }

  /// Makes sure that a table has the columns.
  func check(_ header: [CSVCell]) throws {
    let names = header.map(\.text.trimmed)
    let wanted = ColumnMap.fields.compactMap { columns[$0] } + flags.compactMap(\.column)
    for column in wanted where !names.contains(column) {
      let nearest = names.first { Vocabulary.folded($0) == Vocabulary.folded(column) }
      let known = nearest ?? Vocabulary.nearest(column, in: names)
      let question = known.map { "Did you mean \"\($0)\"?" } ?? "Check the name and the separator of the header."
      throw ImportFault(
        header.first?.position ?? Position(), "The table has no column \"\(column)\". \(question)")
    }
  }

  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == separator, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
  }
}
