import Testing

@testable import twinge

/// What the parser refuses is told in our own words. If a newer parser refuses otherwise, it shows here.
struct UsageSlipTests {
  private static let leaves = CommandPage.program.all.filter { $0.subcommands.isEmpty }

  private func refused(_ words: [String]) throws -> Run {
    var refused = Run()
    try Bench.with { bench in
      refused = try bench.run(words)
      #expect(try bench.files() == [])
    }
    #expect(refused.output.isEmpty)
    return refused
  }

  /// What has to stand behind a command, so that nothing else is wrong with it.
  private func places(of page: CommandPage) -> [String] {
    page.arguments.filter { $0.kind == .positional && !$0.isOptional }.map { $0.knownValues.first ?? "1" }
  }

  @Test(arguments: leaves)
  func aSlipInAnOption(page: CommandPage) throws {
    let run = try refused(page.path + places(of: page) + ["--jsno"])
    #expect(
      run.errors == "\(page.name) has no option --jsno. Did you mean --json? See: \(page.name) --help\n")
    #expect(run.code == 64)
  }

  /// Each option of that kind once, though many commands share it, with a command that takes it.
  private static func options(_ kind: CommandPage.Argument.Kind) -> [(page: CommandPage, option: CommandPage.Argument)]
  {
    var found: [(page: CommandPage, option: CommandPage.Argument)] = []
    for page in leaves {
      for option in page.arguments where option.kind == kind && !found.contains(where: { $0.option == option }) {
        found.append((page, option))
      }
    }
    return found
  }

  @Test func `an option without its value`() throws {
    for (page, option) in Self.options(.option) {
      let name = option.names[0]
      let run = try refused(page.path + places(of: page) + [name])
      #expect(run.errors.hasPrefix("\(name) needs a value. "))
      #expect(run.errors.hasSuffix("See: \(page.name) --help\n"))
      #expect(run.code == 64)
    }
  }

  @Test func `a flag with a value`() throws {
    for (page, flag) in Self.options(.flag) where !["--help", "--version"].contains(flag.longNames[0]) {
      let run = try refused(page.path + places(of: page) + [flag.longNames[0] + "=yes"])
      #expect(
        run.errors.contains("\(flag.longNames[0]) takes no value."), "\(page.name): \(run.errors)")
      #expect(run.code == 64)
    }
  }

  @Test(arguments: leaves.filter { page in page.arguments.contains { $0.kind == .positional && !$0.isOptional } })
  func nothingBehindACommand(page: CommandPage) throws {
    let run = try refused(page.path)
    #expect(run.errors.hasPrefix("<"))
    #expect(run.errors.contains("> is missing: \(page.name) needs it. For example: \(page.name) "))
    #expect(run.code == 64)
  }

  @Test(arguments: leaves.filter { page in !page.arguments.contains { $0.kind == .positional && $0.isRepeating } })
  func tooMuchBehindACommand(page: CommandPage) throws {
    let most = page.arguments.filter { $0.kind == .positional }.map { $0.knownValues.first ?? "1" }
    let run = try refused(page.path + most + ["more"])
    #expect(run.errors.hasPrefix("\(page.name) takes no more arguments. "))
    #expect(run.code == 64)
  }

  @Test(arguments: leaves)
  func aColourThatThereIsNot(page: CommandPage) throws {
    let run = try refused(page.path + places(of: page) + ["--color", "alwys"])
    #expect(
      run.errors
        == "--color: unknown value. Did you mean always? It takes auto, always, never.\n")
    #expect(run.code == 64)
  }

  @Test(arguments: ["edit", "delete", "purge"])
  func aNumberThatIsNone(command: String) throws {
    let run = try refused([command, "one"])
    #expect(run.errors.hasPrefix("twinge \(command): expected a whole number. For example: twinge \(command) 12"))
  }

  @Test(arguments: [
    (["words", "foo"], "Unknown command. See: twinge words --help"),
    (["words", "ad"], "Unknown command. Did you mean twinge words add? See: twinge words --help"),
    (["words", "triger"], "Unknown command. Did you mean twinge words trigger? See: twinge words --help"),
    (["report", "weak"], "Unknown command. Did you mean twinge report week? See: twinge report --help"),
    (
      ["report", "--frmat", "html"],
      "twinge report week has no option --frmat. Did you mean --format? See: twinge report week --help"
    ),
    (["--for", "35m", "log"], "The command comes first, then its options. See: twinge log --help"),
    (["log", "7", "neck", "--hlep"], "twinge log has no option --hlep. Did you mean --help? See: twinge log --help"),
    (["log", "-1", "neck"], "Numbers cannot be negative. Intensity, for example, goes from 0 to 10."),
    (
      ["--generate-completion-script", "tcsh"],
      "Completions are available for bash, zsh and fish. For example: twinge --generate-completion-script zsh"
    ),
    (
      ["import", "x", "--format", "hedi"],
      "--format: unknown value. Did you mean headi? It takes twinge-json, twinge-csv, "
        + "migraine-buddy, headi, cluster-headache-tracker, migralog, secuso, apple-health."
    ),
  ])
  func aSlipIsToldWithItsWayOut(words: [String], told: String) throws {
    let run = try refused(words)
    #expect(run.errors == told + "\n")
    #expect(run.code == 64)
  }

  @Test func programsGetItAsJSON() throws {
    let run = try refused(["report", "--frmat", "html", "--json"])
    #expect(
      run.errors == """
        {"error": "twinge report week has no option --frmat.", \
        "hint": "Did you mean --format? See: twinge report week --help"}\n
        """)
    #expect(run.code == 64)
  }

  /// Words that were not quoted may be those of a note.
  @Test(arguments: [
    ["log", "7", "neck", "--note", "-secret"],
    ["log", "7", "neck", "--note", "pain", "-secret"], ["log", "7", "neck", "--notee=secret"],
    ["update", "6", "--", "secret"], ["stop", "--json=secret"], ["show", "secret"],
  ])
  func nothingOfANoteIsRepeated(words: [String]) throws {
    let run = try refused(words)
    #expect(!run.errors.contains("secret") && run.code == 64)
  }

  /// So is what stands on a line from elsewhere.
  @Test func aLineOnStandardInputIsTakenAsTyped() throws {
    try Bench.with { bench in
      let run = try bench.run("log -", input: "7 neck --trigr lifting\n")
      #expect(run.errors == "twinge log has no option --trigr. Did you mean --trigger? See: twinge log --help\n")
      #expect(run.code == 64)
      #expect(try bench.run("log -", input: "--help").output.contains("USAGE: "))
    }
  }
}

extension CommandPage: CustomTestStringConvertible {
  public var testDescription: String { name }
}
