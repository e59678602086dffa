/// A JSON value, and where it begins.
struct JSONNode {
  let position: Position
  let value: Value

  enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([String: JSONNode])
  }

  func fault(_ message: String) -> ImportFault { ImportFault(position, message) }
}
