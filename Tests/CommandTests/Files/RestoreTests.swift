import Foundation
import Testing

@testable import twinge

/// What `restore` says of a backup in which `check` finds faults.
struct RestoreTests {
  /// A journal, and a backup in which a letter of a note has flipped: a sound database, whose history tells.
  private func withFlippedBackup(_ body: (inout Bench, _ backup: String) throws -> Void) throws {
    try Bench.with { bench in
      let backup = bench.folder.appendingPathComponent("copy.sqlite")
      _ = try bench.run("log 7 neck --note unmistakable")
      _ = try bench.run("backup \(backup.path)")
      var bytes = try Data(contentsOf: backup)
      let note = try #require(bytes.range(of: Data("unmistakable".utf8), options: .backwards))
      bytes[note.lowerBound] = UInt8(ascii: "X")
      try bytes.write(to: backup)
      _ = try bench.run("log 5 calf")
      #expect(try bench.run(["check", "--journal", backup.path]).code == 1)
      bench.columns = 400
      try body(&bench, backup.path)
    }
  }

  @Test func `a backup that check calls damaged is refused, unless the person says so`() throws {
    try withFlippedBackup { bench, backup in
      let before = try bench.contents()
      let refused = try bench.run("restore \(backup)")
      #expect(refused.code == 1)
      #expect(refused.errors.hasPrefix("\(backup) is damaged ("))
      #expect(refused.errors.hasSuffix("), so nothing was changed. To restore it anyway: --yes\n"))
      #expect(try bench.contents() == before)
      #expect(try bench.files() == ["copy.sqlite", "journal.sqlite"])
      #expect(try bench.run("restore --yes \(backup)").output.hasPrefix("Restored "))
      #expect(try bench.run("list").output.split(separator: "\n").count == 1)
    }
  }

  @Test func `on a terminal the person is asked`() throws {
    try withFlippedBackup { bench, backup in
      let before = try bench.contents()
      for answers in [["n"], [""], []] {
        bench.typed = answers
        let declined = try bench.run("restore \(backup)")
        #expect(declined.code == 1)
        #expect(declined.errors.contains("The check finds damage in \(backup)."))
        #expect(declined.errors.contains("Restore it anyway? [y/N] "))
        #expect(declined.errors.contains("Nothing was changed."))
        #expect(try bench.contents() == before)
      }
      bench.typed = ["y"]
      #expect(try bench.run("restore \(backup)").code == 0)
    }
  }

  @Test func `of a backup that is cut short, the way to recover what is left is told`() throws {
    try withFlippedBackup { bench, backup in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: backup))
      let run = try bench.run("restore --yes \(backup)")
      #expect(
        run.errors == "\(backup) is damaged or cut short, so nothing was changed. "
          + "To recover what can be read: twinge check --salvage NEW --journal \(backup)\n")
      #expect(try bench.files() == ["copy.sqlite", "journal.sqlite"])
    }
  }

  @Test func `a journal that cannot be told from a file of someone else's is named`() throws {
    try withFlippedBackup { bench, backup in
      _ = try bench.run("backup \(bench.folder.path)/sound.sqlite")
      try Data("no journal".utf8).write(to: URL(fileURLWithPath: bench.journal))
      let run = try bench.run("restore \(bench.folder.path)/sound.sqlite")
      #expect(
        run.errors == "\(bench.journal) is not a Twinge journal, so it was left as it is. "
          + "If it was your journal, rename it, then restore again.\n")
      #expect(run.code == 1)
    }
  }
}
