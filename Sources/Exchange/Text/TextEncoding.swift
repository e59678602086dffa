/// What the bytes of a text are written in. Only UTF-8 is read; the others are recognised so that the person can be told.
enum TextEncoding {
  case utf8, utf16, utf32

  /// - Parameter beginning: the first bytes of a file, at least four if it has so many.
  init(beginning bytes: [UInt8]) {
    let four = Array(bytes.prefix(4))
    if four == [0xFF, 0xFE, 0, 0] || four == [0, 0, 0xFE, 0xFF] {
      self = .utf32
    } else if four.starts(with: [0xFF, 0xFE]) || four.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if four.count == 4, (four[0] == 0 && four[1] != 0) || (four[0] != 0 && four[1] == 0 && four[3] == 0) {
      // Without a mark, ASCII in UTF-16 has a zero in every second byte.
      self = .utf16
    } else {
      self = .utf8
    }
  }

  /// Why the file cannot be read; `nil` for UTF-8.
  var refusal: String? {
    switch self {
    case .utf8: nil
    case .utf16: "The file is UTF-16. Save it as UTF-8 and try again."
    case .utf32: "The file is UTF-32. Save it as UTF-8 and try again."
    }
  }

  static let notUTF8 =
    "This is not UTF-8. The file may be Windows-1252 or Latin-1, or damaged: save it as UTF-8."
  static let cutOff = "The file is cut off in the middle of a character. Export or copy it again."

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes from the start are UTF-8, and whether what follows is only the beginning of a character.
  static func validPrefix(of bytes: [UInt8]) -> (count: Int, mayContinue: Bool) {
    let tail = beginningOfCharacter(atEndOf: bytes)
    let whole = bytes.count - tail
    // The library's check first: it is compiled for speed, and files are nearly always right.
    if String(validating: bytes[..<whole], as: UTF8.self) != nil { return (whole, true) }
    var index = 0
    while index < whole, let length = length(of: bytes[index..<whole]) { index += length }
    return (index, false)
  }

  /// The length of the character that the bytes begin with; `nil` if it is not UTF-8.
  private static func length(of bytes: ArraySlice<UInt8>) -> Int? {
    guard let lead = bytes.first else { return nil }
    let length = expectedLength(of: lead)
    guard length > 0, bytes.count >= length else { return nil }
    let character = bytes.prefix(length)
    return String(validating: character, as: UTF8.self) == nil ? nil : length
  }

  /// How many bytes at the end begin a character that is not complete.
  private static func beginningOfCharacter(atEndOf bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      return expectedLength(of: byte) > back ? back : 0
    }
    return 0
  }

  private static func expectedLength(of lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
