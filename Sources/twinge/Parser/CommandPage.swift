import ArgumentParser
import Synchronization

/// What a command says of itself: the one source of its help, its page of the manual and its completions.
struct CommandPage {
  /// `["words", "add"]`; empty for the program itself.
  let path: [String]
  let type: any ParsableCommand.Type

  static let program = CommandPage(path: [], type: Twinge.self)

  /// `twinge words add`.
  var name: String { (["twinge"] + path).joined(separator: " ") }
  var abstract: String { type.configuration.abstract }
  var discussion: String { type.configuration.discussion }

  var subcommands: [CommandPage] { type.configuration.subcommands.map(below) }

  /// The one that runs if none is named.
  var defaultSubcommand: CommandPage? { type.configuration.defaultSubcommand.map(below) }

  private func below(_ type: any ParsableCommand.Type) -> CommandPage {
    CommandPage(path: path + [ParserInternals.name(of: type)], type: type)
  }

  /// The command that a line begins with, and what stands behind its name.
  static func named(by words: [String]) -> (page: CommandPage, rest: ArraySlice<String>) {
    var rest = words[...]
    var page = program
    while let first = rest.first, let next = page.subcommands.first(where: { $0.path.last == first }) {
      page = next
      rest = rest.dropFirst()
    }
    return (page, rest)
  }

  /// This command and all below it.
  var all: [CommandPage] { [self] + subcommands.flatMap(\.all) }

  /// The arguments and options of the command itself.
  var arguments: [Argument] {
    // The arguments of commands below would cost more time than a completion has.
    guard type.configuration.subcommands.isEmpty else { return [] }
    return CommandPage.known.withLock { known in
      if let arguments = known[name] { return arguments }
      let arguments = ParserInternals.arguments(of: type)
      known[name] = arguments
      return arguments
    }
  }

  /// The arguments by the command's name: the parser takes its time to list them, so each list is made once.
  private static let known = Mutex<[String: [Argument]]>([:])

  /// The lines of the discussion that show how the command is used.
  var examples: [String] {
    discussion.split(separator: "\n").filter { $0.hasPrefix("Example: ") }.map { String($0.dropFirst(9)) }
  }
}

extension CommandPage {
  struct Argument: Equatable {
    enum Kind: String, Decodable { case positional, option, flag }

    /// What its value is completed with.
    enum Completion: Equatable {
      case nothing, files, folders
      case list([String])
      /// What the person's own journal holds.
      case journal
    }

    let kind: Kind
    /// As they are typed, `--output` and `-o`; none for what has its place in the line.
    let names: [String]
    /// `<when>`.
    let value: String
    let abstract: String
    let isOptional: Bool
    let isRepeating: Bool
    let completion: Completion
    /// What the parser takes, if that is a closed list.
    let allValues: [String]?

    var longNames: [String] { names.filter { $0.hasPrefix("--") } }

    /// The words that it takes, as far as they are known without a journal.
    var knownValues: [String] {
      if let allValues { return allValues }
      if case .list(let values) = completion { return values }
      return []
    }
  }
}

extension [CommandPage.Argument] {
  /// Those that have their place in the line.
  var places: [CommandPage.Argument] { filter { $0.kind == .positional } }

  func option(named name: String) -> CommandPage.Argument? { first { $0.names.contains(name) } }
}
