/// UUIDs that begin with the time, so that they sort by it (RFC 9562, version 7).
public enum UUIDv7 {
  /// - Parameters:
  ///   - milliseconds: since 1970-01-01T00:00:00Z.
  ///   - random: 128 random bits, of which 74 are used.
  /// - Returns: 36 characters in lower case.
  public static func text(milliseconds: Int, random: (UInt64, UInt64)) -> String {
    let high = UInt64(truncatingIfNeeded: milliseconds) << 16 | 0x7000 | random.0 & 0x0fff
    let low = 0x8000_0000_0000_0000 | random.1 & 0x3fff_ffff_ffff_ffff
    return String(uuid: (high, low))
  }
}
