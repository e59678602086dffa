/// A start tag, and where it begins.
struct XMLTag {
  let name: String
  let attributes: [String: String]
  let position: Position
}

/// Reads the start tags of an XML document, one at a time; text between them is passed over.
///
/// A DOCTYPE is stepped over, never obeyed: entities other than XML's own five and numeric ones are faults, so that
/// nothing can be expanded into more than the file holds. Buffers are bounded whatever the file's size.
struct XMLReader {
  static let deepest = 100
  static let longestName = 1_000
  static let longestValue = 1 << 20
  static let mostAttributes = 200

  private var bytes: ByteReader
  /// Names of the elements that are open.
  private var open: [[UInt8]] = []
  private var hasRoot = false

  init(_ bytes: ByteReader) {
    self.bytes = bytes
  }

  /// The next start tag; `nil` at the end of the document.
  ///
  /// - Throws: ``ImportFault`` where the document cannot be followed any further.
  mutating func next() throws -> XMLTag? {
    while true {
      try skipText()
      let position = bytes.position()
      guard try bytes.take(UInt8(ascii: "<")) else {
        if !open.isEmpty || !hasRoot { throw ImportFault(position, XMLReader.cutOff) }
        return nil
      }
      switch try bytes.peek() {
      case UInt8(ascii: "?"): try skip(past: "?>", from: position)
      case UInt8(ascii: "!"): try skipDeclaration(from: position)
      case UInt8(ascii: "/"): try close(from: position)
      default: return try startTag(from: position)
      }
    }
  }

  // MARK: - Tags

  private mutating func startTag(from position: Position) throws -> XMLTag {
    let name = try name(from: position)
    if open.isEmpty && hasRoot { throw ImportFault(position, "There is a second document after the end. Remove it.") }
    hasRoot = true
    var attributes: [String: String] = [:]
    while true {
      let hadSpace = try skipSpace()
      let place = bytes.position()
      switch try bytes.peek() {
      case nil: throw ImportFault(place, XMLReader.cutOff)
      case UInt8(ascii: ">"):
        bytes.advance()
        guard open.count < XMLReader.deepest else {
          throw ImportFault(position, "Elements are nested more than \(XMLReader.deepest) deep. This is not an export.")
        }
        open.append(name)
        return XMLTag(name: String(decoding: name, as: UTF8.self), attributes: attributes, position: position)
      case UInt8(ascii: "/"):
        bytes.advance()
        guard try bytes.take(UInt8(ascii: ">")) else { throw ImportFault(place, XMLReader.badTag) }
        return XMLTag(name: String(decoding: name, as: UTF8.self), attributes: attributes, position: position)
      default:
        guard hadSpace, attributes.count < XMLReader.mostAttributes else { throw ImportFault(place, XMLReader.badTag) }
        let key = String(decoding: try self.name(from: place), as: UTF8.self)
        guard attributes.updateValue(try value(), forKey: key) == nil else {
          throw ImportFault(place, "This tag has the same attribute twice. Keep one.")
        }
      }
    }
  }

  private mutating func close(from position: Position) throws {
    bytes.advance()
    let name = try name(from: position)
    try skipSpace()
    guard try bytes.take(UInt8(ascii: ">")) else { throw ImportFault(position, XMLReader.badTag) }
    guard open.popLast() == name else { throw ImportFault(position, "This closing tag has no opening tag.") }
  }

  private mutating func name(from position: Position) throws -> [UInt8] {
    var name: [UInt8] = []
    while let byte = try bytes.peek(), XMLReader.isOfName(byte) {
      name.append(byte)
      bytes.advance()
      guard name.count <= XMLReader.longestName else { throw ImportFault(position, XMLReader.badTag) }
    }
    guard let first = name.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
      !(0x30...0x39).contains(first)
    else { throw ImportFault(position, try bytes.peek() == nil ? XMLReader.cutOff : XMLReader.badTag) }
    return name
  }

