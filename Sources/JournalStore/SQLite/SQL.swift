/// SQL as literals joined: a value can only be bound, never written into it.
struct SQL: Hashable, Sendable, ExpressibleByStringLiteral {
  private let parts: [StaticString]

  init(stringLiteral value: StaticString) {
    parts = [value]
  }

  private init(parts: [StaticString]) {
    self.parts = parts
  }

  /// Names apart by commas, each followed by the same: `limits = ?, note = ?`.
  init(list names: [StaticString], each suffix: StaticString = "") {
    parts = Array(names.map { [$0, suffix] }.joined(separator: [","]))
  }

  static func + (left: SQL, right: SQL) -> SQL {
    SQL(parts: left.parts + right.parts)
  }

  var isEmpty: Bool { parts.allSatisfy { $0.utf8CodeUnitCount == 0 } }

  // A literal stays where it is: its address tells one statement from another.

  static func == (left: SQL, right: SQL) -> Bool {
    left.parts.elementsEqual(right.parts) { $0.utf8Start == $1.utf8Start }
  }

  func hash(into hasher: inout Hasher) {
    // These tell nearly all apart, and a statement for many rows has thousands of parts.
    hasher.combine(parts.count)
    hasher.combine(parts.first?.utf8Start)
    hasher.combine(parts.last?.utf8Start)
  }

  var text: String {
    parts.map(\.description).joined(separator: "\n")
  }
}
