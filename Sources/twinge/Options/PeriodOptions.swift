import ArgumentParser
import Journal

/// A stretch of days by their local dates; either end may be open.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("From this day on.", valueName: "when"))
  var from: String?

  @Option(help: ArgumentHelp("Up to and including this day.", valueName: "when"))
  var to: String?

  func days(_ settings: Settings) throws(Failure) -> (from: Day?, to: Day?) {
    let first = try from.map { text throws(Failure) in try settings.day(text, option: "--from") }
    let last = try to.map { text throws(Failure) in try settings.day(text, option: "--to") }
    if let first, let last, last < first {
      throw Failure("--to is before --from.", hint: "Swap them.", code: .usage)
    }
    return (first, last)
  }
}
