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

  /// The UUID of what is known by its time and content alone, the same wherever it is made.
  ///
  /// - Parameter milliseconds: since 1970-01-01T00:00:00Z.
  public static func text(milliseconds: Int, content: String) -> String {
    text(
      milliseconds: milliseconds, random: (content.hash(from: 0xcbf2_9ce4_8422_2325), content.hash(from: 0x9e37_79b9)))
  }
}

extension String {
  /// FNV-1a over the UTF-8, with the bits mixed at the end as SplitMix64 does, since a UUID uses some of them only.
  fileprivate func hash(from basis: UInt64) -> UInt64 {
    var hash = utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    hash = (hash ^ hash >> 30) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
    return hash ^ hash >> 31
  }
}
