import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct List: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List episodes, newest first.",
    discussion: """
      Example: twinge list --last 30d --place "lower back" --min 5

      --days lists whole days instead: check-ins and remedies outside episodes as well, for the last 30 days unless \
      you give others.

      On a terminal, a list longer than the screen opens in the pager that PAGER names, or less.
      """)

  @Flag(help: "List days, with everything recorded on them.")
  var days = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var pager: PagerOptions
  @OptionGroup var options: GlobalOptions

  /// What reads a list may be a pager, which takes its time: so the journal is closed again before anything is
  /// printed. Only what is longer than anyone turns pages goes out while it is read, since it need not be held whole.
  private static let mostHeld = 4 << 20

  func run() throws {
    if days { return try printDays() }
    if options.json { return try World.current.output(options.journalToRead.read(asJSON)) }
    try pager.show(options.journalToRead.read(asText), options)
  }

  /// - Returns: what is yet to be printed.
  private func asText(in store: Store) throws -> String {
    let text = try options.episodeText(in: store)
    var lines = ""
    var isAny = false
    try forEachEpisode(in: store) { episode in
      isAny = true
      lines += text.listItem(episode) + "\n"
      guard lines.utf8.count > List.mostHeld else { return }
      try options.show(lines)
      lines.removeAll(keepingCapacity: true)
    }
    guard !isAny else { return lines }
    return try store.isEmpty()
      ? "No episodes yet. Log the first with: twinge log 7 lower back\n" : "No episodes match.\n"
  }

  /// - Returns: what is yet to be printed.
  private func asJSON(in store: Store) throws -> [UInt8] {
    var json = StreamedJSON()
    json.begin(["schema": .int(1)])
    json.list("episodes")
    try forEachEpisode(in: store) { episode in
      json.add(episode.json)
      if json.count > List.mostHeld { try World.current.output(json.drain()) }
    }
    json.end()
    return json.drain()
  }

  private func forEachEpisode(in store: Store, _ body: (Episode) throws -> Void) throws {
    let vocabulary = try store.vocabulary()
    let filter = try self.filter.filter(in: vocabulary, settings: store.settings())
    try store.forEachEpisode(filter, limit: self.filter.limitNumber, vocabulary: vocabulary, body)
  }
}
