import Foundation
import TestSupport
import Testing

@testable import JournalStore

struct ConnectionHeaderTests {
  private func refuses(_ script: String) throws -> Bool {
    var isRefused = false
    try withTemporaryFolder { folder in
      let path = folder + "/database"
      try Data().write(to: URL(fileURLWithPath: path))
      try Connection(path: path, mode: .write).script(script)
      do {
        _ = try Connection(path: path, mode: .read)
      } catch StoreError.notAJournal(path) {
        isRefused = true
      }
    }
    return isRefused
  }

  @Test(arguments: [
    "CREATE TABLE recipe (name)", "PRAGMA user_version = 1", "PRAGMA application_id = 7",
    "PRAGMA application_id = 1417113190", "PRAGMA application_id = -1",
  ])
  func theDatabaseOfAnotherProgramIsRefused(script: String) throws {
    #expect(try refuses(script))
  }

  @Test(arguments: ["PRAGMA application_id = 1417113191", ""])
  func aJournalAndAnEmptyFileAreNot(script: String) throws {
    #expect(try !refuses(script))
  }
}
