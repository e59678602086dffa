import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Search: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find episodes and check-ins by their notes and words.",
    discussion: """
      Example: twinge search garden lifting --last 90d

      Every word must be found in the same episode: in its note, or among its places, triggers, remedies (by any of \
      their names) and sensations. The beginning of a word is enough; accents and capitals do not matter.
      """)

  @Argument(help: "What to look for.")
  var text: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let search = SearchText(text.joined(separator: " ")) else {
      throw Failure(
        "There is nothing to look for, or too much: a search takes 1 to \(SearchText.mostTerms) words.",
        hint: "For example: twinge search lifting", code: .usage)
    }
    let limit = try filter.limitNumber ?? 20
    let (result, text) = try options.journalToRead.read { store in
      let vocabulary = try store.vocabulary()
      let filter = try filter.filter(in: vocabulary, settings: store.settings())
      let result = try store.search(search, filter, limit: limit, vocabulary: vocabulary)
      return (result, try options.episodeText(in: store))
    }
    try options.print(
      lines(of: result, text),
      json: .object([
        "schema": .int(1), "episodes": .array(result.episodes.map(\.value.json)),
        "checkIns": .array(result.checkIns.map(\.value.json)),
      ]))
    let more = [
      (result.episodeCount - result.episodes.count, "more episode"),
      (result.checkInCount - result.checkIns.count, "more check-in"),
    ].filter { $0.0 > 0 }
    if !more.isEmpty {
      let counts = more.map { counted($0.0, $0.1) }.joined(separator: " and ")
      let most = max(result.episodeCount, result.checkInCount)
      remark(options.layout.wrap("Not shown: \(counts). To see all: --limit \(most)"))
    }
  }

  private func lines(of result: SearchResult, _ text: EpisodeText) -> String {
    let layout = options.layout
    var items = result.episodes.map { found in
      let indent = String(repeating: " ", count: max(3, String(found.value.id).count) + 2)
      let note = found.note.map { "\n" + Excerpt($0).text(layout, first: indent) } ?? ""
      return text.listItem(found.value) + note
    }
    items += result.checkIns.compactMap { found in
      found.note.map { Excerpt($0).text(layout, first: "Check-in \(text.times.day(found.value.day)): ") }
    }
    return items.isEmpty ? "Nothing matches." : items.joined(separator: "\n")
  }
}
