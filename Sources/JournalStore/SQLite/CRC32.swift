/// The checksum of zip and PNG (ISO 3309): every flipped bit changes it.
enum CRC32 {
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> Int {
    var remainder: UInt32 = .max
    for byte in bytes { remainder = table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8 }
    return Int(~remainder)
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
  }
}
