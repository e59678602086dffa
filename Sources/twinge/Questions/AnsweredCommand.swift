import Journal
import Reports

/// The command that is equivalent to a person's answers. It runs as if it had been typed, so that both behave the same.
struct AnsweredCommand {
  let name: String
  /// Everything except the note.
  let arguments: [String]
  let note: String?

  /// Runs the command, and shows how to type it in one line and how to undo it.
  ///
  /// - Parameter body: parses the arguments and runs the command.
  func run(_ options: GlobalOptions, isDryRun: Bool = false, _ body: ([String]) throws -> Void) throws {
    // Joined by "=", a note may begin with a hyphen.
    do {
      try body(arguments + (note.map { ["--note=\($0)"] } ?? []))
    } catch {
      // After an error such as a locked journal or a full disk, the answers are not lost. A note is never repeated next
      // to an error.
      if !(error is Leaving) {
        remark("Your answers\(note == nil ? "" : " (without the note)"), to try again:\n\(line(options))")
      }
      throw error
    }
    let line = line(options)
    if note == nil, line.count <= options.layout.columns { remark("The same in one line:\n\(line)") }
    if !isDryRun { remark("To undo it: twinge undo") }
  }

  private func line(_ options: GlobalOptions) -> String {
    let words = ["twinge", name] + arguments + (options.journal.map { ["--journal", $0] } ?? [])
    return "  " + words.map(\.quotedForShellIfNeeded).joined(separator: " ")
  }
}
