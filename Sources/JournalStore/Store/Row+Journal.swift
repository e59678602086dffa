internal import Journal

extension Row {
  /// A moment in three columns from here on: instant, offset, precision.
  func momentIfAny(_ column: Int32) -> Moment? {
    guard let seconds = intIfAny(column) else { return nil }
    return Moment(seconds: seconds, utcOffset: int(column + 1), precision: enumCase(column + 2) ?? .minute)
  }

  /// A date as `YYYY-MM-DD`, which the schema makes sure of.
  func day(_ column: Int32) -> Day {
    Day(iso: text(column)) ?? Day(number: 0)
  }
}
