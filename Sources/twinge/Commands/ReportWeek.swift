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
    let days = try self.days
    let report = try options.journalFile.read { store in
      let vocabulary = try store.vocabulary()
      let streak = try clearDaysInARow(upTo: min(days.upperBound, now.day), now: now) { days in
        try store.diary(days, now: now, vocabulary: vocabulary)
      }
      let diary = try store.diary(Week.reach(of: days), now: now, vocabulary: vocabulary)
      return Week(days, diary: diary, clearStreak: streak, now: now)
    }
    let layout = output.file == nil ? options.layout : TextLayout()
    let text = options.json ? report.json(now: now).text + "\n" : WeekText(report, layout: layout, now: now).text
    try output.write(options) { write in try write(Array(text.utf8)) }
  }

  private var days: ClosedRange<Day> {
    get throws(Failure) {
      let now = World.current.now
      guard let week else {
        let last = try reading("--to") { () throws(TimeError) in
          try World.current.timeParser.parseDay(to ?? "now")
        }
        return last - 6...last
      }
      guard to == nil else {
        throw Failure("--week and --to contradict each other.", hint: "Give one of them.", code: .usage)
      }
      guard let monday = Day(isoWeek: week), monday.year >= 1900 else {
        throw Failure("--week: there is no such week.", hint: "Write it like 2026-W47.", code: .usage)
      }
      guard monday <= now.day else {
        throw Failure(
          "--week: that week has not come yet.", hint: "Leave it out for the last seven days.", code: .usage)
      }
      return monday...monday + 6
    }
  }
}
