import Journal

/// Which column of a table means what, as the person writes it.
///
/// Entries stand apart by commas:
///
/// * `FIELD=COLUMN`: the column holds the field. Fields are `onset` (a date, or a date with a time), `time` (the time of
///   day, where `onset` is a date alone), `end`, `duration` (`35m`, `1:30`, or minutes), `intensity`, `places`,
///   `sensations`, `triggers`, `remedies` (lists, apart by comma, semicolon or bar), `note`, `sleep` (hours, or `7:30`)
///   and `present` (a list of what was there that day).
/// * `duration:UNIT=COLUMN` and `sleep:UNIT=COLUMN`, with `h`, `min`, `s` or `ms`: what a bare number counts.
/// * `KIND:WORD=COLUMN`: the column answers yes or no for one word: `trigger:poor air=poor_air` answers the trigger
///   "poor air" in that day's check-in; with `place:` or `remedy:` the episode gets the place or remedy where it says yes.
///   A number can be compared: `trigger:low pressure=pressure<1005`.
/// * `KIND:WORD`, without a column: holds for every row. `place:head` gives every episode the place "head".
/// * `where:COLUMN=VALUE`: only such rows are read; `VALUE*` is any that begins so. Given twice for one column, either will do.
/// * `scale:0-4`, `scale:mild 2/severe 8`: what intensities are counted in, where it is not 0 to 10.
/// * `dates:day-first`, `dates:month-first`: what 03/04/2026 means.
///
/// `episode=COLUMN` makes the table a diary: the column says yes or no for each day. A "yes" row becomes an episode, a "no"
/// row a clear day, and every row a check-in. A table of exposures alone makes check-ins alone. A column whose name
/// holds a comma, an equals sign or a comparison stands in quotation marks.
///
/// A whole headache diary in one map: `onset=date,episode=headache,place:head,trigger:poor air=poor_air`.
public struct ColumnMap: Hashable, Sendable {
  /// A word with the column that says yes or no for it; without one it holds for every row.
  struct Flag: Hashable, Sendable {
    let kind: Word.Kind
    let name: String
    let column: String?
    let comparison: Comparison?
  }

  /// What the number of a cell is held against.
  struct Comparison: Hashable, Sendable {
    let sign: String
    let limit: Double

    func holds(_ number: Double) -> Bool {
      switch sign {
      case "<": number < limit
      case "<=": number <= limit
      case ">": number > limit
      default: number >= limit
      }
    }
  }

  /// The fields, in the order in which help should name them.
  static let fields = [
    "onset", "time", "end", "duration", "intensity", "places", "sensations", "triggers", "remedies", "note", "episode",
    "sleep", "present",
  ]

  /// What a table of episodes has a column for.
  private static let ofEpisode: Set = ["end", "duration", "intensity", "places", "sensations", "triggers", "remedies"]

  private(set) var columns: [String: String] = [:]
  private(set) var flags: [Flag] = []
  private(set) var order = CellTime.Order.unknown
  /// The values of which a row has to have one, by column.
  private(set) var filters: [String: [String]] = [:]
  private(set) var scale = IntensityScale.points
  /// Minutes that one of a bare number is, by field.
  private(set) var minutesPerUnit: [String: Double] = [:]
  /// The map as it was written, to tell what was read with another one.
  let text: String

  /// Whether rows become episodes; else the table says only what was there on its days.
  var hasEpisodes: Bool {
    columns["episode"] != nil || columns.keys.contains(where: ColumnMap.ofEpisode.contains)
      || flags.contains { $0.kind != .trigger }
      || (flags.isEmpty && columns["sleep"] == nil && columns["present"] == nil)
  }

  /// Whether the map takes nothing from a row but its time and note, so that every row becomes an episode.
  public var takesOnlyTimes: Bool {
    flags.isEmpty && columns.keys.allSatisfy { ["onset", "time", "note"].contains($0) }
  }

  /// The columns that a table has to have.
  var wanted: [String] {
    ColumnMap.fields.compactMap { columns[$0] } + flags.compactMap(\.column) + filters.keys.sorted()
  }

  /// - Throws: ``ImportError/map(_:)``
  public init(_ text: String) throws(ImportError) {
    self.text = text
    for entry in ColumnMap.split(text.plain, at: ",") where !entry.trimmed.isEmpty {
      let sides = ColumnMap.sides(of: entry)
      guard sides.count <= 2, !sides[0].isEmpty, sides.last?.isEmpty == false else {
        throw .map("Map entries look like FIELD=COLUMN. Put a column name that contains a comma or = in quotes.")
      }
      let column = sides.count == 2 ? sides[1] : nil
      if let colon = sides[0].firstIndex(of: ":") {
        let word = ColumnMap.unquoted(String(sides[0][sides[0].index(after: colon)...]).trimmed)
        try add(kind: String(sides[0][..<colon]).trimmed.lowercased(), word: word, column: column)
      } else {
        try add(field: sides[0], column: column.map(ColumnMap.unquoted))
      }
    }
    guard columns["onset"] != nil else {
      throw .map("The map has no date. Add onset=COLUMN, with the column of the dates.")
    }
    if columns["end"] != nil, columns["duration"] != nil {
      throw .map("The map has both end and duration. Leave one out.")
    }
  }

