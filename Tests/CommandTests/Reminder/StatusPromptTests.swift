import Foundation
import Testing

@testable import twinge

struct StatusPromptTests {
  private func with(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      bench.environment = ["LANG": "de_DE.UTF-8"]
      try body(&bench)
    }
  }

  @Test func itShowsWhatIsOngoingAndWhatIsOpen() throws {
    try with { bench in
      #expect(try bench.run("status --prompt") == Run())
      _ = try bench.run("start 4 neck --at 07:40")
      _ = try bench.run("update 6")
      #expect(try bench.run("status --prompt").output == "⚡neck 6 2h ✎ \n")
      _ = try bench.run("checkin --none")
      #expect(try bench.run("status --prompt").output == "⚡neck 6 2h \n")
      #expect(try bench.run("status --prompt --json").output == #"{"schema": 1, "prompt": "⚡neck 6 2h"}"# + "\n")
      _ = try bench.run("stop")
      #expect(try bench.run("status --prompt") == Run())
    }
  }

  @Test(arguments: [["TERM": "dumb"], ["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": ""]])
  func itIsPlainWhereItHasToBe(environment: [String: String]) throws {
    try with { bench in
      _ = try bench.run("start 4 neck --at 07:40")
      bench.environment.merge(environment) { _, new in new }
      #expect(try bench.run("status --prompt").output == "!neck 4 2h ? \n")
    }
  }

  @Test(arguments: ["", "no journal at all"])
  func whatCannotBeReadIsNotComplainedOf(content: String) throws {
    try with { bench in
      try content.write(toFile: bench.journal, atomically: true, encoding: .utf8)
      let run = try bench.run("status --prompt")
      #expect(run.errors.isEmpty && run.code == 0)
      #expect(try String(contentsOfFile: bench.journal, encoding: .utf8) == content)
      #expect(try bench.files() == ["journal.sqlite"])
    }
  }

  @Test func withoutAHomeThereIsNothingToSee() throws {
    try with { bench in
      bench.environment["TWINGE_JOURNAL"] = ""
      let run = try bench.run("status --prompt")
      #expect(run == Run())
    }
  }

  /// Standard error of what runs in a prompt is the terminal.
  @Test func itDoesNotAskAboutWhatIsForgotten() throws {
    try with { bench in
      bench.environment["HOME"] = bench.folder.path
      _ = try bench.run("start 4 neck --at \"3 days ago\"")
      bench.isErrorTerminal = true
      #expect(try bench.run("status --prompt").errors.isEmpty)
      #expect(try bench.run("status").errors.contains("over?"))
    }
  }
}
