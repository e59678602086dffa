import ArgumentParser
import Foundation
import Reports
import Testing

@testable import twinge

/// Help is the manual: every command has one, with an example that works.
struct HelpTests {
  @Test func `every command says what it does and shows an example`() {
    for page in CommandPage.program.all {
      #expect(!page.abstract.isEmpty)
      #expect(!page.examples.isEmpty)
      // An example shows the command that it is an example of.
      #expect(page.examples.allSatisfy { $0.hasPrefix(page.name) })
    }
  }

  @Test func `every argument is explained`() {
    for page in CommandPage.program.all {
      #expect(page.subcommands.isEmpty == !page.arguments.isEmpty)
      let silent = page.arguments.filter(\.abstract.isEmpty).map { "\(page.name) \($0.names) \($0.value)" }
      #expect(silent == [])
    }
  }

  @Test func `help fits forty columns but for what cannot be broken`() throws {
    try Bench.with { bench in
      bench.columns = 40
      for page in CommandPage.program.all {
        let run = try bench.run(page.path + ["--help"])
        #expect(run.code == 0)
        #expect(run.errors.isEmpty)
      }
    }
  }

  @Test(arguments: CommandPage.program.all.flatMap { Examples.found(in: $0.discussion) })
  func everyExampleInHelpDoesWhatItSays(example: String) throws {
    #expect(!Examples.isPattern(example))
    try expectToWork(example)
  }

  @Test(arguments: HelpTopic.allCases.flatMap { Examples.found(in: $0.body) })
  func everyExampleInATopicDoesWhatItSays(example: String) throws {
    if Examples.isPattern(example) { return }
    try expectToWork(example)
  }

  private func expectToWork(_ example: String) throws {
    for run in try Examples.run(example) {
      #expect(run.code == 0, "\(run.errors)")
      #expect(!run.output.contains("No episodes match") && !run.output.contains("Nothing matches"))
    }
  }

  @Test(arguments: HelpTopic.allCases)
  func aTopicNamesOnlyWhatThereIs(topic: HelpTopic) {
    #expect(!topic.summary.isEmpty)
    #expect(Named.unknown(in: topic.body) == [])
    let page = topic.page(TextLayout(columns: 40))
    #expect(page.hasPrefix(topic.title))
  }

  @Test func `help names only commands and options that exist`() {
    for page in CommandPage.program.all {
      #expect(Named.unknown(in: page.discussion + "\n" + page.arguments.map(\.abstract).joined()) == [])
    }
  }

  @Test(arguments: [
    ("help", "Topics\n  times "), ("help times", "Times\n"), ("help ti", "Times\n"),
    ("help words add", "OVERVIEW: Add a"),
    ("help help", "OVERVIEW: Read how"),
  ])
  func helpFindsCommandsAndTopics(line: String, text: String) throws {
    try Bench.with { bench in
      let run = try bench.run(line)
      #expect(run.output.contains(text))
      #expect(run.code == 0)
    }
  }

  @Test func aSlipIsNamed() throws {
    try Bench.with { bench in
      let run = try bench.run("help tmes")
      #expect(run.errors == "Unknown help topic. Did you mean twinge help times? See: twinge help\n")
      #expect(run.code == 2)
    }
  }
}

/// Commands and options that a text names.
enum Named {
  private static let options = Set(CommandPage.program.all.flatMap(\.arguments).flatMap(\.longNames))
    // Of the program itself.
    .union(["--version", "--help", "--generate-completion-script"])
  private static let commands = Set(CommandPage.program.subcommands.map { $0.path[0] })

  /// Those that do not exist.
  static func unknown(in text: String) -> [String] {
    let unknownOptions = text.matches(of: /(?:^|[\s`("\[])(--[a-z][a-z-]*)/).map { String($0.1) }
      .filter { name in !options.contains(name) && !(name.hasSuffix("-") && options.contains { $0.hasPrefix(name) }) }
    let unknownCommands = text.matches(of: /\btwinge ([a-z]+)/).map { String($0.1) }.filter { !commands.contains($0) }
    return unknownOptions + unknownCommands
  }
}