  private mutating func add(field: String, column: String?) throws(ImportError) {
    let field = field.lowercased()
    guard ColumnMap.fields.contains(field) else {
      let nearest = Vocabulary.nearest(field, in: ColumnMap.fields).map { "Did you mean \($0)? " } ?? ""
      throw .map("\"\(field)\" is not a field. \(nearest)The fields are \(ColumnMap.fields.joined(separator: ", ")).")
    }
    guard let column else { throw .map("\"\(field)\" has no column: write \(field)=COLUMN.") }
    guard columns.updateValue(column, forKey: field) == nil else {
      throw .map("\"\(field)\" is in the map twice. Leave one out.")
    }
  }

  private mutating func add(kind: String, word: String, column: String?) throws(ImportError) {
    switch (kind, column) {
    case ("dates", nil):
      guard order == .unknown, let found = CellTime.Order(rawValue: word.lowercased()), found != .unknown else {
        throw .map("Write dates:day-first or dates:month-first, once.")
      }
      order = found
    case ("scale", nil):
      guard let found = IntensityScale(word) else {
        throw .map("Write a scale like scale:0-4, or with words: scale:mild 2/moderate 5/severe 8.")
      }
      scale = found
    case ("where", let value?): filters[word, default: []].append(Vocabulary.folded(ColumnMap.unquoted(value)))
    case ("duration", let column?), ("sleep", let column?):
      guard let minutes = ["h": 60, "min": 1, "s": 1.0 / 60, "ms": 1.0 / 60_000][word.lowercased()] else {
        throw .map("Units are h, min, s and ms, as in \(kind):min=COLUMN.")
      }
      minutesPerUnit[kind] = minutes
      try add(field: kind, column: ColumnMap.unquoted(column))
    default: try addFlag(kind: kind, word: word, value: column)
    }
  }

  private mutating func addFlag(kind: String, word: String, value: String?) throws(ImportError) {
    guard let kind = Word.Kind(rawValue: kind), !word.isEmpty else {
      throw .map(
        "Only place, trigger, remedy, where, scale, sleep, duration and dates take a colon, as in place:head.")
    }
    let folded = Vocabulary.folded(word)
    guard !flags.contains(where: { $0.kind == kind && Vocabulary.folded($0.name) == folded }) else {
      throw .map("\(kind.rawValue):\(word) is in the map twice. Leave one out.")
    }
    guard kind != .trigger || value != nil else {
      throw .map("A trigger needs a column that says yes or no: trigger:\(word)=COLUMN.")
    }
    let parts = value.map(ColumnMap.compared)
    if let limit = parts?.limit, parts?.sign == nil || limit.cellNumber == nil {
      throw .map("Compare a column with a number, as in trigger:low pressure=COLUMN<1005.")
    }
    let comparison = parts?.sign.map { Comparison(sign: $0, limit: parts?.limit?.cellNumber ?? 0) }
    flags.append(Flag(kind: kind, name: word, column: parts?.column, comparison: comparison))
  }

  /// The fault of a table that has no such columns.
  func missingColumn(in names: [String]) -> ImportFault {
    let column = wanted.first { !names.contains($0) } ?? ""
    let nearest = names.first { Vocabulary.folded($0) == Vocabulary.folded(column) }
    let known = nearest ?? Vocabulary.nearest(column, in: names)
    let question = known.map { "Did you mean \"\($0)\"?" } ?? "Check the name and the separator of the header."
    return ImportFault(Position(), "The table has no column \"\(column)\". \(question)")
  }
}

extension ColumnMap {
  fileprivate static func split(_ text: String, at separator: Character) -> [String] {
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

  /// What stands before and behind the equals sign. One that belongs to a comparison parts nothing.
  fileprivate static func sides(of entry: String) -> [String] {
    var sides: [String] = []
    for part in split(entry, at: "=") {
      if let last = sides.last, sides.count == 2, last.hasSuffix("<") || last.hasSuffix(">") {
        sides[1] = last + "=" + part
      } else {
        sides.append(part)
      }
    }
    return sides.map(\.trimmed)
  }

  /// `pressure<1005`: the column, the sign and the limit.
  fileprivate static func compared(_ text: String) -> (column: String, sign: String?, limit: String?) {
    for sign in ["<=", ">=", "<", ">"] {
      guard let first = sign.first else { continue }
      let parts = split(text, at: first)
      guard parts.count == 2, sign.count == 1 || parts[1].hasPrefix("=") else { continue }
      let limit = String(parts[1].dropFirst(sign.count - 1)).trimmed
      return (unquoted(parts[0].trimmed), sign, limit)
    }
    return (unquoted(text), nil, nil)
  }

  fileprivate static func unquoted(_ text: String) -> String {
    text.count >= 2 && text.first == "\"" && text.last == "\"" ? String(text.dropFirst().dropLast()) : text
  }
}
