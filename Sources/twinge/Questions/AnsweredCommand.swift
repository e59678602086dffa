import Journal
import Reports

/// The command that a person's answers amount to. It runs as if it had been typed, so that whatever holds for the one
/// holds for the other.
struct AnsweredCommand {
  let name: String
  /// All but the note.
  let arguments: [String]
  let note: String?

  /// Runs the command, and says how to type it at once and how to take it back.
  ///
  /// - Parameter body: parses the arguments and runs what they say.
  func run(_ options: GlobalOptions, isDryRun: Bool = false, _ body: ([String]) throws -> Void) throws {
    // Joined by "=", a note may begin with a hyphen.
    do {
      try body(arguments + (note.map { ["--note=\($0)"] } ?? []))
    } catch {
      // A locked journal, a full disk: the answers are not lost with it. A note is never repeated beside an error.
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
