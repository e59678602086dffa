/// A JSON value whose objects keep the order of their members.
///
/// Foundation's encoder can only sort members or leave their order to chance, and holds a whole document in memory.
public enum JSON: Equatable, Sendable {
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
    var bytes: [UInt8] = []
    write(to: &bytes, indent: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the document to UTF-8, its further lines indented.
  func write(to bytes: inout [UInt8], indent: String) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .double(let value): bytes += JSON.number(value).utf8
    case .string(let value): JSON.quote(value, to: &bytes)
    case .array(let values):
      let isFlat = values.allSatisfy { $0.isScalar }
      JSON.list(values, brackets: ("[", "]"), isFlat: isFlat, to: &bytes, indent: indent) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      let isFlat = members.allSatisfy { $0.value.isScalar }
      JSON.list(members, brackets: ("{", "}"), isFlat: isFlat, to: &bytes, indent: indent) { member, bytes, indent in
        JSON.quote(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], brackets: (String, String), isFlat: Bool, to bytes: inout [UInt8], indent: String,
    write: (Element, inout [UInt8], String) -> Void
  ) {
    let within = isFlat ? indent : indent + "  "
    let lineBreak = isFlat ? "" : "\n" + within
    let separator = isFlat ? ", " : "," + lineBreak
    bytes += brackets.0.utf8
    for (index, element) in elements.enumerated() {
      bytes += (index > 0 ? separator : lineBreak).utf8
      write(element, &bytes, within)
    }
    if !isFlat { bytes += ("\n" + indent).utf8 }
    bytes += brackets.1.utf8
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

  private static func quote(_ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most texts are plain, and are looked through as bytes.
    var text = value
    let isWritten = text.withUTF8 { text in
      guard text.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }) else { return false }
      bytes += text
      return true
    }
    if isWritten { return }
    let scalars = value.unicodeScalars
    var plain = scalars.startIndex
    for index in scalars.indices {
      guard let escaped = escaped(scalars[index]) else { continue }
      bytes += value[plain..<index].utf8
      bytes += escaped.utf8
      plain = scalars.index(after: index)
    }
    bytes += value[plain...].utf8
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
