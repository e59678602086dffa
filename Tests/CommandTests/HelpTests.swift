import ArgumentParser
import Foundation
import Testing

@testable import twinge

/// Help is the manual: every command has one, with an example that works.
struct HelpTests {
  @Test(arguments: Command.all)
  func everyCommandSaysWhatItDoesAndShowsAnExample(command: Command) {
    let help = Twinge.helpMessage(for: command.type, columns: 80)
    #expect(help.contains("Example: twinge"))
    #expect(!command.type.configuration.abstract.isEmpty)
  }

  @Test func everyArgumentIsExplained() throws {
    let dump = try JSONSerialization.jsonObject(with: Data(Twinge._dumpHelp().utf8))
    let unexplained = arguments(in: dump).filter { ($0["abstract"] as? String ?? "").isEmpty }
    #expect(unexplained.isEmpty)
  }

  private func arguments(in dump: Any) -> [[String: Any]] {
    if let list = dump as? [Any] { return list.flatMap(arguments) }
    // The parser's own help command is not ours to explain.
    guard let object = dump as? [String: Any], object["commandName"] as? String != "help" else { return [] }
    return (object["arguments"] as? [[String: Any]] ?? [])
      + [object["command"], object["subcommands"]].compactMap { $0 }.flatMap(arguments)
  }

  @Test(arguments: Command.all)
  func helpFitsFortyColumnsButForWhatCannotBeBroken(command: Command) throws {
    try Bench.with { bench in
      bench.columns = 40
      let run = try bench.run(command.path + ["--help"])
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
    }
  }

  /// A command by its path, `words add`.
  struct Command: CustomTestStringConvertible, Sendable {
    let path: [String]
    let type: any ParsableCommand.Type

    var testDescription: String { (["twinge"] + path).joined(separator: " ") }

    static let all = below(Twinge.self, path: [])

    private static func below(_ type: any ParsableCommand.Type, path: [String]) -> [Command] {
      [Command(path: path, type: type)]
        + type.configuration.subcommands.flatMap { below($0, path: path + [$0._commandName]) }
    }
  }
}
