import Foundation
import JournalStore
import Testing

@testable import twinge

/// An import may be killed at any moment: the journal then holds all of it or nothing, and is whole.
struct KilledImportTests {
  private static let rows = 250

  /// Notes so long that rows are written to the file before the import is done, and its record after them.
  private static let diary =
    "onset,places,note\n"
    + (0..<rows).map { row in
      "2025-07-\(row % 28 + 1) 10:\(10 + row % 50),neck,\"\(row) \(String(repeating: "x", count: 38_000))\"\n"
    }.joined()

  /// Kills an import into a journal that has one episode already.
  ///
  /// - Parameter script: runs `$0 import`, and sees to it that it is killed.
  private func kill(_ script: String) throws -> Run {
    var killed: Run?
    try Program.with { program in
      try Data(Self.diary.utf8).write(to: program.folder.appendingPathComponent("diary.csv"))
      let journal = JournalFile(path: program.folder.appendingPathComponent("journal").path)
      let log = try program.run(["log", "7", "knee", "--journal", journal.path])
      #expect(log.code == 0)
      killed = try program.shell(
        "import() { exec \"$0\" import diary.csv --map onset=onset,places=places,note=note --journal journal; }; \(script)"
      )
      let check = try program.run(["check", "--journal", journal.path])
      #expect(check.code == 0, "\(check.errors)")
      let (count, commands) = try journal.read { try ($0.episodeCount(), $0.history().count) }
      #expect([1, 1 + Self.rows].contains(count))
      #expect(commands == (count == 1 ? 1 : 2))
    }
    return try #require(killed)
  }

  /// As soon as the file is so long: before anything is written, while rows are, while their record is, and within the
  /// commit. A process that is quicker than the kill shows nothing wrong either.
  @Test(arguments: [0, 1_000, 9_700, 12_000, 19_000])
  func asSoonAsTheFileIsSoLong(kilobytes: Int) throws {
    _ = try kill(
      """
      import & while kill -0 $! && [ $(wc -c <journal) -lt \(kilobytes)000 ]; do :; done 2>/dev/null
      kill -9 $!; wait $!
      """)
  }

  /// The system kills who writes a file longer than it may be, or refuses the write if that signal is ignored: both
  /// within the write at just that length.
  @Test(arguments: [1_000, 9_700, 18_000])
  func withinTheWriteAtALength(kilobytes: Int) throws {
    let run = try kill("ulimit -c 0; ulimit -f \(kilobytes); import")
    #expect(run.code != 0)
  }
}
