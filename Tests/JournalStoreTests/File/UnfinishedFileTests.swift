import Foundation
import TestSupport
import Testing

@testable import JournalStore

struct UnfinishedFileTests {
  /// No process has so high a number.
  private static let gone = Int32.max

  /// What a program that still runs is writing, and what is no copy of this journal, is left alone.
  @Test func thoseOfKilledProgramsAreNamed() throws {
    try withTemporaryFolder { folder in
      let journal = JournalFile(path: "\(folder)/journal.sqlite")
      let own = ProcessInfo.processInfo.processIdentifier
      for name in [
        "journal.sqlite", "journal.sqlite.\(Self.gone).part", "journal.backup-20261121-094000.sqlite.\(Self.gone).part",
        "journal.sqlite.\(own).part", "journal.sqlite.part", "journal.sqlite.x.part", "other.sqlite.\(Self.gone).part",
      ] {
        #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil))
      }
      #expect(
        journal.unfinishedFiles() == [
          "\(folder)/journal.backup-20261121-094000.sqlite.\(Self.gone).part",
          "\(folder)/journal.sqlite.\(Self.gone).part",
        ])
      #expect(JournalFile(path: "\(folder)/none/journal.sqlite").unfinishedFiles() == [])
    }
  }
}
