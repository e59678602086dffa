/// What the completion scripts say to the program, and what it answers.
///
/// A line of the answer is a word that fits, and behind a tab what it means; or a tab and what kind of file is wanted.
enum CompletionRequest {
  /// What no command can be called.
  private static let marker = "---complete"
  /// The option by which other programs of its kind print their scripts, too, so that packagers know it.
  static let scriptOption = "--generate-completion-script"

  /// - Returns: `nil` if the arguments are no such request.
  static func answer(to arguments: [String]) -> String? {
    switch arguments.first {
    case marker where arguments.count > 1: answer(for: arguments[1], Array(arguments.dropFirst(2)))
    case scriptOption where arguments.count == 2: Shell(rawValue: arguments[1])?.completionScript
    default: nil
    }
  }

  private static func answer(for shell: String, _ arguments: [String]) -> String {
    guard shell != "bash" else {
      let line = ShellLine(arguments.last ?? "", breaks: arguments.first ?? "")
      let completion = Completion(words: Array(line.words.dropFirst()), current: line.current)
      return text(completion) { line.replacement(for: $0.text) }
    }
    let completion = Completion(words: arguments.dropLast(), current: arguments.last ?? "")
    return text(completion) { $0.description.isEmpty ? $0.text : "\($0.text)\t\($0.description)" }
  }

  private static func text(_ completion: Completion, _ line: (Completion.Candidate) -> String) -> String {
    switch completion.files {
    case .any: "\tfiles\n"
    case .folders: "\tfolders\n"
    case .none: completion.candidates.map { line($0) + "\n" }.joined()
    }
  }
}

/// The shells that words are completed in.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  var completionScript: String {
    let bytes =
      switch self {
      case .bash: PackageResources.twinge_bash
      case .zsh: PackageResources.twinge_zsh
      case .fish: PackageResources.twinge_fish
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
