internal import Journal

extension Row {
  /// A moment in three columns from here on: instant, offset, precision.
  func momentIfAny(_ column: Int32) -> Moment? {
    guard let seconds = intIfAny(column, in: Row.seconds) else { return nil }
    let offset = int(column + 1, in: Row.offsets)
    return Moment(seconds: seconds, utcOffset: offset, precision: enumCase(column + 2) ?? .minute)
  }

  /// A date as `YYYY-MM-DD`, which the schema makes sure of.
  func day(_ column: Int32) -> Day {
    Day(iso: text(column)) ?? Day(number: 0)
  }

  /// When an entry was written down, in two columns: instant, offset.
  func recorded(_ column: Int32) -> Moment {
    Moment(seconds: int(column, in: Row.seconds), utcOffset: int(column + 1, in: Row.offsets))
  }

  /// A number within the limits that the schema has for it. A journal may come from anywhere, with its rules broken:
  /// what lies beyond counts as the nearest.
  func int(_ column: Int32, in limits: ClosedRange<Int>) -> Int {
    min(max(int(column), limits.lowerBound), limits.upperBound)
  }

  func intIfAny(_ column: Int32, in limits: ClosedRange<Int>) -> Int? {
    isNull(column) ? nil : int(column, in: limits)
  }

  /// From 1900 to 9999.
  static let seconds = -2_208_988_800...253_402_300_799
  private static let offsets = -64_800...64_800
  /// Of stamps, which can count up from there.
  static let milliseconds = -2_208_988_800_000...253_402_300_799_999
  /// Of rows and positions, with room to count up from there.
  static let counts = 0...Int(Int64.max / 2)
}
