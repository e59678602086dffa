import Testing

@testable import JournalStore

struct CRC32Tests {
  /// "123456789" is the check value of the algorithm's catalogue entry (CRC-32/ISO-HDLC).
  @Test(arguments: [("", 0), ("123456789", 0xCBF4_3926), ("a", 0xE8B7_BE43)])
  func `known checksums`(text: String, checksum: Int) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { CRC32.checksum($0) } == checksum)
  }
}
