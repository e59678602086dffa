internal import CSQLite

extension Changeset {
  /// Whether the bytes are laid out as a changeset, up to their very last.
  ///
  /// SQLite takes that for granted: where a damaged one lacks the end of a table's name, it looks for it for ever.
  ///
  /// The layout is that of SQLite's session extension (`sqlite3session.c`): for each table a header, then changes of
  /// an operation, a flag, and one record of its values, or two for an update.
  static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var reader = ChangesetReader(bytes: bytes)
    while let first = reader.byte() {
      switch (Int32(first), reader.columns) {
      case (ChangesetReader.tableMark, _): guard reader.skipHeader() else { return false }
      case (_, 0): return false
      case (SQLITE_INSERT, _), (SQLITE_DELETE, _): guard reader.skip(1), reader.skipRecord() else { return false }
      case (SQLITE_UPDATE, _):
        guard reader.skip(1), reader.skipRecord(), reader.skipRecord() else { return false }
      default: return false
      }
    }
    return true
  }
}

/// Goes through the bytes of a changeset, and never past their end.
private struct ChangesetReader {
  static let tableMark = Int32(UInt8(ascii: "T"))

  let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// How many columns the table of the last header has.
  private(set) var columns = 0

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  /// The number of columns, whether each belongs to the key, and the table's name with a zero behind it.
  mutating func skipHeader() -> Bool {
    guard let count = length(), count > 0, skip(count) else { return false }
    columns = count
    while let byte = byte() { if byte == 0 { return true } }
    return false
  }

  mutating func skipRecord() -> Bool {
    for _ in 0..<columns {
      switch byte().map(Int32.init) {
      case 0, SQLITE_NULL: continue
      case SQLITE_INTEGER, SQLITE_FLOAT: guard skip(8) else { return false }
      case SQLITE_TEXT, SQLITE_BLOB: guard let count = length(), skip(count) else { return false }
      default: return false
      }
    }
    return true
  }

  /// A length: seven bits a byte, the highest first; none here takes more than five bytes.
  private mutating func length() -> Int? {
    var value = 0
    for _ in 0..<5 {
      guard let byte = byte() else { return nil }
      value = value << 7 | Int(byte & 0x7f)
      if byte < 0x80 { return value }
    }
    return nil
  }
}
