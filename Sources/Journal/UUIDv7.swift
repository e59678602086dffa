/// UUIDs that begin with the time, so that they sort by it (RFC 9562, version 7).
public enum UUIDv7 {
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00:00Z.
  ///   - random: 128 random bits, of which 74 are used.
  /// - Returns: 36 characters in lower case.
  public static func text(milliseconds: Int, random: (UInt64, UInt64)) -> String {
    let high = UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | random.0 & 0x0fff
    let low = 0x8000_0000_0000_0000 | random.1 & 0x3fff_ffff_ffff_ffff
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for index in 0..<32 {
      if index == 8 || index == 12 || index == 16 || index == 20 { text.append(UInt8(ascii: "-")) }
      let half = index < 16 ? high : low
      text.append(digits[Int(half >> UInt64(60 - index % 16 * 4) & 0xf)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
