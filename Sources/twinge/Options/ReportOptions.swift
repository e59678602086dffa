import ArgumentParser
import Journal

/// Options of all reports: the days, the format and the destination.
struct ReportOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("A calendar week.", valueName: "2026-W47"))
  var week: String?

  @Option(help: ArgumentHelp("This many weeks, up to today or --to.", valueName: "count"))
  var weeks: String?

  @OptionGroup var page: PageOptions

  /// The days in the options.
  ///
  /// - Parameter length: the number of days by default.
  func days(_ length: Int, settings: Settings) throws(Failure) -> ClosedRange<Day> {
    let (from, to) = try period.days(settings)
    if let week {
      guard from == nil, to == nil, weeks == nil else { throw ReportOptions.contradiction("--week") }
      return try calendarWeek(week, settings)
    }
    let last = to ?? settings.today
    if let weeks {
      guard from == nil else { throw ReportOptions.contradiction("--weeks") }
      let count = try OptionValue.number(weeks, in: 1...520, option: "--weeks")
      return last - (count * 7 - 1)...last
    }
    guard let from else { return last - (length - 1)...last }
    guard from <= last else {
      throw Failure("--from is in the future.", hint: "Give an earlier day.", code: .usage)
    }
    return from...last
  }

  private func calendarWeek(_ week: String, _ settings: Settings) throws(Failure) -> ClosedRange<Day> {
    guard let monday = Day(isoWeek: week), monday.year >= 1900 else {
      throw Failure("--week: that is not a calendar week.", hint: "Write it like 2026-W47.", code: .usage)
    }
    // Weeks are numbered by their Mondays; if they begin on another day, the week is the one that contains the Monday.
    let first = monday - (8 - settings.weekStart.rawValue) % 7
    guard first <= settings.today else {
      throw Failure("--week: that week is in the future.", hint: "Leave it out for the last seven days.", code: .usage)
    }
    return first...first + 6
  }

  private static func contradiction(_ option: String) -> Failure {
    Failure("\(option) cannot be combined with other dates.", hint: "Use one of them.", code: .usage)
  }
}
