import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Search: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find episodes, check-ins and remedies by their notes and words.",
    discussion: """
      Example: twinge search garden lifting --last 90d

      Every word must be found in the same episode: in its note, or among its places, triggers, remedies (by any of \
      their names) and sensations. A check-in is found by its note and by the triggers that were there; a remedy \
      outside any episode by its names. The beginning of a word is enough; accents and capitals do not matter.
      """)

  @Argument(help: "What to look for.")
  var text: [String] = []

  @OptionGroup var filter: FilterOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let search = SearchText(text.joined(separator: " ")) else {
      throw Failure(
        "A search takes 1 to \(SearchText.mostTerms) words.",
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
        "remedyUses": .array(result.remedyUses.map(\.json)),
      ]))
    let more = [
      (result.episodeCount - result.episodes.count, "more episode"),
      (result.checkInCount - result.checkIns.count, "more check-in"),
      (result.remedyUseCount - result.remedyUses.count, "more use"),
    ].filter { $0.0 > 0 }
    if !more.isEmpty {
      let counts = listed(more.map { counted($0.0, $0.1) })
      let most = max(result.episodeCount, result.checkInCount, result.remedyUseCount)
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
    items += result.checkIns.map { found in
      let day = "Check-in \(text.times.day(found.value.day)): "
      let triggers = found.value.answers.filter(\.present).map(\.trigger.name).joined(separator: ", ")
      return found.note.map { Excerpt($0).text(layout, first: day) } ?? layout.wrap(day + triggers, rest: "  ")
    }
    items += result.remedyUses.map { use in
      layout.wrap("Remedy \(use.at.map { text.times.moment($0) } ?? "?"): \(use.text)", rest: "  ")
    }
    return items.isEmpty ? "Nothing matches." : items.joined(separator: "\n")
  }
}
