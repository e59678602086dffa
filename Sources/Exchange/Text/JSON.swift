/// A JSON value whose objects keep the order of their members.
///
/// Foundation's encoder can only sort members or leave their order to chance, and holds a whole document in memory.
public indirect enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// Not finite: written as a string, "inf" or "-inf", or as null.
  case double(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  public struct Member: Equatable, Sendable {
    public let name: String
    public let value: JSON

    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(JSON.members(members))
  }

  /// Members for an object that is put together from several parts.
  package static func members(_ members: KeyValuePairs<String, JSON>) -> [Member] {
    members.map { Member(name: $0.key, value: $0.value) }
  }

  public static func maybe(_ value: Int?) -> JSON { value.map(JSON.int) ?? .null }
  public static func maybe(_ value: Double?) -> JSON { value.map(JSON.double) ?? .null }
  public static func maybe(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
  public static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
}

extension JSON {
  /// The document, with two spaces of indent; what holds no further lists stands on one line.
  public var text: String { text(indent: "") }

  /// The document, its further lines indented.
  package func text(indent: String) -> String {
    var text = ""
    write(to: &text, indent: indent)
    return text
  }

  /// Adds the document to a text, its further lines indented.
  func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .double(let value): text += JSON.number(value)
    case .string(let value): JSON.quote(value, to: &text)
    case .array(let values):
      JSON.list(values, brackets: ("[", "]"), isFlat: values.allSatisfy(\.isScalar), to: &text, indent: indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      let isFlat = members.allSatisfy(\.value.isScalar)
      JSON.list(members, brackets: ("{", "}"), isFlat: isFlat, to: &text, indent: indent) { member, text, indent in
        JSON.quote(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], brackets: (String, String), isFlat: Bool, to text: inout String, indent: String,
    write: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + indent + "  " }
      write(element, &text, isFlat ? indent : indent + "  ")
    }
    if !isFlat { text += "\n" + indent }
    text += brackets.1
  }

  private var isScalar: Bool {
    switch self {
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  /// A number as JSON writes it.
  package static func number(_ value: Double) -> String {
    if value.isNaN { return "null" }
    if value.isInfinite { return value > 0 ? "\"inf\"" : "\"-inf\"" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return String(value)
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most texts are plain, and are looked through as bytes.
    if value.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
      text += value
      return
    }
    let scalars = value.unicodeScalars
    var plain = scalars.startIndex
    for index in scalars.indices {
      guard let escaped = escaped(scalars[index]) else { continue }
      text += value[plain..<index]
      text += escaped
      plain = scalars.index(after: index)
    }
    text += value[plain...]
  }

  /// - Returns: `nil` for what stands as it is.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    // What a terminal would act on is escaped, so that a document can be looked at safely.
    case _ where scalar.isUnsafeToShow: "\\u" + hexadecimal(scalar)
    default: nil
    }
  }

  /// Four digits: every scalar that is escaped lies in the basic plane.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
