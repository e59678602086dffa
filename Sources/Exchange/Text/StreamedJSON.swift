/// A JSON object with long lists, piece by piece, so that a journal of any size can be written.
///
/// Call ``begin(_:)``, then for each list ``list(_:)`` and ``add(_:)`` for each of its elements, then ``end(_:)``.
public struct StreamedJSON {
  private var text = ""
  private var isFirst = true
  private var isInList = false

  public init() {}

  /// How many bytes wait to be taken.
  public var count: Int { text.utf8.count }

  /// Begins the document with the members that stand before the lists.
  public mutating func begin(_ members: KeyValuePairs<String, JSON>) {
    text += "{\n  "
    text += members.map { "\"\($0.key)\": \($0.value.text(indent: "  "))" }.joined(separator: ",\n  ")
  }

  /// Begins a list: `episodes`, `checkIns`.
  public mutating func list(_ name: String) {
    endList()
    text += ",\n  \"\(name)\": ["
    isInList = true
    isFirst = true
  }

  public mutating func add(_ element: JSON) {
    text += isFirst ? "\n    " : ",\n    "
    isFirst = false
    element.write(to: &text, indent: "    ")
  }

  /// Ends the document with the members that stand behind the lists.
  public mutating func end(_ members: KeyValuePairs<String, JSON> = [:]) {
    endList()
    for (name, value) in members { text += ",\n  \"\(name)\": \(value.text(indent: "  "))" }
    text += "\n}\n"
  }

  /// Takes the bytes written so far.
  public mutating func drain() -> [UInt8] {
    defer { text = "" }
    return Array(text.utf8)
  }

  private mutating func endList() {
    guard isInList else { return }
    text += isFirst ? "]" : "\n  ]"
    isInList = false
  }
}
