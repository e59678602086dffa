/// A calendar day of the Gregorian calendar, extended backwards.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// - Returns: `nil` if there is no such day, such as 31 February.
  public init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, year: year)).contains(dayOfMonth)
    else { return nil }
    // Days from a civil date by counting years from 1 March, so that the leap day comes last
    // (Howard Hinnant, "chrono-compatible low-level date algorithms", 2013).
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear.dividedDown(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// - Parameter iso: `YYYY-MM-DD`, and nothing else.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Int(digits: bytes[0..<4]), let month = Int(digits: bytes[5..<7]), let day = Int(digits: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: day)
  }

  /// Year, month (1-12) and day of the month (1-31).
  public var civil: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = number + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var dayOfMonth: Int { civil.dayOfMonth }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: (number + 3).remainder(dividedDownBy: 7) + 1)!
  }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// Days of the month in that year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

/// ISO 8601: weeks begin on Monday.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// In lower case: `monday`.
  public var name: String { Weekday.names[rawValue - 1] }

  /// Three letters, capitalised: `Mon`.
  public var shortName: String { Weekday.shortNames[rawValue - 1] }

  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// Names of the months, January first.
public let monthNames = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]

extension Day {
  /// The first day that a journal can hold.
  public static let distantPast = Day(number: -25_567)  // 1900-01-01
  /// The last day that a journal can hold.
  public static let distantFuture = Day(number: 2_932_896)  // 9999-12-31
}
