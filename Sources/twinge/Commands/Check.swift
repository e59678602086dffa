import ArgumentParser
import JournalStore
import Reports

struct Check: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage in the journal.", discussion: "Example: twinge check")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let file = try options.journalFile
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
    guard results.allSatisfy({ $0.faults == 0 }) else {
      throw Failure(
        "The journal is damaged.", hint: "Keep the file as it is, and put a backup in its place: twinge restore FILE")
    }
  }
}
