import ArgumentParser
import Journal
import JournalStore
import Reports

struct List: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List episodes, newest first.",
    discussion: "Example: twinge list --last 30d --place \"lower back\" --min 5")

  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    // Printed only once the journal is closed again: what reads the list may be a pager, which takes its time.
    let bytes = try options.journalFile.read { store in
      try options.json ? asJSON(in: store) : asText(in: store)
    }
    try World.current.output(bytes)
  }

  private func asText(in store: Store) throws -> [UInt8] {
    let text = try options.episodeText(in: store)
    var bytes: [UInt8] = []
    try forEachEpisode(in: store) { bytes += (text.listItem($0) + "\n").utf8 }
    guard bytes.isEmpty else { return bytes }
    let isEmpty = try store.isEmpty()
    return Array(
      (isEmpty ? "No episode yet. Log the first with: twinge log 7 lower back\n" : "No episode matches.\n").utf8)
  }

  private func asJSON(in store: Store) throws -> [UInt8] {
    var json = StreamedJSON()
    json.begin(["schema": .int(1)])
    json.list("episodes")
    try forEachEpisode(in: store) { json.add($0.json) }
    json.end()
    return json.drain()
  }

  private func forEachEpisode(in store: Store, _ body: (Episode) -> Void) throws {
    let vocabulary = try store.vocabulary()
    let filter = try self.filter.filter(in: vocabulary, settings: store.settings())
    try store.forEachEpisode(filter, limit: self.filter.limitNumber, vocabulary: vocabulary, body)
  }
}
