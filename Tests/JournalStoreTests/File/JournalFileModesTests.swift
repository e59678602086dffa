import Foundation
import LibC
import TestSupport
import Testing

@testable import JournalStore

/// A journal is for the person alone.
struct JournalFileModesTests {
  @Test func theJournalAndTheFoldersMadeForIt() throws {
    try withTemporaryFolder { folder in
      try JournalFile(path: folder + "/a/b/journal.twinge").log(bareEpisode())
      let state = try FolderState(folder)
      #expect(state.names == ["a", "a/b", "a/b/journal.twinge"])
      #expect(state.mode(of: "a") == 0o700)
      #expect(state.mode(of: "a/b") == 0o700)
      #expect(state.mode(of: "a/b/journal.twinge") == 0o600)
    }
  }

  @Test func aFolderThatIsThereKeepsItsMode() throws {
    try withTemporaryFolder { folder in
      #expect(chmod(folder, 0o755) == 0)
      try JournalFile(path: folder + "/journal.twinge").log(bareEpisode())
      #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o755)
    }
  }

  @Test func aJournalKeepsTheModeThatItWasGiven() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      #expect(chmod(file.path, 0o640) == 0)
      try file.log(bareEpisode(2))
      #expect(try FolderState(file.path.folder).mode(of: "journal.twinge") == 0o640)
    }
  }

  #if compiler(>=6.3)
    // The mask belongs to the whole process, so each is tried in one of its own.
    @Test(arguments: [0o000, 0o022, 0o077, 0o277, 0o777] as [mode_t])
    func whateverTheMask(mask: mode_t) async {
      await #expect(processExitsWith: .success) { [mask] in
        try withTemporaryFolder { folder in
          umask(mask)
          try JournalFile(path: folder + "/a/b/journal.twinge").log(bareEpisode())
          let state = try FolderState(folder)
          #expect(state.mode(of: "a") == 0o700)
          #expect(state.mode(of: "a/b") == 0o700)
          #expect(state.mode(of: "a/b/journal.twinge") == 0o600)
        }
      }
    }
  #endif
}
