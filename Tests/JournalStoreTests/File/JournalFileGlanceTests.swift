import Foundation
import Journal
import Migrations
import TestSupport
import Testing

@testable import JournalStore

/// A look that must not cost anyone anything.
struct JournalFileGlanceTests {
  @Test func itSeesTheJournalAndLeavesEveryByte() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let before = try FolderState(file.path.folder)
      let count = file.readIfFree { try $0.episodeCount() }
      #expect(count == 1)
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func withoutAJournalThereAreTheWordsThatEveryJournalBeginsWith() throws {
    try withTemporaryJournal { file in
      let count = file.readIfFree { try $0.vocabulary().words.count }
      #expect(count == Vocabulary.builtIn.count)
      #expect(!file.exists)
    }
  }

  @Test func aJournalThatIsKeptByAnotherIsNotWaitedFor() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      let other = try Connection(path: file.path, mode: .write)
      try other.script("BEGIN EXCLUSIVE")
      let started = ContinuousClock.now
      let count = JournalFile(path: file.path).readIfFree { try $0.episodeCount() }
      #expect(count == nil)
      #expect(ContinuousClock.now - started < .seconds(4))
      try other.script("ROLLBACK")
    }
  }

  @Test func anOlderJournalIsNotBroughtUpToDate() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      let steps = stepsWith("CREATE TABLE made_up (id INTEGER PRIMARY KEY)")
      let newer = JournalFile(path: file.path, wait: 0, steps: steps)
      let count = newer.readIfFree { try $0.episodeCount() }
      #expect(count == nil)
    }
  }
}
