import Journal

/// The members of an object of our own JSON. Missing members and null are the same; unknown members are ignored.
struct JSONObject {
  let position: Position
  private let members: [String: JSONNode]

  init(_ node: JSONNode) throws {
    guard case .object(let members) = node.value else { throw node.fault("Expected an object.") }
    position = node.position
    self.members = members
  }

  subscript(_ name: String) -> JSONNode? {
    guard let node = members[name] else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  func has(_ name: String) -> Bool { members[name] != nil }

  /// The position of the member, or of the object if it is missing.
  func position(_ name: String) -> Position { members[name]?.position ?? position }

  func fault(_ name: String, _ message: String) -> ImportFault { ImportFault(position(name), message) }

  func string(_ name: String) throws -> String? { try self[name]?.string(name) }

  func bool(_ name: String) throws -> Bool? {
    guard let node = self[name] else { return nil }
    guard case .bool(let value) = node.value else { throw node.fault("\"\(name)\" should be true or false.") }
    return value
  }

  func double(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
    guard let node = self[name] else { return nil }
    guard case .number(let value) = node.value else { throw node.fault("\"\(name)\" should be a number.") }
    guard range.contains(value) else {
      throw node.fault("\"\(name)\" should be between \(range.lowerBound) and \(range.upperBound).")
    }
    return value
  }

  func int(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let node = self[name] else { return nil }
    guard case .number(let number) = node.value, let value = Int(exactly: number)
    else { throw node.fault("\"\(name)\" should be a whole number.") }
    guard range.contains(value) else {
      throw node.fault("\"\(name)\" should be between \(range.lowerBound) and \(range.upperBound).")
    }
    return value
  }

  func required<Value>(_ name: String, _ value: Value?) throws -> Value {
    guard let value else { throw fault(name, "\"\(name)\" is missing here.") }
    return value
  }

  /// One of a closed list of words.
  func word<Choice>(_ name: String) throws -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    try self[name]?.choice(name)
  }

  /// A word of the vocabulary; blank is missing.
  func name(_ name: String, _ kind: Word.Kind) throws -> Word {
    let text = try required(name, try string(name))
    guard !text.trimmed.isEmpty else { throw fault(name, "A \(kind.rawValue) needs a name.") }
    return Word(kind: kind, name: text)
  }

  func list(_ name: String) throws -> [JSONNode] {
    guard let node = self[name] else { return [] }
    guard case .array(let elements) = node.value else { throw node.fault("\"\(name)\" should be a list.") }
    return elements
  }

  func uuid(_ name: String = "uuid") throws -> String? {
    guard let text = try string(name) else { return nil }
    guard ContentUUID.isUUID(text) else { throw fault(name, "A UUID has 32 hexadecimal digits in five groups.") }
    return text.lowercased()
  }

  func day(_ name: String) throws -> Day? {
    guard let text = try string(name) else { return nil }
    guard let day = Day(iso: text), (1900...9999).contains(day.year) else {
      throw fault(name, "This date does not exist. Write it like 2026-11-20.")
    }
    return day
  }

  /// A moment, with the precision in another member; a date alone is known to the day.
  func moment(_ name: String, precision precisionName: String? = nil, zone: Zone) throws -> Moment? {
    guard let text = try string(name) else { return nil }
    let precision: Precision? = try precisionName.flatMap { try word($0) }
    let found: Moment?
    if let day = Day(iso: text) {
      if let precision, precision != .day {
        throw fault(name, "A date alone has the precision \"day\". Add a time, or change the precision.")
      }
      found = zone.start(of: day)
    } else {
      found = Moment(iso8601: text)?.with(precision: precision ?? .minute)
    }
    guard let found, (1900...9999).contains(found.day.year) else {
      throw fault(name, "This is not a valid time. Write it like 2026-11-20T22:40:00+01:00.")
    }
    return found
  }
}

extension JSONNode {
  func string(_ name: String) throws -> String {
    guard case .string(let text) = value else { throw fault("\"\(name)\" should be text in quotation marks.") }
    return text
  }

  func choice<Choice>(_ name: String) throws -> Choice where Choice: RawRepresentable<String> & CaseIterable {
    let choices = Array(Choice.allCases)
    return choices[try index(name, in: choices.map(\.rawValue))]
  }

  func choice(_ name: String, of words: [String]) throws -> String { words[try index(name, in: words)] }

  private func index(_ name: String, in words: [String]) throws -> Int {
    guard let index = words.firstIndex(of: try string(name)) else {
      let choices = words.map { "\"\($0)\"" }.joined(separator: ", ")
      throw fault("\"\(name)\" takes only \(choices).")
    }
    return index
  }
}
