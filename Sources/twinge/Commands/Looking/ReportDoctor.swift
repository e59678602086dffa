import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct ReportDoctor: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "One page for a doctor: the last four weeks, unless you give other dates.",
    discussion: "Example: twinge report doctor --weeks 12 --format html -o doctor.html")

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    _ = try report.page.chosenFormat(options)
    let now = World.current.now
    let (summary, settings) = try options.journalToRead.read { store in
      let settings = try store.settings()
      let days = try report.days(28, settings: settings)
      // Recurrence and triggers are computed from the whole record.
      let first = min(try store.firstDay(dayStart: settings.dayStart) ?? days.lowerBound, days.lowerBound)
      let diary = try store.diary(first...days.upperBound, now: now, vocabulary: store.vocabulary())
      return (DoctorSummary(days, diary: diary, now: now), settings)
    }
    let times = MomentText(now: now, settings: settings)
    try report.page.write(options, isOnePage: true, json: summary.json(times: times)) { isIllustrated in
      Document(summary, now: now, settings: settings, isIllustrated: isIllustrated, command: \.command)
    }
  }
}
