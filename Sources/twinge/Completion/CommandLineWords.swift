/// The words of a line before the cursor, as the parser would take them.
struct CommandLineWords {
  /// The command that is named.
  let page: CommandPage
  /// The command that would run: the one named, or its default.
  let leaf: CommandPage
  private(set) var positionals: [String] = []
  /// The option that the word at the cursor is the value of.
  private(set) var openOption: CommandPage.Argument?
  /// Whether "--" was typed.
  private(set) var isTerminated = false
  /// What `--journal` says.
  private(set) var journal: String?
  private let arguments: [CommandPage.Argument]
  private var used: Set<String> = []

  init(_ words: [String]) {
    let (page, rest) = CommandPage.named(by: words)
    self.page = page
    leaf = page.defaultSubcommand ?? page
    arguments = leaf.arguments
    for word in rest { take(word) }
  }

  private mutating func take(_ word: String) {
    if let option = openOption {
      if option.longNames.contains("--journal") { journal = word }
      openOption = nil
    } else if isTerminated || !word.hasPrefix("-") || word == "-" {
      positionals.append(word)
    } else if word == "--" {
      isTerminated = true
    } else {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard let option = option(named: parts[0]) else { return }
      used.formUnion(option.names)
      guard option.kind == .option else { return }
      if parts.count == 1 {
        openOption = option
      } else if parts[0] == "--journal" {
        journal = parts[1]
      }
    }
  }

  func option(named name: String) -> CommandPage.Argument? { arguments.option(named: name) }

  /// The options that may still be given.
  var options: [Completion.Candidate] {
    arguments.filter { $0.kind != .positional && ($0.isRepeating || used.isDisjoint(with: $0.names)) }
      .flatMap { argument in
        argument.longNames.map { Completion.Candidate(text: $0, description: argument.abstract) }
      }
  }

  private var places: [CommandPage.Argument] { arguments.places }

  /// The argument that the word at the cursor belongs to.
  var positional: CommandPage.Argument? {
    guard let last = places.last else { return nil }
    if positionals.count < places.count { return places[positionals.count] }
    return last.isRepeating ? last : nil
  }

  /// The words that were typed for an argument already: those of a phrase may stand apart.
  func words(for argument: CommandPage.Argument) -> [String] {
    guard argument.isRepeating, let index = places.firstIndex(of: argument) else { return [] }
    let words = positionals.dropFirst(index)
    // A comma ends a phrase.
    let begun = words.lastIndex { $0.hasSuffix(",") }.map { words[($0 + 1)...] } ?? words
    return begun.flatMap { word in
      (word.split(separator: ",").last ?? "").split(separator: " ").map(String.init)
    }
  }

  func index(of argument: CommandPage.Argument) -> Int? { places.firstIndex(of: argument) }
}
