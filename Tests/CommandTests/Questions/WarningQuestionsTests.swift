import Foundation
import Testing

@testable import twinge

/// The four questions at a high intensity: who is asked, what is stored, and that the episode is never lost.
struct WarningQuestionsTests {
  private func withTerminal(_ typed: [String]?, _ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      bench.environment["NO_COLOR"] = "1"
      bench.columns = 200
      bench.typed = typed
      try body(&bench)
    }
  }

  /// The signs of the episode, as its JSON names them.
  private func signs(_ id: Int = 1, _ bench: Bench) throws -> String {
    let json = try bench.run("show \(id) --json").output
    let line = try #require(json.split(separator: "\n").first { $0.contains("\"warningSigns\"") })
    return String(line.filter { $0.isLetter || $0 == "," }.replacing("warningSigns", with: "").dropLast())
  }

  @Test(arguments: [
    (["n", "n", "n", "n"], ""), (["", "", "", ""], ""), ([], ""), (["n"], ""), (["y", "1"], "legs"),
    (["y", "2", "n", "n", "n"], "saddle"), (["y", "", "n", "n", "n"], "legs,saddle"), (["y"], "legs,saddle"),
    (["y", "7", "n", "n", "n"], "legs,saddle"), (["n", "y", "1", "", "yes"], "bladder,accident"),
    (["y", "n", "n", "n", "n"], ""), (["n", "n", "Y", "2", "n"], "thunderclap"),
    (["what?", "n", " N ", "no", "y"], "accident"),
  ])
  func whatIsTypedIsStored(typed: [String], expected: String) throws {
    try withTerminal(typed) { bench in
      let run = try bench.run("log 7 lower back --at 08:00 --for 35m")
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("Logged episode 1:\n7/10 lower back\n"))
      let isTicked = !expected.isEmpty
      // Nothing is said where nothing was answered.
      let isDenied = typed.contains("n")
      #expect(run.errors.contains("Warning signs: none reported.") == (isDenied && !isTicked))
      #expect(run.errors.contains("This can be an emergency.") == isTicked)
      #expect(!run.errors.contains("no red flags"))
      #expect(try signs(1, bench) == expected)
    }
  }

  @Test func aYesIsAnsweredOnceAndAtOnce() throws {
    try withTerminal(["n", "n", "n", "y"]) { bench in
      let run = try bench.run("log 8 neck")
      #expect(run.errors.components(separatedBy: "You said yes to: it began after a serious accident.").count == 2)
      #expect(run.errors.hasSuffix("department now.\n"))
    }
  }

  @Test(arguments: [
    "log 7 neck", "log 3 neck, calf=7", "start 8 neck", "log 10 head",
  ])
  func highIntensitiesAreAskedAbout(line: String) throws {
    try withTerminal(["n", "n", "n", "n"]) { bench in
      let run = try bench.run(line)
      #expect(run.errors.contains("Did it begin after a serious accident?"))
    }
  }

  @Test(arguments: [
    "log 6 neck", "log neck", "log 7 neck --json", "log 7 neck --dry-run", "log 7 neck --warning fever",
    "start 9 neck --json",
  ])
  func othersAreNot(line: String) throws {
    try withTerminal(["y", "y", "y", "y"]) { bench in
      let run = try bench.run(line)
      #expect(run.code == 0)
      #expect(!run.errors.contains("[y/n]"))
    }
  }

  @Test func nobodyIsAskedInAPipe() throws {
    try withTerminal(nil) { bench in
      let run = try bench.run("log 9 neck")
      #expect(run.errors.isEmpty)
    }
  }

  @Test func againAsksAnew() throws {
    try withTerminal(["n", "n", "n", "y"]) { bench in
      _ = try bench.run("log 8 neck --at 07:00")
      let mild = try bench.run("again 5 --at 08:00")
      #expect(mild.errors.isEmpty)
      let bad = try bench.run("again 7 --at 09:00")
      #expect(bad.errors.contains("[y/n]"))
      #expect(try signs(3, bench) == "accident")
    }
  }

  @Test func anUpdateAsksForWhatIsNotKnownYet() throws {
    try withTerminal([]) { bench in
      _ = try bench.run("start 4 neck --at 07:00 --warning fever,accident")
      let mild = try bench.run("update 6 --at 08:00")
      #expect(!mild.errors.contains("[y/n]"))
      bench.typed = ["n", "y", "2", "n"]
      let run = try bench.run("update 8 --at 09:00")
      #expect(run.code == 0)
      #expect(!run.errors.contains("Did it begin after a serious accident?"))
      #expect(try signs(1, bench) == "fever,accident,sexual")
      let json = try bench.run("show 1 --json").output
      #expect(json.contains("\"at\": \"2026-11-21T09:00:00+01:00\""))
    }
  }

  /// A slip costs no answers, and what is asked does not hold up another process.
  @Test func `a slip comes before the questions`() throws {
    try withTerminal(["n", "n", ""]) { bench in
      let run = try bench.run("log 9 lowr back")
      #expect(run.code == 2)
      #expect(run.errors.contains("Did you mean lower back? (y/n)"))
      #expect(!run.errors.contains("[y/n]"))
      #expect(try bench.files() == [])
    }
  }

  @Test func aNewWordIsAddedOnce() throws {
    try withTerminal(["n", "n", "n", "n"]) { bench in
      let run = try bench.run("log 9 spot --new")
      #expect(run.code == 0)
      #expect(run.errors.components(separatedBy: "Added the place").count == 2)
      _ = try bench.run("undo")
      let list = try bench.run("list")
      #expect(list.output.hasPrefix("No episodes yet."))
    }
  }

  @Test func `a chest is asked about first, and the first yes is answered before the next question`() throws {
    try withTerminal(["y", "1", "n", "n", "n"]) { bench in
      let errors = try bench.run("log 8 chest").errors
      let chest = try #require(errors.range(of: "Is there chest pain"))
      let advice = try #require(errors.range(of: "Call your emergency number"))
      let back = try #require(errors.range(of: "both legs, or around"))
      #expect(chest.lowerBound < advice.lowerBound)
      #expect(advice.lowerBound < back.lowerBound)
    }
  }
}
