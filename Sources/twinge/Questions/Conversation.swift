import Journal
import Reports

/// The person at the terminal: lines of text go out and a line comes in. Nothing is drawn anew and the cursor is left
/// alone, so that it reads the same over a slow connection, on forty columns and aloud.
struct Conversation {
  let layout: TextLayout

  /// Whether there is someone to ask: who answers also sees the questions, and nobody wants JSON.
  static func isPossible(_ options: GlobalOptions) -> Bool {
    let world = World.current
    return world.isInputTerminal && world.isOutputTerminal && world.isErrorTerminal && !options.json
  }

  func say(_ text: String) {
    remark(layout.wrap(text))
  }

  /// What the person types after a text, without the white space around it.
  ///
  /// - Throws: ``Leaving``.
  func answer(to text: String) throws -> String {
    while true {
      say(text)
      guard let line = try World.current.answer(to: "> ") else { throw Leaving.endOfInput }
      // Arrow keys and the like arrive as signs that nobody meant.
      let isClean = line.unicodeScalars.allSatisfy {
        ($0.properties.generalCategory != .control || $0 == "\t") && $0 != "\u{FFFD}"
      }
      if isClean { return line.trimmed }
      say("Some of those keys were not letters. Please type it again.")
    }
  }

  /// The answer to what has to be known before the answer to a question can be taken.
  ///
  /// - Throws: ``Leaving``, ``Back``.
  func answer(within text: String) throws -> String {
    while true {
      let line = try answer(to: text)
      switch line {
      case "<": throw Back()
      case "?": say("This asks about one part of your answer; the rest is kept. < goes back to the whole question.")
      default: return line
      }
    }
  }

  /// The person wants the whole question once more.
  struct Back: Error {}
}

/// What people type for yes and no.
enum YesNo {
  static func isYes(_ text: String) -> Bool { ["y", "yes"].contains(text.lowercased()) }
  static func isNo(_ text: String) -> Bool { ["n", "no"].contains(text.lowercased()) }
}
