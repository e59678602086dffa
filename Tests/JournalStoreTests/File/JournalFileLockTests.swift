import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

/// Several processes at one journal, some of them killed.
struct JournalFileLockTests {
  @Test(arguments: ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
  func aWriterDoesNotGetPastAnother(lock: String) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let before = try FolderState(file.path.folder)
      let other = try Connection(path: file.path, mode: .write)
      try other.script(lock)
      #expect(throws: StoreError.busy) { try file.log(bareEpisode(2)) }
      #expect(throws: StoreError.busy) { try file.dryRun { _ in } }
      try other.script("ROLLBACK")
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aReaderSeesWhatWasThereBeforeAWriter() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let other = try Connection(path: file.path, mode: .write)
      try other.script("BEGIN IMMEDIATE; UPDATE episode SET note = 'second'")
      #expect(try file.notes() == ["first"])
      try other.script("COMMIT")
      #expect(try file.notes() == ["second"])
    }
  }

  @Test func aReaderDoesNotGetPastAWriterThatIsAboutToFinish() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let other = try Connection(path: file.path, mode: .write)
      try other.script("BEGIN EXCLUSIVE")
      #expect(throws: StoreError.busy) { try file.notes() }
      try other.script("ROLLBACK")
      #expect(try file.notes() == ["first"])
    }
  }

  @Test func aWriterThatCannotFinishBecauseOfAReaderChangesNothing() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let before = try FolderState(file.path.folder)
      try file.read { store in
        let history = try store.history()
        #expect(history.count == 1)
        #expect(throws: StoreError.busy) { try file.log(bareEpisode(2)) }
      }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aReaderSeesOneInstantOfTheJournal() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      let notes = try file.read { store in
        let vocabulary = try store.vocabulary()
        #expect(throws: StoreError.busy) { try file.log(bareEpisode(2, note: "second")) }
        return try store.episodes(vocabulary: vocabulary).map(\.note)
      }
      #expect(notes == ["first"])
    }
  }

  @Test func aWriterWaitsForAnother() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("Lock-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = JournalFile(path: folder.path + "/journal.twinge", wait: 60_000)
    try file.log(bareEpisode(1))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 2...9 { group.addTask { try file.log(bareEpisode(number)) } }
      try await group.waitForAll()
    }
    #expect(try file.notes().count == 9)
    #expect(try file.read { try $0.history().map(\.id) } == (1...9).reversed())
  }

  /// Copies a journal in the middle of a command that has already reached the file, as a killed writer leaves it.
  private func leaveHalfWritten(_ file: JournalFile, at path: String) throws {
    let writer = try Connection(path: file.path, mode: .write)
    try writer.script("PRAGMA cache_size = 5; PRAGMA cache_spill = 5; BEGIN IMMEDIATE")
    try writer.run("UPDATE episode SET note = 'half written'")
    for number in 100...400 {
      _ = try Store(connection: writer).add(bareEpisode(number, note: String(repeating: "cramp ", count: 100)))
    }
    for suffix in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: file.path + suffix, toPath: path + suffix)
    }
    try writer.script("ROLLBACK")
  }

  @Test(arguments: [true, false])
  func whatAKilledWriterLeftIsRolledBack(reading: Bool) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      // What is on a page that nothing uses is not rolled back.
      try Connection(path: file.path, mode: .write).script("VACUUM")
      let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
      try withTemporaryJournal { killed in
        try leaveHalfWritten(file, at: killed.path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: killed.path)) != whole)
        if !reading { try killed.log(bareEpisode(2, note: "second")) }
        #expect(try killed.notes() == (reading ? ["first"] : ["first", "second"]))
        let state = try FolderState(killed.path.folder)
        #expect(state.names == ["journal.twinge"])
        if reading { #expect(state.bytes(of: "journal.twinge") == whole) }
      }
    }
  }

  /// Whatever comes first after the kill.
  @Test(arguments: ["check", "backup", "restore"])
  func whatOpensAJournalAfterAKillNeedsNoHelp(first: String) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      try withTemporaryJournal { killed in
        try leaveHalfWritten(file, at: killed.path)
        let copy = JournalFile(path: killed.path + "-copy")
        switch first {
        case "check": #expect(try killed.check()[0].faults == 0)
        case "backup": try killed.backUp(to: copy.path)
        default: #expect(try !copy.restore(from: killed, keeping: killed.path + "-kept", at: now))
        }
        #expect(try killed.notes() == ["first"])
        if first != "check" { #expect(try copy.notes() == ["first"]) }
      }
    }
  }

  @Test func aFirstCommandThatWasKilledLeavesAnEmptyJournal() throws {
    try withTemporaryJournal { file in
      try Data().write(to: URL(fileURLWithPath: file.path))
      let writer = try Connection(path: file.path, mode: .write)
      try writer.script("PRAGMA cache_size = 5; PRAGMA cache_spill = 5; BEGIN IMMEDIATE")
      try Migrator(connection: writer).createIfEmpty()
      try withTemporaryJournal { killed in
        for suffix in ["", "-journal"] {
          try FileManager.default.copyItem(atPath: file.path + suffix, toPath: killed.path + suffix)
        }
        #expect(try !Data(contentsOf: URL(fileURLWithPath: killed.path)).isEmpty)
        #expect(try killed.notes() == [])
        try killed.log(bareEpisode(note: "first"))
        #expect(try killed.notes() == ["first"])
      }
      try writer.script("ROLLBACK")
    }
  }
}
