/// A row of a table, as the method article has it.
enum Table {
  static func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }

  static func percent(_ count: Int, _ total: Int) -> String {
    guard total > 0 else { return "-" }
    let tenths = (count * 1000 + total / 2) / total
    return "\(tenths / 10).\(tenths % 10)"
  }
}
