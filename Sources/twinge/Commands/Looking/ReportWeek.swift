import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct ReportWeek: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "The week beside the one before and the median of eight.",
    discussion: "Example: twinge report week --week 2026-W47")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try report.writePeriod(7, options) }
}

struct ReportMonth: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "month", abstract: "Four weeks beside the four before and the median of eight times four.",
    discussion: "Example: twinge report month --format html -o month.html")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws { try report.writePeriod(28, options) }
}

extension ReportOptions {
  /// - Parameter length: days, if nothing says otherwise.
  fileprivate func writePeriod(_ length: Int, _ options: GlobalOptions) throws {
    _ = try chosenFormat(options)
    let now = World.current.now
    let (period, settings) = try options.journalFile.read { store in
      let settings = try store.settings()
      let days = try days(length, settings: settings)
      let vocabulary = try store.vocabulary()
      let period = try Period(days, now: now) { try store.diary($0, now: now, vocabulary: vocabulary) }
      return (period, settings)
    }
    try write(options, json: period.json(now: now, settings: settings)) { isIllustrated in
      Document(period, now: now, settings: settings, isIllustrated: isIllustrated)
    }
  }
}
