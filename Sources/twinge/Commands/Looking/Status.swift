import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Status: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "See how things are: what is ongoing, the last episode, clear days, today's check-in.",
    discussion: """
      Example: twinge status

      --prompt is for your shell's prompt. In bash, at the end of ~/.bashrc: \
      PS1='$(twinge status --prompt)'"$PS1"

      It shows what is ongoing, how bad and since when (a flash, then "neck 6 2h"), and a pencil until today's \
      check-in is done. Otherwise, or if there is no journal or it is busy, it prints nothing.
      """)

  @Flag(help: "Print a short text for a shell prompt, or nothing.")
  var prompt = false

  @OptionGroup var options: GlobalOptions

  var isTerse: Bool { prompt || options.json }

  func run() throws {
    if prompt { return try printPrompt() }
    let now = World.current.now
    let file = try options.journalToRead
    let status = try file.read { store in
      let vocabulary = try store.vocabulary()
      let settings = try store.settings()
      let today = settings.today
      return StatusReport(
        ongoing: try store.episodes(.ongoing, vocabulary: vocabulary),
        last: try store.episodes(limit: 1, vocabulary: vocabulary).first,
        clearDays: try clearDaysInARow(upTo: today, now: now) { days in
          try store.diary(days, now: now, vocabulary: vocabulary)
        },
        checkedInToday: try store.checkIn(on: today) != nil,
        // Soon after midnight, the day that has just ended is the one to check in for.
        checkedInYesterday: settings.dayToCheckIn == today ? nil : try store.checkIn(on: today - 1) != nil,
        isEmpty: try store.isEmpty(), inbox: Status.waiting(in: settings.inbox, store),
        now: now, settings: settings)
    }
    try options.print(status.text(options.layout, command: \.command), json: status.json(command: \.command))
  }

  /// The number of files waiting in the inbox, judged by name and time only. An unreadable folder counts as empty.
  private static func waiting(in path: String, _ store: Store) -> Int {
    guard !path.isEmpty, let items = try? InboxFolder(path: path).items() else { return 0 }
    return items.count { item in
      (item.obstacle?.isWaiting ?? true) && (try? !store.isTakenFromInbox(item.identity)) ?? false
    }
  }

  /// Never fails, blocks or prints an error: it runs before every shell prompt.
  private func printPrompt() throws {
    let file = try? options.journalFile
    let text = file.flatMap { $0.exists ? $0.readIfFree(segment) : nil } ?? ""
    if options.json {
      try options.print("", json: .object(["schema": .int(1), "prompt": .string(text)]))
    } else if !text.isEmpty {
      // Shells drop the line break; the space separates it from the rest of the prompt.
      try options.print(text + " ", json: .null)
    }
  }

  private func segment(_ store: Store) throws -> String {
    let vocabulary = try store.vocabulary()
    return PromptSegment(
      ongoing: try store.episodes(.ongoing, vocabulary: vocabulary),
      isCheckedIn: try store.checkIn(on: store.settings().dayToCheckIn) != nil, now: World.current.now
    ).text(isASCII: Status.isASCII)
  }

  /// Whether the terminal may support only ASCII.
  private static var isASCII: Bool {
    let environment = World.current.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
    let isUTF8 = locale.uppercased().replacing("-", with: "").contains("UTF8")
    return environment("TERM") == "dumb" || !isUTF8
  }
}
