import ArgumentParser
import Exchange
import Journal
import JournalStore

/// Why a command did not do what was asked, in one sentence, and the way out in another, if there is one to show. Never
/// holds a note.
struct Failure: Error, Equatable, CustomStringConvertible {
  enum Code: Int32 {
    /// The journal is locked or damaged, the disk is full …
    case failed = 1
    /// A word or an id that is not known, or nothing matched what was asked to change.
    case unknown = 2
    /// What was typed is wrong.
    case usage = 64
    /// Ctrl-C, as shells number it.
    case interrupted = 130
  }

  let message: String
  let hint: String
  let code: Code

  init(_ message: String, hint: String, code: Code = .failed) {
    self.message = message
    self.hint = hint
    self.code = code
  }

  /// The hint stands behind the message, or below it if that has several lines.
  var description: String { hint.isEmpty ? message : message + (message.contains("\n") ? "\n" : " ") + hint }
}

extension Failure {
  /// - Parameter option: the option whose value was wrong.
  init(_ error: TimeError, option: String? = nil) {
    let text = error.description
    self.init(
      option.map { "\($0): \(text.prefix(1).lowercased())\(text.dropFirst())" } ?? text, hint: error.hint,
      code: .usage)
  }

  /// The failure that an error of a module below amounts to; `nil` for errors of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let leaving as Leaving:
      self.init("Cancelled. Nothing was saved.", hint: "", code: leaving == .interrupted ? .interrupted : .failed)
    // Without the option this initializer would call itself.
    case let error as TimeError: self.init(error, option: nil)
    case let error as ImportError:
      let hint: String
      if case .map = error { hint = "See: twinge import --help" } else { hint = "Fix the file, then import it again." }
      self.init(error.description, hint: hint, code: .usage)
    case let error as LogLineError: self.init(error)
    case let error as VocabularyError: self.init(error)
    case let error as StoreError:
      let isAboutHistory = [.nothingToUndo, .nothingToRedo].contains(error)
      self.init(error.description, hint: error.hint, code: isAboutHistory ? .unknown : .failed)
    default: return nil
    }
  }
}

extension Failure {
  /// `Did you mean html? ` for a slip in a name, with a space behind it; empty if none of the names is near.
  ///
  /// - Parameter shown: how the name is typed, if not by itself.
  static func guess(_ text: String, in names: [String], shown: (String) -> String = { $0 }) -> String {
    let text = Vocabulary.folded(text)
    let begun = names.filter { !text.isEmpty && $0.hasPrefix(text) }
    let name = begun.count == 1 ? begun.first : Vocabulary.nearest(text, in: names)
    return name.map { "Did you mean \(shown($0))? " } ?? ""
  }
}

/// Runs the body, and names the option in front of what it finds wrong with a time.
func reading<T>(_ option: String, _ body: () throws(TimeError) -> T) throws(Failure) -> T {
  do {
    return try body()
  } catch {
    throw Failure(error, option: option)
  }
}
