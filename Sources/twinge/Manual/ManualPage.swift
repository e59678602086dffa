import ArgumentParser

/// A page of the manual, for `man`, made from the help texts of the commands.
struct ManualPage {
  /// `twinge-log.1`.
  let file: String
  let text: String

  /// The program's own page with all topics, and one for each command.
  static let all = [program] + CommandPage.program.subcommands.map(ManualPage.init)

  private static var program: ManualPage {
    let page = CommandPage.program
    var roff = Roff(title: "TWINGE", name: "twinge", summary: page.abstract)
    roff.section("Synopsis")
    roff.paragraph("twinge [COMMAND] [options]")
    roff.description(of: page)
    roff.section("Commands")
    for command in page.subcommands { roff.entry("twinge \(command.path[0])", command.abstract) }
    for topic in HelpTopic.allCases {
      roff.section(topic.title)
      roff.body(topic.body)
    }
    roff.section("See also")
    roff.paragraph(page.subcommands.map { "twinge-\($0.path[0])(1)" }.joined(separator: ", "))
    return ManualPage(file: "twinge.1", text: roff.text)
  }

  private init(_ page: CommandPage) {
    let name = "twinge-\(page.path[0])"
    var roff = Roff(title: name.uppercased(), name: name, summary: page.abstract)
    roff.section("Synopsis")
    let leaves = page.subcommands.isEmpty ? [page] : page.subcommands
    roff.commands(leaves.map(\.synopsis))
    roff.description(of: page)
    for leaf in leaves {
      if leaf.path.count > 1 {
        roff.section(leaf.name)
        roff.paragraph(leaf.abstract + (page.defaultSubcommand?.path == leaf.path ? " The default." : ""))
        roff.explanation(of: leaf)
      } else {
        roff.section("Options")
      }
      for argument in leaf.arguments where !argument.isGlobal { roff.entry(argument.label, argument.abstract) }
    }
    if leaves.count > 1 { roff.section("Common options") }
    for argument in leaves[0].arguments where argument.isGlobal { roff.entry(argument.label, argument.abstract) }
    roff.section("See also")
    roff.paragraph("twinge(1), which explains how to write times and places, and where the journal is")
    self.init(file: "\(name).1", text: roff.text)
  }

  private init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}

extension CommandPage {
  /// How the command is typed, in short.
  fileprivate var synopsis: String {
    let places = arguments.places.map { ($0.isOptional ? "[\($0.value)]" : $0.value) + ($0.isRepeating ? " ..." : "") }
    return ([name] + places + ["[options]"]).joined(separator: " ")
  }
}

extension CommandPage.Argument {
  private static let global = ["--journal", "--color", "--json", "--version", "--help"]

  /// Whether every command takes it.
  fileprivate var isGlobal: Bool { !Set(longNames).isDisjoint(with: Self.global) }

  /// `--at <when>`.
  fileprivate var label: String {
    kind == .positional ? value : names.joined(separator: ", ") + (kind == .option ? " \(value)" : "")
  }
}

extension Roff {
  fileprivate mutating func description(of page: CommandPage) {
    section("Description")
    explanation(of: page)
  }

  /// The discussion of a command, with its examples.
  fileprivate mutating func explanation(of page: CommandPage) {
    let parts = page.discussion.split(separator: "\n\n").map(String.init)
    for part in parts where !part.hasPrefix("Example: ") { body(part) }
    paragraph("For example:")
    commands(page.examples)
  }
}
