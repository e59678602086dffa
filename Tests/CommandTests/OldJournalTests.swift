import Foundation
import Migrations
import Testing

@testable import JournalStore
@testable import twinge

/// Journals as the programs of every released schema wrote them: they open, and nothing of them is lost.
struct OldJournalTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private func fixture(_ version: Int, _ type: String) throws -> String {
    try String(contentsOf: Self.folder.appendingPathComponent("journal-v\(version).\(type)"), encoding: .utf8)
  }

  private func withJournal(_ version: Int, _ body: (Bench) throws -> Void) throws {
    try Bench.with { bench in
      try Data().write(to: URL(fileURLWithPath: bench.journal))
      try Connection(path: bench.journal, mode: .write).script(fixture(version, "sql"))
      try body(bench)
    }
  }

  @Test(arguments: 1...migrations.count)
  func everySchemaThatWasReleasedHasAJournal(version: Int) throws {
    #expect(try !fixture(version, "sql").isEmpty)
  }

  @Test(arguments: 1...migrations.count)
  func allOfItIsRead(version: Int) throws {
    try withJournal(version) { bench in
      let export = try bench.run("export json")
      #expect(try export.output == fixture(version, "json"))
      let check = try bench.run("check")
      #expect(check.code == 0)
    }
  }

  @Test(arguments: 1...migrations.count)
  func readingItLeavesItsBytesAlone(version: Int) throws {
    try withJournal(version) { bench in
      let before = try Data(contentsOf: URL(fileURLWithPath: bench.journal))
      for command in ["status", "list", "report week", "analyze", "search neck", "history"] {
        let run = try bench.run(command)
        #expect(run.code == 0)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: bench.journal)) == before)
    }
  }

  @Test(arguments: 1...migrations.count)
  func itIsWrittenToAndItsHistoryStillStands(version: Int) throws {
    try withJournal(version) { bench in
      _ = try bench.run("log 4 jaw")
      let undo = try bench.run("undo 2")
      #expect(
        undo.output
          == "Undid: Logged episode 5: 4/10 jaw, Sat 21 Nov 09:40\nUndid: Set day-start to 04:00 (it was 00:00)\n")
      let check = try bench.run("check")
      #expect(check.code == 0)
    }
  }
}
