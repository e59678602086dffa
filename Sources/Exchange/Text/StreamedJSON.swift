/// A JSON object with long lists, piece by piece, so that a journal of any size can be written.
///
/// Call ``begin(_:)``, then for each list ``list(_:)`` and ``add(_:)`` for each of its elements, then ``end(_:)``.
public struct StreamedJSON {
  private var bytes: [UInt8] = []
  private var isFirst = true
  private var isInList = false

  public init() {}

  /// How many bytes wait to be taken.
  public var count: Int { bytes.count }

  /// Begins the document with the members that stand before the lists.
  public mutating func begin(_ members: KeyValuePairs<String, JSON>) {
    bytes += "{\n  ".utf8
    bytes += members.map { "\"\($0.key)\": \($0.value.text(indent: "  "))" }.joined(separator: ",\n  ").utf8
  }

  /// Begins a list: `episodes`, `checkIns`.
  public mutating func list(_ name: String) {
    endList()
    bytes += ",\n  \"\(name)\": [".utf8
    isInList = true
    isFirst = true
  }

  public mutating func add(_ element: JSON) {
    bytes += (isFirst ? "\n    " : ",\n    ").utf8
    isFirst = false
    element.write(to: &bytes, indent: "    ")
  }

  /// Ends the document with the members that stand behind the lists.
  public mutating func end(_ members: KeyValuePairs<String, JSON> = [:]) {
    endList()
    for (name, value) in members { bytes += ",\n  \"\(name)\": \(value.text(indent: "  "))".utf8 }
    bytes += "\n}\n".utf8
  }

  /// Takes the bytes written so far.
  public mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func endList() {
    guard isInList else { return }
    bytes += (isFirst ? "]" : "\n  ]").utf8
    isInList = false
  }
}
