import Journal
import Reports

/// The person at the terminal: lines of text go out and a line comes in. Nothing is redrawn and the cursor is never
/// moved, so that it works over a slow connection, in 40 columns and with a screen reader.
struct Conversation {
  let layout: TextLayout

  /// Whether questions can be asked: the input, the output and the errors are a terminal, and JSON was not requested.
  static func isPossible(_ options: GlobalOptions) -> Bool {
    let world = World.current
    return world.isInputTerminal && world.isOutputTerminal && world.isErrorTerminal && !options.json
  }

  func say(_ text: String) {
    remark(layout.wrap(text))
  }

  /// Shows a text and returns the person's answer, trimmed and in plain signs.
  ///
  /// - Throws: ``Leaving``.
  func answer(to text: String) throws -> String {
    try typedAnswer(to: text).plain
  }

  /// The same as it was typed.
  func typedAnswer(to text: String) throws -> String {
    while true {
      say(text)
      guard let line = try World.current.answer(to: "> ") else { throw Leaving.endOfInput }
      // Arrow keys and the like arrive as unintended characters.
      let isClean = line.unicodeScalars.allSatisfy {
        ($0.properties.generalCategory != .control || $0 == "\t") && $0 != "\u{FFFD}"
      }
      if isClean { return line.trimmed }
      say("Some of those keys were not letters. Please type it again.")
    }
  }

  /// The answer to a follow-up within a question.
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

  /// The person wants the whole question again.
  struct Back: Error {}
}

/// The words for yes and no.
enum YesNo {
  static func isYes(_ text: String) -> Bool { ["y", "yes"].contains(Vocabulary.folded(text)) }
  static func isNo(_ text: String) -> Bool { ["n", "no"].contains(Vocabulary.folded(text)) }
}
