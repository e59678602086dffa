import Foundation
import Testing

@testable import twinge

/// An episode left open for more than a day is asked about, once a day, on a terminal.
struct OpenEpisodeReminderTests {
  private let question = """
    Is episode 1 (4/10 neck) over? It has been open since Thu 19 Nov 14:30. To end
    it: twinge stop --episode 1 --at "yesterday 18:00"

    """

  private func withOpenEpisode(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      _ = try bench.run("start 4 neck --at \"19 nov 14:30\"")
      bench.isErrorTerminal = true
      bench.environment["XDG_STATE_HOME"] = bench.folder.path
      try body(&bench)
    }
  }

  @Test func itIsAskedAboutOnceADay() throws {
    try withOpenEpisode { bench in
      let first = try bench.run("list")
      #expect(first.errors == question)
      let second = try bench.run("list")
      #expect(second.errors == "")
      bench.now = "2026-11-22T09:40:00+01:00"
      let nextDay = try bench.run("status")
      #expect(nextDay.errors == question)
    }
  }

  @Test(arguments: ["list --json", "list --place nowhere"])
  func scriptsAndSlipsAreNotAsked(command: String) throws {
    try withOpenEpisode { bench in
      let errors = try bench.run(command).errors
      #expect(!errors.contains("over?"))
    }
  }

  @Test func withoutATerminalNobodyIsAsked() throws {
    try withOpenEpisode { bench in
      bench.isErrorTerminal = false
      let run = try bench.run("list")
      #expect(run.errors == "")
    }
  }

  @Test func anEpisodeOfTodayIsNotAskedAbout() throws {
    try Bench.with { bench in
      bench.isErrorTerminal = true
      bench.environment["XDG_STATE_HOME"] = bench.folder.path
      _ = try bench.run("start 4 neck --at 08:00")
      #expect(try bench.run("list").errors == "")
    }
  }

  @Test func askingLeavesTheJournalAsItIs() throws {
    try withOpenEpisode { bench in
      let before = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      _ = try bench.run("list")
      let after = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      #expect(before == after)
    }
  }
}
