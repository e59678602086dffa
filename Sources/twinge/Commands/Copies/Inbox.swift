import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Inbox: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "Import entries that your phone wrote to a folder.",
    discussion: """
      Example: twinge inbox phone --dry-run

      Each file has a time on its first line (without one, the file's own time is used) and entries below, one per \
      line: "7 lower back left, lifting, 35m", then anything else as a note; or "checkin lifting, sleep 7". Nothing in \
      the folder is changed. Each entry is imported only once. Entries with problems are listed, and stay in the folder.

      "twinge config set inbox FOLDER" sets the folder for good.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Flag(name: .customLong("new"), help: "Add unknown words.")
  var addsWords = false

  @Flag(help: "Show what would be imported, and save nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let folder = InboxFolder(path: try path)
    let items = try folder.items()
    let file = try options.journalFile
    var corrections = WordCorrections()
    let take: (Store) throws -> (did: String, result: InboxTaking) = { store in
      var taking = InboxTaking(folder: folder, store: store, corrections: corrections, addsWords: addsWords)
      try taking.take(items)
      return (Inbox.summary(taking), taking)
    }
    let mayAsk = !dryRun && Conversation.isPossible(options)
    if mayAsk {
      let conversation = Conversation(layout: options.layout)
      var declined: [VocabularyError] = []
      var rehearsal = try file.dryRun(take).result
      while true {
        if let slip = rehearsal.slips.first(where: { !declined.contains($0) }) {
          // Without a better word, the line is left in the inbox.
          if try !corrections.ask(about: slip, file, conversation) { declined.append(slip) }
        } else if let guess = rehearsal.guesses.first {
          try corrections.confirm(guess, conversation)
        } else {
          break
        }
        rehearsal = try file.dryRun(take).result
      }
    }
    let taking =
      dryRun
      ? try file.dryRun(take).result : try file.write("inbox", at: World.current.now, dryRunsFirst: !mayAsk, take)
    try show(taking)
  }

  private var path: String {
    get throws {
      if let folder { return folder }
      let set = try options.settings.inbox
      guard !set.isEmpty else {
        throw Failure(
          "No inbox is set.", hint: "Name the folder, or set it for good: twinge config set inbox FOLDER", code: .usage)
      }
      return set
    }
  }

  private static func summary(_ taking: InboxTaking) -> String {
    guard !taking.taken.isEmpty else { return "Nothing new in the inbox" }
    let files = Set(taking.taken.map(\.file)).count
    return "Imported \(counted(taking.taken.count, "entry", "entries")) from \(counted(files, "file")) in the inbox"
  }

  private func show(_ taking: InboxTaking) throws {
    let summary = Inbox.summary(taking)
    let did = dryRun ? "\(summary) (nothing was saved)" : summary
    var lines = [options.layout.wrap(did + ".")]
    for entry in taking.taken {
      let time = entry.isTimeOfFile ? " (time of the file)" : ""
      lines.append(options.layout.wrap("\(entry.file), line \(entry.line): \(entry.did)\(time)", rest: "  "))
    }
    try options.printDone(
      did, isDryRun: dryRun, text: lines.joined(separator: "\n"),
      json: [
        "taken": .array(
          taking.taken.map {
            .object(["file": .string($0.file), "line": .int($0.line), "did": .string($0.did)])
          }),
        "known": .int(taking.known),
        "left": .array(
          taking.left.map {
            .object([
              "file": .string($0.file), "line": $0.line.map { .int($0) } ?? .null,
              "why": .string($0.failure.message), "hint": .string($0.failure.hint),
            ])
          }),
      ])
    guard !taking.left.isEmpty, !options.json else { return }
    remark(options.layout.wrap("Not imported (\(taking.left.count)):"))
    for left in taking.left {
      let line = left.line.map { ", line \($0)" } ?? ""
      remark(options.layout.wrap("\(left.file)\(line): \(left.failure.message) \(left.failure.hint)", rest: "  "))
    }
  }
}