  /// `="…"` or `='…'`.
  private mutating func value() throws -> String {
    try skipSpace()
    guard try bytes.take(UInt8(ascii: "=")) else { throw ImportFault(bytes.position(), XMLReader.badTag) }
    try skipSpace()
    let position = bytes.position()
    guard let quote = try bytes.next(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw ImportFault(position, XMLReader.badTag) }
    var value: [UInt8] = []
    while true {
      let run = try bytes.take(upTo: quote)
      if run.holds(UInt8(ascii: "&")) || run.holds(UInt8(ascii: "<")) || run.holds(0) {
        // Rare: what has to be looked at byte by byte.
        try expand(run, into: &value, quote: quote, from: position)
      } else {
        value += run
      }
      guard value.count <= XMLReader.longestValue else {
        throw ImportFault(position, "This attribute is longer than 1 MB. Check that its quotation mark is closed.")
      }
      guard let byte = try bytes.peek() else { throw ImportFault(position, XMLReader.cutOff) }
      if byte == quote { break }
    }
    bytes.advance()
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func expand(
    _ run: ArraySlice<UInt8>, into value: inout [UInt8], quote: UInt8, from position: Position
  ) throws {
    var index = run.startIndex
    while index < run.endIndex {
      let byte = run[index]
      index += 1
      switch byte {
      case UInt8(ascii: "<"), 0: throw ImportFault(position, XMLReader.badTag)
      case UInt8(ascii: "&"):
        var entity: [UInt8] = []
        var isClosed = false
        while index < run.endIndex, entity.count <= XMLReader.longestEntity, !isClosed {
          isClosed = run[index] == UInt8(ascii: ";")
          if !isClosed { entity.append(run[index]) }
          index += 1
        }
        // A chunk may end within the entity.
        while !isClosed, index == run.endIndex, entity.count <= XMLReader.longestEntity,
          let next = try bytes.peek(), next != quote
        {
          bytes.advance()
          isClosed = next == UInt8(ascii: ";")
          if !isClosed { entity.append(next) }
        }
        guard isClosed, let scalar = XMLReader.scalar(of: entity) else {
          throw ImportFault(position, XMLReader.unknownEntity)
        }
        value += String(Character(scalar)).utf8
      default: value.append(byte)
      }
    }
  }

  // MARK: - What is passed over

  private mutating func skipText() throws {
    while let byte = try bytes.peek(), byte != UInt8(ascii: "<") {
      // Entities are looked at here, too: what is not declared by XML itself makes the file one of another kind.
      if byte == UInt8(ascii: "&") {
        let position = bytes.position()
        bytes.advance()
        var entity: [UInt8] = []
        while let next = try bytes.next(), next != UInt8(ascii: ";"), entity.count <= XMLReader.longestEntity {
          entity.append(next)
        }
        guard XMLReader.scalar(of: entity) != nil else { throw ImportFault(position, XMLReader.unknownEntity) }
        continue
      }
      if open.isEmpty, byte > 0x20 {
        throw ImportFault(bytes.position(), "There is text outside the document. This is not an XML file.")
      }
      bytes.advance()
    }
  }

  /// A comment, CDATA or DOCTYPE.
  private mutating func skipDeclaration(from position: Position) throws {
    bytes.advance()
    switch try bytes.peek() {
    case UInt8(ascii: "-"): try skip(past: "-->", from: position)
    case UInt8(ascii: "["): try skip(past: "]]>", from: position)
    default: try skipDocumentType(from: position)
    }
  }

  private mutating func skipDocumentType(from position: Position) throws {
    var depth = 1
    while depth > 0 {
      guard let byte = try bytes.next() else { throw ImportFault(position, XMLReader.cutOff) }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try skip(past: String(Unicode.Scalar(byte)), from: position)
      case UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: "<"):
        let isComment = try bytes.take(UInt8(ascii: "!")) && bytes.peek() == UInt8(ascii: "-")
        // Apostrophes in comments are no quotation marks.
        if isComment { try skip(past: "-->", from: position) } else { depth += 1 }
      default: break
      }
    }
  }

  private mutating func skip(past ending: String, from position: Position) throws {
    let ending = Array(ending.utf8)
    var last: [UInt8] = []
    while last != ending {
      guard let byte = try bytes.next() else { throw ImportFault(position, XMLReader.cutOff) }
      if last.count == ending.count { last.removeFirst() }
      last.append(byte)
    }
  }

  @discardableResult
  private mutating func skipSpace() throws -> Bool {
    var isThere = false
    while let byte = try bytes.peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      bytes.advance()
      isThere = true
    }
    return isThere
  }

  private static let longestEntity = 10

  private static func scalar(of entity: [UInt8]) -> Unicode.Scalar? {
    let text = String(decoding: entity, as: UTF8.self)
    switch text {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard text.hasPrefix("#") else { return nil }
      let isHex = text.hasPrefix("#x")
      guard let code = UInt32(text.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), code > 0 else { return nil }
      return Unicode.Scalar(code)
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  static let cutOff = "The file is cut off. Export or copy it again."
  static let badTag = "This tag is not XML, so the file may be damaged. Export it again."
  static let unknownEntity = "The file defines its own abbreviation (&…;), which Twinge cannot read. Export it again."
}
