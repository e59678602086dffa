extension Day {
  /// The first day (a Monday) of a week as ISO 8601 numbers them: week 1 holds the year's first Thursday.
  ///
  /// - Parameter isoWeek: `2026-W47`.
  /// - Returns: `nil` if the text has another form or the year has no such week.
  public init?(isoWeek: String) {
    let bytes = Array(isoWeek.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] | 0x20 == UInt8(ascii: "w"),
      let year = Int(digits: bytes[0..<4]), let week = Int(digits: bytes[6..<8]), week >= 1,
      let fourth = Day(year: year, month: 1, dayOfMonth: 4)
    else { return nil }
    let monday = fourth - (fourth.weekday.rawValue - 1) + (week - 1) * 7
    guard monday.isoWeek.year == year else { return nil }
    self = monday
  }

  /// The ISO 8601 week that the day lies in, with the year that the week belongs to.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday.rawValue)
    let year = thursday.year
    return (year, (thursday.number - Day(year: year, month: 1, dayOfMonth: 1)!.number) / 7 + 1)
  }
}
