import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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

  var subcommands: [CommandPage] {
    type.configuration.subcommands.map { CommandPage(path: path + [$0._commandName], type: $0) }
  }

  /// The one that runs if none is named.
  var defaultSubcommand: CommandPage? {
    type.configuration.defaultSubcommand.map { CommandPage(path: path + [$0._commandName], type: $0) }
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

  /// The arguments and options of the command itself. The parser only tells them as JSON.
  var arguments: [Argument] {
    // The arguments of commands below would cost more time than a completion has.
    guard type.configuration.subcommands.isEmpty else { return [] }
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(type._dumpHelp().utf8))
    return (dump?.command.arguments ?? []).filter(\.shouldDisplay)
  }

  /// The lines of the discussion that show how the command is used.
  var examples: [String] {
    discussion.split(separator: "\n").filter { $0.hasPrefix("Example: ") }.map { String($0.dropFirst(9)) }
  }

  private struct Dump: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    let command: Command
  }
}

extension CommandPage {
  struct Argument: Decodable, Equatable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Equatable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    /// What its value is completed with.
    struct Values: Decodable, Equatable {
      struct List: Decodable, Equatable { let values: [String] }
      struct Unit: Decodable, Equatable {}
      struct Files: Decodable, Equatable { let extensions: [String] }
      let list: List?
      let file: Files?
      let directory: Unit?
      let custom: Unit?
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let completionKind: Values?
    /// What the parser takes, if that is a closed list.
    let allValues: [String]?

    /// The long names as they are typed; none for what has its place in the line.
    var longNames: [String] { (names ?? []).filter { $0.kind == "long" }.map(\.typed) }
    var allNames: [String] { (names ?? []).map(\.typed) }

    /// The words that it takes, as far as they are known without a journal.
    var knownValues: [String] { allValues ?? completionKind?.list?.values ?? [] }
    var value: String { "<\(valueName ?? "value")>" }
  }
}

extension [CommandPage.Argument] {
  /// Those that have their place in the line.
  var places: [CommandPage.Argument] { filter { $0.kind == .positional } }

  func option(named name: String) -> CommandPage.Argument? { first { $0.allNames.contains(name) } }
}
