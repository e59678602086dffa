import ArgumentParser
import Journal

/// A stretch of days by their local dates; either end may be open.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From this day on.", valueName: "when"))
  var from: String?

  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "when"))
  var to: String?

  func days(_ settings: Settings) throws(Failure) -> (from: Day?, to: Day?) {
    let first = try from.map { text throws(Failure) in try days(of: text, settings, option: "--from").lowerBound }
    let last = try to.map { text throws(Failure) in try days(of: text, settings, option: "--to").upperBound }
    if let first, let last, last < first {
      throw Failure("--to is before --from.", hint: "Swap them.", code: .usage)
    }
    return (first, last)
  }

  /// The days of `september`, of which an option takes the first or the last, or one day.
  private func days(of text: String, _ settings: Settings, option: String) throws(Failure) -> ClosedRange<Day> {
    if let period = NamedPeriod(text.split(separator: " ").map(String.init), today: settings.today) {
      return period.days
    }
    let day = try settings.day(text, option: option)
    return day...day
  }
}
