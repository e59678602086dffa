internal import CSQLite

/// A prepared statement with its values bound. It belongs to its connection.
struct Statement {
  let handle: OpaquePointer
  let connection: Connection

  /// Steps through the rows, then makes the statement ready for its next use.
  ///
  /// - Throws: ``StoreError``, also for a statement that is being stepped through already.
  func eachRow(_ body: (Row) throws -> Void) throws {
    try step { row in
      try body(row)
      return true
    }
  }

  /// Steps through the rows until the body says that it has enough, by `false`.
  func step(while body: (Row) throws -> Bool) throws {
    try connection.check(sqlite3_stmt_busy(handle) == 0 ? SQLITE_OK : SQLITE_MISUSE)
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      guard code == SQLITE_ROW else { return try connection.check(code) }
      guard try body(Row(handle: handle)) else { return }
    }
  }

  /// Binds an id to the only parameter, then steps through the rows.
  func eachRow(binding id: Int, _ body: (Row) throws -> Void) throws {
    try connection.check(sqlite3_bind_int64(handle, 1, Int64(id)))
    try eachRow(body)
  }
}

/// One row of a result, valid until the next is stepped to. Columns count from 0.
struct Row {
  let handle: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func intIfAny(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  func doubleIfAny(_ column: Int32) -> Double? { isNull(column) ? nil : sqlite3_column_double(handle, column) }

  func bool(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

  func text(_ column: Int32) -> String { textIfAny(column) ?? "" }

  func textIfAny(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes where SQLite has them.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A text that the schema limits to the cases of an enumeration.
  func enumCase<T: RawRepresentable<String>>(_ column: Int32, as: T.Type = T.self) -> T? {
    textIfAny(column).flatMap(T.init(rawValue:))
  }
}

/// A value that a statement can bind.
protocol Bindable {
  /// - Returns: SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32
}

extension Int: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Bool: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement, index, self ? 1 : 0)
  }
}

extension Double: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    sqlite3_bind_double(statement, index, self)
  }
}

extension String: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        twinge_bind_text(statement, index, $0.baseAddress, UInt64($0.count))
      }
    }
  }
}

/// Bytes that must stay where they are until the statement has run.
extension UnsafeRawBufferPointer: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    isEmpty
      ? sqlite3_bind_zeroblob(statement, index, 0)
      : sqlite3_bind_blob64(statement, index, baseAddress, UInt64(count), nil)
  }
}
