import Exchange
import Journal
import JournalStore
import Reports

extension List {
  /// Lists days with everything recorded on them, newest first.
  func printDays() throws {
    let now = World.current.now
    let (diary, settings) = try options.journalToRead.read { store in
      let settings = try store.settings()
      return (try store.diary(days(in: store, settings), now: now, vocabulary: store.vocabulary()), settings)
    }
    let found = diary.daysWithEntries(now: now).prefix(try filter.limitNumber ?? .max)
    let text = DayText(layout: options.layout, now: now, settings: settings)
    try pager.print(
      found.isEmpty
        ? "Nothing was recorded on these days." : found.map { text.page($0, of: diary) }.joined(separator: "\n"),
      json: .object(["schema": .int(1), "days": .array(found.map { diary.json(of: $0) })]), options)
  }

  /// The days in the options, or else the last 30.
  private func days(in store: Store, _ settings: Settings) throws -> ClosedRange<Day> {
    let filter = try self.filter.filter(in: store.vocabulary(), settings: settings)
    guard filter.isOfDaysOnly else {
      throw Failure(
        "--days works only with --from, --to, --last and --limit.",
        hint: "For example: twinge list --days --last 2w", code: .usage)
    }
    let last = filter.to ?? settings.today
    return min(filter.from ?? last - 29, last)...last
  }
}
