import JournalStore

/// The version of the program, said nowhere else.
enum Version {
  static let number = "0.3.0"
  /// When it came out, for the manual.
  static let date = "2026-11-22"

  /// `twinge 0.3.0 (SQLite 3.40.1, journal schema 2)`.
  static var text: String {
    "twinge \(number) (SQLite \(StoreVersion.sqlite), journal schema \(StoreVersion.schema))"
  }
}
