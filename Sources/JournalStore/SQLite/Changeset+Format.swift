internal import CSQLite

extension Changeset {
  /// Whether the bytes are laid out as a changeset of these tables, up to their very last.
  ///
  /// SQLite takes that for granted: it searches for ever for the end of a table's name, crashes on an update without
  /// its key, and passes over a table that is not as described.
  ///
  /// The layout is that of SQLite's session extension (`sqlite3session.c`): for each table a header, then changes of
  /// an operation, a flag, and one record of its values, or two for an update. Each table and each row come once: where
  /// two changes name the same row, one of them has lost its own.
  static func isWellFormed(_ bytes: UnsafeRawBufferPointer, of tables: ChangesetTables) -> Bool {
    var reader = ChangesetReader(bytes: bytes)
    var seen: Set<String> = []
    var rows: Set<[UInt8]> = []
    while let first = reader.byte() {
      switch (Int32(first), reader.key.isEmpty) {
      case (ChangesetReader.tableMark, _):
        guard let table = reader.header(), tables.hasColumns(reader.key, table: table), seen.insert(table).inserted
        else { return false }
        rows = []
      case (_, true): return false
      case (SQLITE_INSERT, _), (SQLITE_DELETE, _):
        guard reader.skipFlag(), let record = reader.record(), !record.values.contains(.unchanged),
          rows.insert(record.row).inserted
        else { return false }
      case (SQLITE_UPDATE, _):
        guard reader.skipFlag(), let old = reader.record(), let new = reader.record(),
          reader.isUpdate(from: old.values, to: new.values), rows.insert(old.row).inserted
        else { return false }
      default: return false
      }
    }
    return true
  }
}

/// Goes through the bytes of a changeset, and never past their end.
private struct ChangesetReader {
  static let tableMark = Int32(UInt8(ascii: "T"))

  enum Value {
    /// An update leaves the column as it is.
    case unchanged
    case null, some
  }

  let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// For each column of the last header's table, its place in the primary key, or 0.
  private(set) var key: [UInt8] = []

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  /// Whether the change was a trigger's: yes or no.
  mutating func skipFlag() -> Bool { byte().map { $0 <= 1 } ?? false }

  /// The number of columns, each one's place in the key, and the table's name with a zero behind it.
  ///
  /// - Returns: the table's name.
  mutating func header() -> String? {
    guard let count = length(), count > 0, let columns = take(count) else { return nil }
    key = Array(columns)
    let name = bytes[position...].prefix { $0 != 0 }
    guard take(name.count + 1) != nil else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// What a record has for each column, and the bytes of its primary key.
  mutating func record() -> (values: [Value], row: [UInt8])? {
    var values: [Value] = []
    var row: [UInt8] = []
    for place in key {
      let start = position
      switch byte().map(Int32.init) {
      case 0: values.append(.unchanged)
      case SQLITE_NULL: values.append(.null)
      case SQLITE_INTEGER, SQLITE_FLOAT:
        guard take(8) != nil else { return nil }
        values.append(.some)
      case SQLITE_TEXT, SQLITE_BLOB:
        guard let count = length(), take(count) != nil else { return nil }
        values.append(.some)
      default: return nil
      }
      if place > 0 { row += bytes[start..<position] }
    }
    return (values, row)
  }

  /// An update names its row by the key of the old record, and changes the same columns in both, at least one.
  func isUpdate(from old: [Value], to new: [Value]) -> Bool {
    var changes = false
    for (place, (old, new)) in zip(key, zip(old, new)) {
      if place > 0 {
        guard old == .some, new == .unchanged else { return false }
      } else {
        guard (old == .unchanged) == (new == .unchanged) else { return false }
        if new != .unchanged { changes = true }
      }
    }
    return changes
  }

  private mutating func take(_ count: Int) -> Slice<UnsafeRawBufferPointer>? {
    guard count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
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
