import Journal

/// UUIDs for what other programs gave none: the same content gives the same UUID, so that reading a file twice adds
/// nothing twice (RFC 9562, version 8).
enum ContentUUID {
  /// - Parameter fields: all that tells the row from others, the format's name first.
  static func uuid(_ fields: [String]) -> String {
    // FNV-1a (Fowler, Noll and Vo, 1991), twice with different beginnings, each mixed at the end so that all of the
    // bits depend on all of the text.
    var high: UInt64 = 0xcbf2_9ce4_8422_2325
    var low: UInt64 = 0x9e37_79b9_7f4a_7c15
    func add(_ byte: UInt8) {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
      low = ((low ^ UInt64(byte)) &* 0x100_0000_01b3) ^ (low >> 29)
    }
    for field in fields {
      for byte in field.utf8 { add(byte) }
      // No UTF-8 text holds this byte: fields cannot run into each other.
      add(0xFF)
    }
    return String(
      uuid: (
        high: mixed(high) & 0xffff_ffff_ffff_0fff | 0x8000,
        low: mixed(low) & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
      ))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }

  /// Whether a text has the form of a UUID.
  static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index)
        ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit
    }
  }
}
