import Foundation
import Testing

@testable import twinge

struct CompletionTests {
  /// What is offered for the last of the words.
  private func offered(_ words: [String], in bench: Bench) throws -> [String] {
    let run = try bench.run(["---complete", "fish"] + words)
    #expect(run.code == 0 && run.errors.isEmpty)
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  private func expect(
    _ words: [String], _ expected: [String], in bench: Bench, at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try offered(words, in: bench)
    #expect(found == expected, sourceLocation: location)
  }

  private func withJournal(_ body: (Bench) throws -> Void) throws {
    try Bench.with { bench in
      _ = try bench.run("log 7 lower back left --at \"yesterday 22:40\" --for 35m --note secret")
      _ = try bench.run("start 4 neck")
      _ = try bench.run("words add trigger \"poor air\"")
      _ = try bench.run("words add place \"ribs behind\"")
      _ = try bench.run("words retire remedy chiropractic")
      try body(bench)
    }
  }

  @Test func commandsAndThoseBelowThem() throws {
    try withJournal { bench in
      try expect(["che"], ["checkin", "check"], in: bench)
      try expect(["words", "a"], ["add", "alias"], in: bench)
      try expect(
        ["config", ""], ["get", "set", "day-start", "week-start", "dates", "medicine-days", "inbox"], in: bench)
      let options = try offered(["nonsense", ""], in: bench)
      #expect(options.contains("--json"))
    }
  }

  /// An option that comes anew is not forgotten.
  @Test func `values that can be completed are`() {
    let values = ["file", "folder", "path", "id", "sensation", "format", "side", "pattern", "origin", "sign", "window"]
    for page in CommandPage.program.all {
      let known = page.arguments.filter { argument in values.contains { argument.value == "<\($0)>" } }
      for argument in known where argument.kind != .flag {
        #expect(argument.completion != .nothing, "\(page.name) \(argument.names)")
      }
    }
  }

  @Test func `both remedies of a trial`() throws {
    try withJournal { bench in
      try expect(["trial", "start", "hea"], ["heat"], in: bench)
      try expect(["trial", "start", "warm", "b"], ["bath"], in: bench)
      try expect(["trial", "start", "heat", "i"], ["ice"], in: bench)
      try expect(["trial", "start", "stretching", "n"], ["none"], in: bench)
    }
  }

  @Test func everyCommandIsOffered() throws {
    try withJournal { bench in
      try expect([""], CommandPage.program.subcommands.map { $0.path[0] }, in: bench)
    }
  }

  @Test func optionsThatMayStillBeGiven() throws {
    try withJournal { bench in
      try expect(["log", "--o"], ["--ongoing", "--origin"], in: bench)
      try expect(["log", "--new", "--ne"], [], in: bench)
      try expect(["log", "--trigger", "heat", "--trig"], ["--trigger"], in: bench)
      try expect(["report", "--wee"], ["--week", "--weeks"], in: bench)
      try expect(["undo", "--", "--js"], [], in: bench)
    }
  }

  @Test func wordsOfThePersonsOwn() throws {
    try withJournal { bench in
      try expect(["why", "poor a"], ["poor air"], in: bench)
      try expect(["why", "poor", "a"], ["air"], in: bench)
      try expect(["log", "7", "ri"], ["ribs", "ribs behind", "right"], in: bench)
      try expect(["log", "--remedy", "chi"], [], in: bench)
      try expect(["words", "merge", "place", "ribs b"], ["ribs behind"], in: bench)
      try expect(["words", "merge", "place", "ribs behind", "che"], ["chest"], in: bench)
    }
  }

  @Test func listsBehindTheirLastComma() throws {
    try withJournal { bench in
      try expect(["log", "--trigger", "lifting,poor a"], ["lifting,poor air"], in: bench)
      try expect(["log", "--trigger=lifting,li"], [], in: bench)
      try expect(["log", "--feel", "cramp,kn"], ["cramp,knot"], in: bench)
      try expect(["log", "7", "neck, ca"], ["neck, calf"], in: bench)
      try expect(["log", "7", "neck,", "left", "ca"], ["calf"], in: bench)
    }
  }

  @Test func sidesStandBehindAPlace() throws {
    try withJournal { bench in
      try expect(["log", "7", "lower", "back", ""], ["both", "left", "middle", "right"], in: bench)
    }
  }

  @Test func episodesWithWhatTheyWereAndNoNote() throws {
    try withJournal { bench in
      let all = try bench.run(["---complete", "zsh", "show", ""]).output
      #expect(all == "2\tSat 21 Nov 09:40, 4/10 neck\n1\tFri 20 Nov 22:40, 7/10 lower back (left)\n")
      try expect(["stop", "--episode", ""], ["2"], in: bench)
    }
  }

  @Test func filesAreLeftToTheShell() throws {
    try withJournal { bench in
      let file = try bench.run(["---complete", "zsh", "import", ""]).output
      #expect(file == "\tfiles\n")
      let folder = try bench.run(["---complete", "zsh", "export", "csv", "--tidy", "x"]).output
      #expect(folder == "\tfolders\n")
    }
  }

  @Test func theJournalThatTheLineNames() throws {
    try withJournal { bench in
      let other = bench.folder.appendingPathComponent("other.sqlite").path
      try expect(["--journal", other, "why", "poor a"], [], in: bench)
      try expect(["why", "--journal=" + other, "stre"], ["stress"], in: bench)
      #expect(try !bench.files().contains("other.sqlite"))
    }
  }

  @Test(arguments: ["", "no journal at all"])
  func aFileThatIsNoJournalIsPassedOverInSilence(content: String) throws {
    try Bench.with { bench in
      try content.write(toFile: bench.journal, atomically: true, encoding: .utf8)
      #expect(try bench.run(["---complete", "bash", " ", "twinge why str"]) == Run())
      #expect(try String(contentsOfFile: bench.journal, encoding: .utf8) == content)
    }
  }

  @Test(arguments: [
    ["---complete"], ["---complete", "bash"], ["---complete", "zsh"], ["---complete", "fish", "--", "--"],
  ])
  func whateverAScriptAsksNothingIsComplainedOf(request: [String]) throws {
    try withJournal { bench in
      let run = try bench.run(request)
      #expect(run.errors.isEmpty || request.count == 1)
    }
  }

  @Test(arguments: Shell.allCases)
  func thePersonsOwnShellsGetAScript(shell: Shell) throws {
    try Bench.with { bench in
      let run = try bench.run(["--generate-completion-script", shell.rawValue])
      #expect(run.output.contains("---complete \(shell.rawValue)"))
      #expect(try bench.files() == [])
    }
  }
}
