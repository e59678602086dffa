import Analysis
import Journal
import JournalStore
import Reports

extension ReportOptions {
  /// - Parameter length: days, if nothing says otherwise.
  func writePeriod(_ length: Int, _ options: GlobalOptions) throws {
    _ = try page.chosenFormat(options)
    let now = World.current.now
    let (period, settings) = try options.journalToRead.read { store in
      let settings = try store.settings()
      let days = try days(length, settings: settings)
      let vocabulary = try store.vocabulary()
      let period = try Period(days, now: now) { try store.diary($0, now: now, vocabulary: vocabulary) }
      return (period, settings)
    }
    try page.write(options, json: period.json(now: now, settings: settings, command: \.command)) { isIllustrated in
      Document(period, now: now, settings: settings, isIllustrated: isIllustrated, command: \.command)
    }
  }
}
