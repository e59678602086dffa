extension Moment {
  /// ISO 8601 with offset, `2026-11-20T22:40:00+01:00`, or the date alone if only the day is known.
  public var iso8601: String {
    precision == .day ? day.iso : timestamp
  }

  /// ISO 8601 with offset to the second, whatever the precision.
  public var timestamp: String {
    let local = (seconds + utcOffset).remainder(dividedDownBy: 86_400)
    let (year, month, dayOfMonth) = day.civil
    let east = Swift.abs(utcOffset)
    // An export writes three a row, so it is put together byte by byte.
    return String(unsafeUninitializedCapacity: 42) { bytes in
      var end = 0
      func append(_ byte: Int) {
        bytes.initializeElement(at: end, to: UInt8(byte))
        end += 1
      }
      func append(twoDigits value: Int) {
        append(48 + value / 10)
        append(48 + value % 10)
      }
      func append(_ separator: Unicode.Scalar, _ value: Int) {
        append(Int(separator.value))
        append(twoDigits: value)
      }
      if (0...9999).contains(year) {
        append(twoDigits: year / 100)
        append(twoDigits: year % 100)
      } else {
        for digit in year.padded(to: 4).utf8 { append(Int(digit)) }
      }
      append("-", month)
      append("-", dayOfMonth)
      append("T", local / 3600)
      append(":", local / 60 % 60)
      append(":", local % 60)
      append(utcOffset < 0 ? "-" : "+", east / 3600)
      append(":", east / 60 % 60)
      return end
    }
  }

  /// A date with a time and an offset, as ISO 8601 writes it: `2026-11-20T22:40+01:00`, `2026-11-20 22:40:05Z`.
  ///
  /// - Returns: `nil` for any other form, and for dates and times that do not exist.
  public init?(iso8601 text: String) {
    var scanner = ISO8601Scanner(text)
    guard let day = scanner.day(), scanner.separator(), let time = scanner.time(), let offset = scanner.offset(),
      scanner.isAtEnd
    else { return nil }
    self.init(seconds: day.number * 86_400 + time - offset, utcOffset: offset)
  }
}

/// Reads the parts of an ISO 8601 date and time, left to right.
struct ISO8601Scanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { index == bytes.count }

  /// `YYYY-MM-DD`.
  mutating func day() -> Day? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else { return nil }
    return Day(year: year, month: month, dayOfMonth: day)
  }

  mutating func separator() -> Bool { take("T") || take("t") || take(" ") }

  /// `HH:MM` or `HH:MM:SS`, with any fraction of a second dropped; seconds since midnight.
  mutating func time() -> Int? {
    guard let hour = digits(2), take(":"), let minute = digits(2), hour < 24, minute < 60 else { return nil }
    guard take(":") else { return hour * 3600 + minute * 60 }
    guard let second = digits(2), second < 60 else { return nil }
    if take(".") || take(",") {
      guard digits(1) != nil else { return nil }
      while digits(1) != nil {}
    }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `+01:00`, `+0100` or `+01`; seconds east, within 18 hours.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = digits(2), hours <= 18 else { return nil }
    guard let minutes = take(":") ? digits(2) : digits(2) ?? 0 else { return nil }
    guard minutes < 60, hours * 60 + minutes <= 18 * 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count, let value = Int(digits: bytes[index..<index + count]) else { return nil }
    index += count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }
}
