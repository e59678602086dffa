/// Reads JSON (RFC 8259) piece by piece: containers are walked through, or read as a whole into a ``JSONNode``.
///
/// Stricter than most parsers if data could be lost: duplicate keys, halves of surrogate pairs, numbers too large for a
/// `Double` and text after the end are faults.
struct JSONReader {
  static let deepest = 100
  static let longestString = 16 << 20
  /// The maximum number of values in a value that is read as a whole.
  static let mostValues = 1_000_000

  private var bytes: ByteReader
  /// For each open container, whether nothing in it has been read yet.
  private var isAtStart: [Bool] = []
  private var valuesLeft = JSONReader.mostValues

  init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// The position of the next piece.
  mutating func position() throws -> Position {
    try skipSpace()
    return bytes.position()
  }

  // MARK: - Walking

  /// Enters an object (`{`) or an array (`[`).
  mutating func enter(_ bracket: Character) throws {
    let isObject = bracket == "{"
    let position = try position()
    guard try bytes.take(UInt8(ascii: isObject ? "{" : "[")) else {
      throw ImportFault(position, "Expected \(isObject ? "an object" : "a list").")
    }
    guard isAtStart.count < JSONReader.deepest else {
      throw ImportFault(position, "Values are nested more than \(JSONReader.deepest) deep. This is not a journal.")
    }
    isAtStart.append(true)
  }

  /// The next key of the object, up to its value; `nil` once the object is left.
  mutating func nextKey() throws -> (key: String, position: Position)? {
    guard try step(closing: UInt8(ascii: "}")) else { return nil }
    let position = try position()
    let key = try string()
    guard
      try {
        try skipSpace()
        return try bytes.take(UInt8(ascii: ":"))
      }()
    else {
      throw ImportFault(bytes.position(), "A colon is missing after the name.")
    }
    return (key, position)
  }

  /// Goes to the next element of the array; `false` once the array is left.
  mutating func nextElement() throws -> Bool {
    try step(closing: UInt8(ascii: "]"))
  }

  /// Makes sure that nothing follows.
  mutating func end() throws {
    try skipSpace()
    if try bytes.peek() != nil {
      throw ImportFault(bytes.position(), "There is text after the end of the journal. Remove it.")
    }
  }

  private mutating func step(closing: UInt8) throws -> Bool {
    try skipSpace()
    let isFirst = isAtStart.last ?? true
    if try bytes.take(closing) {
      _ = isAtStart.popLast()
      return false
    }
    if !isFirst {
      guard try bytes.take(UInt8(ascii: ",")) else { throw try unexpected("A comma or a closing bracket is missing.") }
    }
    if !isAtStart.isEmpty { isAtStart[isAtStart.count - 1] = false }
    return true
  }

  // MARK: - Values

  /// Reads the next value as a whole.
  mutating func value() throws -> JSONNode {
    valuesLeft = JSONReader.mostValues
    return try node()
  }

  /// Steps over the next value.
  mutating func skip() throws {
    try skipSpace()
    switch try bytes.peek() {
    case UInt8(ascii: "{"):
      try enter("{")
      while try nextKey() != nil { try skip() }
    case UInt8(ascii: "["):
      try enter("[")
      while try nextElement() { try skip() }
    default: _ = try value()
    }
  }

  private mutating func node() throws -> JSONNode {
    let position = try position()
    valuesLeft -= 1
    guard valuesLeft > 0 else { throw ImportFault(position, "This entry has too many values. This is not a journal.") }
    guard let byte = try bytes.peek() else { throw try unexpected("") }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"):
      try enter("{")
      var members: [String: JSONNode] = [:]
      while let (key, keyPosition) = try nextKey() {
        let member = try node()
        guard members.updateValue(member, forKey: key) == nil else {
          throw ImportFault(keyPosition, "This object has the same name twice. Keep one.")
        }
      }
      value = .object(members)
    case UInt8(ascii: "["):
      try enter("[")
      var elements: [JSONNode] = []
      while try nextElement() { elements.append(try node()) }
      value = .array(elements)
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): value = try literal(from: position)
    default: value = .number(try number(from: position))
    }
    return JSONNode(position: position, value: value)
  }

  private mutating func literal(from position: Position) throws -> JSONNode.Value {
    var text: [UInt8] = []
    while let byte = try bytes.peek(), byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z"), text.count < 6 {
      text.append(byte)
      bytes.advance()
    }
    switch String(decoding: text, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: throw ImportFault(position, JSONReader.noValue)
    }
  }

  private mutating func number(from position: Position) throws -> Double {
    var text: [UInt8] = []
    while let byte = try bytes.peek(), JSONReader.isOfNumber(byte), text.count < 400 {
      text.append(byte)
      bytes.advance()
    }
    guard JSONReader.isNumber(text) else { throw ImportFault(position, JSONReader.noValue) }
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else {
      throw ImportFault(position, "This number is too large.")
    }
    return number
  }

  mutating func skipSpace() throws {
    while let byte = try bytes.peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { bytes.advance() }
  }

  private mutating func unexpected(_ message: String) throws -> ImportFault {
    let isAtEnd = try bytes.peek() == nil
    return ImportFault(bytes.position(), isAtEnd ? JSONReader.cutOff : message)
  }

  static let noValue = "Expected a value: text in quotation marks, a number, true, false or null."
  static let cutOff = "The file is cut off. Export or copy it again."

  // MARK: - Strings

  private mutating func string() throws -> String {
    let start = bytes.position()
    guard try bytes.take(UInt8(ascii: "\"")) else { throw try unexpected("Expected text in quotation marks.") }
    var text: [UInt8] = []
    while let byte = try bytes.next() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape(from: start))
      case 0..<0x20: throw ImportFault(start, "This text contains a line break or control character. Write it as \\n.")
      default: text.append(byte)
      }
      guard text.count <= JSONReader.longestString else { throw ImportFault(start, "This text is longer than 16 MB.") }
    }
    throw ImportFault(start, "This text has no closing quotation mark. The file may be cut off.")
  }

  private mutating func escape(from start: Position) throws -> [UInt8] {
    switch try bytes.next() {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case .some(let byte) where "\"\\/".utf8.contains(byte): return [byte]
    case UInt8(ascii: "u"):
      var code = try unit(from: start)
      if (0xD800..<0xDC00).contains(code), try bytes.take(UInt8(ascii: "\\")), try bytes.take(UInt8(ascii: "u")) {
        let low = try unit(from: start)
        guard (0xDC00..<0xE000).contains(low) else { throw ImportFault(start, JSONReader.badEscape) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard code > 0, let scalar = Unicode.Scalar(code) else { throw ImportFault(start, JSONReader.badEscape) }
      return Array(String(Character(scalar)).utf8)
    default: throw ImportFault(start, JSONReader.badEscape)
    }
  }

  private static let badEscape = "The character after this backslash is not allowed."

  private mutating func unit(from start: Position) throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try bytes.next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { throw ImportFault(start, JSONReader.badEscape) }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  /// The grammar of RFC 8259, 6: no leading zeros, a digit on both sides of the point.
  static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    func digits() -> Int {
      let run = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let hasZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !hasZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
