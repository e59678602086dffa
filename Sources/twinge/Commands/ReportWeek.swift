import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct ReportWeek: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "The week beside the one before and the median of eight.",
    discussion: "Example: twinge report week --week 2026-W47")

  @Option(help: ArgumentHelp("A calendar week (default: the seven days that end today).", valueName: "2026-W47"))
  var week: String?

  @Option(help: ArgumentHelp("The seven days that end with this one.", valueName: "when"))
  var to: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let settings = try options.settings
    let days = try days(settings)
    let report = try options.journalFile.read { store in
      let vocabulary = try store.vocabulary()
      let streak = try clearDaysInARow(upTo: min(days.upperBound, settings.today), now: now) { days in
        try store.diary(days, now: now, vocabulary: vocabulary)
      }
      let diary = try store.diary(Week.reach(of: days), now: now, vocabulary: vocabulary)
      return Week(days, diary: diary, clearStreak: streak, now: now)
    }
    let layout = output.file == nil ? options.layout : TextLayout()
    let text =
      options.json
      ? report.json(now: now, settings: settings).text + "\n"
      : WeekText(report, layout: layout, now: now, settings: settings).text
    try output.write(options) { write in try write(Array(text.utf8)) }
  }

  private func days(_ settings: Settings) throws(Failure) -> ClosedRange<Day> {
    guard let week else {
      let last = try settings.day(to ?? "now", option: "--to")
      return last - 6...last
    }
    guard to == nil else {
      throw Failure("--week and --to contradict each other.", hint: "Give one of them.", code: .usage)
    }
    guard let monday = Day(isoWeek: week), monday.year >= 1900 else {
      throw Failure("--week: there is no such week.", hint: "Write it like 2026-W47.", code: .usage)
    }
    // Weeks are numbered by their Mondays; where they begin earlier, the week is the one that holds the Monday.
    let first = monday - (8 - settings.weekStart.rawValue) % 7
    guard first <= settings.today else {
      throw Failure("--week: that week has not come yet.", hint: "Leave it out for the last seven days.", code: .usage)
    }
    return first...first + 6
  }
}
