import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything that Twinge uses of ArgumentParser beyond its documented interface.
///
/// The parser promises none of it, so Package.swift pins the version to the next minor. A newer version that behaves
/// differently shows in `ParserInternalsTests` and `UsageSlipTests`.
enum ParserInternals {
  /// The command that a line asks for.
  ///
  /// - Throws: the parser's error, which also stands for its help and version.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    try $parsed.withValue(configuration(for: arguments)) { try Twinge.parseAsRoot(arguments) }
  }

  /// How the program is declared to the parser, which asks for it again and again.
  static var configuration: CommandConfiguration { parsed ?? Twinge.program }

  /// What is declared while a line is parsed; everything that is told of it, such as help, comes from the whole.
  @TaskLocal private static var parsed: CommandConfiguration?

  /// What the parser needs to know of the program for one line.
  ///
  /// It looks for its own option for completion scripts first, by two parses that take a sixth of a start.
  /// ``CompletionRequest`` has answered that option already, and a program that says it is a part of another is spared.
  /// Then it builds a tree of all commands, and looks at the default one twice, although the line names another.
  private static func configuration(for arguments: [String]) -> CommandConfiguration {
    var program = Twinge.program
    program._superCommandName = ""
    guard let name = arguments.first,
      let command = program.subcommands.first(where: { self.name(of: $0) == name })
    else { return program }
    program.subcommands = [command]
    program.defaultSubcommand = nil
    return program
  }

  /// The name by which a command is typed.
  static func name(of command: any ParsableCommand.Type) -> String { command._commandName }

  /// The arguments and options of a command, which the parser lists only as JSON for other tools.
  static func arguments(of command: any ParsableCommand.Type) -> [CommandPage.Argument] {
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8))
    return (dump?.command.arguments ?? []).filter(\.shouldDisplay).map(CommandPage.Argument.init)
  }

  /// What an argument was declared to be completed with, a line for each candidate.
  ///
  /// - Parameters:
  ///   - argument: its long name, or `positional@1`.
  ///   - path: the command's.
  ///   - words: the words of the phrase at the cursor, of which the last is being typed.
  static func candidates(for argument: String, of path: [String], words: [String]) -> [String] {
    let request = ["---completion"] + path + ["--", argument, String(words.count - 1), String(words.last?.count ?? 0)]
    do {
      _ = try Twinge.parseAsRoot(request + words)
      return []
    } catch {
      return Twinge.message(for: error).split(separator: "\n").map(String.init)
    }
  }

  /// How ``candidates(for:of:words:)`` names the argument at a place in the line.
  static func positional(_ index: Int) -> String { "positional@\(index)" }

  /// Whether the parser refused a line because of this value. Its errors are text only, and name the value in quotes.
  static func isRefused(_ value: String, in message: String) -> Bool { message.contains("'\(value)'") }

  /// The parser's own JSON.
  fileprivate struct Dump: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }

    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }

      struct Completion: Decodable {
        struct List: Decodable { let values: [String] }
        struct Empty: Decodable {}
        let list: List?
        let file: Empty?
        let directory: Empty?
        let custom: Empty?
      }

      let kind: CommandPage.Argument.Kind
      let names: [Name]?
      let valueName: String?
      let abstract: String?
      let isOptional: Bool
      let isRepeating: Bool
      let shouldDisplay: Bool
      let completionKind: Completion?
      let allValues: [String]?
    }

    let command: Command
  }
}

extension CommandPage.Argument {
  fileprivate init(_ argument: ParserInternals.Dump.Argument) {
    kind = argument.kind
    names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    value = "<\(argument.valueName ?? "value")>"
    abstract = argument.abstract ?? ""
    isOptional = argument.isOptional
    isRepeating = argument.isRepeating
    allValues = argument.allValues
    completion =
      if let list = argument.completionKind?.list {
        .list(list.values)
      } else if argument.completionKind?.file != nil {
        .files
      } else if argument.completionKind?.directory != nil {
        .folders
      } else {
        argument.completionKind?.custom == nil ? .nothing : .journal
      }
  }
}
