import Journal
import Reports

extension Failure {
  init(_ error: LogLineError) {
    let hint =
      switch error {
      case .intensityOutOfRange: "0 is no pain, 10 the worst you can imagine."
      case .intensityNotWhole: "For example: twinge log 7 lower back"
      case .intensityBehindPlace: "Put the intensity first (\"7 lower back\"), or after = for one place (\"calf=4\")."
      case .emptyPlace: "Check the commas."
      }
    self.init(error.description, hint: hint, code: .usage)
  }

  init(_ error: VocabularyError) {
    switch error {
    case .empty: self.init(error.description, hint: "Check the commas.", code: .usage)
    case .unknown(let kind, let text, let nearest):
      let quoted = nearest.map { "\"\($0)\"" }
      let question = quoted.isEmpty ? "" : "Did you mean \(listed(quoted, "or"))? "
      self.init(
        error.description, hint: "\(question)Add it with: twinge words add \(kind.rawValue) \(text.quotedForShell)",
        code: .unknown)
    case .ambiguous(_, _, let candidates):
      let quoted = candidates.map { "\"\($0)\"" }
      self.init(error.description, hint: "Write one of these: \(quoted.joined(separator: ", ")).", code: .unknown)
    }
  }
}
