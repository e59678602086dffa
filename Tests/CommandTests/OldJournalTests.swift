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

  private func withJournal(_ version: Int, _ body: (inout Bench) throws -> Void) throws {
    try Bench.with { bench in
      try Data().write(to: URL(fileURLWithPath: bench.journal))
      // What a dump writes to the schema itself, no file of a journal lets through.
      let dump = try Connection.inMemory()
      try dump.script(fixture(version, "sql"))
      try Connection(path: bench.journal, mode: .write).replaceContents(by: dump)
      try body(&bench)
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
  func itIsWrittenTo(version: Int) throws {
    try withJournal(version) { bench in
      for command in ["log 4 jaw", "undo", "check"] {
        let run = try bench.run(command)
        #expect(run.code == 0, "\(command): \(run.errors)")
      }
      // That something was taken back is remembered, so that a join does not bring it back.
      let entries = { (contents: String) in contents.components(separatedBy: "\"deletions\"").first }
      let export = try bench.run("export json")
      #expect(try entries(export.output) == entries(fixture(version, "json")))
    }
  }

  /// SQLite passes over changes that it finds no place for. So undo and check may well say that all is right after a
  /// migration that has made the history wrong, and only what is left at its beginning shows it.
  @Test(arguments: 1...migrations.count)
  func itsHistoryStillLeadsBackToItsBeginning(version: Int) throws {
    try withJournal(version) { bench in
      let file = JournalFile(path: bench.journal)
      let commands = try file.read { try $0.history().count { !$0.isUndone } }
      // A migration may have emptied it.
      guard commands > 0 else { return }
      try file.transaction { store in for _ in 1...commands { _ = try store.undo(at: World.fixed.now) } }
      let beginning = try bench.contents()
      bench.environment["TWINGE_JOURNAL"] = bench.folder.appendingPathComponent("new.sqlite").path
      // Words that a newer program knows stand behind the older ones. What was taken back is remembered.
      let lines = { (contents: String) in
        let ends = [
          contents.components(separatedBy: "\"deletions\"").first,
          contents.components(separatedBy: "\"vocabulary\"").last,
        ]
        return ends.compactMap { $0 }.joined().split(separator: "\n").map { $0.replacing(",", with: "") }
      }
      #expect(try lines(beginning).sorted() == lines(bench.contents()).sorted())
    }
  }
}
