import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Show: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything about one episode, or about one day.",
    discussion: """
      Example: twinge show 12

      "twinge show" and "twinge show last" show the newest episode. "twinge show yesterday" or "twinge show 20 nov" \
      shows what was recorded that day: episodes, check-in and other remedies.
      """)

  @Argument(
    help: ArgumentHelp("An episode's number, last, or a day.", valueName: "id-or-day"), completion: .episodes)
  var which: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let text = which.joined(separator: " ").trimmed
    let isLast = text.isEmpty || Vocabulary.folded(text) == "last"
    if isLast || Int(text) != nil {
      try showEpisode(isLast ? nil : Int(text))
    } else {
      try showDay(text)
    }
  }

  /// - Parameter id: `nil`: the newest.
  private func showEpisode(_ id: Int?) throws {
    let (episode, text) = try options.journalToRead.read { store in
      let vocabulary = try store.vocabulary()
      let episode =
        try id.map { try store.episode($0, vocabulary: vocabulary) }
        ?? store.episodes(limit: 1, vocabulary: vocabulary).first
      return (episode, try options.episodeText(in: store))
    }
    guard let episode else {
      let what = id.map { "There is no episode \($0)." } ?? "No episodes yet."
      throw Failure(what, hint: "See: twinge list", code: .unknown)
    }
    try options.print(text.page(episode), json: .object(["schema": .int(1), "episode": episode.json]))
  }

  private func showDay(_ text: String) throws {
    let now = World.current.now
    guard (try? World.current.timeParser.parseDay(text)) != nil else {
      throw Failure(
        "That is neither an episode number nor a day.", hint: "For example: twinge show 12, or twinge show yesterday",
        code: .usage)
    }
    let (day, diary, settings) = try options.journalToRead.read { store in
      let settings = try store.settings()
      let day = try settings.day(text, option: "show")
      return (day, try store.diary(day...day, now: now, vocabulary: store.vocabulary()), settings)
    }
    try options.print(
      DayText(layout: options.layout, now: now, settings: settings).page(day, of: diary), json: diary.json(of: day))
  }
}

extension Diary {
  /// One of its days, as `show` gives it.
  func json(of day: Day) -> JSON {
    .object([
      "schema": .int(1), "day": .string(day.iso),
      "episodes": .array(episodes(on: day, now: World.current.now).map(\.json)),
      "checkIn": checkIns.first { $0.day == day }?.json ?? .null,
      "remedyUses": .array(remedyUses(on: day).map(\.json)),
    ])
  }
}
