/// An optional value of an episode that is one number or one word.
///
/// Each is described once, in ``all``: the table of the store, the files, the pages, the editor's form and the options
/// take their part from here. On its way through them a value is text: `constant`, `3`.
public struct EpisodeField: Sendable {
  /// In JSON: `spasmCount`.
  public let name: String
  /// In SQL and in tables: `spasm_count`. A literal, so that it may be part of a statement.
  public let column: StaticString
  /// For a person: `spasms`. The option of `log` and `edit` has the same name.
  public let label: String
  /// What it says, for those who read a table.
  public let meaning: String
  /// What its number counts; empty for a word.
  public let unit: String
  public let values: Values
  /// The word that takes the value away again: `none`.
  public let blank: String
  public let group: Group
  /// Whether the doctor's table of one row an episode has it.
  public let isInDoctorsTable: Bool

  fileprivate let get: @Sendable (Episode) -> String?
  fileprivate let put: @Sendable (String?, inout Episode) -> Void

  /// What a value may be.
  public enum Values: Hashable, Sendable {
    case words([String])
    case whole(ClosedRange<Int>)
  }

  /// What fields are about: where lists stand between them, files and tables keep them together by this.
  public enum Group: Sendable {
    /// What the episode was like.
    case character
    /// What it did to the person.
    case effect
  }

  /// A word of a closed list.
  private init<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, column: StaticString, label: String, meaning: String, blank: String = "none", group: Group,
    _ path: any WritableKeyPath<Episode, Choice?> & Sendable
  ) {
    (self.name, self.column, self.label, self.meaning, self.blank) = (name, column, label, meaning, blank)
    (self.group, unit, isInDoctorsTable) = (group, "", true)
    values = .words(Choice.allCases.map(\.rawValue))
    get = { $0[keyPath: path]?.rawValue }
    put = { $1[keyPath: path] = $0.flatMap(Choice.init(rawValue:)) }
  }

  /// A whole number.
  private init(
    _ name: String, column: StaticString, label: String, meaning: String, unit: String, in range: ClosedRange<Int>,
    group: Group, isInDoctorsTable: Bool = true, _ path: any WritableKeyPath<Episode, Int?> & Sendable
  ) {
    (self.name, self.column, self.label, self.meaning, blank) = (name, column, label, meaning, "none")
    (self.group, self.unit, self.isInDoctorsTable) = (group, unit, isInDoctorsTable)
    values = .whole(range)
    get = { $0[keyPath: path].map(String.init) }
    put = { $1[keyPath: path] = $0.flatMap { Int($0) }.map { min(max($0, range.lowerBound), range.upperBound) } }
  }
}

extension EpisodeField {
  public static let pattern = EpisodeField(
    "pattern", column: "pattern", label: "pattern", meaning: "Whether it was there all the time or came and went",
    group: .character, \.pattern)
  public static let origin = EpisodeField(
    "origin", column: "origin", label: "origin", meaning: "Built up by repetition or posture, or one event",
    blank: "unknown", group: .character, \.origin)
  public static let spasmCount = EpisodeField(
    "spasmCount", column: "spasm_count", label: "spasms", meaning: "How many spasms", unit: "spasms", in: 1...100_000,
    group: .character, isInDoctorsTable: false, \.spasmCount)
  public static let limits = EpisodeField(
    "limits", column: "limits", label: "limits", meaning: "How much it limited what the person wanted to do",
    unit: "points", in: Episode.scale, group: .effect, \.limits)

  /// All fields, in the order in which a person reads them.
  public static let all = [pattern, origin, spasmCount, limits]

  /// The fields of one group, in their order.
  public static func all(_ group: Group) -> [EpisodeField] { all.filter { $0.group == group } }

  /// Whether its value is a number.
  public var isNumber: Bool { if case .whole = values { true } else { false } }

  /// Whether a text is one of its values.
  public func allows(_ text: String) -> Bool {
    switch values {
    case .words(let words): words.contains(text)
    case .whole(let range): Int(text).map(range.contains) ?? false
    }
  }
}

extension Episode {
  /// The value of a field as text; what is not one of its values blanks it.
  public subscript(field: EpisodeField) -> String? {
    get { field.get(self) }
    set { field.put(newValue.flatMap { field.allows($0) ? $0 : nil }, &self) }
  }
}
