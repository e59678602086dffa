import Analysis
import ArgumentParser
import Journal
import JournalStore
import Reports

struct Status: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show where you stand: what is ongoing, the last episode, clear days, today's check-in.",
    discussion: "Example: twinge status")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let file = try options.journalFile
    let status = try file.read { store in
      let vocabulary = try store.vocabulary()
      let settings = try store.settings()
      let today = settings.today
      var ongoing = EpisodeFilter()
      ongoing.ongoingOnly = true
      return StatusReport(
        ongoing: try store.episodes(ongoing, vocabulary: vocabulary),
        last: try store.episodes(limit: 1, vocabulary: vocabulary).first,
        clearDays: try clearDaysInARow(upTo: today, now: now) { days in
          try store.diary(days, now: now, vocabulary: vocabulary)
        },
        checkedInToday: try store.checkIn(on: today) != nil,
        isEmpty: try store.isEmpty(),
        now: now, settings: settings)
    }
    try options.print(status.text(options.layout), json: status.json)
  }
}
