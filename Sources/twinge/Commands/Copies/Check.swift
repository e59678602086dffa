import ArgumentParser
import Exchange
import JournalStore
import Reports

struct Check: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage in the journal.",
    discussion: """
      Example: twinge check

      Checks the file's structure, the journal's rules, and that the history matches the data. --salvage recovers \
      what it can from a damaged journal into a new file, and leaves the damaged one as it is.
      """)

  @Option(help: ArgumentHelp("Recover everything readable into a new journal.", valueName: "file"), completion: .file())
  var salvage: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let file = try options.existingJournal
    if let salvage { return try bringOut(of: file, to: salvage) }
    let results = try file.check()
    let lines = results.map { result in
      let mark = result.faults == 0 ? "ok   " : options.layout.bold("FAULT")
      return "\(mark)  \(result.rule)" + (result.faults == 0 ? "" : ": \(counted(result.faults, "fault"))")
    }
    let rules = results.map { JSON.object(["rule": .string($0.rule), "faults": .int($0.faults)]) }
    try options.print(
      lines.joined(separator: "\n"),
      json: .object([
        "schema": .int(1), "sound": .bool(results.allSatisfy { $0.faults == 0 }), "rules": .array(rules),
      ]))
    let unfinished = file.unfinishedFiles()
    if !unfinished.isEmpty {
      let files = unfinished.count == 1 ? "an unfinished copy" : "unfinished copies"
      remark(
        options.layout.wrap("A program that was killed left \(files) next to the journal. You can delete:") + "\n"
          + unfinished.joined(separator: "\n"))
    }
    guard results.allSatisfy({ $0.faults == 0 }) else {
      throw Failure(
        "The journal is damaged.",
        hint: "Keep the file as it is. With a backup: twinge restore FILE. Without one: twinge check --salvage FILE")
    }
  }

  private func bringOut(of file: JournalFile, to path: String) throws {
    let result = try file.salvage(to: path)
    let kinds: [(SalvageResult.Entries, one: String, many: String)] = [
      (result.episodes, "episode", "episodes"), (result.checkIns, "check-in", "check-ins"),
      (result.remedyUses, "remedy use", "remedy uses"), (result.words, "word", "words"),
    ]
    var sentences: [String] = []
    let fromHistory = kinds.filter { $0.0.fromHistory > 0 }.map { counted($0.0.fromHistory, $0.one, $0.many) }
    if !fromHistory.isEmpty { sentences.append("From the history alone: \(listed(fromHistory)).") }
    let lost = kinds.filter { $0.0.lost > 0 }.map { counted($0.0.lost, $0.one, $0.many) }
    if !lost.isEmpty { sentences.append("Lost: at most \(listed(lost)).") }
    if result.incomplete > 0 {
      sentences.append("\(counted(result.incomplete, "entry", "entries")) may lack a place or another detail.")
    }
    if !result.differingEpisodes.isEmpty {
      let numbers = result.differingEpisodes.prefix(10).map(String.init)
      let more = result.differingEpisodes.count > numbers.count ? ", \(result.differingEpisodes.count) in all" : ""
      sentences.append(
        "The history differs for these episodes, so check them: \(numbers.joined(separator: ", "))\(more)."
      )
    }
    if result.otherDiffering > 0 {
      sentences.append("The history differs for \(counted(result.otherDiffering, "other entry", "other entries")).")
    }
    if sentences.isEmpty { sentences = ["Nothing was lost."] }
    sentences.append("To look through it: twinge list --journal \(path)")
    sentences.append("To make it your journal: twinge restore \(path)")
    let brought = kinds.map { counted($0.0.read + $0.0.fromHistory, $0.one, $0.many) }
    let did = "Recovered into \(path): \(listed(brought))"
    try options.printDone(
      did, text: "\(did).\n" + sentences.map { options.layout.wrap($0) }.joined(separator: "\n"),
      json: [
        "file": .string(path), "episodes": json(result.episodes), "checkIns": json(result.checkIns),
        "remedyUses": json(result.remedyUses), "words": json(result.words), "incomplete": .int(result.incomplete),
        "differingEpisodes": .array(result.differingEpisodes.map { .int($0) }),
        "otherDiffering": .int(result.otherDiffering),
      ])
  }

  private func json(_ entries: SalvageResult.Entries) -> JSON {
    .object(["read": .int(entries.read), "fromHistory": .int(entries.fromHistory), "lost": .int(entries.lost)])
  }
}
