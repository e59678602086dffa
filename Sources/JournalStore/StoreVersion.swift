internal import CSQLite
internal import Migrations

/// What this program's store is made of.
public enum StoreVersion {
  /// The version of the system's SQLite: `3.40.1`.
  public static var sqlite: String { String(cString: sqlite3_libversion()) }

  /// The number of the last migration that this program knows.
  public static var schema: Int { migrations.last?.version ?? 0 }
}
