import Foundation
import Testing

@testable import twinge

/// On a terminal, logging an episode tells what the trial that runs has drawn for it.
struct TrialTellingTests {
  private func withTrial(_ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      bench.environment["NO_COLOR"] = "1"
      bench.columns = 200
      _ = try bench.run("trial start heat ice --per episode --blocks 3")
      bench.typed = []
      try body(&bench)
    }
  }

  private func told(_ bench: Bench) throws -> Int {
    var bench = bench
    bench.typed = nil
    let json = try bench.run("trial --json").output
    return try #require(Int(json.split(separator: "\n").first { $0.contains("\"told\"") }?.filter(\.isNumber) ?? ""))
  }

  @Test(arguments: ["start 6 neck", "log 6 neck", "log 6 neck --at \"1h ago\"", "log 6 neck --ongoing"])
  func `an episode that has just begun is told its remedy, in one step`(line: String) throws {
    try withTrial { bench in
      let run = try bench.run(line)
      #expect(run.output.contains(/\nTrial: (heat|ice) first in episode 1\.\n/))
      #expect(try told(bench) == 1)
      // The episode and what was told for it are taken back together.
      _ = try bench.run("undo")
      #expect(try told(bench) == 0)
      #expect(try bench.run("list --json").output.contains("\"episodes\": []"))
    }
  }

  @Test(arguments: [
    "log 6 neck --at \"yesterday 22:40\"", "log 6 neck --at 08:00 --for 35m", "log 1 neck", "log neck",
    "log 6 neck --remedy heat", "log 6 neck --warning bladder", "log 6 neck --dry-run", "log 6 neck --json",
    "log 6 neck --at \"3h ago\"",
  ])
  func `others are not`(line: String) throws {
    try withTrial { bench in
      let run = try bench.run(line)
      #expect(run.code == 0, "\(run.errors)")
      #expect(!run.output.contains("Trial:"))
      #expect(try told(bench) == 0)
    }
  }

  @Test func `a yes to a question about warning signs comes first`() throws {
    try withTrial { bench in
      bench.typed = ["y", "1", "n", "n", "n"]
      let run = try bench.run("start 8 lower back")
      #expect(run.errors.contains("This can be an emergency."))
      #expect(!run.output.contains("Trial:"))
      #expect(try told(bench) == 0)
    }
  }

  @Test func `nobody at a terminal is told nothing`() throws {
    try withTrial { bench in
      bench.typed = nil
      #expect(try !bench.run("start 6 neck").output.contains("Trial:"))
      #expect(try told(bench) == 0)
      // Asking again gives the same answer.
      let first = try bench.run("trial next")
      #expect(try bench.run("trial next") == first)
      #expect(try told(bench) == 1)
    }
  }

  @Test func `a running trial's page gives nothing away`() throws {
    try withTrial { bench in
      bench.typed = nil
      _ = try bench.run("start 8 neck")
      _ = try bench.run("trial next")
      _ = try bench.run("remedy heat --before 8 --after 3 --after-minutes 60")
      for line in ["trial", "trial report", "trial report --format html", "trial --json", "report doctor"] {
        let output = try bench.run(line).output
        #expect(!output.contains("mean relief"), "\(line)")
        #expect(!output.contains("Block 1"), "\(line)")
        #expect(!output.contains("\"value\""), "\(line)")
      }
      #expect(try !bench.run("export json").output.contains("\"peeks\": [\"2026"))
      _ = try bench.run("trial --peek")
      #expect(try bench.run("export json").output.contains("\"peeks\": [\"2026-11-21T09:40:00+01:00\"]"))
    }
  }

  @Test func `the page of a trial that has ended has a picture of its blocks`() throws {
    try withTrial { bench in
      bench.typed = nil
      _ = try bench.run("start 8 neck")
      _ = try bench.run("trial next")
      _ = try bench.run("trial stop")
      let page = try bench.run("trial report --format html").output
      #expect(page.contains("<title id=\"trial-title\">Blocks</title>"))
      #expect(page.contains(">Block 1</text>"))
      let markdown = try bench.run("trial report --format markdown").output
      #expect(markdown.hasPrefix("# Trial of heat against ice\n\n**Nothing to compare yet"))
      #expect(markdown.contains("- **Blinding:** none"))
      #expect(try bench.run("export fhir").output.contains("N-of-1 trial: heat against ice"))
    }
  }
}
