import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

struct JournalFileTests {
  @Test func aMissingJournalReadsAsAnEmptyOne() throws {
    try withTemporaryJournal { file in
      let words = try file.read { try $0.vocabulary().words }
      #expect(words.count == Vocabulary.builtIn.count)
      #expect(try file.notes() == [])
      #expect(try FolderState(file.path.folder).names == [])
    }
  }

  @Test func aMissingFolderStaysMissing() throws {
    try withTemporaryFolder { folder in
      let notes = try JournalFile(path: folder + "/a/b/journal.twinge").notes()
      #expect(notes == [])
      #expect(try FolderState(folder).names == [])
    }
  }

  @Test func anEmptyFileReadsAsAnEmptyJournal() throws {
    try withTemporaryJournal { file in
      #expect(FileManager.default.createFile(atPath: file.path, contents: Data()))
      let before = try FolderState(file.path.folder)
      #expect(try file.notes() == [])
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func anEmptyFileBecomesAJournal() throws {
    try withTemporaryJournal { file in
      #expect(FileManager.default.createFile(atPath: file.path, contents: Data()))
      try file.log(bareEpisode(note: "first"))
      #expect(try file.notes() == ["first"])
    }
  }

  @Test func whatWasWrittenIsRead() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      try file.log(bareEpisode(2, note: "second"))
      #expect(try file.notes() == ["first", "second"])
    }
  }

  @Test func afterACommandTheFolderHoldsTheJournalAlone() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      #expect(try FolderState(file.path.folder).names == ["journal.twinge"])
    }
  }

  @Test func readingChangesNothing() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      let before = try FolderState(file.path.folder)
      #expect(try file.notes() == [nil])
      _ = try file.read { store in
        _ = try store.history()
        _ = try store.wordCounts()
        return try store.diary(now.day - 30...now.day, now: now, vocabulary: store.vocabulary())
      }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func writingWhileReadingIsRefused() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      let before = try FolderState(file.path.folder)
      #expect(throws: StoreError.readOnly) { try file.read { try $0.add(bareEpisode(2)) } }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aFailingFirstCommandLeavesNoFile() throws {
    try withTemporaryFolder { folder in
      let file = JournalFile(path: folder + "/a/journal.twinge")
      #expect(throws: StoreError.nothingToUndo) {
        try file.write("log", at: now) { store -> (String, Episode) in
          _ = try store.add(bareEpisode())
          throw StoreError.nothingToUndo
        }
      }
      let state = try FolderState(folder)
      #expect(state.names == [])
    }
  }

  // The larger one overflows SQLite's cache, so that it had been written to the file before it failed.
  @Test(arguments: [10, 3_000_000])
  func aFailingCommandChangesNoByte(length: Int) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      // What is on a page that nothing uses is not rolled back.
      try Connection(path: file.path, mode: .write).script("VACUUM")
      let before = try FolderState(file.path.folder)
      #expect(throws: StoreError.refused) {
        try file.write("log", at: now) { store in
          for number in 2...4 {
            _ = try store.add(bareEpisode(number, note: String(repeating: "cramp ", count: length / 6)))
          }
          return ("Logged the first one again.", try store.add(bareEpisode(1)))
        }
      }
      let after = try FolderState(file.path.folder)
      #expect(after.names == ["journal.twinge"])
      #expect(after.bytes(of: "journal.twinge") == before.bytes(of: "journal.twinge"))
      #expect(try file.notes() == ["first"])
    }
  }

  @Test func aWholeCommandLeavesNoHistory() throws {
    try withTemporaryJournal { file in
      let stored = try file.transaction { try $0.add(bareEpisode(note: "imported")) }
      #expect(stored.id == 1)
      #expect(try file.notes() == ["imported"])
      #expect(try file.read { try $0.history().count } == 0)
    }
  }

  @Test func theResultOfACommandIsHandedOn() throws {
    try withTemporaryJournal { file in
      let result = try file.write("log", at: now) { _ in ("Did nothing.", 42) }
      #expect(result == 42)
    }
  }

  @Test func aRehearsalSeesTheChangesAndLeavesNone() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let before = try FolderState(file.path.folder)
      let seen = try file.dryRun { store in
        _ = try store.add(bareEpisode(2, note: "second"))
        return try store.episodes(order: .oldestFirst, vocabulary: store.vocabulary()).map(\.note)
      }
      #expect(seen == ["first", "second"])
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aRehearsalMakesNoFile() throws {
    try withTemporaryJournal { file in
      let stored = try file.dryRun { try $0.add(bareEpisode()) }
      #expect(stored.id == 1)
      #expect(try FolderState(file.path.folder).names == [])
    }
  }

  @Test func aRehearsalLeavesAnEmptyFileEmpty() throws {
    try withTemporaryJournal { file in
      #expect(FileManager.default.createFile(atPath: file.path, contents: Data()))
      let stored = try file.dryRun { try $0.add(bareEpisode()) }
      #expect(stored.id == 1)
      #expect(try FolderState(file.path.folder).bytes(of: "journal.twinge") == Data())
    }
  }

  @Test func aRehearsalThatFailsChangesNothing() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      let before = try FolderState(file.path.folder)
      #expect(throws: StoreError.refused) { try file.dryRun { try $0.add(bareEpisode()) } }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aNewJournalIsMadeAndFilled() throws {
    try withTemporaryFolder { folder in
      let file = JournalFile(path: folder + "/new/journal.twinge")
      let stored = try file.createNew { try $0.add(bareEpisode(note: "first")) }
      #expect(stored.id == 1)
      #expect(try file.notes() == ["first"])
    }
  }

  @Test func aNewJournalNeverTakesThePlaceOfAFile() throws {
    try withTemporaryJournal { file in
      #expect(FileManager.default.createFile(atPath: file.path, contents: Data("dear diary".utf8)))
      let before = try FolderState(file.path.folder)
      #expect(throws: StoreError.alreadyExists(path: file.path)) { try file.createNew { _ in } }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aNewJournalThatCannotBeMadeIsNamedAsItWasAskedFor() throws {
    try withTemporaryJournal { file in
      // A file stands where a folder should be.
      #expect(FileManager.default.createFile(atPath: file.path, contents: Data()))
      let new = JournalFile(path: file.path + "/journal.twinge")
      #expect(throws: StoreError.cannotCreate(path: new.path)) { try new.createNew { _ in } }
    }
  }

  @Test func aNewJournalThatFailsLeavesNoFile() throws {
    try withTemporaryJournal { file in
      #expect(throws: StoreError.nothingToUndo) { try file.createNew { _ in throw StoreError.nothingToUndo } }
      let state = try FolderState(file.path.folder)
      #expect(state.names == [])
    }
  }
}
